/**
 * The procedure walked at random by the accounts of the demonstration's county, asked as the server asks: at how many moments an
 * office is waited for in which nobody who works there can do the next act. There must be none.
 *
 *   node bench/staffed-walks.ts [ACTS]
 */
import { demoOffice } from '../server/petitions/kit/demo-office.ts';
import { staffedWalk } from '../server/petitions/kit/staffed-walk.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const office = demoOffice();
const nobody = new Map<string, number>();
const [counts, began] = [{ acts: 0, petitions: 0, moments: 0, kept: 0, refused: 0 }, performance.now()];
for (let seed = 1; counts.acts < wanted; seed++) {
  const walked = staffedWalk(seed, office, { acts: 50 });
  counts.petitions++;
  counts.acts += walked.facts.length;
  counts.moments += walked.moments;
  counts.kept += walked.kept;
  counts.refused += walked.steps.filter(({ refusal }) => refusal).length;
  for (const one of walked.nobody) nobody.set(one, (nobody.get(one) ?? 0) + 1);
}
const number = (value: number) => Math.round(value).toLocaleString('en');
const seconds = (performance.now() - began) / 1000;
console.log(
  `${number(counts.acts)} acts in ${number(counts.petitions)} petitions by ${number([...office.staff.values()].flat().length)} accounts, in ${seconds.toFixed(0)} s`,
);
console.log(
  `tries refused ${number(counts.refused)}; refused because nobody could have gone on ${number(counts.kept)}; moments that wait for an office ${number(counts.moments)}`,
);
console.log(`moments in which nobody who works there can act: ${[...nobody.values()].reduce((sum, n) => sum + n, 0)}`);
for (const [one, n] of [...nobody].slice(0, 20)) console.log(`  ${n} × ${one}`);
if (nobody.size > 0) process.exitCode = 1;
