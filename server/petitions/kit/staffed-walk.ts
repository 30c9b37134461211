import { addDays, type LocalDate, nationalCalendar, startOfDay } from '../../../core/calendar/index.ts';
import { openClocks } from '../../../core/procedure/clocks.ts';
import { permits, settle } from '../../../core/procedure/decide.ts';
import { nothing } from '../../../core/procedure/fold.ts';
import {
  type ActName,
  type Actor,
  acts,
  isLapse,
  isRecused,
  type PetitionState,
  seatOf,
} from '../../../core/procedure/index.ts';
import { actsFrom } from '../../../core/procedure/moves.ts';
import { answerAstray } from '../../../core/procedure/returned.ts';
import { endings } from '../../../core/procedure/states.ts';
import { type Chance, chanceOf } from '../../../core/procedure/walk/chance.ts';
import { payloadFor } from '../../../core/procedure/walk/payloads.ts';
import { aside, openTurns, takeStep, type Walk } from '../../../core/procedure/walk/walk.ts';
import type { World } from '../../../core/procedure/walk/world.ts';
import { shardKeyFor } from '../../../core/registration-number.ts';
import type { Directory } from '../../organs/index.ts';
import { actorOf } from '../acting.ts';
import { partiesEver } from '../desk-rows.ts';
import { may, type Officer, type Subject } from '../policy.ts';
import { type Registration, registrarFor } from '../registration-payload.ts';
import { unstaffed } from '../staffing.ts';

/** An office with the people who really work in it: the directory, and its accounts by organ. */
export interface StaffedOffice {
  directory: Directory;
  world: World;
  staff: ReadonlyMap<string, readonly Officer[]>;
  /** Organs that take matters in. */
  windows: readonly string[];
  disciplineId: string;
}

export interface StaffedWalk extends Walk {
  /** Moments at which the procedure waits for an office. */
  moments: number;
  /** Acts that were refused because nobody could have gone on. */
  kept: number;
  /** Those at which nobody who exists there can do what it waits for, in words. */
  nobody: string[];
}

const calendar = nationalCalendar;
const remedyOver = ['not-open', 'ended', 'lapsed', 'rereview-lapsed'];

/**
 * One petition's life at random, done by accounts that exist, as the server asks: permission first (`may`), then the procedure.
 * @param registered what the registration says, where it is not left to chance
 */
export function staffedWalk(
  seed: number,
  office: StaffedOffice,
  { acts: most, registered }: { acts: number; registered?: object },
): StaffedWalk {
  const chance = chanceOf(seed);
  const today = addDays('2025-01-02' as LocalDate, chance.int(0, 300));
  const walked: StaffedWalk = { steps: [], facts: [], state: nothing, today, moments: 0, kept: 0, nobody: [] };
  for (let tries = 0; tries < most; tries++) {
    if (tries > 0)
      walked.today = addDays(
        walked.today,
        chance.weighted([
          [0, 4],
          [1, 4],
          [chance.int(2, 9), 3],
          [chance.int(20, 70), 1],
        ]),
      );
    const now = { today: walked.today, now: startOfDay(walked.today), calendar, organs: office.directory };
    const { settled } = settle(walked.state, now);
    const waits = judgeMoment(walked, settled, office);
    if (waits) walked.nobody.push(waits);
    const turn = chooseTurn(walked, settled, office, chance);
    if (!turn) break;
    const scene = { state: settled, today: walked.today, chance, world: office.world, calendar };
    const payload = fitted(turn.name, payloadFor(turn.name, scene) as object, { office, chance, settled, registered });
    // As the server does before it decides: what nobody could go on with is refused.
    const by = turn.actor.kind === 'officer' ? turn.actor : undefined;
    if (unstaffed(turn.name, payload, settled, by, office.directory)) walked.kept++;
    else takeStep(walked, turn.name, payload, { ...now, actor: turn.actor });
  }
  return walked;
}

/** What the procedure waits for, where nobody who exists can do it; undefined where somebody can, or an office is not asked. */
function judgeMoment(walked: StaffedWalk, settled: PetitionState, office: StaffedOffice): string | undefined {
  if (settled.phase === 'none') return undefined;
  if (endings.includes(settled.phase) && remedyOver.includes(settled.review)) return undefined;
  const context = { today: walked.today, now: startOfDay(walked.today), calendar, organs: office.directory };
  const moves = (name: ActName) => !aside.includes(name) || (name === 'recordDelivery' && answerAstray(settled));
  const asked = openTurns(settled, context).filter(({ name, actor }) => actor.kind === 'officer' && moves(name));
  if (asked.length === 0) return undefined;
  walked.moments++;
  const done = asked.filter(({ name }) => somebodyFor(name, walked, settled, office));
  const at = `${settled.phase} ${settled.review} ${settled.overlays.join()} held by ${office.directory.organName(settled.holderId).zh}${settled.recusal ? ` recusal of ${settled.recusal.officerId} to ${office.directory.organName(settled.recusal.aboveId ?? '').zh}` : ''}${settled.recused ? ` aside ${settled.recused.length}` : ''}`;
  if (done.length === 0) return `${asked.map(({ name }) => name).join()}: ${at}`;
  // Until it is decided whether somebody steps aside, what that person alone could do waits: three working days.
  if (settled.recusal && done.some(({ name }) => name === 'decideRecusal')) return undefined;
  // What an office owes by a day has to be somebody's, not only something else that may be done.
  for (const clock of openClocks(settled, calendar)) {
    if (clock.owedBy === 'petitioner') continue;
    const ways = asked.filter(({ name }) => clock.stoppedBy.includes(name));
    if (ways.length > 0 && !ways.some((way) => done.includes(way)))
      return `${clock.key} owed, ${ways.map(({ name }) => name).join()}: ${at}`;
  }
  return undefined;
}

