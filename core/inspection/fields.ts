import { article, day, line, many, optional, organ, text } from '../dossier/index.ts';

/** Groups as categories: never names (R-ZERO-3). */
export const groups = {
  villagers: { zh: '村民', en: 'villagers' },
  residents: { zh: '居民、业主', en: 'residents, owners' },
  workers: { zh: '职工、农民工', en: 'workers' },
  merchants: { zh: '商户、企业', en: 'traders, firms' },
  students: { zh: '学生、家长', en: 'pupils, parents' },
  patients: { zh: '患者', en: 'patients' },
  veterans: { zh: '退役军人', en: 'veterans' },
  retired: { zh: '退休人员', en: 'pensioners' },
  others: { zh: '其他', en: 'others' },
} as const;

/** One problem as it is found. */
export const problemFields = {
  problem: text('问题', 'Problem', {
    max: 2_000,
    rows: 3,
    hint: { zh: '只写事，不列人', en: 'What is wrong; no persons' },
  }),
  place: line('地点', 'Place', { max: 80 }),
  groups: many('涉及群体', 'Groups touched', groups),
  cause: optional(text('成因', 'Cause', { max: 1_000, rows: 2 })),
  claims: optional(text('诉求', 'Claims', { max: 1_000, rows: 2 })),
  basis: optional(article('政策法规依据', 'Legal basis')),
  responsible: organ('责任单位', 'Responsible unit'),
  measure: text('措施', 'Measure', { max: 1_000, rows: 2 }),
  dueOn: day('化解期限', 'To be solved by'),
};
