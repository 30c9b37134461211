import { days, months, years } from '../calendar/length.ts';
import type { Words } from '../refusal.ts';
import type { ArticleId } from './articles.ts';
import type { Limit } from './limit.ts';

/** The five legal routes of Art. 31, items 1 to 5. */
export const LEGAL_WAYS = ['31.1', '31.2', '31.3', '31.4', '31.5'] as const;
export type LegalWay = (typeof LEGAL_WAYS)[number];

/** How long a legal route stays open (1.8, R-DIV-3), and what it says about its own answer. */
export interface RouteTerm extends Words {
  ways: readonly LegalWay[];
  /** The period in which to apply there. Absent where the law gives none, or where another law gives it. */
  limit?: Limit;
  /** Articles on how soon that body answers. */
  answers: readonly ArticleId[];
}

/** Applying there is the petitioner's; no petition stops these periods, and no local rule touches them (R-DIV-5). */
const apply = { duty: { zh: '提出', en: 'apply there' }, owedBy: 'petitioner' } as const;

/** The periods of the neighbouring laws. Each number of them stands here and nowhere else. */
export const ROUTE_TERMS = {
  reconsideration: {
    zh: '行政复议',
    en: 'Administrative reconsideration',
    ways: ['31.1', '31.4'],
    limit: {
      id: 'R-DIV-reconsideration',
      zh: '申请行政复议期限',
      en: 'Reconsideration may be applied for until',
      from: 'knew',
      length: days(60),
      cite: 'XZFY.20',
      ...apply,
    },
    answers: ['XZFY.30', 'XZFY.31', 'XZFY.62'],
  },
  suit: {
    zh: '行政诉讼',
    en: 'Administrative suit',
    ways: ['31.1'],
    limit: {
      id: 'R-DIV-suit',
      zh: '起诉期限',
      en: 'A suit may be brought until',
      from: 'knew',
      length: months(6),
      cite: 'XZSS.46',
      ...apply,
    },
    answers: [],
  },
  'suit-after-reconsideration': {
    zh: '不服复议决定的行政诉讼',
    en: 'Suit against a reconsideration decision',
    ways: ['31.1'],
    limit: {
      id: 'R-DIV-suit-after-reconsideration',
      zh: '起诉期限',
      en: 'A suit may be brought until',
      from: 'reconsidered',
      length: days(15),
      cite: 'XZSS.45',
      ...apply,
    },
    answers: [],
  },
  labour: {
    zh: '劳动争议仲裁',
    en: 'Labour arbitration',
    ways: ['31.2'],
    limit: {
      id: 'R-DIV-labour',
      zh: '申请仲裁期限',
      en: 'Arbitration may be applied for until',
      from: 'knew',
      length: years(1),
      cite: 'LDZC.27',
      ...apply,
    },
    answers: ['LDZC.29', 'LDZC.43'],
  },
  land: {
    zh: '农村土地承包仲裁',
    en: 'Rural land contract arbitration',
    ways: ['31.2'],
    limit: {
      id: 'R-DIV-land',
      zh: '申请仲裁期限',
      en: 'Arbitration may be applied for until',
      from: 'knew',
      length: years(2),
      cite: 'NCTD.18',
      ...apply,
    },
    answers: [],
  },
  disclosure: {
    zh: '政府信息公开申请（没有最后一天）',
    en: 'Request for government information (no last day)',
    ways: ['31.4', '31.5'],
    answers: ['GKTL.33'],
  },
  other: { zh: '其他法律另有期限', en: 'Another law gives the period', ways: LEGAL_WAYS, answers: [] },
  none: { zh: '法律没有规定期限', en: 'The law gives no period', ways: LEGAL_WAYS, answers: [] },
} as const satisfies Record<string, RouteTerm>;

export type RouteTermName = keyof typeof ROUTE_TERMS;
export const routeTermNames = Object.keys(ROUTE_TERMS) as [RouteTermName, ...RouteTermName[]];

/** A term by its name. */
export const routeTermOf = (name: RouteTermName): RouteTerm => ROUTE_TERMS[name];

/** The terms that this legal way may have. */
export const termsOfWay = (way: LegalWay): RouteTermName[] =>
  routeTermNames.filter((name) => routeTermOf(name).ways.includes(way));

/** Terms of litigation (Art. 22): suits are the court's; what the others hear has no period here, or one of its own law. */
export const termsOfField = (field: string): RouteTermName[] =>
  field === 'court' ? ['suit', 'suit-after-reconsideration', 'other', 'none'] : ['other', 'none'];