const petitioner: Actor = { kind: 'petitioner' };

function chooseTurn(walked: StaffedWalk, settled: PetitionState, office: StaffedOffice, chance: Chance) {
  if (settled.phase === 'none') return { name: 'register' as const, actor: petitioner };
  const context = { today: walked.today, now: startOfDay(walked.today), calendar, organs: office.directory };
  const turns = actsFrom(settled.phase, settled.review).flatMap((name) => {
    if (isLapse(name)) return [];
    if (acts[name].by.includes('petitioner') && !permits(settled, name, { ...context, actor: petitioner }))
      return [{ name, actor: petitioner }];
    const officer = somebodyFor(name, walked, settled, office, chance);
    return officer ? [{ name, actor: actorOf({ officer }, name) }] : [];
  });
  if (turns.length === 0) return undefined;
  return chance.weighted(turns.map((one) => [one, aside.includes(one.name) ? 1 : (rare[one.name] ?? 6)] as const));
}

const rare: { [A in ActName]?: number } = {
  withdraw: 0.4,
  requestReview: 14,
  requestRereview: 14,
  reopen: 0.5,
  proposeFiling: 0.7,
};

/** An account that may do this act on this matter now; of several, any. */
function somebodyFor(
  name: ActName,
  { facts, today }: Walk,
  settled: PetitionState,
  { directory, staff }: StaffedOffice,
  chance?: Chance,
): Officer | undefined {
  const parties = partiesOnce(facts);
  const subject: Subject = { shardKey: '990123~00', parties, state: settled };
  const context = { today, now: startOfDay(today), calendar, organs: directory };
  const able = (officer: Officer) =>
    !may(name, officer, subject, directory) &&
    !permits(settled, name, { ...context, actor: actorOf({ officer }, name) });
  const people = parties.flatMap((organId) => staff.get(organId) ?? []);
  const from = chance ? chance.int(0, Math.max(0, people.length - 1)) : 0;
  return [...people.slice(from), ...people.slice(0, from)].find(able);
}

/** A walk's history only grows: the same length is the same moment. */
const seen = new WeakMap<object, { length: number; parties: string[] }>();
function partiesOnce(facts: Walk['facts']): string[] {
  const known = seen.get(facts);
  if (known?.length === facts.length) return known.parties;
  const parties = partiesEver(facts as never);
  seen.set(facts, { length: facts.length, parties });
  return parties;
}

/** What chance wrote for a small country, made to fit this one: whom it names, and who registers an accusation. */
function fitted(
  name: ActName,
  payload: object,
  {
    office,
    chance,
    settled,
    registered,
  }: { office: StaffedOffice; chance: Chance; settled: PetitionState; registered: object | undefined },
): object {
  const { directory, staff, disciplineId } = office;
  const anyone = () => chance.pick([...staff.values()].flat()).officerId;
  const named = 'complainedOfficerIds' in payload ? { complainedOfficerIds: [anyone()] } : {};
  if (name === 'relayAccusation' && (payload as { to?: string }).to === 'county-discipline')
    return { ...payload, to: disciplineId };
  if (name === 'decideRecusal' && (payload as { granted?: boolean }).granted && settled.recusal?.aboveId) {
    const others = (staff.get(seatOf(settled)) ?? []).filter(
      ({ officerId }) =>
        ![settled.submittedBy, settled.filing?.by].includes(officerId) && !isRecused(settled, officerId),
    );
    return others.length > 0 ? { ...payload, standInId: chance.pick(others).officerId } : payload;
  }
  if (name !== 'register') return { ...payload, ...named };
  const written = {
    ...payload,
    ...named,
    registrarId: chance.pick(office.windows),
    ...registered,
  } as unknown as Registration & { registrarId: string };
  const registrarId = registrarFor(written.registrarId, written, directory);
  return { ...written, registrarId, registrarIsBureau: directory.organ(registrarId)?.kind === 'bureau' };
}

/** The country as payloads pick from it: these organs alone, but whatever the directory says of them. */
export function officeOf(
  directory: Directory,
  officers: readonly Officer[],
  { windows, disciplineId }: Pick<StaffedOffice, 'windows' | 'disciplineId'>,
): StaffedOffice {
  const ids = directory.organs
    .filter(({ divisionCode }) => shardKeyFor(divisionCode).startsWith('9901'))
    .map(({ id }) => id);
  const rows = directory.organs.filter(({ id }) => ids.includes(id));
  return {
    directory,
    windows,
    disciplineId,
    staff: Map.groupBy(officers, ({ organId }) => organId),
    world: {
      organs: directory,
      rows: rows as never,
      ids,
      bureauIds: rows.filter(({ kind }) => kind === 'bureau').map(({ id }) => id),
    },
  };
}
