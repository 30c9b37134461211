import type { LocalDate } from '../calendar/index.ts';
import type { Dossier } from '../dossier/index.ts';
import type { Words } from '../refusal.ts';

/** 专项督查 (Art. 38, C-21): how units do their duties in petition work, in rounds, until each was inspected in the year. */
export interface SpecialInspection extends Dossier {
  year: number;
  /** Units that no round of this year has come to. */
  left: string[];
  plannedOn?: LocalDate;
  round: Round;
  findings: Finding[];
  /** Rounds that were made public. */
  published: Published[];
}

export interface Round {
  units: string[];
  duties: DutyName[];
  from: LocalDate;
  until: LocalDate;
  /** Whose files, or places, were looked at; whose staff were heard. */
  examined: string[];
  heard: string[];
  /** When the units were told, and who of them signed for it. Absent in rounds begun before this was kept. */
  toldOn?: LocalDate;
  received?: string[];
  reportedOn?: LocalDate;
}

export interface Finding {
  unit: string;
  duty: DutyName;
  /** Days that the unit has from the report on. */
  within: number;
  /** The report, or the day on which it was sent back for more. */
  since?: LocalDate;
  by?: LocalDate;
  rectifiedOn?: LocalDate;
  doneOn?: LocalDate;
}

export interface Published {
  on: LocalDate;
  from: LocalDate;
  until: LocalDate;
  units: number;
  duties: DutyName[];
  findings: number;
}

/** What is inspected: duties of units, never persons. */
export const duties = {
  registration: { zh: '登记和告知', en: 'registering and telling' },
  acceptance: { zh: '受理和办理期限', en: 'acceptance and time limits' },
  answers: { zh: '书面答复和送达', en: 'written answers and their service' },
  execution: { zh: '意见执行', en: 'carrying out what was decided' },
  supervision: { zh: '督办和建议的反馈', en: 'answers to supervision and recommendations' },
  receptions: { zh: '领导接访和包案', en: 'receptions and charges of leaders' },
  disclosure: { zh: '公开和告知渠道', en: 'publishing channels and results' },
  'hard-cases': { zh: '疑难事项', en: 'hard cases' },
} as const satisfies Record<string, Words>;
export type DutyName = keyof typeof duties;

/** What inspectors may do (1.14). */
export const powers = {
  'read-files': { zh: '调阅案卷', en: 'read files' },
  'copy-files': { zh: '复制材料', en: 'copy papers' },
  explanation: { zh: '要求书面说明', en: 'demand a written explanation' },
  'site-visit': { zh: '实地察看', en: 'visit the site' },
  petitioner: { zh: '约见信访人（本人愿意）', en: 'meet the petitioner, who is willing' },
} as const satisfies Record<string, Words>;

export const inspecting = ['supervisor', 'bureau-officer', 'bureau-head'] as const;
export const heading = ['supervisor', 'bureau-head'] as const;

export const emptyRound = (): Round => ({
  units: [],
  duties: [],
  from: '' as LocalDate,
  until: '' as LocalDate,
  examined: [],
  heard: [],
});

/** Units of the round that were told and have not signed for it. */
export const waitsForReceipt = ({ round }: SpecialInspection): string[] =>
  round.toldOn ? round.units.filter((unit) => !(round.received ?? []).includes(unit)) : [];
