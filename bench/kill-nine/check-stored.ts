import { sql } from '../../server/platform/index.ts';
import type { Office } from '../office.ts';
import type { Acknowledged } from './acknowledgements.ts';

export interface StoredFindings {
  /** Petitions in the database, those included whose acknowledgement nobody got. */
  petitions: number;
  /** The same submission under two numbers, or two petitions under one. */
  doubled: string[];
  /** Acknowledged acts that are not in the history where they were said to be. */
  actsLost: string[];
  /** Petitions of which some part is missing, and projections that are not what the facts say. */
  halfWritten: string[];
}

interface Parts {
  petitionId: string;
  number: string;
  facts: number;
  seq: number;
  leaves: number;
  keys: number;
  words: number;
  desks: number;
  remembered: number;
}

/** Looks into the stopped office's database and opens every text: what a client cannot see. */
export async function checkStored(office: Office, all: readonly Acknowledged[]): Promise<StoredFindings> {
  const { platform, slices } = await office.open();
  try {
    const shardKey = slices.shardKey();
    const rows = await platform.db.wide().rows(partsOf(shardKey));
    const found: StoredFindings = { petitions: rows.length, doubled: [], actsLost: [], halfWritten: [] };
    for (const row of rows) if (!isWhole(row)) found.halfWritten.push(JSON.stringify(row));
    found.doubled.push(...repeated(rows.map(({ number }) => number)));
    const gaps = missingNumbers(rows.map(({ number }) => number));
    if (gaps > 0) found.halfWritten.push(`${gaps} numbers were skipped`);

    const marks: string[] = [];
    const kinds = new Map<string, string>();
    for (const { petitionId } of rows) {
      const opened = await slices.petitions.opened({ shardKey, petitionId });
      marks.push(/件\d+-\d+-[0-9a-f]{12}/.exec(opened?.history[0]?.sealed.narrative ?? '')?.[0] ?? petitionId);
      for (const { seq, kind } of opened?.history ?? []) kinds.set(`${petitionId} ${seq}`, kind);
    }
    found.doubled.push(...repeated(marks));
    const there = new Set(marks);
    for (const one of all) {
      if (one.what === 'registered' && !there.has(one.mark)) found.halfWritten.push(`${one.number} has another text`);
      if (one.what === 'acted' && kinds.get(`${one.petitionId} ${one.seq}`) !== one.act)
        found.actsLost.push(`${one.petitionId} ${one.act} ${one.seq}`);
    }
    const rebuilt = await slices.petitions.rebuild({ anew: true });
    for (const [name, n] of Object.entries(rebuilt.byProjection)) if (n > 0) found.halfWritten.push(`${n} × ${name}`);
    const audit = await slices.ledger.audit(shardKey);
    found.halfWritten.push(...audit.faults, ...(audit.putBack > 0 ? [`${audit.putBack} leaves stood on no list`] : []));
    return found;
  } finally {
    await platform.close();
  }
}

const partsOf = (shardKey: string) => sql<Parts>`
  select f.petition_id as "petitionId", max(f.number) as number, count(*)::integer as facts, max(f.seq) as seq,
    (select count(*)::integer from ledger.queued q where q.shard_key = ${shardKey} and q.petition_id = f.petition_id) as leaves,
    (select count(*)::integer from petitioners.case_key k where k.shard_key = ${shardKey} and k.petition_id = f.petition_id) as keys,
    (select count(*)::integer from petitions.search s where s.shard_key = ${shardKey} and s.petition_id = f.petition_id) as words,
    (select count(*)::integer from petitions.holding h where h.shard_key = ${shardKey} and h.petition_id = f.petition_id) as desks,
    (select count(*)::integer from petitions.idempotency i where i.shard_key = ${shardKey} and i.petition_id = f.petition_id) as remembered
  from petitions.fact f where f.shard_key = ${shardKey} group by f.petition_id order by f.petition_id`;

/** One statement wrote each fact with everything that belongs to it: every part is there as often as there are facts. */
const isWhole = ({ facts, seq, leaves, keys, words, desks, remembered }: Parts) =>
  facts === seq &&
  leaves === facts &&
  remembered === facts &&
  keys === 1 &&
  words === 1 &&
  desks === (facts < 3 ? 1 : 2);

function repeated(values: readonly string[]): string[] {
  return [...Map.groupBy(values, (value) => value)].filter(([, same]) => same.length > 1).map(([value]) => value);
}

/** Numbers count a day's registrations of a form without a gap: one that is missing was lost. */
function missingNumbers(numbers: readonly string[]): number {
  const days = Map.groupBy(numbers, (number) => number.slice(0, -7));
  return [...days.values()].reduce((sum, ofDay) => {
    const last = Math.max(...ofDay.map((number) => Number(number.slice(-7, -1))));
    return sum + last - new Set(ofDay).size;
  }, 0);
}
