import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nationalCalendar } from '../../core/calendar/index.ts';
import { type ActName, actNames, acts, openClocks, type PetitionState } from '../../core/procedure/index.ts';
import { walk } from '../../core/procedure/walk/walk.ts';
import { live, shardKeyOfLives } from '../petitions/kit/lives.ts';
import { type Office, openOffice } from '../petitions/kit/office.ts';
import { createLog, createOutbox, sql } from '../platform/index.ts';
import { howTold } from './how-told.ts';
import { newsForPetitioner, newsProjection, openMessages } from './index.ts';
import { channelOf, isNews, news } from './telling.ts';

const fieldsOf = (name: ActName) => Object.keys((acts[name].payload as unknown as { shape: object }).shape);
const goesOut = (name: ActName) => fieldsOf(name).some((field) => field === 'delivery' || field === 'service');

describe('each act that tells the petitioner says how, for whoever has an address only', () => {
  test('none is silent, and whoever gets a letter of it is asked how it goes out', () => {
    const silent = [...news].filter((name) => ['inner', 'own'].includes(howTold[name]));
    // Their own word, whoever wrote it down.
    expect(silent).toEqual(['dropHearing']);
    const letters = actNames.filter((name) => howTold[name] === 'letter');
    expect(letters.filter((name) => !goesOut(name))).toEqual([]);
    expect(letters.filter((name) => acts[name].documents.length === 0)).toEqual([]);
  });

  test('nothing that goes out is counted as told otherwise', () => {
    const owns = actNames.filter((name) => goesOut(name) && howTold[name] !== 'letter');
    // The record of an arrival, and the evaluation of a service, go nowhere.
    expect(owns.sort()).toEqual(['recordDelivery']);
  });

  test('what is registered, and not told at once, is owed a letter by a day that runs', () => {
    let registered = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { after, facts } = walk(seed, { acts: 1 }).steps[0]!;
      if (facts.length === 0 || !after.reachable || after.restricted) continue;
      registered++;
      const owed = openClocks(after, nationalCalendar).filter(({ owedBy }) => owedBy !== 'petitioner');
      expect(owed.some(({ stoppedBy }) => stoppedBy.some((name) => howTold[name] === 'letter'))).toBe(true);
    }
    expect(registered).toBeGreaterThan(100);
  });
});

type History = Parameters<typeof channelOf>[0];

/** Neither a message nor the portal reaches them: a letter does, or somebody who goes there. */
function hasAddressOnly(history: History, { anonymous, form }: Pick<PetitionState, 'anonymous' | 'form'>): boolean {
  const saysPortal = history.some(({ payload }) => (payload as { channel?: string }).channel === 'portal');
  return !channelOf(history) && !anonymous && form !== 'web' && !saysPortal;
}

/** The first seeds from here on in whose lives the close is the first thing that only a person can tell. */
function seedsThatClose(from: number, count: number): number[] {
  const seeds: number[] = [];
  for (let seed = from; seeds.length < count; seed++) {
    const { facts, state } = walk(seed, { acts: 40 });
    // While somebody has the task to go there, what happens meanwhile is told on the same way.
    const first = facts.find(({ kind }) => howTold[kind] === 'person' || kind === 'recordReturn');
    if (first?.kind === 'close' && state.reachable && hasAddressOnly(facts as History, state)) seeds.push(seed);
  }
  return seeds;
}

describe('lives of people who have an address only, on a real database', () => {
  let office: Office;
  const person = { name: '陈桂香', address: '澄溪县青石镇溪口村7组' };
  beforeAll(async () => {
    office = await openOffice({ projections: () => [newsProjection] });
    const { deps, petitions, clock } = office;
    const { db, calendar, directory } = deps;
    const log = createLog({ level: 'silent', write: () => {} });
    const messages = openMessages({ db, clock, log, calendar, directory, petitions, opened: petitions.opened });
    const outbox = createOutbox({ db, clock, log });
    outbox.on(newsForPetitioner, 'the petitioner is told', messages.take);
    for (let seed = 400; seed < 440; seed++) await live(office, seed, person);
    // Few lives come to a close that somebody has to go and tell; those that do are looked for, not left to chance.
    for (const seed of seedsThatClose(440, 3)) await live(office, seed, person);
    await outbox.dispatch();
  }, 240_000);
  afterAll(() => office.close());

  test('no act that tells leaves them uninformed: a letter, their own hand, a day that was named, or somebody’s task', async () => {
    const { db } = office.fresh;
    const ids = await db.wide().rows<{ petitionId: string }>(sql`select petition_id as "petitionId"
      from petitions.petition order by petition_id`);
    const rows = await db.wide().rows<{ petitionId: string; factSeq: number; state: string; reason: string }>(sql`
      select petition_id as "petitionId", fact_seq as "factSeq", state, reason from messages.message`);
    const uninformed: string[] = [];
    const ways = new Map<string, Set<string>>();
    for (const { petitionId } of ids) {
      const opened = await office.petitions.opened({ shardKey: shardKeyOfLives, petitionId });
      const { history, state } = opened!;
      if (!hasAddressOnly(history, state)) continue;
      for (const fact of history.filter(isNews)) {
        const { delivery, service } = fact.payload as { delivery?: { method?: string }; service?: object };
        const row = rows.find((one) => one.petitionId === petitionId && one.factSeq === fact.seq);
        const before = history.filter(({ seq }) => seq < fact.seq);
        const follows = fact.kind === 'assignHandler' && !before.some(({ kind }) => /^accept|answerAtOnce/.test(kind));
        const way =
          (delivery ?? service)
            ? 'letter'
            : row
              ? `${row.state} ${row.reason}`
              : follows
                ? 'follows'
                : howTold[fact.kind];
        ways.set(way, (ways.get(way) ?? new Set()).add(fact.kind));
        if (!/^(letter|person address-only|quiet task-open|in-hand|foretold|follows)$/.test(way))
          uninformed.push(`${fact.kind}: ${way}`);
      }
    }
    expect(uninformed).toEqual([]);
    expect([...ways.get('person address-only')!].sort()).toEqual(expect.arrayContaining(['assignHandler', 'close']));
    expect(ways.get('letter')!.size).toBeGreaterThan(12);
  });
});
