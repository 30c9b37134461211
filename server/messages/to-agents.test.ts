import { afterAll, beforeAll, expect, test } from 'vitest';
import { registration } from '../petitions/contract.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { createLog, createOutbox, type Outbox } from '../platform/index.ts';
import { type Messages, newsForPetitioner, newsProjection, openMessages } from './index.ts';

/** An agent is told by a channel of their own, as long as the agency stands, and nothing of who or what. */
let office: Office;
let outbox: Outbox;
let messages: Messages;
const taken: { to: string; text: string }[] = [];

beforeAll(async () => {
  office = await openOffice({ today: '2026-03-02', projections: () => [newsProjection] });
  const { deps, petitions, clock } = office;
  const log = createLog({ level: 'silent', write: () => {} });
  messages = openMessages({
    db: deps.db,
    clock,
    log,
    calendar: deps.calendar,
    directory: deps.directory,
    petitions,
    opened: petitions.opened,
    // The world outside: what it was given is kept.
    sms: {
      async send({ to, text }) {
        taken.push({ to, text });
        return { as: 'sent' };
      },
    },
  });
  outbox = createOutbox({ db: deps.db, clock, log });
  outbox.on(newsForPetitioner, 'the petitioner is told', messages.take);
});
afterAll(() => office.close());

const send = async () => {
  taken.length = 0;
  await outbox.dispatch();
  await messages.sendDue();
  return taken.map(({ to }) => to).sort();
};
const own = '13900001234';
const agents = '13855556666';

test('the agent hears of what the office does, the petitioner of what the agent does; after the end nobody tells the agent', async () => {
  const { officerId, organId } = office.officer('liumei');
  const registered = await office.petitions.register(
    registration.parse({
      form: 'visit',
      divisionCode: '990123001',
      narrative: '塘坝渗水，淹了菜地。',
      petitioner: { name: '陈桂香', phone: own },
      agents: [
        {
          name: '李秀英',
          phone: agents,
          channel: 'sms',
          kind: 'authorised',
          authorisedOn: '2026-03-01',
          seen: 'original',
        },
      ],
      wants: { paper: false, largePrint: false, language: 'zh', channel: 'sms' },
    }),
    {
      actor: { kind: 'officer', officerId, organId, role: 'clerk' },
      organId,
      channel: 'window-1',
      key: 'agent-told',
      withCode: false,
    },
  );
  if ('refused' in registered) throw new Error(registered.what.en);
  const at = { shardKey: registered.shardKey, petitionId: registered.petitionId };
  expect(await send()).toEqual([agents, own]);
  for (const { text } of taken) expect(text).not.toMatch(/李秀英|陈桂香|塘坝|990123/);

  const done = (act: string, payload: object, by: Parameters<typeof office.petitions.act>[0]['by']) =>
    office.petitions.act({ ...at, act, payload: { ...payload }, uploads: [], key: crypto.randomUUID(), by });
  await done('supplyPapers', { note: '照片两张' }, { agent: 1 });
  expect(await send()).toEqual([own]);
  await done('endAgency', { agent: 1, ending: 'resigned' }, { agent: 1 });
  expect(await send()).toEqual([own]);
  const told = { delivery: { method: 'post' } };
  const bureau = { officer: office.officer('limin') };
  expect(await done('forward', { to: office.organ('cx-rsj'), ...told }, bureau)).not.toHaveProperty('refused');
  expect(await send()).toEqual([own]);
  // What the petitioner reads of messages holds nothing of the agent's.
  expect((await messages.of(at)).filter(({ state }) => state.zh === '已发出')).toHaveLength(4);
});

test('who has an address only hears from a person what an agent did in their name, whatever telephone the agent has', async () => {
  const { officerId, organId } = office.officer('liumei');
  const registered = await office.petitions.register(
    registration.parse({
      form: 'visit',
      divisionCode: '990123001',
      narrative: '塘坝渗水，淹了菜地。',
      petitioner: { name: '陈桂香', address: '澄溪县青石镇溪口村7组' },
      agents: [
        {
          name: '李秀英',
          phone: agents,
          channel: 'sms',
          kind: 'authorised',
          authorisedOn: '2026-03-01',
          seen: 'original',
        },
      ],
    }),
    {
      actor: { kind: 'officer', officerId, organId, role: 'clerk' },
      organId,
      channel: 'window-1',
      key: 'address-only',
      withCode: false,
    },
  );
  if ('refused' in registered) throw new Error(registered.what.en);
  const at = { shardKey: registered.shardKey, petitionId: registered.petitionId };
  await send();
  const tasks = async () => (await messages.of(at)).filter(({ state }) => state.zh !== '已发出').length;
  expect(await tasks()).toBe(0);
  const note = { act: 'supplyPapers', payload: { note: '照片两张' }, uploads: [], key: crypto.randomUUID() };
  expect(await office.petitions.act({ ...at, ...note, by: { agent: 1 } })).not.toHaveProperty('refused');
  await send();
  expect(await tasks()).toBe(1);
});
