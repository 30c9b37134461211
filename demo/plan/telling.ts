import { addDays, nationalCalendar as calendar, daysBetween, type LocalDate } from '../../core/calendar/index.ts';
import type { ActName } from '../../core/procedure/acts/index.ts';
import type { Narrative } from '../narratives/narratives.ts';
import { chance } from '../narratives/prng.ts';
import { drawCast } from './cast.ts';
import type { Journey, Story } from './story.ts';
import type { DemoPerson } from './types.ts';
import { startWalk, type Walk } from './walk.ts';

/** What one telling needs. The same seed tells the same story, whatever its first day. */
export interface Telling {
  narrative: Narrative;
  person: DemoPerson;
  journey: Journey;
  seed: number;
  today: LocalDate;
  /** Days before today: of the act it stops at, or of its receipt. */
  ago: number;
  stop?: ActName;
}

/** Tells a petition so that it stands today where its slot wants it. */
export function tellCase(telling: Telling): { walk: Walk; form: Story['form'] } {
  const { stop, today, ago } = telling;
  let start = addDays(today, -ago);
  if (stop) {
    // The days until the stop depend on weekends and holidays, hence on the start: aim, look, aim again.
    start = addDays(start, -40);
    for (let tries = 0; tries < 6; tries++) {
      const reached = tell(telling, start, addDays(start, 400)).walk.dayOf(stop);
      const off = reached ? daysBetween(addDays(today, -ago), reached) : 0;
      if (off === 0) break;
      start = addDays(start, -off);
    }
    // A weekend may have made the aim swing to and fro; never beyond today.
    while ((tell(telling, start, addDays(start, 400)).walk.dayOf(stop) ?? today) > today) start = addDays(start, -1);
  }
  const told = tell(telling, start, today);
  told.walk.finish();
  return told;
}

function tell(telling: Telling, start: LocalDate, today: LocalDate): { walk: Walk; form: Story['form'] } {
  const { narrative, person, journey, stop, seed } = telling;
  const roll = chance(seed);
  const cast = drawCast(roll);
  const drawn = roll.pick(narrative.forms);
  const form = drawn === 'letter' && roll.next() < 0.06 ? 'fax' : drawn;
  const first = form === 'web' ? start : calendar.onOrAfter(start);
  const walk = startWalk({
    start: first > today ? today : first,
    today,
    calendar,
    ...(stop ? { stop: { act: stop, times: 1 } } : {}),
  });
  journey({ narrative, person, form, cast, roll, walk });
  return { walk, form };
}
