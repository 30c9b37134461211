import { millisecondsOf } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal, type Words } from '../../core/refusal.ts';
import { readRegistrationNumber } from '../../core/registration-number.ts';
import { newId } from '../platform/index.ts';
import { end, find } from './appointments.ts';
import type { advices, HallView } from './contract.ts';
import { findDay } from './days.ts';
import type { Officer, ReceptionDeps } from './deps.ts';
import {
  movedOn,
  nobodyWaits,
  notYourHall,
  unknownDay,
  unknownNumber,
  unknownTicket,
  visitWithoutCase,
} from './refusals.ts';
import {
  addPart,
  answerHelp,
  callHelp,
  callNext,
  drawTicket,
  moveTicket,
  openHelp,
  partsOf,
  type Series,
  type TicketRow,
  ticketById,
  ticketsOf,
} from './store/hall.ts';

/** A 登记反映 · B 查询取件 · C 领导接访. */
export const seriesWords: Record<Series, Words> = {
  A: { zh: '登记反映', en: 'Register a matter' },
  B: { zh: '查进展、取材料', en: 'Progress and papers' },
  C: { zh: '领导接访', en: 'A leader’s reception' },
};

export const adviceWords: Record<(typeof advices)[number], Words> = {
  progress: { zh: '查进展', en: 'progress' },
  paper: { zh: '取材料', en: 'a paper' },
  way: { zh: '问路咨询', en: 'directions' },
};

/** A03. */
export const ticketLabel = ({ series, n }: Pick<TicketRow, 'series' | 'n'>) => `${series}${String(n).padStart(2, '0')}`;

/** Draws a number: without limit, without a name. */
export async function draw(
  deps: ReceptionDeps,
  given: { series: Series; planId?: string | undefined; n?: number | undefined; appointmentId?: string | undefined },
): Promise<{ ticketId: string; label: string; ahead: number } | Refusal> {
  const shardKey = deps.shardKey();
  const local = deps.db.local(shardKey);
  const onDay = deps.clock.today();
  if (given.series === 'C') {
    const day = given.planId && given.n ? await findDay(deps, given.planId, given.n) : undefined;
    if (day?.day.on !== onDay || day.day.status === 'swapped') return unknownDay();
  }
  const appointment = given.appointmentId ? await find(deps, given.appointmentId) : undefined;
  for (;;) {
    const row = await local.first(
      drawTicket({
        shardKey,
        ticketId: newId(deps.clock.now()),
        onDay,
        series: given.series,
        appointmentId: appointment?.appointmentId ?? null,
        planId: given.planId ?? null,
        dayN: given.n ?? null,
        organId: deps.office().id,
        takenAt: deps.clock.now(),
      }),
    );
    if (!row) continue;
    if (appointment) await end(deps, appointment, 'came');
    const waiting = (await local.rows(ticketsOf(shardKey, onDay))).filter(
      (one) => one.status === 'waiting' && one.series === row.series && one.ticketId !== row.ticketId,
    );
    return { ticketId: row.ticketId, label: ticketLabel(row), ahead: waiting.length };
  }
}

/** The hall as an officer sees it: the bureau all of it, a unit the visits that are its turn. */
export async function hallFor(deps: ReceptionDeps, officer: Officer): Promise<HallView | Refusal> {
  if (!sitsInHall(deps, officer)) return notYourHall();
  const shardKey = deps.shardKey();
  const local = deps.db.local(shardKey);
  const rows = await local.rows(ticketsOf(shardKey, deps.clock.today()));
  const bureau = officer.organId === deps.office().id;
  const directory = deps.directory();
  return {
    tickets: rows
      .filter(({ status }) => status !== 'done' && status !== 'absent')
      .filter(({ organId }) => bureau || organId === officer.organId)
      .map((row) => ({
        ticketId: row.ticketId,
        label: ticketLabel(row),
        series: row.series,
        status: row.status,
        organ: directory.organName(row.organId),
        mine: row.organId === officer.organId,
        place: row.place,
        since: row.waitingSince,
        appointment: row.appointmentId !== null,
      })),
    help: bureau ? await local.rows(openHelp(shardKey)) : [],
    units: directory.organs
      .filter(({ divisionCode, level }) => divisionCode === deps.office().divisionCode && level === 'county')
      .map(({ id, nameZh, nameEn }) => ({ organId: id, name: { zh: nameZh, en: nameEn } })),
  };
}

/** Calls whoever of this unit's turn has waited longest to this window. */
export async function callTo(
  deps: ReceptionDeps,
  { place, series }: { place: string; series?: Series | undefined },
  officer: Officer,
): Promise<TicketRow | Refusal> {
  if (!sitsInHall(deps, officer)) return notYourHall();
  const { organId } = officer;
  const at = deps.clock.now();
  const query = callNext(deps.shardKey(), { onDay: deps.clock.today(), organId, series, place, at });
  return (await deps.db.local(deps.shardKey()).first(query)) ?? nobodyWaits();
}

export const steps = ['recall', 'begin', 'absent', 'finish', 'pass'] as const;
type Change = (typeof steps)[number];
interface Given {
  number?: string | undefined;
  advice?: (typeof advices)[number] | undefined;
  note?: string | undefined;
  organId?: string | undefined;
}

