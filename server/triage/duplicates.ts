import type { z } from 'zod';
import { phaseWords } from '../../core/procedure/index.ts';
import type { Words } from '../../core/refusal.ts';
import { compareMatters, type MatterProfile, profileOf, type SameMatter } from '../../core/text/index.ts';
import type { duplicateCandidate, duplicateQuery, duplicatesFound } from '../petitions/contract.ts';
import type { Officer, Opened, Petitions } from '../petitions/index.ts';
import { keysOf, matter } from './bands.ts';
import { nearBands } from './store.ts';

export type Candidate = z.output<typeof duplicateCandidate>;
export type Found = z.output<typeof duplicatesFound>;
type Query = z.output<typeof duplicateQuery>;

/** Texts compared, and candidates shown. */
const most = { compared: 60, shown: 5, elsewhere: 2 };
/** Shorter texts say too little to be compared. */
const leastLetters = 12;
/** The same person may tell the same matter in other words: less has to agree then, yet something must. */
const samePersonFrom = { resemblance: 0.06, containment: 0.15 };

/**
 * Matters that may be the one being registered now: near copies of the text, and matters of the same person whose text has
 * something in common. The same words about another place are another matter, and named as such. Restricted matters, and whatever the officer
 * may not know of, are not among them; each one shown is a reading.
 */
export async function duplicates(petitions: Petitions, query: Query, officer: Officer): Promise<Found> {
  const county = petitions.countyOf(officer.organId);
  if (!county || query.narrative.trim().length < leastLetters) return { candidates: [], elsewhere: [] };
  const { db, petitioners } = petitions.deps;
  const near = await db.local(county).rows(nearBands(county, keysOf(query.narrative), most.compared));
  const samePerson = new Set(await petitioners.earlierMatters(county, query));
  const ids = [...new Set([...samePerson, ...near.map(({ petitionId }) => petitionId)])].slice(0, most.compared);
  const typed = profileOf(matter(query.narrative));
  const found = (await petitions.openedMany(county, ids, officer))
    .map((other) => judged(typed, other, samePerson.has(other.petitionId)))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.resemblance - a.resemblance);
  const isElsewhere = ({ same }: Judged) => same.verdict === 'same-text-elsewhere';
  const candidates = found.filter((one) => !isElsewhere(one)).slice(0, most.shown);
  const elsewhere = found.filter(isElsewhere).slice(0, most.elsewhere);
  await petitions.noteReads(
    [...candidates, ...elsewhere].map(({ other }) => other),
    officer,
    'duplicate',
  );
  const shown = (list: Judged[]) =>
    list.map(({ other, same, isSamePerson }) => candidate(petitions, other, same, isSamePerson));
  return { candidates: shown(candidates), elsewhere: shown(elsewhere) };
}

interface Judged {
  other: Opened;
  same: SameMatter;
  isSamePerson: boolean;
  resemblance: number;
}

function judged(typed: MatterProfile, other: Opened, isSamePerson: boolean): Judged | undefined {
  const same = compareMatters(typed, profileOf(matter(other.text.narrative)));
  const { verdict, resemblance, containment } = same;
  const enough = resemblance >= samePersonFrom.resemblance || containment >= samePersonFrom.containment;
  return verdict !== 'different' || (isSamePerson && enough) ? { other, same, isSamePerson, resemblance } : undefined;
}

function candidate(petitions: Petitions, other: Opened, same: SameMatter, isSamePerson: boolean): Candidate {
  const directory = petitions.deps.directory();
  const { state, text, number, shardKey, petitionId } = other;
  return {
    shardKey,
    petitionId,
    number,
    receivedOn: state.receivedOn,
    holder: directory.organName(state.holderId),
    phase: phaseWords[state.phase],
    place: text.place ?? null,
    narrative: text.narrative,
    // Offsets count the line break that stands for the absent subject.
    shared: same.shared.map(({ a, b }) => ({ typed: inNarrative(a), there: inNarrative(b) })),
    why: [...(isSamePerson ? [samePerson] : []), ...(same.verdict === 'different' ? [] : [same.why])],
  };
}

const inNarrative = ({ from, to }: { from: number; to: number }) => ({ from: Math.max(0, from - 1), to: to - 1 });

const samePerson: Words = {
  zh: '同一人（证件号或电话相同），说的有相同之处',
  en: 'The same person (id number or telephone), and the texts have something in common',
};
