import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import {
  type DayStatus,
  dayStatuses,
  type Roster,
  type RosterDay,
  receptionForms,
} from '../../core/reception/index.ts';
import type { ReceptionDay } from './contract.ts';
import type { ReceptionDeps } from './deps.ts';
import { takenFrom } from './store/appointments.ts';
import { citeWords } from './words.ts';

/** One day of a published roster. */
export interface DayAt {
  planId: string;
  roster: Roster;
  day: RosterDay;
}

/** The rosters that were announced, newest first. */
export async function publishedRosters(deps: ReceptionDeps): Promise<{ planId: string; roster: Roster }[]> {
  const rows = await deps.dossiers.ofKind(deps.shardKey(), 'reception-plan');
  return rows
    .map(({ dossierId, state }) => ({ planId: dossierId, roster: state as Roster }))
    .filter(({ roster }) => roster.publishedOn !== undefined);
}

export async function findDay(deps: ReceptionDeps, planId: string, n: number): Promise<DayAt | undefined> {
  const found = (await publishedRosters(deps)).find((one) => one.planId === planId);
  const day = found?.roster.days.find((one) => one.n === n);
  return found && day && { ...found, day };
}

/** The days that anybody may know of, in the order of the calendar. Swapped ones stay, with what took their place. */
export async function publicDays(
  deps: ReceptionDeps,
  { from, topic, past = false }: { from: LocalDate; topic?: string; past?: boolean },
): Promise<ReceptionDay[]> {
  const taken = await deps.db.local(deps.shardKey()).rows(takenFrom(deps.shardKey(), from));
  const used = (planId: string, n: number, pool: 'open' | 'kept') =>
    taken.find((one) => one.planId === planId && one.dayN === n && one.pool === pool)?.n ?? 0;
  return (await publishedRosters(deps))
    .flatMap(({ planId, roster }) => roster.days.map((day) => ({ planId, roster, day })))
    .filter(({ day }) => day.announcedOn !== undefined && (past || day.on >= from))
    .filter(({ day }) => !topic || day.topic.includes(topic))
    .map(({ planId, roster, day }) => {
      const instead = roster.days.find(({ n }) => n === day.insteadBy);
      const { n, on, from: begins, until, place, topic: about, status } = day;
      return {
        planId,
        n,
        on,
        from: begins,
        until,
        place,
        topic: about,
        leader: leaderWords(deps, day.leader),
        form: receptionForms[day.form],
        formCode: day.form,
        status: { code: status, label: dayStatuses[status as DayStatus] },
        openLeft: Math.max(0, day.slots - used(planId, n, 'open')),
        keptLeft: Math.max(0, day.reserved - used(planId, n, 'kept')),
        bookable: status === 'planned' && on > deps.clock.today(),
        instead: instead
          ? { n: instead.n, on: instead.on, leader: leaderWords(deps, instead.leader), place: instead.place }
          : null,
        cite: citeWords('H.walk-in'),
      };
    })
    .sort((a, b) => (a.on + a.from < b.on + b.from ? -1 : 1));
}

/** 韩立, 县政府: whoever receives people is named to the public with the office held. */
export function leaderWords(
  deps: ReceptionDeps,
  officerId: string,
): { name: string; organ: { zh: string; en: string } } {
  const card = deps.leaders().find(({ id }) => id === officerId);
  const organ = card ? deps.directory().organName(card.organId) : { zh: '', en: '' };
  return { name: deps.officerName(officerId) ?? '', organ };
}

/** Tomorrow, for reminders. */
export const tomorrow = (deps: ReceptionDeps): LocalDate => addDays(deps.clock.today(), 1);
