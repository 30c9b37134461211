import { bilingual } from '../bilingual.ts';

export const recommendations = bilingual(
  {
    title: '三项建议公开',
    lead: '信访局在工作中发现问题的，向有关机关提出改进工作、完善政策、追究责任的建议。收到建议的机关应当在30日内书面反馈（信访工作条例第14条、第40条）。',
    table: '提了多少，答了多少，采纳了多少',
    kinds: { 'improve-work': '改进工作', 'improve-policy': '完善政策', accountability: '追究责任' },
    columns: { issued: '已发出', answered: '已反馈', adopted: '采纳', carriedOut: '已落实' },
    unit: (n: number) => `${n}份`,
    and: '，',
    since: (on: string) => `从${on}起，按发出的份数算。采纳包括部分采纳。`,
    none: '还没有发出过建议。',
    about: '这些建议只针对机关和公职人员的工作，从不针对信访人。这里不写单位和人名。',
  },
  {
    title: 'Recommendations: the count',
    lead: 'Where its work shows a fault, the petition bureau recommends to the organ concerned better work, better policy, or to hold officials to account. Whoever receives one answers in writing within 30 days (Regulations on Petition Work, Art. 14 and 40).',
    table: 'How many were made, answered and adopted',
    kinds: { 'improve-work': 'Improve work', 'improve-policy': 'Improve policy', accountability: 'Accountability' },
    columns: {
      issued: 'Issued',
      answered: 'Answered',
      adopted: 'Adopted',
      carriedOut: 'Carried out',
    },
    unit: (n: number) => `${n}`,
    and: ', ',
    since: (on: string) => `Since ${on}, by letters issued. Adopted includes adopted in part.`,
    none: 'No recommendation has been issued yet.',
    about:
      'They are about the work of organs and officials, never about those who petition. No organ and no person is named here.',
  },
);
