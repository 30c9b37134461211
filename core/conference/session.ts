import type { LocalDate } from '../calendar/local-date.ts';
import { choice, type Dossier, number } from '../dossier/index.ts';
import type { ArticleId } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';

/** 联席会议一次 (1.13), or 集中会办 on one case. What was said stands sealed in the facts; here stand numbers, units and days. */
export interface Session extends Dossier {
  sort: Sort;
  every: Every;
  /** By this day it is called, where the frequency says so. */
  begun: LocalDate;
  /** A matter whose dispute waits came on the agenda. */
  urgentSince?: LocalDate;
  /** 「第4次」 */
  ordinal?: number;
  heldOn?: LocalDate;
  /** In the order in which they are taken. */
  items: Item[];
  /** Tasks of earlier sessions that are gone through first. */
  carried: Carried[];
  absentIds: string[];
  submittedOn?: LocalDate;
  submitterId?: string;
}

export interface Item {
  no: number;
  /** The fact that listed it, in which its title and papers stand. */
  seq: number;
  source: Source;
  matter?: string;
  card?: string;
  /** The session and item that put it off to this one. */
  from?: string;
  outcome?: Outcome;
  unitId?: string;
  dueOn?: LocalDate;
  /** What became of the decision in the petition's own procedure. */
  entered?: Entered;
}

export interface Carried {
  /** The task's number. */
  task: string;
  unitId: string;
  dueOn: LocalDate;
  done: boolean;
  gone?: true;
}

export const sorts = {
  joint: { zh: '联席会议', en: 'joint conference' },
  single: { zh: '集中会办（一事一会）', en: 'session on one case' },
} as const;
export type Sort = keyof typeof sorts;

export const frequencies = {
  quarterly: { zh: '每季一次（县级）', en: 'each quarter (county)' },
  monthly: { zh: '每月一次（乡镇）', en: 'each month (town)' },
} as const;
export type Every = keyof typeof frequencies;

/** Where an item comes from. The first three wait in a petition's own procedure and are decided there by the minutes. */
export const sources = {
  dispute: { zh: '管辖争议', en: 'dispute on jurisdiction' },
  'second-bounce': { zh: '第二次退回', en: 'sent back a second time' },
  joint: { zh: '联合办理', en: 'joint handling' },
  hard: { zh: '疑难事项', en: 'hard case' },
  'overdue-card': { zh: '逾期督办卡', en: 'overdue supervision card' },
  backlog: { zh: '积案', en: 'backlog matter' },
  other: { zh: '其他', en: 'other' },
} as const;
export type Source = keyof typeof sources;
export const binding: readonly Source[] = ['dispute', 'second-bounce', 'joint'];

export const outcomes = {
  decided: { zh: '议定', en: 'decided' },
  deferred: { zh: '下次再议', en: 'put off to the next session' },
} as const;
export type Outcome = keyof typeof outcomes;

export const entries = {
  done: { zh: '已记入信访事项程序', en: 'entered in the procedure of the petition' },
  'not-needed': { zh: '程序中已无待决的争议', en: 'nothing waits in the procedure any more' },
  refused: { zh: '程序不允许，下次再议', en: 'the procedure does not allow it; next session' },
} as const;
export type Entered = keyof typeof entries;

/** Who runs a conference: the bureau, or a town (Art. 13). */
export const runs: readonly string[] = ['bureau', 'town'];
export const runners = ['bureau-officer', 'bureau-head', 'organ-head'] as const;
export const heads = ['bureau-head', 'organ-head'] as const;
export const chairs = ['leader', 'bureau-head', 'organ-head'] as const;

export const itemField = number('议题序号', 'Item number', { min: 1, max: 30 });
export const sourceField = choice('议题来源', 'Where it comes from', sources);

export const itemOf = (state: Session, no: number) => state.items.find((item) => item.no === no);

/** A refusal of a conference's act, in one line. */
export const no = (
  act: string,
  [kind, code, cite]: [Refusal['kind'], string, ArticleId],
  what: Words,
  way: Words,
  field?: string,
): Refusal =>
  refuse({ kind, code: `conference.${act}.${code}`, cite, what, way, ...(field !== undefined && { field }) });

/** There is no such item. */
export const noSuchItem = (act: string): Refusal =>
  no(
    act,
    ['invalid', 'no-such-item', 'H.form'],
    { zh: '议程里没有这个序号。', en: 'The agenda has no such item.' },
    { zh: '请按议程上的序号选。', en: 'Choose a number that stands on the agenda.' },
    'item',
  );
