import { beforeAll, expect, test } from 'vitest';
import { type LocalDate, nationalCalendar, startOfDay } from '../../core/calendar/index.ts';
import { isArticleId } from '../../core/law/articles.ts';
import { decide, permits, settle } from '../../core/procedure/decide.ts';
import {
  type ActName,
  actNames,
  challengeAbove,
  decidesInstead,
  type PetitionState,
} from '../../core/procedure/index.ts';
import { isLapse } from '../../core/procedure/lapses.ts';
import { phases } from '../../core/procedure/states.ts';
import { chanceOf } from '../../core/procedure/walk/chance.ts';
import { payloadFor } from '../../core/procedure/walk/payloads.ts';
import { walk } from '../../core/procedure/walk/walk.ts';
import { smallWorld } from '../../core/procedure/walk/world.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { type Role, roles } from '../organs/contract.ts';
import type { Directory } from '../organs/index.ts';
import { actorOf } from './acting.ts';
import { may, mayRegister, type Officer, rolesFor, type Subject } from './policy.ts';

/**
 * Every state of the walks × every act × every role × every relation of the officer's organ to the matter, asked as the server
 * asks: permission first (`may`), then the procedure (`decide`). One answer for each, and it is never an exception.
 */
const world = smallWorld();
const codes = { national: '99', province: '99', city: '9901', county: '990123', town: '990123002' };
const rows = new Map(world.rows.map((row) => [row.id, row]));
const directory = {
  ...world.organs,
  organ: (id: string) => {
    const organ = world.organs.get(id);
    return organ && { ...organ, divisionCode: codes[organ.level] };
  },
} as unknown as Directory;

type Organs = readonly (string | undefined)[];
/** What an organ is to a matter, and which organs of this world that is now. */
const relations: Record<string, (state: PetitionState) => Organs> = {
  registrar: (state) => [state.registrarId],
  holder: (state) => [state.holderId],
  sender: (state) => [state.transfer?.from],
  receiver: (state) => [state.transfer?.to],
  reviewer: (state) => [state.firstReview?.organId],
  rereviewer: (state) => [state.secondReview?.organId],
  superior: (state) => [
    rows.get(state.holderId)?.superiorId ?? undefined,
    state.recusal?.aboveId,
    challengeAbove(state),
  ],
  arbiter: (state) => [state.coordination?.arbiterId],
  partner: (state) => [state.joint?.parts[0]?.organId],
  // Before which a request against the registering organ's own opinion would come.
  'decides instead': (state) => decidesInstead(state, directory),
  // A bureau may oversee a whole county; an organ without any part does not.
  none: (state) => [
    world.ids.find(
      (id) => ![...partiesIn(state), ...decidesInstead(state, directory)].includes(id) && !world.bureauIds.includes(id),
    ),
  ],
  'complained of': (state) => state.complainedOrganIds,
  'under the complained of': (state) =>
    state.complainedOrganIds.flatMap((top) => world.ids.filter((id) => id !== top && world.organs.isUnder(id, top))),
  // In the very organ that holds it, to which everybody else there may know of it.
  'complained of by name': (state) => (state.accused?.length ? [state.holderId] : []),
};
const byName = 'complained of by name';
const accusedRelations = ['complained of', 'under the complained of', byName];

const partiesIn = (state: PetitionState): string[] =>
  [
    state.registrarId,
    state.holderId,
    state.transfer?.from,
    state.transfer?.to,
    state.firstReview?.organId,
    state.secondReview?.organId,
    state.recusal?.aboveId,
    challengeAbove(state),
    state.coordination?.arbiterId,
    ...(state.joint?.parts.map(({ organId }) => organId) ?? []),
  ].filter((id): id is string => Boolean(id));

interface Sample {
  state: PetitionState;
  today: LocalDate;
}
interface Answered {
  at: string;
  name: ActName;
  role: Role;
  relation: string;
  /** Undefined where it was decided. */
  refusal: Refusal | undefined;
}

const samples: Sample[] = [];
const answered: Answered[] = [];

beforeAll(() => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 1_500; seed++) {
    for (const { before, after, today, name, refusal } of walk(seed, { world, acts: 60 }).steps) {
      // A state in which this act was done: some stand open on few days.
      if (!refusal && !seen.has(name)) samples.push({ state: before, today });
      if (!refusal) seen.add(name);
      const complains = `${after.complainedOrganIds.length > 0} ${after.accused !== undefined}`;
      const place = `${after.phase} ${after.review} ${after.restricted} ${complains}`;
      const keys = [place, ...after.overlays.map((overlay) => `${after.phase} ${overlay}`)];
      if (keys.every((key) => seen.has(key))) continue;
      const fresh = !seen.has(place);
      for (const key of keys) seen.add(key);
      samples.push({ state: after, today });
      // The same state, were it about the organ that holds it, and about one above others that has no part in it.
      if (fresh && !after.accused && after.phase !== 'none')
        samples.push({
          state: { ...after, accused: [{ officerId: 'officer-77', organId: after.holderId, heads: false }] },
          today,
        });
      for (const accused of [after.holderId, 'city-tax'].filter((id) => id && fresh && !after.restricted))
        samples.push({ state: { ...after, restricted: true, complainedOrganIds: [accused] }, today });
    }
  }
  for (const sample of samples) for (const one of askAll(sample)) answered.push(one);
}, 120_000);

