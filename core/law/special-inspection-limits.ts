import { workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of the yearly special inspection. The numbers are the product's; see the rule. */
export const SPECIAL_INSPECTION_LIMITS = {
  approveInspection: {
    id: 'H-54',
    zh: '督查方案审批期限',
    en: 'Approval of the plan due',
    duty: { zh: '批准或退回督查方案', en: 'approve the plan or send it back' },
    from: 'inspection-planned',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.special-inspection',
    designRule: true,
  },
  reportInspection: {
    id: 'H-55',
    zh: '督查报告期限',
    en: 'Report on the inspection due',
    duty: { zh: '出具督查报告', en: 'issue the report' },
    from: 'inspection-ended',
    length: workdays(15),
    owedBy: 'bureau',
    cite: 'H.special-inspection',
    designRule: true,
  },
  verifyRectified: {
    id: 'H-57',
    zh: '整改核实期限',
    en: 'Mending to be verified by',
    duty: { zh: '核实整改是否到位', en: 'verify whether it is mended' },
    from: 'rectified',
    length: workdays(10),
    owedBy: 'bureau',
    cite: 'H.special-inspection',
    designRule: true,
  },
  publishInspection: {
    id: 'H-58',
    zh: '督查情况公布期限',
    en: 'Summary to be published by',
    duty: { zh: '公布督查情况', en: 'publish the summary' },
    from: 'all-rectified',
    length: workdays(10),
    owedBy: 'bureau',
    cite: 'H.special-inspection',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
