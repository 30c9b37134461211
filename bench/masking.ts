/**
 * What is left of telephones, identity numbers, user names and person names in real official replies after masking by rule.
 *
 *   HUIYIN_CORPUS=<folder> node bench/masking.ts [--sample 100 --seed 7]
 *
 * What counts is found by a second reader that knows none of the rules (`masking/second-reader.ts`). With `--sample` so many
 * masked replies are printed for reading; nothing of them is kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { parse } from 'csv-parse/sync';
import { leftovers, marked, marksOf, masksFor } from '../core/text/index.ts';
import { type Seen, secondReader } from './masking/second-reader.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '7' },
    missed: { type: 'boolean' },
  },
});
const folder = process.env.HUIYIN_CORPUS;
if (!folder) throw new Error('HUIYIN_CORPUS names the folder with replies.csv');
const replies = (
  parse(readFileSync(join(folder, 'replies.csv')), { columns: true, bom: true }) as Record<string, string>[]
)
  .map((row) => row.答复意见 ?? '')
  .filter((text) => text.trim() !== '');

const read = secondReader(Jieba.withDict(dict));
const kinds: Seen['kind'][] = ['phone', 'identity', 'user', 'person'];
/** The shares that may be left, as they were measured (bench/README.md): a rule that covers less fails. */
const atMost: Record<Seen['kind'], number> = { phone: 0, identity: 0, user: 0, person: 0.0206 };
const before: Record<string, number> = {};
const after: Record<string, number> = {};
const missed: string[] = [];
let masks = 0;
let still = 0;
let letters = 0;
let took = 0;
for (const reply of replies) {
  const started = performance.now();
  const made = marked(reply);
  took += performance.now() - started;
  const marks = marksOf(made);
  masks += marks.length;
  letters += reply.length;
  still += leftovers(made).length;
  // The reader sees that something is covered, and nothing of the cover's own words.
  const covered = marks.reduceRight((text, { from, to }) => `${text.slice(0, from)}□${text.slice(to)}`, made);
  for (const { kind } of read(reply)) before[kind] = (before[kind] ?? 0) + 1;
  for (const { kind, text, at } of read(covered)) {
    after[kind] = (after[kind] ?? 0) + 1;
    missed.push(
      `${kind} ${text} ${covered
        .normalize('NFKC')
        .slice(Math.max(0, at - 10), at + 12)
        .replaceAll('\n', ' ')}`,
    );
  }
}
const share = (part: number, of: number) => (of === 0 ? '–' : `${((part / of) * 100).toFixed(2)} %`);
console.log(
  `replies                      ${replies.length}, ${letters} characters, ${(took / replies.length).toFixed(2)} ms each`,
);
console.log(`masks                        ${masks}, ${(masks / replies.length).toFixed(1)} a reply`);
for (const kind of kinds)
  console.log(
    `${`left: ${kind}`.padEnd(29)}${after[kind] ?? 0} of ${before[kind] ?? 0}, ${share(after[kind] ?? 0, before[kind] ?? 0)}`,
  );
console.log(`left by the rules' own check ${still}`);
const above = kinds.filter((kind) => (after[kind] ?? 0) > atMost[kind] * (before[kind] ?? 0));
for (const kind of above)
  console.error(`more is left of "${kind}" than the ${share(atMost[kind], 1)} that was measured: see bench/README.md`);
if (values.missed) for (const line of missed) console.log(line);

let state = Number(values.seed);
const next = () => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return state / 2147483648;
};
for (let n = Number(values.sample); n > 0; n--) {
  const reply = replies[Math.floor(next() * replies.length)]!;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, rule } of masksFor(reply)) {
    parts.push(reply.slice(at, from), `〖${rule}|${reply.slice(from, to)}〗`);
    at = to;
  }
  console.log(`\n--- ${n}\n${parts.join('')}${reply.slice(at)}`);
}
if (still > 0 || above.length > 0) process.exitCode = 1;
