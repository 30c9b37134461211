import type { LocalDate } from '../calendar/index.ts';
import type { Dossier } from '../dossier/index.ts';

/**
 * 办理核查 (1.14, Art. 40): how an organ handles one matter, looked into by the supervisors of a bureau outside it because the
 * petitioner complained. Sealed: `barredIds` holds the organ, and nobody of it learns that there is one.
 */
export interface HandlingReview extends Dossier {
  ground: GroundName;
  /** The organ whose handling it is about, and its handler on that day. */
  unitId: string;
  handlerId?: string;
  startedOn: LocalDate;
  /** The petitioner's newest word on how far it may go. */
  consent: Consent;
  /** The ways in which it was looked into. */
  looked: LookName[];
  /** The card that was sent: until when the unit answers it, and how it ended. */
  card?: { dueOn: LocalDate; result?: string };
  /** The day from which the result is owed again, once the card is closed. */
  resumedOn?: LocalDate;
  result?: ResultName;
}

/** What a complaint is about: acts of handling. Retaliation and leaks go the custodian's way, to discipline. */
export const grounds = {
  delay: { zh: '办理拖延', en: 'delay' },
  attitude: { zh: '接待、沟通方式', en: 'how people are treated' },
  pressure: { zh: '评价、撤回是否自愿', en: 'whether evaluation and withdrawal are free' },
  execution: { zh: '承诺、意见是否落实', en: 'whether what was promised is carried out' },
} as const;
export type GroundName = keyof typeof grounds;
export const isGround = (kind: string): kind is GroundName => Object.hasOwn(grounds, kind);

/** How far the petitioner lets it go. Nothing reaches the unit without it. */
export const consents = {
  quiet: { zh: '只由督查人员核查，不问责任单位', en: 'supervisors only; the unit is not asked' },
  unnamed: { zh: '可以问责任单位，不说有人反映', en: 'the unit may be asked; nobody is mentioned' },
  named: { zh: '可以告诉责任单位是本人反映的', en: 'the unit may know who complained' },
} as const;
export type Consent = keyof typeof consents;

export const looks = {
  file: { zh: '查看案卷', en: 'read the file' },
  petitioner: { zh: '听信访人说', en: 'heard the petitioner' },
  visit: { zh: '实地察看', en: 'went to see' },
  records: { zh: '调阅记录、录音录像', en: 'looked at records' },
} as const;
export type LookName = keyof typeof looks;

export const results = {
  mended: { zh: '问题存在，已经纠正', en: 'it was so, and is put right' },
  partly: { zh: '部分存在，已经纠正', en: 'partly so, and put right' },
  'passed-on': { zh: '问题存在，已移送有权机关', en: 'it was so, and is with the organ that may act' },
  'not-found': { zh: '没有查到这个问题', en: 'it was not found' },
} as const;
export type ResultName = keyof typeof results;

/** Who looks into it, in the bureau that keeps it. */
export const reviewing = ['supervisor', 'bureau-head', 'organ-head'] as const;
/** Who may know of it there. */
export const entrusted = [...reviewing, 'custodian'] as const;
