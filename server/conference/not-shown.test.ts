import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officerByLogin, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

/**
 * A joint session was held and signed; then one of its matters became an accusation. Whoever saw the session goes on seeing it,
 * less that line and everything said of it (Art. 30).
 */
let app: RunningApp;
const asks: Record<string, Ask> = {};
const organ = (code: string) => organByCode(code).id;
const [housing, labour] = ['cx-zjj', 'cx-rsj'].map(organ) as [string, string];
const readers = {
  officer: 'limin',
  head: 'heyun',
  leader: 'hanli',
  'a member’s handler': officersOf(housing, 'organ-handler')[0]!.login,
  'the handler of the hidden line’s unit': officersOf(labour, 'organ-handler')[0]!.login,
  auditor: 'fangmin',
};
const kind = '/api/dossiers/conference';
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;
let session: { shardKey: string; dossierId: string };
let [plain, grave] = [{} as Any, {} as Any];
let [fileId, documentId] = ['', ''];
/** Words that stand in the hidden line alone. */
const secret = ['磨盘岭公路集资账', '把账本送到会上', '三天内封存', '账本复印件'];

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  for (const [who, login] of Object.entries(readers)) asks[who] = await asking(app, login);
  plain = await registered('安置房漏水反复修不好。');
  grave = await registered('村里修路的账一直没有公布。');
}, 60_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function registered(narrative: string): Promise<Any> {
  const body = { form: 'visit', divisionCode: '990123', narrative, requests: ['查清办好'] };
  return (await app.officer('liumei')).post('/api/petitions', body);
}
const at = (rest = '') => `${kind}/${encodeURIComponent(session.shardKey)}/${session.dossierId}${rest}`;
async function act(who: string, name: string, payload: object = {}, uploads: string[] = []) {
  const { seq } = (await asks.officer!('GET', at())).body;
  const answer = await asks[who]!('POST', at(`/acts/${name}`), { body: { expectedSeq: seq, payload, uploads } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}
const agenda = async (ask: Ask) =>
  ask('GET', `/api/conference/${encodeURIComponent(session.shardKey)}/${session.dossierId}`);

test('a session with two matters is held, decided and signed', async () => {
  const joint = { act: 'gather', payload: { topic: '第一季度联席会议', sort: 'joint', every: 'quarterly' } };
  session = (await asks.officer!('POST', kind, { body: joint })).body;
  await act('officer', 'addItem', { source: 'hard', title: '安置房反复漏水', matter: plain.number });
  const form = new FormData();
  form.set('file', new File(['账目'], '账本复印件.txt'));
  const { token } = (await asks.officer!('POST', '/api/uploads', { body: form })).body;
  await act('officer', 'addItem', { source: 'hard', title: secret[0], matter: grave.number }, [token]);
  await act('officer', 'call', {
    ordinal: 1,
    convener: officerByLogin('hanli').id,
    heldOn: '2026-03-05',
    time: '09:00',
    place: '县政府三楼会议室',
    members: [housing, labour],
  });
  app.clock.goTo(localDate('2026-03-05'));
  await act('officer', 'hold');
  const decided = { outcome: 'decided', by: '2026-04-03' };
  await act('officer', 'decideItem', {
    ...decided,
    item: 1,
    discussion: '看了现场。',
    decision: '两个月内修好。',
    unit: housing,
  });
  await act('officer', 'decideItem', { ...decided, item: 2, discussion: secret[1], decision: secret[2], unit: labour });
  await act('head', 'submitMinutes');
  await act('leader', 'signMinutes');
  await app.platform.outbox.dispatch();
  await app.platform.outbox.dispatch();
  const { body } = await asks.officer!('GET', at());
  [fileId, documentId] = [body.files[0].fileId, body.papers[0].documentId];
  for (const [who, ask] of Object.entries(asks)) {
    const { status, text } = await ask('GET', at());
    expect([who, status, text.includes(secret[0]!)]).toEqual([who, 200, true]);
  }
});

test('the line of what became an accusation is hidden from everybody who saw it, and the rest stays', async () => {
  await (await app.officer('limin')).act(grave, 'classify', {
    categoryCode: '050100',
    purpose: 'accusation',
    reason: '反映干部收钱。',
  });
  for (const [who, ask] of Object.entries(asks)) {
    const page = await ask('GET', at());
    const own = await agenda(ask);
    expect([who, page.status, own.status]).toEqual([who, 200, 200]);
    for (const { text } of [page, own])
      expect([who, [...secret, grave.number].filter((word) => text.includes(word))]).toEqual([who, []]);
    expect([who, page.body.notShown, own.body.notShown.zh]).toEqual([
      who,
      { zh: '1项未显示，第30条。', en: '1 line not shown, Art. 30.' },
      '1项未显示，第30条。',
    ]);
    expect(own.body.items).toMatchObject([{ title: '安置房反复漏水', decision: { decision: '两个月内修好。' } }]);
    expect(page.body.matters.map(({ number }: Any) => number)).toEqual([plain.number]);
    expect(page.body.timeline.map((line: Any) => line.act)).toContain('decideItem');
    const list = await ask('GET', kind);
    expect([who, list.status, list.body.what?.zh]).toEqual([who, 200, undefined]);
    const { rows } = list.body;
    const row = rows.find(({ dossierId }: Any) => dossierId === session.dossierId);
    expect([who, row.about?.replaceAll(' ', '')]).toEqual([who, expect.stringContaining(plain.number.slice(-6))]);
  }
});

test('papers and files that name it are not there either; its task lies on nobody’s desk', async () => {
  for (const [who, ask] of Object.entries(asks)) {
    const { papers, files } = (await ask('GET', at())).body;
    expect([who, papers, files]).toEqual([who, [], []]);
    expect([who, (await ask('GET', at(`/documents/${documentId}?format=html`))).status]).toEqual([who, 404]);
    expect([who, (await ask('GET', at(`/files/${fileId}`))).status]).toEqual([who, 404]);
    expect([who, (await ask('GET', '/api/dossiers/tasks')).text.includes(secret[2]!)]).toEqual([who, false]);
  }
});

test('the next agenda carries the task of the other matter alone', async () => {
  await app.app.slices.conference.follow({
    shardKey: session.shardKey,
    payload: { kind: 'conference', act: 'gather', dossierId: session.dossierId },
  });
  const { rows } = (await asks.officer!('GET', `${kind}?open=yes`)).body;
  [session] = rows;
  for (const [who, ask] of Object.entries(asks)) {
    const { status, text } = await ask('GET', at());
    if (status === 404) continue;
    expect([who, secret.filter((word) => text.includes(word))]).toEqual([who, []]);
  }
  const { carried } = (await agenda(asks.officer!)).body;
  expect(carried.map(({ what }: Any) => what)).toEqual(['两个月内修好。']);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
