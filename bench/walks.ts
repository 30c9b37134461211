/**
 * The procedure walked at random for a million acts: how often each act and each way to end occurs, how many acts a second,
 * and how many moments there are in which it does not keep its word. There must be none. Every ten seconds it says how far it is.
 *
 *   node bench/walks.ts [ACTS]
 */
import { actNames } from '../core/procedure/acts/index.ts';
import { arrivals, waysRemedyEnds, waysToEnd } from '../core/procedure/walk/endings.ts';
import { judge } from '../core/procedure/walk/judge.ts';
import { walk } from '../core/procedure/walk/walk.ts';
import { smallWorld } from '../core/procedure/walk/world.ts';

const wanted = Number(process.argv[2] ?? 1_000_000);
const world = smallWorld();
const acts = new Map<string, number>(actNames.map((name) => [name, 0]));
const ways = new Map<string, number>([...waysToEnd, ...waysRemedyEnds].map((way) => [way, 0]));
const wrong = { deadEnds: 0, holders: 0, unserved: 0 };
const examples = new Set<string>();
const more = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

let done = 0;
let refused = 0;
let moments = 0;
let petitions = 0;
let walking = 0;
const number = (value: number) => Math.round(value).toLocaleString('en');
const began = performance.now();
const every = 10_000;
let said = began;
let doneThen = 0;

/** How far it is: all acts, those of the last ten seconds, and what was found so far. */
function progress(): void {
  const now = performance.now();
  if (now - said < every) return;
  const found = wrong.deadEnds + wrong.holders + wrong.unserved;
  const reached = [...acts.values(), ...ways.values()].filter((count) => count > 0).length;
  const left = ((wanted - done) * (now - began)) / Math.max(1, done) / 1000;
  console.error(
    `${((now - began) / 1000).toFixed(0)} s: ${number(done)} acts, ${number(((done - doneThen) * 1000) / (now - said))} a second now, ` +
      `${number((done * 1000) / (now - began))} on the whole; found wrong: ${found}; ` +
      `acts and ways reached: ${reached} of ${acts.size + ways.size}; about ${number(left)} s to go`,
  );
  for (const one of [...examples].slice(0, 3)) console.error(`  ${one}`);
  [said, doneThen] = [now, done];
}

for (let seed = 1; done < wanted; seed++) {
  const from = performance.now();
  const walked = walk(seed, { world, acts: 60 });
  walking += performance.now() - from;
  petitions++;
  done += walked.facts.length;
  refused += walked.steps.filter(({ refusal }) => refusal).length;
  for (const { kind } of walked.facts) more(acts, kind);
  for (const way of arrivals(walked.steps)) more(ways, way);
  const judged = judge(walked, world);
  moments += judged.moments;
  for (const key of ['deadEnds', 'holders', 'unserved'] as const) {
    wrong[key] += judged[key].length;
    for (const one of judged[key].slice(0, 3)) examples.add(`${key}, seed ${seed}: ${one}`);
  }
  progress();
}
const seconds = (performance.now() - began) / 1000;

const table = (counts: Map<string, number>) =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${name.padEnd(22)} ${number(count).padStart(9)}`)
    .join('\n');
console.log(`acts\n${table(acts)}\nways to end\n${table(ways)}\n`);
console.log(
  `${number(done)} acts in ${number(petitions)} petitions, ${number(refused)} tries refused, in ${seconds.toFixed(0)} s`,
);
console.log(
  `${number(done / (walking / 1000))} acts a second decided and folded; ${number(done / seconds)} with judging`,
);
console.log(
  `moments judged ${number(moments)}: dead ends ${wrong.deadEnds}, without exactly one holder ${wrong.holders}, ended unserved ${wrong.unserved}`,
);
const missed = [...acts, ...ways].filter(([, count]) => count === 0).map(([name]) => name);
console.log(`never reached: ${missed.join(', ') || 'none'}`);
for (const one of [...examples].slice(0, 20)) console.log(one);
if (wrong.deadEnds + wrong.holders + wrong.unserved + missed.length > 0) process.exitCode = 1;
