import type { Words } from '../refusal.ts';
import type { Party } from './act.ts';
import type { Overlay, PetitionState, Phase, ReviewStage } from './states.ts';

/** 阶段: what each phase is called. */
export const phaseWords: Record<Phase, Words> = {
  none: { zh: '未登记', en: 'not registered' },
  registered: { zh: '已登记', en: 'registered' },
  reported: { zh: '已报告', en: 'reported up' },
  transferring: { zh: '转送在途', en: 'in transit' },
  received: { zh: '已签收', en: 'received' },
  objected: { zh: '已提异议', en: 'objected to' },
  accepted: { zh: '已受理', en: 'accepted' },
  investigating: { zh: '调查办理中', en: 'being investigated' },
  signing: { zh: '待签发', en: 'awaiting signature' },
  decided: { zh: '已签发', en: 'signed, not yet served' },
  served: { zh: '已送达', en: 'served' },
  closed: { zh: '已办结', en: 'closed' },
  diverted: { zh: '已告知法定途径', en: 'led to the legal route' },
  relayed: { zh: '已移送', en: 'relayed' },
  guided: { zh: '已告知去向', en: 'told where to go' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  'no-longer-accepted': { zh: '不再受理', en: 'no longer accepted' },
  filed: { zh: '已存档', en: 'filed only' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** 复查复核: what each stage of the remedy is called. */
export const reviewWords: Record<ReviewStage, Words> = {
  'not-open': { zh: '复查未开始', en: 'review not open' },
  open: { zh: '可申请复查', en: 'review may be asked for' },
  requested: { zh: '复查中', en: 'under review' },
  decided: { zh: '复查意见待送达', en: 'review opinion awaiting service' },
  'rereview-open': { zh: '可申请复核', en: 're-review may be asked for' },
  'rereview-requested': { zh: '复核中', en: 'under re-review' },
  'rereview-decided': { zh: '复核意见待送达', en: 're-review opinion awaiting service' },
  ended: { zh: '信访程序终结', en: 'procedure ended' },
  lapsed: { zh: '复查期已过', en: 'review period over' },
  'rereview-lapsed': { zh: '复核期已过', en: 're-review period over' },
};

export const overlayWords: Record<Overlay, Words> = {
  extended: { zh: '已延期', en: 'extended' },
  'papers-requested': { zh: '待补材料', en: 'papers asked for' },
  executing: { zh: '待兑现', en: 'to be carried out' },
  'diverted-tracked': { zh: '跟踪中', en: 'followed' },
  redo: { zh: '重新办理', en: 'handled anew' },
  mediating: { zh: '调解中', en: 'in mediation' },
  hearing: { zh: '听证中', en: 'hearing under way' },
  'simple-proposed': { zh: '提议简易', en: 'simplified way proposed' },
  simple: { zh: '简易办理', en: 'simplified way' },
  recusal: { zh: '回避待定', en: 'recusal undecided' },
  coordination: { zh: '协调中', en: 'in coordination' },
  joint: { zh: '联合办理', en: 'handled jointly' },
  'cause-analysis': { zh: '待析原因', en: 'cause to be analysed' },
  filing: { zh: '存档待批', en: 'filing to be approved' },
  reopened: { zh: '重新启动', en: 'reopened' },
};

/** Who somebody is to a petition. */
export const partyWords: Record<Party, Words> = {
  registrar: { zh: '登记单位', en: 'the registering organ' },
  holder: { zh: '现在负责的单位', en: 'the organ that holds it' },
  sender: { zh: '转出单位', en: 'the organ that sent it' },
  receiver: { zh: '接收单位', en: 'the organ it was sent to' },
  reviewer: { zh: '复查机关', en: 'the review body' },
  rereviewer: { zh: '复核机关', en: 'the re-review body' },
  convener: { zh: '听证机关', en: 'the organ that holds the hearing' },
  superior: { zh: '上一级机关', en: 'the organ above the holder' },
  arbiter: { zh: '共同上级或联席会议', en: 'the common superior or the joint conference' },
  partner: { zh: '协办单位', en: 'an organ with a part in it' },
  above: { zh: '上一级复查（复核）机关', en: 'the body above that may review it' },
  deliverer: { zh: '发出文书的单位', en: 'the organ that sent the letter' },
  issuer: { zh: '签发意见的单位', en: 'the organ that signed the opinion' },
  poster: { zh: '寄出文书的单位', en: 'the organ that posted the letter' },
  petitioner: { zh: '信访人本人', en: 'the petitioner' },
  clock: { zh: '期限届满', en: 'the end of the period' },
};

/** Where the matter stands, in both lines: 「已送达，可申请复查」. */
export function stands({ phase, review }: Pick<PetitionState, 'phase' | 'review'>): Words {
  if (review === 'not-open') return phaseWords[phase];
  return {
    zh: `${phaseWords[phase].zh}，${reviewWords[review].zh}`,
    en: `${phaseWords[phase].en}, ${reviewWords[review].en}`,
  };
}
