import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import type { StatuteRow } from '../statutes/index.ts';
import { draftsFor } from './drafts.ts';
import { openWritingOffice, told, type WritingOffice } from './kit/writing-office.ts';
import { sampleContext } from './sample/case.ts';
import { sendingChecks } from './sending-checks.ts';

const article = (articleId: string, more: Partial<StatuteRow> = {}): StatuteRow => ({
  articleId,
  validFrom: '2022-05-01',
  validTo: null,
  lawZh: '',
  lawEn: '',
  labelZh: '',
  labelEn: '',
  gistZh: '',
  gistEn: '',
  standing: 'in-force',
  ...more,
});

const paper = (type: string, clean = true) => ({ type, clean });
const library = [article('R.32'), article('R.35')];

function checked(
  articles: StatuteRow[],
  papers: { type: string; clean: boolean }[] = [],
  context = sampleContext('conclude'),
) {
  const models = draftsFor('conclude', {}, context);
  if (isRefusal(models)) throw new Error(models.code);
  return sendingChecks(models[0]!, { context, articles, papers });
}
const found = (checks: ReturnType<typeof checked>, code: string) => checks.filter((one) => one.code === code);

test('an opinion in order says so: every request, remedy with its bodies, nobody named', () => {
  const checks = checked(library);
  expect(found(checks, 'answered')).toMatchObject([{ ok: true, what: { zh: '3项诉求都有查明和结论' } }]);
  expect(found(checks, 'remedy')).toMatchObject([{ ok: true }]);
  expect(found(checks, 'remedy')[0]!.what.zh).toContain('澄溪县人民政府、青岚市人力资源和社会保障局');
  expect(found(checks, 'nobody-named')).toMatchObject([{ ok: true }]);
});

test('a basis is in force, not in force, or for a person to look up', () => {
  const [known, unknown] = found(checked(library), 'basis');
  expect(known).toMatchObject({ ok: true });
  expect(known!.what.zh).toContain('《信访工作条例》第三十二条');
  expect(unknown).toMatchObject({ ok: false });
  expect(unknown!.what.zh).toContain('《保障农民工工资支付条例》第三条');
  const gone = [article('R.32', { standing: 'replaced' }), article('R.35', { validTo: '2026-01-01' })];
  expect(found(checked(gone), 'basis')[0]).toMatchObject({ ok: false });
  expect(found(checked(gone), 'basis')[0]!.what.zh).toContain('已失效');
});

test('papers that keep their hidden data are named by their number', () => {
  expect(found(checked(library, [paper('image/jpeg'), paper('application/pdf')]), 'hidden-data')).toMatchObject([
    { ok: true },
  ]);
  const [some] = found(checked(library, [paper('image/jpeg'), paper('audio/mpeg', false)]), 'hidden-data');
  expect(some).toMatchObject({ ok: false, what: { zh: expect.stringContaining('1份') } });
  expect(found(checked(library), 'hidden-data')).toEqual([]);
});

test('a letter that names who complained, in a matter that names an organ, is pointed out', () => {
  const stateChange = { complainedOrganIds: ['housing'] };
  const named = checked(library, [], sampleContext('conclude', { stateChange }));
  expect(found(named, 'nobody-named')).toMatchObject([{ ok: false }]);
});

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());

test('they come with the preview of each letter, and not with a form', async () => {
  const at = await desk.register();
  await desk.untilSubmitted(at);
  const shown = await desk.notices.preview(await desk.previewed(at, desk.by.head(), 'conclude'));
  if (isRefusal(shown)) throw new Error(shown.code);
  expect(shown[0]!.checks.map(({ code }) => code)).toEqual([
    'answered',
    'basis',
    'remedy',
    'nobody-named',
    'hidden-data',
  ]);
  const other = await desk.register();
  const forwarded = await desk.previewed(other, desk.by.bureau(), 'forward', {
    to: desk.office.organ('cx-rsj'),
    delivery: told,
  });
  const letters = await desk.notices.preview(forwarded);
  expect(isRefusal(letters) ? [] : letters.map(({ checks }) => checks.length > 0)).toEqual([true, true]);
});
