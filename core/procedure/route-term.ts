import { z } from 'zod';
import { type LocalDate, type Period, period } from '../calendar/index.ts';
import type { ArticleId } from '../law/articles.ts';
import { citeEn, citeZh } from '../law/articles.ts';
import { explain } from '../law/explain.ts';
import type { LegalCalendar as Calendar } from '../law/overlays.ts';
import { type RouteTermName, routeTermNames, routeTermOf } from '../law/route-limits.ts';
import { isRefusal, type Refusal, refuse, type Words } from '../refusal.ts';
import { day } from './parts.ts';
import { prose } from './prose.ts';

/** How long the legal route stays open: by which law, from which day, and the last day (R-DIV-4, R-DIV-5). */
export const routeTerm = {
  term: z.enum(routeTermNames).optional(),
  /** When the person came to know of the act, or received the reconsideration decision. */
  knewOn: day.optional(),
  /** Computed as if petitioning stops nothing; the officer's own where a reason says why. */
  lastDay: day.optional(),
  lastDayReason: prose(1_000).optional(),
};

export interface RouteTermGiven {
  term?: RouteTermName | undefined;
  knewOn?: LocalDate | undefined;
  lastDay?: LocalDate | undefined;
  lastDayReason?: string | undefined;
}

/** What an act allows of terms. */
interface TermRule {
  /** The act's name, for the codes of refusals. */
  act: string;
  cite: ArticleId;
  allowed: readonly RouteTermName[];
  /** A court decides itself whether it is too late: the matter is led there all the same, and the letter says so. */
  past?: 'told';
}

/** The period of the law as if petitioning stops nothing. @returns undefined where the law gives none or its day is missing */
export function reckonTerm({ term, knewOn }: RouteTermGiven, calendar: Calendar): Period | Refusal | undefined {
  const limit = term && routeTermOf(term).limit;
  return limit && knewOn ? period({ from: knewOn, length: limit.length, calendar }) : undefined;
}

/** The arithmetic of the last day in one line, as the letter and the refusal say it. */
export function termSentence(given: RouteTermGiven, calendar: Calendar): Words | undefined {
  const limit = given.term && routeTermOf(given.term).limit;
  const found = reckonTerm(given, calendar);
  return limit && found && !isRefusal(found) ? explain(limit, found).sentence : undefined;
}

/** The last day is there, and follows from the law or from a reason: missing only where the law gives none. */
export function guardTerm(
  given: RouteTermGiven,
  rule: TermRule,
  { today, calendar }: { today: LocalDate; calendar: Calendar },
): Refusal | undefined {
  const { term, knewOn, lastDay, lastDayReason } = given;
  const no = (code: string, field: string, what: Words, way: Words) =>
    refuse({ kind: 'invalid', code: `${rule.act}.${code}`, field, cite: rule.cite, what, way });
  if (!term) {
    return no(
      'no-term',
      'term',
      { zh: '没有选走那条途径的期限。', en: 'Which period that route has is not said.' },
      {
        zh: '请选按哪部法律算；法律没有规定的，选「法律没有规定期限」。',
        en: 'Choose the law, or that it gives none.',
      },
    );
  }
  if (!rule.allowed.includes(term)) {
    return no(
      'term-of-another-way',
      'term',
      {
        zh: `「${routeTermOf(term).zh}」不是这条途径的期限。`,
        en: `"${routeTermOf(term).en}" is no period of this way.`,
      },
      { zh: '请核对途径和期限。', en: 'Check the way and the period.' },
    );
  }
  const { limit } = routeTermOf(term);
  if (limit && !knewOn) {
    return no(
      'no-knew-on',
      'knewOn',
      {
        zh: `算不出最后一天：没有填起算的日子（${citeZh(limit.cite)}）。`,
        en: `No last day without the day it counts from (${citeEn(limit.cite)}).`,
      },
      {
        zh: '请问本人哪天知道的；说不清的填最早可能的那天，这样算不会误事。',
        en: 'Ask when they came to know; if unclear, the earliest possible day is safe.',
      },
    );
  }
  if (knewOn && knewOn > today) {
    return no(
      'knew-in-future',
      'knewOn',
      { zh: `${knewOn}还没有到，不能是知道的日子。`, en: `${knewOn} is still to come.` },
      { zh: '请核对日期。', en: 'Check the date.' },
    );
  }
  const found = reckonTerm(given, calendar);
  if (isRefusal(found)) return { ...found, field: 'knewOn' };
  if (term === 'other' && !lastDay) {
    return no(
      'no-last-day',
      'lastDay',
      { zh: '没有填最后一天。', en: 'The last day is missing.' },
      { zh: '请按那部法律算出最后一天，并写明依据。', en: 'Work it out by that law and say which.' },
    );
  }
  if (lastDay && lastDay !== found?.due && !lastDayReason) {
    return no(
      'last-day-unexplained',
      'lastDayReason',
      found
        ? {
            zh: `最后一天填的是${lastDay}，按法律算是${found.due}。`,
            en: `${lastDay} was given; by the law it is ${found.due}.`,
          }
        : { zh: `最后一天填的是${lastDay}，没有写依据。`, en: `${lastDay} was given without its basis.` },
      {
        zh: '请写明为什么是这一天；没有理由的，留空由系统计算。',
        en: 'Say why; or leave it empty to have it computed.',
      },
    );
  }
  const last = lastDay ?? found?.due;
  if (!last || last >= today || rule.past === 'told') return undefined;
  const sum = lastDay ? undefined : termSentence(given, calendar);
  return no(
    'last-day-past',
    lastDay ? 'lastDay' : 'knewOn',
    {
      zh: `最后一天${last}已经过了${sum ? `（${sum.zh}）` : ''}。`,
      en: `The last day, ${last}, has passed${sum ? ` (${sum.en})` : ''}.`,
    },
    {
      zh: '期限已过的途径不能当出路：请核对日期，或另选途径。',
      en: 'A closed route is no way out: check the date or choose another.',
    },
  );
}

/** Writes the computed last day into the fact; the officer's own day stays, with its reason. */
export function withLastDay<T extends RouteTermGiven>(given: T, calendar: Calendar): T {
  const found = reckonTerm(given, calendar);
  return given.lastDay || !found || isRefusal(found) ? given : { ...given, lastDay: found.due };
}
