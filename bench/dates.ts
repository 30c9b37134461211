/**
 * How many dates a second: each day of 2008 to 2026 as a start, with each period of the law, roll-over and provisional mark
 * included; beside the same with a local rule in force, and with its explanation in both languages.
 *
 *   node bench/dates.ts
 */
import { addDays, type LocalDate, localDate, nationalCalendar } from '../core/calendar/index.ts';
import {
  explain,
  LIMITS,
  type LimitName,
  limitOf,
  type Place,
  readOverlay,
  reckon,
  withLocalRules,
} from '../core/law/index.ts';
import { isRefusal } from '../core/refusal.ts';

const starts: LocalDate[] = [];
for (let day = localDate('2008-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) starts.push(day);
const names = Object.keys(LIMITS) as LimitName[];
const overlay = readOverlay(
  'bench',
  {
    division: '990123',
    name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
    versions: [
      {
        validFrom: '2008-01-01',
        shorter: { conclude: { length: { days: 45 }, article: { zh: '第九条', en: 'Art. 9' } } },
      },
    ],
  },
  nationalCalendar,
);
if (isRefusal(overlay)) throw new Error(overlay.what.en);
const local = withLocalRules(nationalCalendar, { overlays: [overlay], divisionOf: () => '990123' });

report('dates', (name, from) => reckon(name, { from }, nationalCalendar));
report('with a local rule', (name, from) => reckon(name, { from }, local, place(from)));
report('explained', (name, from) => {
  const found = reckon(name, { from }, nationalCalendar);
  if (isRefusal(found)) throw new Error(found.what.en);
  return explain(limitOf(name), found.period);
});

function report(what: string, one: (name: LimitName, from: LocalDate) => unknown): void {
  for (const name of names) for (const from of starts.slice(0, 1_000)) one(name, from);
  const began = performance.now();
  let made = 0;
  for (const name of names) for (const from of starts) if (one(name, from)) made++;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${what.padEnd(20)} ${made} in ${seconds.toFixed(2)} s: ${Math.round(made / seconds).toLocaleString('en')} a second`,
  );
}

function place(receivedOn: LocalDate): Place {
  return { organId: 'county', divisionCode: '990123', receivedOn };
}
