import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOverlay, withLocalRules } from '../../core/law/index.ts';
import { clocks } from '../../core/procedure/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { type At, html, openWritingOffice, told, type WritingOffice } from './kit/writing-office.ts';
import { dateZh } from './words.ts';

const article = { zh: '第九条', en: 'Art. 9' };
const rule = {
  division: '990123',
  name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
  versions: [
    {
      validFrom: '2026-01-01',
      shorter: {
        object: { length: { workdays: 3 }, article },
        informTransferred: { length: { workdays: 5 }, article },
        conclude: { length: { days: 45 }, extension: 10, article },
      },
      duties: [],
    },
  ],
};

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
  const { deps } = desk.office;
  const overlay = readOverlay('chengxi.json', rule, deps.calendar);
  if (isRefusal(overlay)) throw new Error(overlay.what.en);
  const divisionOf = (id: string) => deps.directory().organ(id)?.divisionCode;
  const calendar = withLocalRules(deps.calendar, { overlays: [overlay], divisionOf });
  desk.deps.calendar = calendar;
  deps.calendar = calendar;
});
afterAll(() => desk.office.close());

const textOf = async (at: At, kind: string) =>
  Buffer.from((await desk.opened(at, kind, html)).bytes)
    .toString()
    .replace(/<[^>]+>/g, '');

const clockOf = async (at: At, key: string) => {
  const opened = await desk.office.petitions.opened(at);
  const clock = clocks(opened!.history, desk.deps.calendar).findLast((one) => one.key === key);
  if (!clock) throw new Error(`no clock ${key}`);
  return clock;
};

test('under a local rule that shortens, every letter bears the desk’s date and names the local article', async () => {
  const at = await desk.register();
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  const objection = await clockOf(at, 'objection');
  expect(objection.due).toBe('2026-03-05');
  const sent = await textOf(at, 'D-08');
  expect(sent).toContain(dateZh(objection.due));
  expect(sent).toContain('请在3个工作日内说明详细理由');
  const where = await textOf(at, 'D-03');
  expect(where).toContain('应当在3个工作日内签收');

  await desk.does(at, desk.by.handler(), 'signFor');
  const notice = await clockOf(at, 'notice');
  expect(where).toContain(dateZh(notice.due));

  await desk.does(at, desk.by.handler(), 'accept', { delivery: told });
  const handling = await clockOf(at, 'handling');
  // 45 days from 2 March, not 60.
  expect(handling.due).toBe('2026-04-16');
  const accepted = await textOf(at, 'D-04');
  expect(accepted).toContain(dateZh(handling.due));
  expect(accepted).toContain('澄溪县规定第九条（短于信访工作条例第34条的60日）');
  expect(accepted).toContain('最多10日');

  await desk.does(at, desk.by.head(), 'extend', { days: 10, reason: '要等鉴定结果。', delivery: told });
  const extended = await clockOf(at, 'handling');
  const letter = await textOf(at, 'D-12');
  expect(extended.due).toBe('2026-04-27'); // the 26th is a Sunday
  expect(letter).toContain(`原办理期限到${dateZh(handling.due)}`);
  expect(letter).toContain(`延至${dateZh(extended.due)}`);
});

test('a matter accepted late counts from the day the notice was due, in the letter as at the desk (INV-3)', async () => {
  const at = await desk.register();
  await desk.does(at, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  await desk.does(at, desk.by.handler(), 'signFor');
  desk.office.clock.goTo('2026-03-20' as never);
  await desk.does(at, desk.by.handler(), 'accept', { delivery: told });
  const handling = await clockOf(at, 'handling');
  expect(handling).toMatchObject({ presumed: true, due: '2026-04-23' });
  const letter = await textOf(at, 'D-04');
  expect(letter).toContain(dateZh(handling.due));
  expect(letter).toContain('视为受理');
  desk.office.clock.goTo('2026-03-02' as never);
});
