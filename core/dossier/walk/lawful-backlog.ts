import type { Entry, Programme } from '../../backlog/programme.ts';
import { addDays, type LocalDate } from '../../calendar/index.ts';
import type { Lawful } from './lawful.ts';

type At = Parameters<Lawful>[1];

/** Lines of the list that are still to be resolved. */
const open = ({ state }: At): Entry[] =>
  (state as unknown as Programme).entries.filter(({ out, done }) => !out && !done);

/** A matter of the list, where there is one. */
const listed: Lawful = (_given, at) => {
  const entries = open(at);
  return entries.length > 0 ? { matter: at.chance.pick(entries).matter } : {};
};

const steps = (at: At, unit: string, today: LocalDate) => {
  const has = open(at).filter((entry) => entry.unit === unit).length;
  return [{ count: Math.max(1, has), by: addDays(today, at.chance.int(5, 30)) }];
};

/** What random values of a backlog programme's fields hardly ever meet: matters of its list, targets within it. */
export const lawfulBacklog: Record<string, Lawful> = {
  'backlog-programme/draft': (_given, { chance, today }) => ({ until: addDays(today, chance.int(40, 200)) }),
  'backlog-programme/enlist': (_given, { state, stage, today }) => ({
    rows: stage.numbers
      .filter((number) => !(state as unknown as Programme).entries.some(({ matter }) => matter === number))
      .slice(0, 3)
      .map((matter) => ({ matter, ground: 'unanswered', since: addDays(today, -120), unit: 'county-labour' })),
    whole: true,
  }),
  'backlog-programme/add': (_given, { chance, stage, today }) => ({
    matter: chance.pick(stage.numbers.slice(0, 4)),
    since: addDays(today, -90),
  }),
  'backlog-programme/leaveOut': (given, at) => ({
    ...listed(given, at),
    why: at.chance.pick(['not-backlog', 'merged']),
  }),
  'backlog-programme/takeAway': (_given, at) => ({ no: at.chance.int(1, 4) }),
  'backlog-programme/setTargets': (_given, at) => ({
    targets: [...new Set(open(at).map(({ unit }) => unit))].flatMap((unit) =>
      steps(at, unit, at.today).map((step) => ({ unit, ...step })),
    ),
  }),
  'backlog-programme/askChange': (_given, at) => {
    const [entry] = open(at);
    return entry ? { unit: entry.unit, targets: steps(at, entry.unit, at.today) } : {};
  },
  'backlog-programme/explain': (_given, { chance, today }) => ({ by: addDays(today, chance.int(1, 5)) }),
  'backlog-programme/report': listed,
  'backlog-programme/sendBack': listed,
  'backlog-programme/callBack': (given, at) => ({ ...listed(given, at), on: at.today }),
  'backlog-programme/confirm': listed,
  'backlog-programme/confirmByCharge': listed,
  'backlog-programme/toConference': listed,
};
