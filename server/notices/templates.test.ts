import { describe, expect, it } from 'vitest';
import { localDate, nationalCalendar } from '../../core/calendar/index.ts';
import { type ActName, acts } from '../../core/procedure/acts/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { NoticeContext } from './context.ts';
import { draftsFor } from './drafts.ts';
import { type Block, holdsIdentity, type NoticeModel, noticeIds, plain, withoutNames } from './model.ts';
import { organs, payloads, type SampleAct, sampleContext } from './sample/case.ts';
import { templates } from './templates/index.ts';
import { papers } from './templates/papers.ts';
import { lastDayOf, remedy } from './templates/remedy.ts';
import { lawZh, numeral, titleLines } from './words.ts';

/** Made where the case is such: an order to handle it anew, when the review opinion orders it. */
const onlySometimes: { [Name in SampleAct]?: string[] } = { serveReview: ['D-27'], serveRereview: ['D-27'] };

describe('documents and acts', () => {
  it('every document that an act declares has a template, and no template stands alone', () => {
    for (const [name, act] of Object.entries(acts)) {
      const made = Object.keys(templates[name as keyof typeof templates] ?? {});
      expect(made.sort(), name).toEqual([...act.documents].sort());
    }
    const all = [...Object.values(templates).flatMap((byId) => Object.keys(byId)), ...Object.keys(papers)];
    expect([...new Set(all)].sort()).toEqual([...noticeIds].sort());
  });

  it.each(Object.keys(payloads).filter((act) => act in templates) as SampleAct[])('%s makes its documents', (act) => {
    const models = drafted(act);
    const owed = (acts[act].documents as readonly string[]).filter((id) => !onlySometimes[act]?.includes(id));
    expect(models.map(({ document }) => document as string).sort()).toEqual(owed.sort());
    for (const model of models) {
      expect(model.caseNumber).toContain('000017');
      expect(model.blocks.length).toBeGreaterThan(1);
      expect(JSON.stringify(model)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('a letter to the petitioner says 您 and never prints a query code', () => {
    const letters = allDrafted().filter(({ reader }) => reader === 'petitioner');
    expect(letters.length).toBeGreaterThan(9);
    for (const letter of letters) {
      expect(words(letter), letter.document).toContain('您');
      expect(words(letter)).not.toMatch(/你(?!单位)/);
      expect(words(letter)).not.toMatch(/查询码[:：]/);
    }
  });

  it('the words that must not be used in public are not used', () => {
    for (const model of allDrafted()) {
      expect(words(model), model.document).not.toMatch(/缠访|闹访|非正常上访|重点人员|无理|息诉罢访|请知悉|成功！/);
    }
  });

  it('a numbered letter carries the word of its organ and kind', () => {
    expect(drafted('accept')[0]!.numberWord).toBe('澄人社信受');
    expect(drafted('register')[0]!.numberWord).toBeUndefined();
  });
});

describe('the handling opinion D-14', () => {
  it('is refused while a request lacks a finding and an outcome (R-DOC-1, Art. 32)', () => {
    const context = sampleContext('conclude', {
      stateChange: { requests: [1, 2, 3, 4].map((no) => ({ no, hasBasis: false })) },
    });
    expect(refusal(context)).toMatchObject({ code: 'D-14.incomplete', field: 'answers.3', cite: 'R.32' });
    expect(refusal(context).what.zh).toContain('第4项');
  });

  it('is refused when a finding is blank', () => {
    const context = changedOpinion((answers) =>
      answers.map((answer, i) => (i === 1 ? { ...answer, finding: ' ' } : answer)),
    );
    expect(refusal(context).what.zh).toContain('第2项');
  });

  it('is refused when support or refusal has no basis, and may explain without one', () => {
    const baseless = changedOpinion((answers) =>
      answers.map((answer, i) => (i === 0 ? { ...answer, basis: [] } : answer)),
    );
    expect(refusal(baseless)).toMatchObject({ code: 'D-14.incomplete', field: 'answers.0.basis' });
    const refusing = changedOpinion((answers) =>
      answers.map((answer) => ({ ...answer, outcome: 'not-support' as const, basis: [] })),
    );
    expect(refusal(refusing).field).toBe('answers.0.basis');
    expect(drafted('conclude')).toHaveLength(1); // the third answer explains, without a basis
  });

  it('is refused without an opinion that was submitted', () => {
    const context = sampleContext('conclude');
    expect(refusal({ ...context, history: context.history.filter(({ kind }) => kind !== 'submitOpinion') }).code).toBe(
      'D-14.incomplete',
    );
  });

  it('is refused when the directory names no body for review: the remedy is never left out (R-DOC-2)', () => {
    expect(refusal(sampleContext('conclude', { reviewBodies: () => [] })).field).toBe('remedy');
  });

  it('does not name the accuser in a restricted matter (R-DOC-3, Art. 30)', () => {
    const context = sampleContext('conclude', { stateChange: { restricted: true } });
    expect(refusal(context)).toMatchObject({ code: 'D-14.names-accuser', cite: 'R.30' });
    const nameless = sampleContext('conclude', { stateChange: { restricted: true }, petitioner: { name: '某某某' } });
    expect(isRefusal(draftsFor('conclude', {}, nameless))).toBe(false);
  });

  it('answers each request under its own heading, in order, with outcome, basis and who carries it out', () => {
    const text = words(drafted('conclude')[0]!);
    const at = ['（一）', '（二）', '（三）'].map((mark) => text.indexOf(mark));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    for (const part of [
      '予以支持',
      '部分支持',
      '解释说明',
      '《保障农民工工资支付条例》第三条',
      '由澄溪县劳动保障监察大队于2026年5月20日以前',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('names both bodies that may review, and the papers needed', () => {
    const text = words(drafted('conclude')[0]!);
    expect(text).toContain('澄溪县人民政府或者青岚市人力资源和社会保障局');
    expect(text).toContain('自收到本处理意见书次日起30日内');
    expect(text).toContain('《信访工作条例》第三十五条');
    expect(text).toContain('复查申请书');
  });
});

describe('a second opinion in one matter', () => {
  it('names the one it takes the place of: what was issued is never changed (R-DOC-4)', () => {
    const documents = sampleContext('requestReview').documents;
    const models = draftsFor('conclude', {}, sampleContext('conclude', { documents }));
    if (isRefusal(models)) throw new Error(models.code);
    expect(words(models[0]!)).toContain(
      `本意见代替2026年4月30日作出的《${documents[0]!.title}》（澄人社信意〔2026〕12号）`,
    );
    expect(words(drafted('conclude')[0]!)).not.toContain('本意见代替');
  });
});

describe('the remedy block', () => {
  const of = (servedOn?: string) =>
    remedy({
      opinion: '处理意见书',
      bodies: [organs.county],
      calendar: nationalCalendar,
      receivedOn: localDate('2026-03-02'),
      ...(servedOn && { servedOn: localDate(servedOn) }),
    }) as Extract<Block, { kind: 'remedy' }>;

  it.each([
    ['2026-05-03', '2026-06-02'], // a plain Tuesday
    ['2026-04-02', '2026-05-06'], // 2 May lies in the Labour Day holiday: rolls to 6 May
    ['2026-01-15', '2026-02-14'], // a Saturday worked in exchange for the Spring Festival
    ['2026-08-28', '2026-09-28'], // 27 Sep is a Sunday within the Mid-Autumn days
  ])('served on %s, the last day is %s', (servedOn, last) => {
    expect(lastDayOf('askReview', localDate(servedOn), nationalCalendar)).toBe(last);
    const [, m, d] = last.split('-').map(Number);
    expect(of(servedOn).paras.map(plain).join('')).toContain(`最后一天是2026年${m}月${d}日`);
  });

  it('before service it counts from receipt and names no day', () => {
    expect(of().paras.map(plain).join('')).not.toContain('最后一天是');
  });
});

describe('identity', () => {
  it('is masked everywhere, in free text too, for readers who may not know it', () => {
    for (const model of allDrafted()) {
      const text = JSON.stringify(withoutNames(model));
      expect(text, model.document).not.toMatch(/139 0000 0000|19840512|溪口村7组/);
      if (JSON.stringify(model.addressee ?? '').includes('陶海燕'))
        expect(text, model.document).not.toContain('陶海燕');
    }
    expect(holdsIdentity(drafted('register')[0]!)).toBe(true);
    expect(holdsIdentity(drafted('object')[0]!)).toBe(false);
  });

  it('of a restricted matter does not go to another organ at all', () => {
    const context = sampleContext('forward', { stateChange: { restricted: true } });
    const models = draftsFor('forward', payloads.forward, context);
    if (isRefusal(models)) throw new Error(models.code);
    const letter = models.find(({ document }) => document === 'D-08')!;
    expect(JSON.stringify(letter)).not.toContain('陶海燕');
    expect(words(letter)).toContain('依法保密');
  });
});

describe('wording', () => {
  it.each([
    ['R.35', '《信访工作条例》第三十五条'],
    ['R.22.3', '《信访工作条例》第二十二条第三项'],
    ['R.20.3', '《信访工作条例》第二十条第三款'],
    ['XZFY.20', '《行政复议法》第二十条'],
  ] as const)('%s is cited as %s', (id, text) => expect(lawZh(id)).toBe(text));

  it('numerals', () =>
    expect([1, 10, 12, 20, 34, 99].map(numeral)).toEqual(['一', '十', '十二', '二十', '三十四', '九十九']));

  it('a long title is broken into balanced lines, not inside a word', () => {
    const lines = titleLines('关于陶海燕等人反映溪口电子厂拖欠工资信访事项的处理意见');
    expect(lines.join('')).toBe('关于陶海燕等人反映溪口电子厂拖欠工资信访事项的处理意见');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(19);
    expect(lines.some((line) => line.endsWith('信访') || line.startsWith('的'))).toBe(false);
    expect(titleLines('送达回证')).toEqual(['送达回证']);
  });
});

function drafted(act: SampleAct): NoticeModel[] {
  const models = draftsFor(act as ActName, payloads[act], sampleContext(act));
  if (isRefusal(models)) throw new Error(`${act}: ${models.what.zh}`);
  return models;
}

function allDrafted(): NoticeModel[] {
  return (Object.keys(payloads) as SampleAct[]).filter((act) => act in templates).flatMap(drafted);
}

function refusal(context: NoticeContext) {
  const result = draftsFor('conclude', {}, context);
  if (!isRefusal(result)) throw new Error('not refused');
  return result;
}

type Answers = Extract<NoticeContext['history'][number], { kind: 'submitOpinion' }>['payload']['answers'];

function changedOpinion(change: (answers: Answers) => Answers): NoticeContext {
  const context = sampleContext('conclude');
  const history = context.history.map((past) =>
    past.kind === 'submitOpinion'
      ? { ...past, payload: { ...past.payload, answers: change(past.payload.answers) } }
      : past,
  );
  return { ...context, history };
}

/** All text of a document as one string. */
function words(model: NoticeModel): string {
  return JSON.stringify(model, (key, value) =>
    key === 'english' ? undefined : Array.isArray(value) && key === 'text' ? plain(value) : value,
  );
}
