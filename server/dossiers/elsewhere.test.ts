import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { entered } from '../../test/kit/entered.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { sql } from '../platform/index.ts';

/** A dossier stays in the county that keeps it; whoever has a part in it from another county or level finds it where they look. */
let app: RunningApp;
let city: Ask;
let handler: Ask;
let matter: Awaited<ReturnType<typeof portalMatter>>;
const organ = (code: string) => organByCode(code).id;
const someone = (code: string, role: 'organ-head' | 'organ-handler') => officersOf(organ(code), role)[0]!;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  city = await asking(app, someone('ql-rsj', 'organ-head').login);
  handler = await asking(app, 'zhoujianguo');
  matter = await portalMatter(app);
}, 60_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function opened(kind: string, act: string, payload: Record<string, unknown>, keeper: string) {
  const done = await app.app.slices.dossiers.open({ kind, act, payload, by: { rule: { keeperId: organ(keeper) } } });
  if (isRefusal(done)) throw new Error(`${done.code} ${done.what.zh}`);
  return done;
}
const pathOf = (kind: string, { shardKey, dossierId }: { shardKey: string; dossierId: string }, rest = '') =>
  `/api/dossiers/${kind}/${encodeURIComponent(shardKey)}/${dossierId}${rest}`;
const tasksOf = async (ask: Ask) => (await ask('GET', '/api/dossiers/tasks')).body.tasks;
const listOf = async (ask: Ask, kind: string, more = '') =>
  (await ask('GET', `/api/dossiers/${kind}${more}`)).body.rows.map(({ number }: { number: string }) => number);
const figures = (code: string, role: 'organ-head' | 'organ-handler') => {
  const { id, organId, roles } = someone(code, role);
  return app.app.slices.dossiers.taskFigures({ officerId: id, organId, roles });
};

test('a task that the county keeps lies on the desk of the organ above that owes it: seen, counted, done, and then gone', async () => {
  expect(await tasksOf(city)).toEqual([]);
  const payload = {
    what: '派人到县里会商。',
    session: '会〔2026〕1号',
    item: 1,
    unit: organ('ql-rsj'),
    dueOn: '2026-03-20',
  };
  const task = await opened('conference-task', 'assign', payload, 'cx-xfj');
  expect(task.shardKey).toBe('990123~00');
  expect(await tasksOf(city)).toMatchObject([
    {
      shardKey: '990123~00',
      number: task.number,
      headline: payload.what,
      clock: { due: '2026-03-20' },
      next: { act: 'report', yours: true },
    },
  ]);
  expect(await figures('ql-rsj', 'organ-head')).toMatchObject({ count: 1, late: 0, due: '2026-03-20' });
  expect(await listOf(city, 'conference-task')).toEqual([task.number]);
  expect(await listOf(city, 'conference-task', '?open=yes&phase=doing')).toEqual([task.number]);
  expect(await listOf(city, 'conference-task', '?phase=done')).toEqual([]);
  expect((await city('GET', pathOf('conference-task', task))).status).toBe(200);
  const body = { expectedSeq: 1, payload: { done: '已派人会商。' } };
  expect((await city('POST', pathOf('conference-task', task, '/acts/report'), { body })).status).toBe(200);
  expect(await tasksOf(city)).toEqual([]);
  expect(await figures('ql-rsj', 'organ-head')).toMatchObject({ count: 0 });
  expect(await listOf(city, 'conference-task', '?phase=answered')).toEqual([task.number]);
  const stranger = await asking(app, someone('ql-hbj', 'organ-head').login);
  expect([await tasksOf(stranger), await listOf(stranger, 'conference-task')]).toEqual([[], []]);
  expect((await stranger('GET', pathOf('conference-task', task))).status).toBe(404);
});

test('a card that a level above keeps about a county’s matter: the unit has it on its desk, its page and its petitioner name it', async () => {
  const before = (await handler('GET', '/api/dossiers/tasks')).body.tasks.length;
  const card = await opened(
    'supervision-card',
    'issueByRule',
    {
      problem: '没有按期告知。',
      matter: matter.number,
      responsible: organ('cx-rsj'),
      trigger: 'notice-overdue',
      dueOn: '2026-03-16',
      wanted: '请立即补办。',
      above: organ('ql-zf'),
    },
    'ql-xfj',
  );
  expect(card.shardKey).not.toBe(matter.shardKey);
  expect(await tasksOf(handler)).toHaveLength(before + 2);
  const limin = await asking(app, 'limin');
  const numbers = async () =>
    (await limin('GET', `/api/dossiers/about/${matter.number}`)).body.rows.map(
      ({ number }: { number: string }) => number,
    );
  // The bureau of the county has no part in it: it is the unit's and the level's above.
  expect(await numbers()).toEqual([]);
  const { send } = await entered(app, matter.number, matter.queryCode);
  expect((await send('GET', '/matter')).text).toContain('这件事正在督办');
  expect(await app.app.slices.dossiers.rules.hasOpen(matter.number, 'supervision-card')).toBe(true);
  const body = {
    expectedSeq: 1,
    payload: { answer: '已告知。', investigated: true, handled: true, implemented: true },
  };
  expect((await handler('POST', pathOf('supervision-card', card, '/acts/answer'), { body })).status).toBe(200);
  expect(await tasksOf(handler)).toHaveLength(before);
});

