import type { LocalDate } from '../calendar/index.ts';
import type { Dossier } from '../dossier/index.ts';

/** The four aspects, each with findings and evidence; no score (5.6). */
export const aspects = {
  legality: { zh: '合法性', en: 'legality' },
  rationality: { zh: '合理性', en: 'rationality' },
  feasibility: { zh: '可行性', en: 'feasibility' },
  controllability: { zh: '可控性', en: 'controllability' },
} as const;
export type Aspect = keyof typeof aspects;

export const conclusions = {
  controllable: { zh: '风险可控，可以提请决策', en: 'controllable: may go to decision' },
  adjust: { zh: '调整方案，降到可控再提请', en: 'to be adjusted until it is controllable' },
  stop: { zh: '风险不可控，不提请决策', en: 'not controllable: not put to decision' },
} as const;

/** 措施 of a risk: a task of its owner from the decision on. */
export interface Measure {
  n: number;
  owner: string;
  officerId?: string;
  by: LocalDate;
  doneOn?: LocalDate;
}

/** 重大决策风险评估: what a decision may do to people, never a forecast of what people may do. */
export interface Assessment extends Dossier {
  consultation?: { from: LocalDate; until: LocalDate };
  /** Public comment was closed with an answer to each kind of comment. */
  commentsAnswered?: LocalDate;
  /** Comments that came to this draft. */
  comments: number;
  hearings: number;
  /** Other ways in which people affected were heard about this draft. */
  heard: number;
  expert?: LocalDate;
  legality?: LocalDate;
  /** The newest review found it unlawful: nothing is concluded until what was found is mended and reviewed again. */
  unlawfulOn?: LocalDate;
  assessed: Aspect[];
  /** Risks on the list; undefined until somebody listed them or said that there are none. */
  risks?: number;
  /** What is to be done about each risk, by whom and by when. The words are sealed in the facts. */
  measures: Measure[];
  decidedOn?: LocalDate;
  /** The day on which the last measure was reported as done. */
  measuresDoneOn?: LocalDate;
  /** The day on which it was filed as carried out. */
  filedOn?: LocalDate;
  conclusion?: keyof typeof conclusions;
  concludedBy?: string;
  /** Every petition linked to it, and those of them that were linked after it was decided. */
  linked: string[];
  since: string[];
  /** Petitions since the decision from which it is evaluated, and how many more each time. */
  threshold: number;
  every: number;
  reviewFrom?: LocalDate;
}

/** R-WP-1: people were heard, by comments that came and were answered, by a hearing, or by another way on record. */
export const hasParticipation = (state: Assessment): boolean =>
  (state.commentsAnswered !== undefined && state.comments > 0) || state.hearings > 0 || state.heard > 0;

/** The draft changes: what was said, reviewed and found about the one before does not count for the next. */
export function beginAgain(state: Assessment): void {
  Object.assign(state, { assessed: [], hearings: 0, heard: 0, comments: 0, measures: [] });
  for (const key of [
    'decidedOn',
    'risks',
    'expert',
    'legality',
    'unlawfulOn',
    'conclusion',
    'concludedBy',
    'commentsAnswered',
    'consultation',
  ] as const)
    delete state[key];
}

/** Measures that nobody reported as done. */
export const openMeasures = (state: Assessment): Measure[] => state.measures.filter(({ doneOn }) => !doneOn);

export const missingAspects = (state: Assessment): Aspect[] =>
  (Object.keys(aspects) as Aspect[]).filter((aspect) => !state.assessed.includes(aspect));

export const working = ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'] as const;
export const heading = ['organ-head', 'bureau-head'] as const;
