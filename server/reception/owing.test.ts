import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin } from '../../demo/county/officers.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { portalMatter } from '../../test/kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let head: Ask;
let officer: Ask;
const han = officerByLogin('hanli').id;
const qin = officerByLogin('qinyong').id;
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-04-01' });
  officer = await asking(app, 'limin');
  const { officers } = await import('../../demo/county/officers.ts');
  const bureau = officerByLogin('limin').organId;
  head = await asking(app, officers.find((one) => one.organId === bureau && one.roles.includes('bureau-head'))!.login);
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const rosters = async () => (await officer('GET', '/api/dossiers/reception-plan')).body.rows as Any[];
const at = (row: Any) => `/api/dossiers/reception-plan/${encodeURIComponent(row.shardKey)}/${row.dossierId}`;
async function does(ask: Ask, path: string, name: string, payload: object): Promise<Any> {
  const { seq } = (await officer('GET', path)).body;
  return ask('POST', `${path}/acts/${name}`, { body: { expectedSeq: seq, payload } });
}
const day = (leader: string, on: string, more: object = {}) => ({
  leader,
  on,
  from: '09:00',
  until: '11:30',
  form: 'onsite',
  place: '县信访接待中心，没有台阶',
  topic: '社保',
  slots: 4,
  reserved: 2,
  ...more,
});

test('a quarter that begins without a roster opens one by rule with every leader who owes, as a task of its keeper; run again it does nothing', async () => {
  const missing = await app.app.slices.reception.lookForMissing();
  expect(missing).toBeGreaterThan(3);
  expect(await app.app.slices.reception.lookForMissing()).toBe(0);
  const list = await rosters();
  expect(list).toHaveLength(1);
  const { clocks } = (await officer('GET', at(list[0]))).body;
  expect(clocks).toMatchObject([{ due: '2026-04-09', status: 'running' }]);
  const { tasks } = (await officer('GET', '/api/dossiers/tasks')).body;
  expect(tasks.some(({ kind }: Any) => kind.name === 'reception-plan')).toBe(true);
});

test('leaders on no announced roster are shown as owing the frequency of where they work', async () => {
  const { rows } = (await officer('GET', '/api/reception/compliance?year=2026&quarter=2')).body;
  const own = rows.find(({ leader }: Any) => leader.name === '韩立');
  expect(own).toMatchObject({ onRoster: false, excused: null, owed: { zh: '每季度至少1日' }, planned: 0 });
  expect(own.short.length).toBeGreaterThan(0);
  expect(rows.filter(({ owed, onRoster }: Any) => owed === null && onRoster)).toEqual([]);
});

test('the keeper puts a leader on it with a day, or the head says why not; a leader who is not missing is refused', async () => {
  const [roster] = await rosters();
  const path = at(roster);
  expect((await does(officer, path, 'enrol', { level: 'county-main', ...day(han, '2026-05-13') })).status).toBe(200);
  const again = await does(officer, path, 'enrol', { level: 'county-main', ...day(han, '2026-06-10') });
  expect(again.body.code).toBe('reception-plan.enrol.not-missing');
  expect((await does(officer, path, 'excuse', { leader: qin, reason: '长期病休。' })).status).toBe(403);
  expect((await does(head, path, 'excuse', { leader: qin, reason: '长期病休。' })).status).toBe(200);
  const { rows } = (await officer('GET', '/api/reception/compliance?year=2026&quarter=2')).body;
  expect(rows.find(({ leader }: Any) => leader.name === '秦勇')).toMatchObject({ excused: '长期病休。' });
  expect(await app.app.slices.reception.lookForMissing()).toBe(0);
});

test('带案 names its case, which the public list does not; a leader who withdrew from it does not take it', async () => {
  const [roster] = await rosters();
  const path = at(roster);
  const matter = await portalMatter(app, { requests: ['修路'] });
  const moru = officerByLogin('moruyi').id;
  const payload = { level: 'county-leader', ...day(moru, '2026-05-20', { form: 'case' }) };
  expect((await does(officer, path, 'enrol', payload)).body.code).toBe('reception-plan.no-case');
  const unknown = await does(officer, path, 'enrol', { ...payload, cases: ['9901230020260302020001774'] });
  expect(unknown.status).toBeGreaterThanOrEqual(400);
  expect((await does(officer, path, 'enrol', { ...payload, cases: [matter.number] })).status).toBe(200);
  expect((await officer('GET', path)).body.matters).toMatchObject([{ number: matter.number }]);
  expect((await (await asking(app))('GET', '/reception')).text).not.toContain(matter.number);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
