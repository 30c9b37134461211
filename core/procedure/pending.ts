import { citeEn, citeZh } from '../law/articles.ts';
import type { ArticleId } from '../law/index.ts';
import type { Refusal, Words } from '../refusal.ts';
import { type ActName, acts } from './acts/index.ts';
import { hearingHere, isOpen } from './hearing.ts';
import { notNow } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** Something under way that other acts have to wait for. It never waits for itself: somebody can always end it. */
interface Pending {
  /** Distinguishes the refusals. */
  code: string;
  cite: ArticleId;
  holdsBack: readonly ActName[];
  runs(state: PetitionState): boolean;
  what: Words;
  way: Words;
}

const pending: readonly Pending[] = [
  {
    code: 'mediating',
    cite: 'R.33',
    holdsBack: ['submitOpinion', 'divert', 'requestHearing', 'noticeHearing'],
    runs: (state) => state.mediation !== undefined,
    what: { zh: '正在调解', en: 'mediation is under way' },
    way: {
      zh: '谈成的「登记协议」，谈不成的「调解不成，恢复办理」。',
      en: 'Record the agreement, or end the mediation.',
    },
  },
  {
    code: 'hearing',
    cite: 'H.hearing-profile',
    holdsBack: ['submitOpinion', 'divert', 'mediate', 'decideReview', 'decideRereview'],
    runs: (state) => isOpen(hearingHere(state)),
    what: { zh: '听证还没有结束', en: 'a hearing is not over' },
    way: {
      zh: '先把听证办完：答复申请、通知、举行、出结论；信访人也可以不要听证。',
      en: 'Bring the hearing to its conclusion first; the petitioner may also give it up.',
    },
  },
];

/** What this act has to wait for, if anything. */
export function waitsFor(state: PetitionState, name: ActName): Refusal | undefined {
  const found = pending.find((one) => one.holdsBack.includes(name) && one.runs(state));
  if (!found) return undefined;
  const { zh, en } = acts[name];
  return notNow(
    state,
    `${name}.while-${found.code}`,
    found.cite,
    {
      zh: `现在不能「${zh}」：${found.what.zh}（${citeZh(found.cite)}）。`,
      en: `"${en}" has to wait: ${found.what.en} (${citeEn(found.cite)}).`,
    },
    found.way,
  );
}