test('a bureau above sends its card straight into a unit of the county; the county’s bureau has a copy, reads it, and cannot close it', async () => {
  const chief = await asking(app, 'liaomeihua');
  const limin = await asking(app, 'dingzhiqiang');
  const issue = (number: string, more: object = {}) =>
    chief('POST', '/api/dossiers/supervision-card', {
      body: {
        act: 'issue',
        payload: {
          problem: '告知没有写明途径。',
          matter: number,
          responsible: organ('cx-rsj'),
          trigger: 'by-hand',
          method: 'letter',
          dueOn: '2026-03-20',
          wanted: '重新告知。',
          ...more,
        },
      },
    });
  const { status, body: card } = await issue(matter.number);
  expect([status, card.what?.zh]).toEqual([200, undefined]);
  expect(card.shardKey).not.toBe(matter.shardKey);
  const at = pathOf('supervision-card', card);
  const mine = (await handler('GET', '/api/dossiers/tasks')).body.tasks as { number: string }[];
  expect(mine.map(({ number }) => number)).toContain(card.number);
  const copy = await limin('GET', at);
  expect([copy.status, JSON.stringify(copy.body.parts)]).toEqual([200, expect.stringContaining('澄溪县信访局')]);
  expect(await listOf(limin, 'supervision-card')).toContain(card.number);
  const answer = { answer: '已重新告知。', investigated: true, handled: true, implemented: true };
  const post = (ask: Ask, act: string, expectedSeq: number, payload: object) =>
    ask('POST', `${at}/acts/${act}`, { body: { expectedSeq, payload } });
  expect((await post(handler, 'answer', 1, answer)).status).toBe(200);
  const closing = { result: 'solved', verified: '看了告知书。', callBack: '本人说收到了。' };
  expect((await post(limin, 'close', 2, closing)).status).toBe(403);
  expect((await post(chief, 'close', 2, closing)).status).toBe(200);
  // An accusation of the county is no more there for the bureau above than any other number nobody has.
  const accusation = await portalMatter(app, { purpose: 'accusation', complainedOrganIds: [organ('cx-rsj')] });
  expect((await issue(accusation.number)).body.code).toBe('dossier.unknown-matter');
});

test('lists go on page after page through both, in the order of their days', async () => {
  const payload = (n: number) => ({
    what: `第${n}件`,
    session: '会〔2026〕2号',
    item: 1,
    unit: organ('ql-rsj'),
    dueOn: '2026-03-25',
  });
  for (let n = 1; n <= 52; n++)
    await opened('conference-task', 'assign', payload(n), n % 2 === 0 ? 'cx-xfj' : 'ql-xfj');
  const first = (await city('GET', '/api/dossiers/conference-task')).body;
  const second = (await city('GET', `/api/dossiers/conference-task?after=${first.next}`)).body;
  const all = [...first.rows, ...second.rows].map(({ dossierId }: { dossierId: string }) => dossierId);
  expect([first.rows.length, second.next, all.length, new Set(all).size]).toEqual([50, null, 53, 53]);
});

test('what acts wrote elsewhere and what a rebuild derives are the same; a row that is lost, changed or too many is set right', async () => {
  const { dossiers } = app.app.slices;
  expect((await dossiers.rebuild()).differing).toBe(0);
  const wide = app.platform.db.wide();
  await wide.run(sql`delete from dossiers.elsewhere where phase = 'answered' and kind = 'conference-task'`);
  await wide.run(
    sql`update dossiers.elsewhere set open = false where kind = 'supervision-card' and shard_key = '990123~00'`,
  );
  await wide.run(sql`insert into dossiers.elsewhere select '999999~00', home_shard, dossier_id, kind, seq, phase, open, opened_on,
    due_on, organ_ids, officer_ids, numbers from dossiers.elsewhere where kind = 'conference-task' and open limit 1`);
  expect((await dossiers.rebuild()).differing).toBe(3);
  expect((await dossiers.rebuild()).differing).toBe(0);
});
