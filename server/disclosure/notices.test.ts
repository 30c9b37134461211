import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { officers, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let bureau: Ask;
let head: Ask;
const labour = organByCode('cx-rsj').id;
const texts = {
  web: '县信访局网站',
  address: '澄溪县城关镇中心街1号',
  phone: '0999-1234567',
  times: '工作日8:30—17:30',
  places: '县人社局一楼窗口',
  query: '凭编号和查询码在本站查。',
};
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  bureau = await asking(app, 'limin');
  head = await asking(app, officersOf(labour, 'organ-head')[0]!.login);
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const at = ({ shardKey, dossierId }: Any) => `/api/dossiers/public-notice/${encodeURIComponent(shardKey)}/${dossierId}`;
async function act(ask: Ask, notice: Any, name: string, payload: object) {
  const { seq } = (await ask('GET', at(notice))).body;
  return ask('POST', `${at(notice)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
}
const owe = () => app.app.slices.disclosure.oweNotices();
const missing = async (): Promise<string[]> => {
  const rows: Any[] = [];
  for (let after = ''; ; ) {
    const query = new URLSearchParams({ phase: 'owed', ...(after && { after }) });
    const { body } = await bureau('GET', `/api/dossiers/public-notice?${query}`);
    rows.push(...body.rows);
    if (!body.next) return rows.map(({ keeper }) => keeper.zh);
    after = body.next;
  }
};

test('every organ that receives petitions owes a notice (Art. 18): the bureau lists who has none, and each has a date', async () => {
  await bureau('POST', '/api/dossiers/public-notice', { body: { act: 'issue', payload: texts } });
  const receiving = new Set(
    officers
      .filter(({ organId, roles }) => roles.includes('organ-handler') && isOfCounty(organId))
      .map(({ organId }) => organId),
  );
  expect(await owe()).toBe(receiving.size - 1);
  expect(await owe()).toBe(0);
  const names = await missing();
  expect(names).toHaveLength(receiving.size - 1);
  expect(names).not.toContain('澄溪县信访局');
  expect(names).toContain('澄溪县人力资源和社会保障局');
  const { tasks } = (await head('GET', '/api/dossiers/tasks')).body;
  expect(tasks).toMatchObject([{ clock: { id: 'publish', due: '2026-03-16' }, next: { act: 'issue', yours: true } }]);
});

test('what is owed is published there and nowhere beside; the public sees it, and nothing of what is missing', async () => {
  const before = (await bureau('GET', '/api/dossiers/public-notice?phase=owed')).body.rows[0];
  expect((await asking(app).then((anybody) => anybody('GET', '/channels'))).text).not.toContain('待公布');
  const { rows } = (await head('GET', '/api/dossiers/public-notice')).body;
  const beside = await head('POST', '/api/dossiers/public-notice', { body: { act: 'issue', payload: texts } });
  expect(beside.body).toMatchObject({ code: 'public-notice.issue.owed-already' });
  expect((await act(head, rows[0], 'issue', texts)).status).toBe(200);
  await app.platform.outbox.dispatch();
  expect((await asking(app).then((anybody) => anybody('GET', '/channels'))).text).toContain('县人社局一楼窗口');
  expect((await act(bureau, before, 'issue', texts)).status).toBeGreaterThanOrEqual(400);
  const page = (await head('GET', at(rows[0]))).body;
  expect(page.clocks).toMatchObject([
    { id: 'publish', status: 'met' },
    { id: 'confirm', due: '2027-03-02' },
  ]);
});

test('after a year it is gone through: confirmed as it stands, or renewed, and the year runs anew', async () => {
  const [row] = (await head('GET', '/api/dossiers/public-notice')).body.rows;
  app.clock.goTo(localDate('2027-02-26'));
  expect((await act(head, row, 'confirm', { checked: false })).body.code).toBe('public-notice.confirm.unchecked');
  expect((await act(head, row, 'confirm', { checked: true })).status).toBe(200);
  const page = (await head('GET', at(row))).body;
  expect(page.clocks.at(-1)).toMatchObject({ id: 'confirm', due: '2028-02-28' });
  await app.platform.outbox.dispatch();
  expect((await app.app.slices.disclosure.rebuild()).differing).toBe(0);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});

function isOfCounty(organId: string): boolean {
  return app.app.slices.organs.directory().organ(organId)!.divisionCode.startsWith('990123');
}
