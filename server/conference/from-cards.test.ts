import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, startOfDay } from '../../core/calendar/index.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';

let app: RunningApp;
let supervisor: Ask;
const labour = organByCode('cx-rsj').id;
// biome-ignore lint/suspicious/noExplicitAny: pages of every kind
type Any = any;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  supervisor = await asking(app, 'dingzhiqiang');
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

const later = async (days: number) => {
  app.clock.set(startOfDay(addDays(app.clock.today(), days)));
  supervisor = await asking(app, 'dingzhiqiang');
  await app.app.slices.supervision.supervise();
  await app.platform.outbox.dispatch();
};

/** Items that came from this card, on any open agenda. */
async function listed(card: string): Promise<Any[]> {
  const officer = await asking(app, 'limin');
  const { rows } = (await officer('GET', '/api/dossiers/conference?open=yes')).body as Any;
  const sessions = await Promise.all(
    rows.map(
      async ({ shardKey, dossierId }: Any) =>
        (await officer('GET', `/api/conference/${encodeURIComponent(shardKey)}/${dossierId}`)).body as Any,
    ),
  );
  return sessions.flatMap(({ items }) => items.filter((item: Any) => item.card === card));
}

test('a card that went up twice without an answer is on the next agenda by rule, once, with its matter and number', async () => {
  const clerk = await app.officer('liumei');
  const matter = await clerk.post<{ shardKey: string; petitionId: string; number: string }>('/api/petitions', {
    form: 'visit',
    divisionCode: '990123',
    narrative: '溪口工地三个月工资没有发。',
    requests: ['补发工资'],
  });
  await (await app.officer('limin')).act(matter, 'forward', { to: labour, delivery: { method: 'post' } });
  const issued = await supervisor('POST', '/api/dossiers/supervision-card', {
    body: {
      act: 'issue',
      payload: {
        problem: '两周没有联系本人。',
        matter: matter.number,
        responsible: labour,
        trigger: 'by-hand',
        method: 'letter',
        dueOn: '2026-03-13',
        wanted: '联系本人，书面反馈。',
      },
    },
  });
  expect(issued.status).toBe(200);
  const { number: card } = issued.body as Any;
  await later(20);
  expect(await listed(card)).toEqual([]);
  await later(10);
  expect(await listed(card)).toMatchObject([{ matter: matter.number, source: { zh: '逾期督办卡' } }]);
  await later(1);
  expect(await listed(card)).toHaveLength(1);
}, 120_000);