function* askAll({ state, today }: Sample): Generator<Answered> {
  const subject: Subject = { shardKey: '990123~00', parties: partiesIn(state), state };
  const at = `${state.phase} ${state.review}`;
  const saying = sayingOf({ state, today });
  for (const [relation, organsOf] of Object.entries(relations)) {
    for (const organId of new Set(organsOf(state).filter((id): id is string => Boolean(id)))) {
      for (const name of actNames) {
        const said = saying(name, organId);
        for (const role of roles) {
          const officerId = relation === byName ? state.accused![0]!.officerId : 'officer-1';
          const officer: Officer = { officerId, organId, roles: [role] };
          const permission = state.phase === 'none' ? mayRegister(officer) : may(name, officer, subject, directory);
          yield { at, name, role, relation, refusal: permission ?? said };
        }
      }
    }
  }
}

/**
 * What the procedure says to an officer of this organ: a lawful content where the act is open, an empty one otherwise. One organ may
 * be several things to a matter; the procedure knows the organ, and is asked once.
 */
function sayingOf({ state, today }: Sample): (name: ActName, organId: string) => Refusal | undefined {
  const context = { today, now: startOfDay(today), calendar: nationalCalendar, organs: world.organs };
  const { settled } = settle(state, context);
  const ask = (name: ActName, organId: string) => {
    let refusal: Refusal | undefined;
    // Whoever submitted does not sign, some have stepped aside, and only the handler declares a recusal: a colleague may.
    for (const officerId of ['officer-99', 'officer-1', state.handlerId ?? 'officer-2']) {
      const acting = {
        ...context,
        actor: actorOf({ officer: { officerId, organId, roles: ['organ-handler'] } }, name),
      };
      const open = !isLapse(name) && !permits(settled, name, acting);
      const scene = { state: settled, today, chance: chanceOf(7), world, calendar: nationalCalendar };
      const said = decide(state, name, open ? payloadFor(name, scene) : {}, acting);
      for (const wrong of wrongContents) decide(state, name, wrong, acting);
      if (!isRefusal(said)) return undefined;
      refusal ??= said;
    }
    return refusal;
  };
  const asked = new Map<string, Refusal | undefined>();
  return (name, organId) => {
    const key = `${organId} ${name}`;
    if (!asked.has(key)) asked.set(key, ask(name, organId));
    return asked.get(key);
  };
}
const wrongContents = [null, [], 'x', { to: 1, delivery: null, answers: {}, service: [] }];

test('each combination of state, act, role and relation is decided, or refused with its article: none throws', () => {
  const wrong = answered.filter(
    ({ refusal }) =>
      refusal &&
      refusal.code !== 'petition.not-found' &&
      !(
        refusal.cite &&
        isArticleId(refusal.cite) &&
        refusal.what.zh &&
        refusal.what.en &&
        refusal.way.zh &&
        refusal.way.en
      ),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  const count = (fits: (one: Answered) => boolean) => answered.filter(fits).length;
  const decided = count(({ refusal }) => !refusal);
  const unknown = count(({ refusal }) => refusal?.code === 'petition.not-found');
  console.info(
    `state × act × role × relation: ${answered.length} combinations of ${samples.length} states, ${actNames.length} acts, ` +
      `${roles.length} roles, ${Object.keys(relations).length} relations: ${decided} decided, ` +
      `${unknown} "not found" to whoever may not know, ${answered.length - decided - unknown} refused with their article`,
  );
  expect(answered.length).toBeGreaterThan(300_000);
  expect(decided).toBeGreaterThan(2_000);
});

test('every phase, act, role and relation is among them', () => {
  expect(phases.filter((phase) => !samples.some(({ state }) => state.phase === phase))).toEqual([]);
  const never = (keys: readonly string[], of: (one: Answered) => string) => {
    const found = new Set(answered.map(of));
    return keys.filter((key) => !found.has(key));
  };
  expect(never(actNames, ({ name }) => name)).toEqual([]);
  expect(never(roles, ({ role }) => role)).toEqual([]);
  expect(never(Object.keys(relations), ({ relation }) => relation)).toEqual([]);
});

test('administrators and statisticians may do nothing to any matter, whatever their organ is to it', () => {
  const idle = answered.filter(({ role }) => role === 'administrator' || role === 'statistician');
  expect(idle.length).toBeGreaterThan(50_000);
  expect(idle.filter(({ refusal }) => !refusal)).toEqual([]);
});

test('the organ complained of and those under it never see it: each act, in each role, gets the sentence for what does not exist', () => {
  let asked = 0;
  for (const { refusal, relation, name, at } of answered) {
    if (!accusedRelations.includes(relation)) continue;
    asked++;
    if (refusal?.code !== 'petition.not-found') expect([relation, name, at, refusal?.code]).toBe('petition.not-found');
  }
  expect(asked).toBeGreaterThan(50_000);
});

test('what is decided is decided in a role of its act; the custodian alone moves an accusation beyond that', () => {
  for (const { refusal, role, name, at } of answered) {
    if (refusal || role === 'custodian') continue;
    if (!rolesFor[name].includes(role)) expect([role, name, at]).toBe('refused');
  }
});

test('every act that is not the petitioner’s or the clock’s own is decided for some officer, and none for an organ without a part in the matter', () => {
  const done = new Set(answered.filter(({ refusal }) => !refusal).map(({ name }) => name));
  expect(actNames.filter((name) => rolesFor[name].length > 0 && !done.has(name))).toEqual([]);
  const stranger = answered.filter(({ refusal, relation }) => !refusal && relation === 'none');
  expect([...new Set(stranger.map(({ name }) => name))]).toEqual(['register']);
});
