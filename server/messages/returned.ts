import type { RecordedFact } from '../petitions/index.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { openLetters, settleLettersOf } from './store.ts';
import { opinions } from './telling.ts';

/** The letter that this fact speaks of, by the act that made it. */
const letterOf = ({ payload }: Pick<RecordedFact, 'payload'>) => (payload as { letter?: number }).letter;

/** An opinion was recalled before service: whoever was to bring it brings nothing. */
export async function nothingToBring(
  { db, clock }: Pick<MessagesDeps, 'db' | 'clock'>,
  { shardKey, petitionId, history }: Pick<Opened, 'shardKey' | 'petitionId' | 'history'>,
  recall: Pick<RecordedFact, 'seq'>,
): Promise<void> {
  const signed = history.findLast(({ kind, seq }) => opinions.includes(kind) && seq < recall.seq);
  if (!signed) return;
  const about = history
    .filter((one) => one.seq === signed.seq || (one.kind === 'recordReturn' && letterOf(one) === signed.seq))
    .map(({ seq }) => seq);
  await db.local(shardKey).run(settleLettersOf(shardKey, petitionId, about, 'recalled', clock.now()));
}

/**
 * What a fact about a letter means for the task to bring it another way. A return opens one for the organ whose letter it
 * is, unless one is open; the arrival, or the correction of the return, ends it.
 * @returns whether a task is to be opened
 */
export async function letterCameBack(deps: MessagesDeps, opened: Opened, fact: RecordedFact): Promise<boolean> {
  const letter = letterOf(fact);
  if (letter === undefined) return false;
  const { shardKey, petitionId, history } = opened;
  const returns = history
    .filter((one) => one.kind === 'recordReturn' && one.seq < fact.seq && letterOf(one) === letter)
    .map(({ seq }) => seq);
  const local = deps.db.local(shardKey);
  if (fact.kind === 'recordReturn') {
    const tasks = await local.first(openLetters(shardKey, petitionId, returns));
    return (tasks?.n ?? 0) === 0;
  }
  const how = fact.kind === 'correctReturn' ? 'not-returned' : 'served';
  const about = fact.kind === 'correctReturn' ? returns : [...returns, letter];
  await local.run(settleLettersOf(shardKey, petitionId, about, how, deps.clock.now()));
  return false;
}
