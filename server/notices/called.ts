import type { ActName } from '../../core/procedure/acts/index.ts';
import type { Words } from '../../core/refusal.ts';
import type { NoticeId } from './model.ts';
import { titles } from './titles.ts';

/**
 * What a document is called where its number alone does not say what it is: in lists, on the timeline and at the portal, and after
 * 「信访事项」 at its own head. It tells nothing of the matter.
 */
export const called = {
  filed: { zh: '接收和存档告知书', en: 'Notice of receipt and filing' },
  route: { zh: '法定途径告知书', en: 'Notice of the lawful route' },
  guided: { zh: '引导告知书', en: 'Notice of where to go' },
  parts: { zh: '联合办理分工函', en: 'Letter on the parts of several organs' },
  'answered-simply': { zh: '答复意见书', en: 'Answer, the simplified way' },
  'hearing-proposed': { zh: '听证征询函', en: 'Proposal of a hearing' },
  'mediation-proposed': { zh: '调解征询函', en: 'Proposal of a mediation' },
  'hearing-asked': { zh: '听证申请书', en: 'Request for a hearing' },
  'hearing-decided': { zh: '听证决定书', en: 'Decision on the hearing' },
  'hearing-noticed': { zh: '听证通知书', en: 'Notice of the hearing' },
  'hearing-announced': { zh: '听证公告', en: 'Announcement of the hearing' },
  'officers-settled': { zh: '听证员确定通知书', en: 'Notice of who the hearing officers are' },
  'challenge-decided': { zh: '听证人员回避决定书', en: 'Decision on who takes part in the hearing' },
  'hearing-held': { zh: '听证笔录', en: 'Record of the hearing' },
  'hearing-concluded': { zh: '听证报告', en: 'Report of the hearing' },
  'review-asked': { zh: '复查申请书', en: 'Application for review' },
  'rereview-asked': { zh: '复核申请书', en: 'Application for re-review' },
  anew: { zh: '重新办理决定书', en: 'Decision to handle anew' },
  'carried-out-anew': { zh: '重新督促执行决定书', en: 'Decision to have it carried out after all' },
  'papers-asked': { zh: '补充材料告知书', en: 'Papers asked for' },
  recusal: { zh: '回避决定告知书', en: 'Decision on recusal' },
  'review-declined': { zh: '复查申请不予受理告知书', en: 'Your request for review cannot be taken' },
  'rereview-declined': { zh: '复核申请不予受理告知书', en: 'Your request for re-review cannot be taken' },
  'route-taken': { zh: '法定途径接收情况告知书', en: 'The legal route has your matter' },
  'ordinary-again': { zh: '转入普通程序告知书', en: 'Your matter goes the ordinary way' },
  'received-there': { zh: '移送接收情况告知书', en: 'Your matter was received' },
  'taken-up-again': { zh: '恢复办理告知书', en: 'Your matter is handled here after all' },
  result: { zh: '办理结果告知书', en: 'Notice of the result' },
  'not-reopened': { zh: '不予重新办理告知书', en: 'Answer to your request for reopening' },
  'opinion-corrected': { zh: '处理意见补正书', en: 'Correction of an opinion' },
  'review-corrected': { zh: '复查意见补正书', en: 'Correction of a review opinion' },
  'rereview-corrected': { zh: '复核意见补正书', en: 'Correction of a re-review opinion' },
  'supervision-letter': { zh: '督办函', en: 'Supervision letter' },
  'supervision-measure': { zh: '督办措施通知', en: 'Notice of a measure' },
  'supervision-card': { zh: '督办卡', en: 'Supervision card' },
  bulletin: { zh: '督办通报', en: 'Bulletin' },
  'inspection-begun': { zh: '专项督查通知', en: 'Notice of a special inspection' },
  'inspection-report': { zh: '专项督查报告', en: 'Report of a special inspection' },
  evaluated: { zh: '满意度评价记录', en: 'Evaluation' },
  'call-back': { zh: '回访记录', en: 'Record of a call-back' },
} as const satisfies Record<string, Words>;
export type Called = keyof typeof called;

/** Forms are drawn from their fact when they are opened: what they are called follows from the act. */
const ofForms: { [Name in ActName]?: { [Id in NoticeId]?: Called } } = {
  requestHearing: { 'D-17': 'hearing-asked' },
  holdHearing: { 'D-18': 'hearing-held' },
  evaluate: { 'D-35': 'evaluated' },
  requestReview: { 'D-22': 'review-asked' },
  requestRereview: { 'D-22': 'rereview-asked' },
};
export const formCalled = (kind: NoticeId, act: ActName): Called | null => ofForms[act]?.[kind] ?? null;

/** What lists call a document; by its number alone where nothing nearer is on record. */
export const titleOf = ({ kind, called: key }: { kind: NoticeId; called: Called | null }): Words =>
  (key && called[key]) ?? titles[kind];

/** The head of a letter, and its name in lists. */
export const headed = (key: Called): { title: string[]; called: Called } => ({
  title: [`信访事项${called[key].zh}`],
  called: key,
});

/** One number for two papers: what it is called in a dossier of this kind. */
const titlesInDossier: Partial<Record<NoticeId, Record<string, Words>>> = {
  'D-30': {
    'reception-record': { zh: '接访登记表', en: 'Reception record' },
    charge: { zh: '包案卡', en: 'Charge card' },
  },
};

/** What lists call a document of a dossier of this kind. */
export const titleInDossier = (document: NoticeId, kind: string, key: Called | null): Words =>
  (key && called[key]) ?? titlesInDossier[document]?.[kind] ?? titles[document];
