import type { LocalDate } from '../calendar/index.ts';
import type { Dossier } from '../dossier/index.ts';

/** 回访 (2.5): another unit asks the petitioner how it went. About the answer, never about the person. */
export interface CallBack extends Dossier {
  openedFor: Reason;
  startedOn: LocalDate;
  /** The organ that handled the matter, and its handler: neither calls back. */
  handledBy: string;
  handlerId?: string;
  /** Days on which nobody was reached. */
  tries: LocalDate[];
  recordedOn?: LocalDate;
  /** Whoever wrote the record down: judges nothing about it. */
  recordedBy?: string;
  solved?: keyof typeof solvedWords;
  wantsReopening?: boolean;
  /** The petitioner said that the record is wrong, and where the call-back stood then. */
  contestedOn?: LocalDate;
  contestedFrom?: 'recorded' | 'concluded';
}

export const reasons = {
  dissatisfied: { zh: '评价不满意', en: 'evaluated as not satisfied' },
  unsolved: { zh: '评价说没有解决', en: 'evaluated as not solved' },
  random: { zh: '随机回访', en: 'drawn at random' },
  'by-hand': { zh: '督查需要', en: 'a supervisor wants to know' },
} as const;
export type Reason = keyof typeof reasons;

export const solvedWords = {
  yes: { zh: '解决了', en: 'solved' },
  partly: { zh: '部分解决', en: 'partly' },
  no: { zh: '没解决', en: 'not solved' },
} as const;

export const callers = ['supervisor', 'bureau-officer', 'bureau-head', 'clerk'] as const;
export const judges = ['supervisor', 'bureau-head'] as const;

/** Tries, on different days, before it may be given up. */
export const enoughTries = 3;
