import { type RouteTermName, routeTermOf, termsOfField } from '../../../../core/law/route-limits.ts';
import { type Field, fieldsForm } from './fields-form.tsx';

const words = (rows = 3): Field => ({ kind: 'text', rows });
const simple = {
  ground: { kind: 'choice', of: ['clear', 'answerable', 'urgent-living', 'promised', 'other'] },
  statutoryRoute: { kind: 'tick' },
  maybeNotSupported: { kind: 'tick' },
  severalBodies: { kind: 'tick' },
  weighty: { kind: 'tick' },
} as const;
const recusal = { ground: { kind: 'choice', of: ['kin', 'interest', 'took-part', 'other'] }, reason: words() } as const;
const hasLimit = (term: unknown) => Boolean(term) && routeTermOf(term as RouteTermName).limit !== undefined;
const litigation = {
  field: { kind: 'choice', of: ['court', 'procuratorate', 'police', 'justice'] },
  body: { kind: 'text' },
  address: { kind: 'text' },
  phone: { kind: 'text', optional: true },
  reason: words(),
  term: {
    kind: 'choice',
    of: ({ field }) => termsOfField(String(field)),
    optional: true,
    when: ({ field }) => Boolean(field),
  },
  knewOn: { kind: 'day', optional: true, when: ({ term }) => hasLimit(term) },
  lastDay: { kind: 'day', optional: true, when: ({ term }) => hasLimit(term) || term === 'other' },
  lastDayReason: { kind: 'text', optional: true, when: ({ lastDay, term }) => Boolean(lastDay) || term === 'other' },
} as const satisfies Record<string, Field>;

/** 转政法机关 (Art. 22) */
export const relayLaw = fieldsForm('relayLaw', { ...litigation, delivery: { kind: 'notice' } });
/** 涉法涉诉来访引导 (Art. 20, 22) */
export const guideLitigation = fieldsForm('guideLitigation', {
  ...litigation,
  delivery: { kind: 'notice', here: true },
});
/** 移送检举控告 (Art. 30) */
export const relayAccusation = fieldsForm('relayAccusation', {
  channel: { kind: 'choice', of: ['discipline', 'above'] },
  to: { kind: 'organ' },
  reason: words(),
});
export const nameAccused = fieldsForm('nameAccused', {
  complainedOfficerIds: { kind: 'officers-named' },
  complainedOrganIds: { kind: 'organs' },
  reason: words(2),
});
/** 转为求决办理: the petitioner's own choice, taken down by the custodian. */
export const treatAsRequest = fieldsForm('treatAsRequest', { reason: words(2) });
export const confirmRelay = fieldsForm('confirmRelay', { evidence: words(2), delivery: { kind: 'notice' } });
/** 登记并告知结果 (Art. 30) */
export const recordRelayResult = fieldsForm('recordRelayResult', {
  result: words(4),
  decidedOn: { kind: 'day' },
  delivery: { kind: 'notice' },
});
export const takeBackRelay = fieldsForm('takeBackRelay', { reason: words(2) });
/** 存: proposed by one, decided by another. */
export const proposeFiling = fieldsForm('proposeFiling', {
  ground: { kind: 'choice', of: ['thanks', 'no-request', 'illegible', 'copy', 'advertising'] },
  reason: words(),
});
export const decideFiling = fieldsForm('decideFiling', {
  approved: { kind: 'yes-no' },
  reason: words(),
  delivery: { kind: 'notice' },
});
/** 提请协调 (Art. 24) */
export const callConference = fieldsForm('callConference', {
  question: { kind: 'choice', of: ['jurisdiction', 'joint', 'hard'] },
  organIds: { kind: 'organs' },
  reason: words(4),
});
export const answerPart = fieldsForm('answerPart', { result: words(5) }, { files: true });
/** 简易办理 (Measures on simplified handling) */
export const proposeSimple = fieldsForm('proposeSimple', simple);
export const acceptSimply = fieldsForm('acceptSimply', {
  ...simple,
  handlerId: { kind: 'officer', optional: true },
  paper: { kind: 'tick', wanted: 'paper' },
  delivery: { kind: 'notice', spoken: true },
});
/** 补发纸质文书 (1.7) */
export const providePaper = fieldsForm('providePaper', { askedOn: { kind: 'day' }, delivery: { kind: 'notice' } });
export const leaveSimple = fieldsForm('leaveSimple', { reason: words(), delivery: { kind: 'notice' } });
/** 认定是否重复 (2.6) */
export const linkRepeat = fieldsForm('linkRepeat', {
  sameMatterAs: { kind: 'text' },
  linked: { kind: 'yes-no' },
  samePerson: { kind: 'tick' },
  about: { kind: 'choice', of: ['same', 'handling', 'review', 'new-facts', 'other-request'] },
  explanation: words(),
});
export const analyseCause = fieldsForm('analyseCause', {
  causes: {
    kind: 'many',
    of: ['unclear-answer', 'late', 'not-carried-out', 'wrong-route', 'attitude', 'policy', 'none-found'],
  },
  measures: words(),
});
/** 回避 (Art. 28) */
export const askRecusal = fieldsForm('askRecusal', { officerId: { kind: 'recusable', optional: true }, ...recusal });
export const declareRecusal = fieldsForm('declareRecusal', { ...recusal, isHead: { kind: 'tick' } });
const stepsAside: Field['when'] = ({ granted }) => granted === 'yes';
export const decideRecusal = fieldsForm('decideRecusal', {
  granted: { kind: 'yes-no' },
  reason: words(),
  newHandlerId: { kind: 'officer', optional: true, when: stepsAside },
  standInId: { kind: 'recusable', optional: true, when: stepsAside },
  delivery: { kind: 'notice' },
});
/** 首次联系 (R-FIRST-2) */
export const contact = fieldsForm('contact', {
  contactedOn: { kind: 'day' },
  how: { kind: 'choice', of: ['phone', 'visit', 'message', 'letter'] },
  reached: { kind: 'tick' },
  note: words(),
});
/** 要求重新办理、答复 (T-39) */
export const askReopening = fieldsForm('askReopening', {
  ground: { kind: 'choice', of: ['not-solved', 'not-carried-out', 'stopped', 'new-facts'] },
  reason: words(4),
});
export const declineReopening = fieldsForm('declineReopening', {
  reason: words(4),
  wayOn: words(),
  delivery: { kind: 'notice' },
});
/** 重新启动 (T-39) */
export const reopen = fieldsForm('reopen', {
  ground: { kind: 'choice', of: ['false-closure', 'new-facts', 'wrong-route', 'other'] },
  reason: words(4),
  by: { kind: 'day' },
  delivery: { kind: 'notice' },
});
export const reopenExecution = fieldsForm('reopenExecution', {
  reason: words(),
  by: { kind: 'day' },
  delivery: { kind: 'notice' },
});
/** 不予受理复查（复核）申请 (Art. 35, 36) */
export const declineReview = fieldsForm('declineReview', {
  requestedOn: { kind: 'day' },
  postedOn: { kind: 'day', optional: true },
  reason: words(),
  remainingRoutes: words(2),
  delivery: { kind: 'notice' },
});
/** 终结后帮扶 (Art. 37.3) */
export const support = fieldsForm('support', {
  helpedOn: { kind: 'day' },
  kinds: { kind: 'many', of: ['explanation', 'settlement', 'social-aid', 'judicial-aid', 'remaining-routes'] },
  note: words(4),
});
