/**
 * How well near copies are suggested as the same matter, on real messages.
 *
 *   HUIYIN_CORPUS=<folder> node bench/near-copies.ts [hot-issues.csv]
 *
 * Truth is reckoned apart from the code under test: pairs whose texts differ by at most a fifth of their letters
 * (edit distance), less the pairs that people judged to be about another place or school (listed below by number).
 * The second part swaps the names of places in real messages for names from other messages: each such pair is the same
 * text about another place, and every one suggested as the same matter is an error.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { parse } from 'csv-parse/sync';
import { bandKeys, compareMatters, lettersOf, type MatterProfile, profileOf, signatureOf } from '../core/text/index.ts';
import { blocks, editShare } from './near-copies/edit-truth.ts';
import { swapNames } from './near-copies/swap-names.ts';

interface Row {
  id: string;
  subject: string;
  text: string;
}

/** Read and judged: the same words about another place or school. Numbers of the public set; a school named in full and one named in part count as two. */
const ELSEWHERE = new Set(
  `195917/360111 233759/360112 255719/360112 266368/360110 233759/255719 233931/242792 233931/360105 262477/360111
   195917/262477 196659/205329 200546/268914 200546/360102 209032/246598 209032/360103`.split(/\s+/),
);

const rows = readRows();
const started = performance.now();
const profiles = rows.map((row) => profileOf(row));
const keys = profiles.map((profile) => bandKeys(signatureOf(profile.runs)));
const perRow = (performance.now() - started) / rows.length;
const candidates = candidatePairs(keys);
const comparing = performance.now();
const verdicts = new Map([...candidates].map((pair) => [pair, compareMatters(...sides(pair))]));
const perPair = (performance.now() - comparing) / Math.max(1, verdicts.size);
const suggested = new Set([...verdicts].filter(([, { verdict }]) => verdict === 'same-matter').map(([pair]) => pair));

report('messages', rows.length);
report('analysed, ms a message', perRow.toFixed(3));
report('candidate pairs from bands, of', `${candidates.size} / ${(rows.length * (rows.length - 1)) / 2}`);
report('compared, ms a pair', perPair.toFixed(3));
report('suggested as the same matter, pairs', suggested.size);

const letters = rows.map((row) => lettersOf(row.text).text);
const whole = rows.map((row) => lettersOf(`${row.subject}${row.text}`).text);
const blocked = blocks(letters);
const identical = blocked.filter(({ a, b }) => whole[a] === whole[b]).map(({ a, b }) => pairOf(a, b));
const nearCopies = blocked
  .filter(({ a, b }) => editShare(letters[a]!, letters[b]!, 0.2) !== undefined)
  .map(({ a, b }) => pairOf(a, b))
  .filter((pair) => !ELSEWHERE.has(named(pair)));
recall('identical subject and text', identical);
recall('near copies (at most 20 % of letters edited)', nearCopies);
for (const pair of nearCopies.filter((one) => !suggested.has(one))) {
  const { verdict, instead } = verdicts.get(pair) ?? { verdict: 'not a candidate', instead: [] };
  report('  missed', `${named(pair)} ${verdict} ${JSON.stringify(instead.map(({ kind, a, b }) => [kind, a, b]))}`);
}
const wrong = [...suggested].filter((pair) => ELSEWHERE.has(named(pair)));
const known = new Set(rows.map((row) => row.id));
const judged = [...ELSEWHERE].filter((pair) => pair.split('/').every((id) => known.has(id)));
report('judged to be about another place, suggested all the same', `${wrong.length} / ${judged.length}`);
report(
  'held back as about another place',
  [...verdicts.values()].filter((one) => one.verdict === 'same-text-elsewhere').length,
);

const jieba = Jieba.withDict(dict);
const swaps = swapNames(rows, (text) => jieba.tag(text));
for (const [group, pairs] of Object.entries(Object.groupBy(swaps, (swap) => swap.group))) {
  const outcomes = pairs!.map((swap) => compareMatters(profileOf(swap.before), profileOf(swap.after)).verdict);
  const errors = outcomes.filter((verdict) => verdict === 'same-matter').length;
  report(
    `names swapped, ${group}: suggested as the same matter`,
    `${errors} / ${pairs!.length} ${percent(errors, pairs!.length)}`,
  );
}

function recall(what: string, truth: string[]): void {
  const found = truth.filter((pair) => candidates.has(pair)).length;
  const right = truth.filter((pair) => suggested.has(pair)).length;
  report(`${what}: pairs`, truth.length);
  report('  among the candidates', `${found} ${percent(found, truth.length)}`);
  report('  suggested (recall)', `${right} ${percent(right, truth.length)}`);
}

/** Pairs that share a band, as the store will find them with one index. */
function candidatePairs(all: number[][]): Set<string> {
  const byKey = new Map<number, number[]>();
  const pairs = new Set<string>();
  for (const [row, rowKeys] of all.entries()) {
    for (const key of rowKeys) {
      const others = byKey.get(key);
      if (!others) byKey.set(key, [row]);
      else {
        for (const other of others) if (other !== row) pairs.add(pairOf(other, row));
        others.push(row);
      }
    }
  }
  return pairs;
}

function sides(pair: string): [MatterProfile, MatterProfile] {
  const [a, b] = pair.split('/').map(Number);
  return [profiles[a!]!, profiles[b!]!];
}

function pairOf(a: number, b: number): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}

function named(pair: string): string {
  const [a, b] = pair.split('/').map((index) => rows[Number(index)]!.id);
  return a! < b! ? `${a}/${b}` : `${b}/${a}`;
}

function readRows(): Row[] {
  const folder = process.env.HUIYIN_CORPUS;
  if (!folder) throw new Error('HUIYIN_CORPUS names the folder that holds hot-issues.csv');
  const records: Record<string, string>[] = parse(readFileSync(join(folder, process.argv[2] ?? 'hot-issues.csv')), {
    columns: true,
    bom: true,
    relax_quotes: true,
  });
  return records.map((record) => ({
    id: record.留言编号 ?? '',
    subject: (record.留言主题 ?? '').trim(),
    text: (record.留言详情 ?? '').trim(),
  }));
}

function percent(part: number, all: number): string {
  return all === 0 ? '—' : `(${((100 * part) / all).toFixed(1)} %)`;
}

function report(what: string, value: string | number): void {
  console.log(`${what}: ${value}`);
}
