import { addDays, yearOf } from '../../calendar/index.ts';
import type { SpecialInspection } from '../../special-inspection/index.ts';
import type { Lawful } from './lawful.ts';

const own = 'county-bureau';

/** A unit of the round, one whose staff were heard the sooner. */
const unitOf = ({ state, chance }: Parameters<Lawful>[1]) => {
  const { round } = state as SpecialInspection;
  const ready = round.units.filter((unit) => round.examined.includes(unit) && round.heard.includes(unit));
  return chance.pick(ready.length > 0 ? ready : round.units);
};

/** The n of a finding that waits for this. */
const nth = (
  { state, chance }: Parameters<Lawful>[1],
  waits: (one: SpecialInspection['findings'][number]) => boolean,
) => {
  const open = (state as SpecialInspection).findings.flatMap((one, i) => (waits(one) ? [i + 1] : []));
  return { n: open.length > 0 ? chance.pick(open) : 1 };
};

/** What random values of a special inspection's fields hardly ever meet: units of its own list, the unit's own staff. */
export const lawfulSpecialInspection: Record<string, Lawful> = {
  'special-inspection/openYear': (_given, { stage, today, chance }) => ({
    year: yearOf(today),
    organs: stage.organIds.filter((id) => id !== own && chance.sometimes(0.5)).slice(0, 2),
  }),
  'special-inspection/plan': (_given, { state, today, chance }) => ({
    units: [chance.pick((state as SpecialInspection).left)],
    duties: ['answers', 'execution'],
    from: addDays(today, 1),
    until: addDays(today, 5),
  }),
  'special-inspection/begin': (_given, { stage }) => ({
    group: stage.officers.filter(({ organId }) => organId === own).map(({ id }) => id),
  }),
  'special-inspection/examine': (_given, at) => ({ unit: unitOf(at), on: at.today }),
  'special-inspection/hear': (_given, at) => {
    const { round } = at.state as SpecialInspection;
    const staffed = round.units.filter((unit) => at.stage.officers.some(({ organId }) => organId === unit));
    const unit = staffed[0] ?? round.units[0];
    return {
      unit,
      on: at.today,
      staff: at.stage.officers.filter(({ organId }) => organId === unit).map(({ id }) => id),
    };
  },
  'special-inspection/find': (_given, at) => ({ unit: unitOf(at), duty: 'answers', within: 10 }),
  'special-inspection/rectify': (_given, at) => nth(at, ({ rectifiedOn, doneOn }) => !rectifiedOn && !doneOn),
  'special-inspection/verify': (_given, at) => nth(at, ({ rectifiedOn, doneOn }) => Boolean(rectifiedOn) && !doneOn),
};
