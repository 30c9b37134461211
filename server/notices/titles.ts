import type { ActName } from '../../core/procedure/acts/index.ts';
import type { Words } from '../../core/refusal.ts';
import type { NoticeId } from './model.ts';

/** What each document is called in lists. A list tells no more: titles of letters may name the matter. */
export const titles: Record<NoticeId, Words> = {
  'D-01': { zh: '信访事项登记表', en: 'Registration form' },
  'D-02': { zh: '接收情况告知书', en: 'Notice of receipt' },
  'D-03': { zh: '去向告知书', en: 'Notice of where it went' },
  'D-04': { zh: '受理告知书', en: 'Notice of acceptance' },
  'D-05': { zh: '不予受理告知书', en: 'Notice of non-acceptance' },
  'D-06': { zh: '不再受理告知书', en: 'Notice that it is no longer accepted' },
  'D-07': { zh: '法定途径（引导）告知书', en: 'Notice of the lawful route' },
  'D-08': { zh: '转送函', en: 'Forwarding letter' },
  'D-09': { zh: '交办函', en: 'Assignment' },
  'D-10': { zh: '转送异议书', en: 'Objection to the transfer' },
  'D-11': { zh: '异议审核意见', en: 'Ruling on the objection' },
  'D-12': { zh: '延期告知书', en: 'Notice of extension' },
  'D-13': { zh: '调查（谈话）笔录', en: 'Record of investigation' },
  'D-14': { zh: '处理意见书', en: 'Opinion' },
  'D-15': { zh: '调解协议书', en: 'Mediation agreement' },
  'D-16': { zh: '和解协议书', en: 'Settlement' },
  'D-17': { zh: '听证文书', en: 'Hearing papers' },
  'D-18': { zh: '听证笔录、报告', en: 'Hearing record and report' },
  'D-19': { zh: '送达回证', en: 'Return slip' },
  'D-20': { zh: '重大紧急事项报告', en: 'Urgent report' },
  'D-21': { zh: '联席会议纪要', en: 'Minutes of the joint conference' },
  'D-22': { zh: '复查（复核）申请书', en: 'Application for review' },
  'D-23': { zh: '复查意见书', en: 'Review opinion' },
  'D-24': { zh: '复核意见书', en: 'Re-review opinion' },
  'D-25': { zh: '撤回申请', en: 'Withdrawal' },
  'D-26': { zh: '督办函、督办卡', en: 'Supervision letter and card' },
  'D-27': { zh: '重新办理决定', en: 'Decision to handle anew' },
  'D-28': { zh: '建议书', en: 'Recommendation' },
  'D-29': { zh: '建议采纳情况反馈', en: 'Feedback on a recommendation' },
  'D-30': { zh: '接访登记表、包案卡', en: 'Reception record and charge card' },
  'D-31': { zh: '风险评估报告', en: 'Assessment report' },
  'D-32': { zh: '排查报告、零报告', en: 'Inspection or zero report' },
  'D-33': { zh: '信访情况报告', en: 'Report on petition work' },
  'D-34': { zh: '案卷目录', en: 'Contents of the file' },
  'D-35': { zh: '评价、回访记录', en: 'Evaluation and call-back' },
  'D-36': { zh: '其他告知书', en: 'Other notice' },
  'D-37': { zh: '意见补正书', en: 'Correction of an opinion' },
};

/** Letters are numbered, bind somebody and keep their text; the other documents are forms, drawn from their fact. */
export const forms: readonly NoticeId[] = ['D-01', 'D-13', 'D-19', 'D-22', 'D-25', 'D-30', 'D-32', 'D-34', 'D-35'];

/** The petitioner's request for a hearing, and the record of one, are forms; the letters of the same number are not. */
const formsOfActs: { [Name in ActName]?: readonly NoticeId[] } = { requestHearing: ['D-17'], holdHearing: ['D-18'] };

/** Whether this act's document is a form. */
export const isForm = (kind: NoticeId, act: ActName): boolean =>
  forms.includes(kind) || (formsOfActs[act]?.includes(kind) ?? false);

/** Opinions reach the petitioner by service: until then they are the organ's (Art. 35). */
const served: readonly NoticeId[] = ['D-14', 'D-23', 'D-24'];

/** Whether the petitioner may open it now. */
export function isForPetitioner(row: { kind: NoticeId; forPetitioner: boolean; servedOn: string | null }): boolean {
  return row.forPetitioner && (row.servedOn !== null || !served.includes(row.kind));
}

/** Documents that the petitioner gets, or made. */
export const forPetitioner: readonly NoticeId[] = [
  'D-01',
  'D-02',
  'D-03',
  'D-04',
  'D-05',
  'D-06',
  'D-07',
  'D-12',
  'D-14',
  'D-15',
  'D-16',
  'D-17',
  'D-18',
  'D-19',
  'D-22',
  'D-23',
  'D-24',
  'D-25',
  'D-27',
  'D-29',
  'D-35',
  'D-36',
  'D-37',
];
