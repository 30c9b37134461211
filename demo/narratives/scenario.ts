import type { RouteTermName } from '../../core/law/index.ts';

/** Outcome of one request, as the procedure knows it (Art. 32). */
export type AskOutcome = 'support' | 'partial' | 'explain' | 'not-support';

/** One request and the answer that fits it. Texts may hold {slots}. */
export interface Ask {
  text: string;
  outcome: AskOutcome;
  /** What the organ found out. */
  finding: string;
  /** What will be done, or why not, in plain words. */
  reply: string;
  /** Articles relied on, by title and number. */
  basis: string[];
}

export type Nature = 'grievance' | 'suggestion' | 'accusation';

/** Where an Art. 31(1)–(5) matter belongs. */
export interface Route {
  way: 1 | 2 | 3 | 4 | 5;
  body: string;
  address: string;
  /** Limitation or answering period, with its source, in words. */
  period: string;
  /** By which the last day is computed. */
  term: RouteTermName;
  bring: string;
}

/**
 * One kind of trouble, told in two openings, two middles and two ends. Four narratives are made of it so that
 * any two have exactly one of the three parts in common. A slot value is four values joined by `|`, one a narrative.
 * Own slots besides: {town} {village} {ago}.
 */
export interface Scenario {
  key: string;
  title: string;
  category: string;
  /** Short code of the county organ responsible, or `town` for the town where it happened. */
  organ: string;
  /** An organ to which a hurried desk would send it wrongly, and which then objects. */
  misroute?: string;
  nature?: Nature;
  /** The organ complained of (accusations, and grievances that name an organ), short code or `town`. */
  accused?: string;
  route?: Route;
  /** The danger in the matter itself, where it is urgent (Art. 25). */
  danger?: string;
  /** People who bring it together, in the four narratives. */
  crowd?: [number, number, number, number];
  /** Which of the four are sent without a name. */
  anonymous?: number[];
  /** Language of the original, where it was not Chinese; the text here is the translation. */
  translatedFrom?: string;
  forms?: ('letter' | 'visit' | 'web' | 'call' | 'fax')[];
  /** Towns where it can happen; all, where absent. */
  towns?: string[];
  facts?: Record<string, string>;
  open: [string, string];
  body: [string, string];
  close: [string, string];
  asks: Ask[];
  /** What the handler's investigation record says was done. */
  note: string;
}

/** An {@link Ask} in one line. */
export function ask(text: string, outcome: AskOutcome, finding: string, reply: string, ...basis: string[]): Ask {
  return { text, outcome, finding, reply, basis };
}