/** What becomes of a number at a window. A visit ends with its case, or with what else they came for (R-REC-2). */
export async function change(
  deps: ReceptionDeps,
  ticketId: string,
  what: Change,
  given: Given,
  officer: Officer,
): Promise<TicketRow | Refusal> {
  const shardKey = deps.shardKey();
  const local = deps.db.local(shardKey);
  const row = sitsInHall(deps, officer) ? await local.first(ticketById(shardKey, ticketId)) : undefined;
  if (!row || row.organId !== officer.organId) return unknownTicket();
  const at = deps.clock.now();
  const move = async (from: TicketRow['status'][], to: { status: TicketRow['status']; organId?: string }) =>
    (await local.first(moveTicket(shardKey, ticketId, from, { ...to, at }))) ?? movedOn();
  if (what === 'recall') return move(['called'], { status: 'called' });
  if (what === 'begin') return move(['called'], { status: 'serving' });
  if (what === 'absent') {
    const moved = await move(['called'], { status: 'absent' });
    if (!isRefusal(moved) && row.appointmentId)
      await end(deps, { shardKey, appointmentId: row.appointmentId }, 'absent');
    return moved;
  }
  const number = given.number ? await knownNumber(deps, given.number, officer) : null;
  if (isRefusal(number)) return number;
  const unit = what === 'pass' ? deps.directory().organs.find(({ id }) => id === given.organId) : undefined;
  if (what === 'pass' && (!unit || unit.id === officer.organId)) return unknownTicket();
  const linked =
    number !== null || (await local.rows(partsOf(shardKey, ticketId))).some((part) => part.number !== null);
  if (what === 'finish' && !linked && !(given.advice && row.series === 'B')) return visitWithoutCase();
  const note = given.note ? deps.keys.seal(noteKey(deps), given.note, `${shardKey}/ticket/${ticketId}`) : null;
  const { organId, officerId } = officer;
  const to = unit ? { status: 'waiting' as const, organId: unit.id } : { status: 'done' as const };
  return local.tx(async (tx) => {
    const moved = await tx.first(moveTicket(shardKey, ticketId, ['called', 'serving'], { ...to, at }));
    if (!moved) return movedOn();
    await tx.run(addPart({ shardKey, ticketId, organId, officerId, note, number, advice: given.advice ?? null, at }));
    return moved;
  });
}

/** What each unit noted of this visit, for the unit whose turn it is. */
export async function partsFor(deps: ReceptionDeps, ticketId: string, officer: Officer) {
  const shardKey = deps.shardKey();
  const local = deps.db.local(shardKey);
  const row = sitsInHall(deps, officer) ? await local.first(ticketById(shardKey, ticketId)) : undefined;
  if (!row || (row.organId !== officer.organId && officer.organId !== deps.office().id)) return unknownTicket();
  const parts = await local.rows(partsOf(shardKey, ticketId));
  return {
    parts: parts.map(({ organId, note, number, advice, at }) => ({
      organ: deps.directory().organName(organId),
      note: note ? deps.keys.open(noteKey(deps), note, `${shardKey}/ticket/${ticketId}`).toString() : '',
      number,
      advice: advice ? adviceWords[advice as keyof typeof adviceWords] : null,
      at,
    })),
  };
}

/** A machine asks for a person. */
export const ask = (deps: ReceptionDeps, place: string): Promise<number> =>
  deps.db.local(deps.shardKey()).run(callHelp(deps.shardKey(), newId(deps.clock.now()), place, deps.clock.now()));

export async function answer(deps: ReceptionDeps, helpId: string, officer: Officer): Promise<Refusal | undefined> {
  if (!sitsInHall(deps, officer) || officer.organId !== deps.office().id) return notYourHall();
  const query = answerHelp(deps.shardKey(), helpId, officer.officerId, deps.clock.now());
  return (await deps.db.local(deps.shardKey()).run(query)) === 1 ? undefined : movedOn();
}

/** Minutes that one visit takes at a window, as long as nothing is known of the day. */
const minutesEach = 6;

/** The call screen: numbers and windows. Nothing on it says who or why. */
export async function screen(deps: ReceptionDeps) {
  const shardKey = deps.shardKey();
  const rows = await deps.db.local(shardKey).rows(ticketsOf(shardKey, deps.clock.today()));
  const called = rows
    .filter(({ status, calledAt }) => status === 'called' && calledAt)
    .sort((a, b) => millisecondsOf(b.calledAt!) - millisecondsOf(a.calledAt!));
  const waiting = rows.filter(({ status }) => status === 'waiting');
  const windows = new Set(rows.flatMap(({ place }) => place ?? [])).size;
  return {
    calls: called
      .slice(0, 6)
      .map((row) => ({ label: ticketLabel(row), place: row.place ?? '', n: row.calls, at: row.calledAt! })),
    next: waiting.slice(0, 6).map(ticketLabel),
    waiting: waiting.length,
    minutes: Math.ceil((waiting.length * minutesEach) / Math.max(1, windows)),
  };
}

/** Whoever sits at a window: the bureau's staff, and handlers of the county's units. */
export function sitsInHall(deps: ReceptionDeps, { organId, roles }: Officer): boolean {
  const organ = deps.directory().organ(organId);
  if (!organ || organ.divisionCode !== deps.office().divisionCode) return false;
  const allowed =
    organId === deps.office().id ? ['clerk', 'bureau-officer', 'bureau-head'] : ['organ-handler', 'organ-head'];
  return roles.some((role) => allowed.includes(role));
}

async function knownNumber(deps: ReceptionDeps, typed: string, officer: Officer): Promise<string | Refusal> {
  const number = readRegistrationNumber(typed);
  if (isRefusal(number)) return unknownNumber();
  const [found] = await deps.petitions.byNumbers([number], officer);
  if (found) return number;
  // What this unit registered today may have become an accusation, which the window no longer sees; the visit ends all the same.
  const [own] = await deps.petitions.byNumbers([number], 'rule');
  const today = own?.state.registrarId === officer.organId && own.state.receivedOn === deps.clock.today();
  return today ? number : unknownNumber();
}

const noteKey = ({ keys }: ReceptionDeps) => keys.mac('reception', 'visit-notes');
