import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { NoticesDeps } from './deps.ts';
import { documentById, takenElsewhere, voidNumber } from './store.ts';

const minute = 60_000;

/**
 * The job: a number taken for a case of another county whose act did not come about is void, with that reason; it is not
 * given again. Looks at numbers between ten minutes and three days old; may run twice.
 * @returns how many became void
 */
export async function voidUnused({ db, clock }: Pick<NoticesDeps, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const ago = (minutes: number) => instantOf(millisecondsOf(now) - minutes * minute);
  const taken = await db.wide().rows(takenElsewhere(ago(3 * 24 * 60), ago(10)));
  let voided = 0;
  for (const number of taken) {
    const at = { shardKey: number.caseShardKey, petitionId: number.petitionId };
    if (await db.local(number.caseShardKey).first(documentById(at, number.documentId))) continue;
    voided += await db.local(number.shardKey).run(voidNumber(number, '取号后未签发', now));
  }
  return voided;
}
