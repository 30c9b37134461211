import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../../core/refusal.ts';
import { html, openWritingOffice, told, type WritingOffice } from '../kit/writing-office.ts';
import type { NoticeModel } from '../model.ts';
import { sampleContext } from '../sample/case.ts';
import { d04 } from '../templates/d-04.ts';
import { faultsOf } from './faults.ts';
import { inWording, ownWording, sectionsOf, valuesOf } from './sections.ts';
import { enableWording, listTemplates, openTemplate, previewWording, wordable, writeWording } from './wordings.ts';

const context = sampleContext('accept');
const model = d04(context, { delivery: told } as never) as NoticeModel;
const text = (of: NoticeModel) => JSON.stringify(of.blocks);

describe('a wording', () => {
  test('of the system’s own gives the letter as it was', () => {
    for (const document of wordable) {
      const shown = previewWording(document, '');
      expect(isRefusal(shown), document).toBe(false);
    }
    expect(inWording(model, ownWording(model), valuesOf(context))).toEqual(model);
  });

  test('places the parts, adds an office’s own sentences and headings, and fills in values', () => {
    const own = ownWording(model).split('\n');
    const shown = inWording(
      model,
      [
        own[0],
        '{机关}已经受理，编号{登记编号}。',
        ...own.slice(2),
        '# 联系我们',
        '电话{电话}，{接待时间}。',
        own[1],
      ].join('\n'),
      valuesOf(context),
    );
    expect(text(shown)).toContain('澄溪县人力资源和社会保障局已经受理，编号990123 00 20260301 02 000017 4。');
    expect(text(shown)).toContain('电话0999-1230021，工作日');
    const headings = shown.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(headings.at(-2)).toMatch(/^[三四五]、联系我们$/);
    expect(headings.map((heading) => heading[0])).toEqual([...'一二三四五'].slice(0, headings.length));
  });

  test('loses no part that it does not name', () => {
    const shown = inWording(model, '只有一句话。', valuesOf(context));
    for (const { blocks } of sectionsOf(model)) for (const block of blocks) expect(shown.blocks).toContainEqual(block);
  });

  test('cannot be read as markup', () => {
    const shown = previewWording('D-04', '<script>alert(1)</script>');
    expect(isRefusal(shown) ? '' : shown.html).toContain('&lt;script&gt;');
  });

  test.each([
    ['{开头}', 'missing-part'],
    [`${ownWording(model)}\n{开头}`, 'twice'],
    [`${ownWording(model)}\n{结尾}`, 'unknown'],
    [`${ownWording(model)}\n请看{诉求表}。`, 'inside'],
    [`${ownWording(model)}\n您的{姓名}`, 'unknown'],
    [`${ownWording(model)}\n不得缠访。`, 'unfit-word'],
    ['', 'empty'],
  ])('%j is not sound: %s', (wording, code) => {
    expect(faultsOf(wording, model).map((fault) => fault.code)).toContain(code);
  });

  test('may have its own opening, if it tells which matter and when', () => {
    const rest = ownWording(model).split('\n').slice(1).join('\n');
    expect(faultsOf(`{来源}（{登记编号}），{收到}。\n${rest}`, model)).toEqual([]);
    expect(faultsOf(`您的事项已经收到。\n${rest}`, model).map(({ code }) => code)).toEqual(['missing-part']);
  });
});

describe('in an office', () => {
  let desk: WritingOffice;
  beforeAll(async () => {
    desk = await openWritingOffice();
  });
  afterAll(() => desk.office.close());
  const county = '990123~00';
  const [writer, second] = [{ officerId: 'writer' }, { officerId: 'second' }];

  async function written(document: string, wording: string): Promise<number> {
    const done = await writeWording(desk.deps, county, document, { text: wording, reason: '更好懂', by: writer });
    if (isRefusal(done)) throw new Error(done.code);
    return done.version;
  }

  test('a version is enabled by a second person, then used for letters from now on; issued ones stay', async () => {
    const [before, after] = [await desk.register(), await desk.register()];
    const forward = { to: desk.office.organ('cx-rsj'), delivery: told };
    await desk.does(before, desk.by.bureau(), 'forward', forward);
    const template = await openTemplate(desk.deps, county, 'D-03', 'writer');
    if (isRefusal(template)) throw new Error(template.code);
    const version = await written('D-03', `${template.own}\n有不明白的，请打{电话}。`);
    const enable = (by: { officerId: string }) => enableWording(desk.deps, county, 'D-03', { version, by });
    expect(await enable(writer)).toMatchObject({ code: 'template.second-person' });
    expect(await enable(second)).toEqual({ current: version });
    await desk.does(after, desk.by.bureau(), 'forward', forward);
    const read = async (at: typeof before) => Buffer.from((await desk.opened(at, 'D-03', html)).bytes).toString();
    expect(await read(after)).toContain('有不明白的，请打0999');
    expect(await read(before)).not.toContain('有不明白的');
    const reopened = await openTemplate(desk.deps, county, 'D-03', 'writer');
    expect(reopened).toMatchObject({
      current: version,
      versions: [{ reason: '更好懂', byMe: true, enabled: { by: 'second' } }],
    });
    expect((await listTemplates(desk.deps, county)).find(({ document }) => document === 'D-03')).toMatchObject({
      current: version,
    });
    expect(await enableWording(desk.deps, county, 'D-03', { version: 0, by: writer })).toEqual({ current: 0 });
    const back = await desk.register();
    await desk.does(back, desk.by.bureau(), 'forward', forward);
    expect(await read(back)).not.toContain('有不明白的');
  });

  test('a version without a mandatory part cannot be enabled, and the part is named', async () => {
    const version = await written('D-14', '{开头}\n{诉求表}');
    const refused = await enableWording(desk.deps, county, 'D-14', { version, by: second });
    expect(refused).toMatchObject({ code: 'template.incomplete', field: 'text' });
    expect(JSON.stringify(refused)).toMatch(/缺必备部分「查明的情况和处理意见」/);
  });

  test('a version or template that is not there is not found', async () => {
    expect(await enableWording(desk.deps, county, 'D-04', { version: 9, by: second })).toMatchObject({
      kind: 'unknown',
    });
    for (const none of ['D-01', 'D-99', "x' or 1=1"]) {
      expect(await openTemplate(desk.deps, county, none, 'writer')).toMatchObject({ kind: 'unknown' });
    }
  });
});
