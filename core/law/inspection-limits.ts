import { workdays } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

/** Periods of inspections. The numbers are the product's; see each rule. */
export const INSPECTION_LIMITS = {
  endInspection: {
    id: 'H-72',
    zh: '排查收齐期限',
    en: 'Inspection to be ended by',
    duty: { zh: '收齐并结束', en: 'collect and end it' },
    from: 'reported',
    length: workdays(3),
    owedBy: 'bureau',
    cite: 'H.zero-report',
    designRule: true,
  },
  confirmProblem: {
    id: 'H-73',
    zh: '化解核实期限',
    en: 'Solution to be verified by',
    duty: { zh: '核实是否化解', en: 'verify whether it is solved' },
    from: 'reported',
    length: workdays(5),
    owedBy: 'bureau',
    cite: 'H.problem-ledger',
    designRule: true,
  },
} as const satisfies Record<string, Limit>;
