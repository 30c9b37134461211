/** Where the handling of a petition stands. Exactly one at every moment. */
export const phases = [
  'none', // nothing registered yet
  'registered', // 已登记: the registrar holds it and has to route it
  'reported', // 已报告: proposed to the party committee and government (Art. 22, 25)
  'transferring', // 转送/交办在途: the receiver has not signed for it; the sender still holds it
  'received', // 已签收: the competent organ holds it and has to answer whether it accepts
  'objected', // 已提异议: the objector holds it until the sender has ruled
  'accepted', // 已受理
  'investigating', // 办理中: hearing the petitioner's facts and reasons, verifying
  'signing', // 待签发: the opinion waits for the organ's responsible person
  'decided', // 已签发: the opinion exists, not yet served
  'served', // 已送达
  'closed', // 已办结
  'diverted', // 已告知法定途径: tracked until the body has taken it over
  'relayed', // 已移送: with the organs of the law or of discipline; the bureau follows it (Art. 22, 30)
  'guided', // 已告知去向: a direct petition told where to go (Art. 23.2)
  'not-accepted', // 不予受理
  'no-longer-accepted', // 不再受理
  'filed', // 已存档: nothing to handle; a second person approved, the person was told
  'withdrawn', // 已撤回: revocable for 30 days
] as const;
export type Phase = (typeof phases)[number];

/** Where the remedy stands, apart from the handling: closing the handling never ends it. */
export const reviewStages = [
  'not-open', // no served opinion
  'open', // 复查期内: the petitioner may ask for review (Art. 35)
  'requested', // 复查中
  'decided', // 复查意见已作出, not served
  'rereview-open', // 复核期内 (Art. 36)
  'rereview-requested', // 复核中
  'rereview-decided', // 复核意见已作出, not served
  'ended', // 信访终结 (Art. 36.3)
  'lapsed', // 复查期满未申请
  'rereview-lapsed', // 复核期满未申请
] as const;
export type ReviewStage = (typeof reviewStages)[number];

/** What lies over a phase without replacing it. */
export const overlays = [
  'extended',
  'papers-requested',
  'executing',
  'diverted-tracked',
  'redo',
  'mediating',
  'hearing',
  'simple-proposed',
  'simple',
  'recusal',
  'coordination',
  'joint',
  'cause-analysis',
  'filing',
  'reopened',
] as const;
export type Overlay = (typeof overlays)[number];

/** Phases in which no further handling is owed. Remedies, execution and tracking may still run. */
export const endings: readonly Phase[] = [
  'closed',
  'guided',
  'not-accepted',
  'no-longer-accepted',
  'filed',
  'withdrawn',
];
