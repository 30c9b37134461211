import type { LocalDate } from '../calendar/index.ts';
import { citeEn, citeZh } from '../law/articles.ts';
import type { ArticleId } from '../law/index.ts';
import type { Refusal, Words } from '../refusal.ts';
import type { Context } from './act.ts';
import { type ActName, acts } from './acts/index.ts';
import { openPart } from './coordination.ts';
import { hearingHere, isOpen } from './hearing.ts';
import { notNow } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** Something under way that other acts have to wait for. It never waits for itself: somebody can always end it. */
interface Pending {
  /** Distinguishes the refusals. */
  code: string;
  cite: ArticleId;
  holdsBack: readonly ActName[];
  runs(state: PetitionState, today: LocalDate): boolean;
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
  {
    code: 'recusal',
    cite: 'R.28',
    holdsBack: [
      'submitOpinion',
      'conclude',
      'recordAgreement',
      'replySimply',
      'answerAtOnce',
      'replySuggestion',
      'decideReview',
      'decideRereview',
    ],
    runs: (state) => state.recusal !== undefined,
    what: { zh: '回避还没有决定', en: 'a recusal is not decided' },
    way: { zh: '请负责人先「决定回避」。', en: 'The responsible person decides on the recusal first.' },
  },
  {
    code: 'simple',
    cite: 'JY.5',
    holdsBack: ['submitOpinion', 'extend'],
    runs: (state) => state.overlays.includes('simple'),
    what: { zh: '正在简易办理', en: 'it goes the simplified way' },
    way: {
      zh: '办得了的「简易答复」，办不了的「转入普通程序」。',
      en: 'Answer the simplified way, or return to the ordinary one.',
    },
  },
  {
    code: 'coordination',
    cite: 'R.24',
    holdsBack: [
      'forward',
      'assign',
      'reportUp',
      'acceptSimply',
      'answerAtOnce',
      'divert',
      'guide',
      'relayLaw',
      'guideLitigation',
      'declineAcceptance',
      'declineRepeat',
      'proposeFiling',
    ],
    runs: (state) => state.coordination !== undefined,
    what: { zh: '正在协调由谁办', en: 'it is decided who handles it' },
    way: {
      zh: '等「协调决定」；愿意办的，随时可以「受理」。',
      en: 'The decision comes first; whoever is willing may accept it at any time.',
    },
  },
  {
    code: 'filing',
    cite: 'H.file-only',
    holdsBack: [
      'forward',
      'assign',
      'reportUp',
      'accept',
      'acceptSimply',
      'answerAtOnce',
      'divert',
      'guide',
      'relayLaw',
      'guideLitigation',
      'declineAcceptance',
      'declineRepeat',
      'callConference',
    ],
    runs: (state) => state.filing !== undefined,
    what: { zh: '存档还没有审批', en: 'filing it waits for approval' },
    way: { zh: '先「审批存档」：不批准就照常办。', en: 'Decide on the filing first; refused, it is handled as usual.' },
  },
  {
    code: 'joint',
    cite: 'R.24',
    holdsBack: ['submitOpinion'],
    runs(state, today) {
      const part = openPart(state);
      return part !== undefined && part.by >= today;
    },
    what: { zh: '协办单位的部分还没有交、日期没有到', en: 'a partner’s part is to come and its day has not passed' },
    way: {
      zh: '等协办单位「提交分工结果」；过了日期还没交的，可以先送签。',
      en: 'The part comes first; once its day has passed, the opinion may go on without it.',
    },
  },
];

/** What this act has to wait for, if anything. */
export function waitsFor(state: PetitionState, name: ActName, { today }: Pick<Context, 'today'>): Refusal | undefined {
  const found = pending.find((one) => one.holdsBack.includes(name) && one.runs(state, today));
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
