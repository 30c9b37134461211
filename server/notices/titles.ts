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
  'D-19': { zh: '送达回证', en: 'Return slip' },
  'D-20': { zh: '重大紧急事项报告', en: 'Urgent report' },
  'D-22': { zh: '复查（复核）申请书', en: 'Application for review' },
  'D-23': { zh: '复查意见书', en: 'Review opinion' },
  'D-24': { zh: '复核意见书', en: 'Re-review opinion' },
  'D-25': { zh: '撤回申请', en: 'Withdrawal' },
};

/** Letters are numbered, bind somebody and keep their text; the other documents are forms, drawn from their fact. */
export const forms: readonly NoticeId[] = ['D-01', 'D-13', 'D-19', 'D-22', 'D-25'];

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
  'D-19',
  'D-22',
  'D-23',
  'D-24',
  'D-25',
];
