import type { z } from 'zod';
import { phaseWords } from '../../core/procedure/index.ts';
import type { Words } from '../../core/refusal.ts';
import { compareMatters, type MatterProfile, profileOf, type SameMatter } from '../../core/text/index.ts';
import type { duplicateCandidate, duplicateQuery } from '../petitions/contract.ts';
import type { Officer, Opened, Petitions } from '../petitions/index.ts';
import { keysOf, matter } from './bands.ts';
import { nearBands } from './store.ts';

export type Candidate = z.output<typeof duplicateCandidate>;
type Query = z.output<typeof duplicateQuery>;

/** Texts compared, and candidates shown. */
const most = { compared: 60, shown: 5 };
/** Shorter texts say too little to be compared. */
const leastLetters = 12;
/** The same person may tell the same matter in other words: less has to agree then, yet something must. */
const samePersonFrom = { resemblance: 0.06, containment: 0.15 };

/**
 * Matters that may be the one being registered now: near copies of the text, and matters of the same person whose text has
 * something in common. The same words about another place are another matter. Restricted matters, and whatever the officer
 * may not know of, are not among them; each one shown is a reading.
 */
export async function duplicates(petitions: Petitions, query: Query, officer: Officer): Promise<Candidate[]> {
  const county = petitions.countyOf(officer.organId);
  if (!county || query.narrative.trim().length < leastLetters) return [];
  const { db, petitioners } = petitions.deps;
  const near = await db.local(county).rows(nearBands(county, keysOf(query.narrative), most.compared));
  const samePerson = new Set(await petitioners.earlierMatters(county, query));
  const ids = [...new Set([...samePerson, ...near.map(({ petitionId }) => petitionId)])].slice(0, most.compared);
  const typed = profileOf(matter(query.narrative));
  const found = (await petitions.openedMany(county, ids, officer))
    .map((other) => judged(typed, other, samePerson.has(other.petitionId)))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.resemblance - a.resemblance)
    .slice(0, most.shown);
  await petitions.noteReads(
    found.map(({ other }) => other),
    officer,
    'duplicate',
  );
  return found.map(({ other, same, isSamePerson }) => candidate(petitions, other, same, isSamePerson));
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
  const shown =
    verdict === 'same-matter' || verdict === 'similar' || (isSamePerson && enough && verdict === 'different');
  return shown ? { other, same, isSamePerson, resemblance } : undefined;
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
    shared: same.shared.map(({ a }) => ({ from: Math.max(0, a.from - 1), to: a.to - 1 })),
    why: [...(isSamePerson ? [samePerson] : []), ...(same.verdict === 'different' ? [] : [same.why])],
  };
}

const samePerson: Words = {
  zh: '同一人（证件号或电话相同），说的有相同之处',
  en: 'The same person (id number or telephone), and the texts have something in common',
};
