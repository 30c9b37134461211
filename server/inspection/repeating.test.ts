import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let officer: Ask;
const labour = organByCode('cx-rsj').id;
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  officer = await asking(app, 'limin');
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const at = ({ shardKey, dossierId }: Any) =>
  `/api/dossiers/inspection-task/${encodeURIComponent(shardKey)}/${dossierId}`;
const all = async (): Promise<Any[]> => (await officer('GET', '/api/dossiers/inspection-task')).body.rows;
const setNext = () => app.app.slices.inspection.setNext();

test('a weekly inspection is set again by itself once its day has passed, each once, until somebody stops it', async () => {
  const payload = {
    title: '矛盾排查',
    period: 'weekly',
    scope: '欠薪、供水。',
    units: [labour],
    dueOn: '2026-03-06',
    repeats: true,
  };
  const first = (await officer('POST', '/api/dossiers/inspection-task', { body: { act: 'issue', payload } })).body;
  expect(await setNext()).toBe(0);
  app.clock.goTo(localDate('2026-03-07'));
  expect(await setNext()).toBe(1);
  expect(await setNext()).toBe(0);
  const [next] = (await all()).filter(({ dossierId }) => dossierId !== first.dossierId);
  const page = (await officer('GET', at(next))).body;
  expect(page.headline).toBe('矛盾排查（2026-03-13截止）');
  expect(page.timeline[0].by.kind).toBe('clock');
  expect(JSON.stringify(page.heads)).toContain('欠薪、供水。');
  expect((await officer('GET', at(first))).body.links).toMatchObject([{ number: next.number }]);
  // The unit has its date, as if somebody had set it.
  const head = await asking(app, officersOf(labour, 'organ-head')[0]!.login);
  const { tasks } = (await head('GET', '/api/dossiers/tasks')).body;
  expect(tasks.map(({ clock }: Any) => clock.due).sort()).toEqual(['2026-03-06', '2026-03-13']);

  // After weeks in which nothing ran, the day is one that has not passed.
  app.clock.goTo(localDate('2026-04-01'));
  expect(await setNext()).toBe(1);
  const newest = (await all()).find(({ due }) => due === '2026-04-03');
  expect(newest.headline).toBe('矛盾排查（2026-04-03截止）');
  const stop = async (one: Any) => {
    const { seq } = (await officer('GET', at(one))).body;
    const body = { expectedSeq: seq, payload: { reason: '改为每月一次。' } };
    return officer('POST', `${at(one)}/acts/stopRepeating`, { body });
  };
  expect((await stop(first)).body.code).toBe('inspection-task.stopRepeating.not-repeating');
  expect((await stop(newest)).status).toBe(200);
  app.clock.goTo(localDate('2026-04-10'));
  expect(await setNext()).toBe(0);
  expect(await all()).toHaveLength(3);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
