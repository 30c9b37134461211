import type { LocalDate } from '../calendar/local-date.ts';
import type { Dossier } from '../dossier/index.ts';
import { type ArticleId, citeEn, citeZh, gistOf } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';

/** 一份建议 (1.15): to an organ, about its work, its policy, or how officials did their duty. */
export interface Recommendation extends Dossier {
  sort: Sort;
  /** Whoever wrote any of it: none of them issues it. */
  drafterIds: string[];
  /** Kept apart until it is issued: a draft is not the addressee's to see. */
  addresseeId: string;
  /** How many points it has; each is answered. */
  points: number;
  issuedOn?: LocalDate;
  remindedOn?: LocalDate;
  escalatedOn?: LocalDate;
  answeredOn?: LocalDate;
  adopted: Adopted[];
  /** By this day what was adopted is carried out. */
  carryOutBy?: LocalDate;
  carryOutSince?: LocalDate;
  reportedOn?: LocalDate;
}

export const recommendationSorts = {
  'improve-work': { zh: '改进工作', en: 'improve work' },
  'improve-policy': { zh: '完善政策', en: 'improve policy' },
  accountability: { zh: '追究责任', en: 'hold officials to account' },
} as const;
export type Sort = keyof typeof recommendationSorts;

export const adoptions = {
  yes: { zh: '采纳', en: 'adopted' },
  partly: { zh: '部分采纳', en: 'adopted in part' },
  no: { zh: '不采纳', en: 'not adopted' },
} as const;
export type Adopted = keyof typeof adoptions;

/** Provisions under which officials answer (1.16), by the code of a form's choice. */
const broken = [
  'R.42',
  'R.42.4',
  'R.43',
  'R.44',
  'R.44.3',
  'R.45',
  'R.45.1',
  'R.45.3',
  'R.46',
  'R.46.1',
  'R.46.4',
  'R.46.5',
  'R.46.6',
] as const satisfies readonly ArticleId[];

export const brokenArticles = Object.fromEntries(
  broken.map((id) => [id, { zh: `${citeZh(id)} ${gistOf(id).zh}`, en: `${citeEn(id)}: ${gistOf(id).en}` }]),
) as Record<(typeof broken)[number], Words>;

/** A refusal of a recommendation's act. */
export const no = (
  act: string,
  [kind, code, cite]: [Refusal['kind'], string, ArticleId],
  what: Words,
  way: Words,
  field?: string,
): Refusal =>
  refuse({ kind, code: `recommendation.${act}.${code}`, cite, what, way, ...(field !== undefined && { field }) });
