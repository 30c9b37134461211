import type { Assessment } from '../../core/decisions/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { type DossierChange, payloadOf } from '../dossiers/index.ts';
import { countsFor } from './comments.ts';
import type { DecisionsDeps } from './deps.ts';

/** Each comment that came by the portal is sorted and answered: none is lost between the table and the feedback (ZDJC.18). */
export async function everyCommentAnswered(
  deps: Pick<DecisionsDeps, 'db'>,
  change: DossierChange,
): Promise<Refusal | undefined> {
  if (change.kind.name !== 'decision-assessment' || change.fact.act !== 'answerComments') return undefined;
  const before = change.before as Assessment;
  const { kinds, unsorted } = await countsFor(deps, change, before.consultation?.from);
  const answered = payloadOf(change.fact) as { kinds: { kind: string; count: number }[] };
  if (unsorted > 0) {
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.answerComments.unsorted',
      cite: 'ZDJC.18',
      what: { zh: `还有${unsorted}条意见没有归类。`, en: `${unsorted} comments are not sorted yet.` },
      way: { zh: '请在「意见归类」里逐条归类后再反馈。', en: 'Sort each of them, then answer.' },
    });
  }
  const left = kinds.find(({ kind, count }) => !answered.kinds.some((one) => one.kind === kind && one.count >= count));
  if (!left) return undefined;
  return refuse({
    kind: 'invalid',
    code: 'decision-assessment.answerComments.kind-left-out',
    field: 'kinds',
    cite: 'ZDJC.18',
    what: {
      zh: `「${left.kind}」这类有${left.count}条意见，没有反馈，或条数写少了。`,
      en: `${left.count} comments of the kind "${left.kind}" are not answered, or fewer are counted.`,
    },
    way: {
      zh: '请按归类逐类反馈；别处收到的可以加在条数里。',
      en: 'Answer each kind; comments from elsewhere may be added.',
    },
  });
}
