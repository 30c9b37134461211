import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let officer: Ask;
let bureauHead: Ask;
let leader: Ask;
let hard: string;
let session: { shardKey: string; dossierId: string };
const organ = (code: string) => organByCode(code).id;
const [labour, housing] = ['cx-rsj', 'cx-zjj'].map(organ) as [string, string];
const headOf = (organId: string) => officersOf(organId, 'organ-head')[0]!.login;
const kind = '/api/dossiers/conference';
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  officer = await asking(app, 'limin');
  bureauHead = await asking(app, 'heyun');
  leader = await asking(app, 'hanli');
  hard = (await registered('安置房漏水反复修不好。')).number;
});
afterAll(() => app.close());

async function registered(narrative: string): Promise<{ shardKey: string; petitionId: string; number: string }> {
  return (await app.officer('liumei')).post('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative,
    requests: ['查清办好'],
  });
}
const at = () => `${kind}/${encodeURIComponent(session.shardKey)}/${session.dossierId}`;
const page = async (ask: Ask = officer): Promise<Any> => (await ask('GET', at())).body;
async function act(ask: Ask, name: string, payload: object = {}) {
  const { seq } = await page();
  return ask('POST', `${at()}/acts/${name}`, { body: { expectedSeq: seq, payload } });
}
const events = () => app.platform.outbox.dispatch();

test('a session on one case has that case alone, and its written result', async () => {
  const body = {
    act: 'gather',
    payload: { topic: '安置房漏水集中会办', sort: 'single', every: 'quarterly', matter: hard },
  };
  const missing = { ...body, payload: { ...body.payload, matter: undefined } };
  expect((await officer('POST', kind, { body: missing })).body.code).toBe('conference.gather.one-case');
  const elsewhere = await asking(app, headOf(labour));
  const joint = { act: 'gather', payload: { topic: '联席会议', sort: 'joint', every: 'monthly' } };
  expect((await elsewhere('POST', kind, { body: joint })).body.code).toBe('conference.gather.not-a-convening-office');
  session = (await officer('POST', kind, { body })).body;
  expect((await act(officer, 'addItem', { source: 'other', title: '另一件' })).body.code).toBe(
    'conference.addItem.one-case',
  );
  await act(officer, 'call', {
    ordinal: 1,
    convener: officerByLogin('hanli').id,
    heldOn: '2026-03-30',
    time: '09:00',
    place: '安置小区居委会',
    members: [housing],
  });
  app.clock.goTo(localDate('2026-03-30'));
  await act(officer, 'hold');
  await act(officer, 'decideItem', {
    item: 1,
    discussion: '现场看了三户。',
    outcome: 'decided',
    decision: '两个月内修好并回访。',
    unit: housing,
    by: '2026-05-29',
  });
  await act(bureauHead, 'submitMinutes');
  expect((await act(leader, 'signMinutes')).status).toBe(200);
  await events();
  const { papers, matters } = await page();
  expect([papers[0].kind, matters[0].number]).toEqual(['D-21', hard]);
});

test('a matter that becomes an accusation leaves the agenda by rule; until then its line alone is hidden (Art. 30)', async () => {
  const joint = { act: 'gather', payload: { topic: '联席会议', sort: 'joint', every: 'quarterly' } };
  session = (await officer('POST', kind, { body: joint })).body;
  await act(officer, 'addItem', { source: 'hard', title: '安置房反复漏水', matter: hard });
  const grave = await registered('村里集资修路的账一直没有公布。');
  expect((await act(officer, 'addItem', { source: 'hard', title: '集资账目', matter: grave.number })).status).toBe(200);
  await (await app.officer('limin')).act(grave, 'classify', {
    categoryCode: '050100',
    purpose: 'accusation',
    reason: '反映干部收钱。',
  });
  const meanwhile = await officer('GET', at());
  expect([meanwhile.status, meanwhile.body.notShown?.zh]).toEqual([200, '1项未显示，第30条。']);
  expect(meanwhile.text).not.toContain('集资账目');
  await app.app.slices.conference.gatherDisputes();
  const { matters, timeline, notShown } = await page();
  expect(matters.map(({ number }: Any) => number)).toEqual([hard]);
  // It stands on the agenda no more, and nothing that is shown says that it did.
  expect([notShown, JSON.stringify(timeline).includes('集资账目')]).toEqual([null, false]);
  const { history } = (await app.app.slices.dossiers.opened(session))!;
  expect(history.some((fact) => fact.act === 'dropItem' && fact.actor.kind === 'clock')).toBe(true);
});

test('what acts and rules wrote and what a rebuild derives from the facts are the same', async () => {
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
  expect(app.failures()).toEqual([]);
});
