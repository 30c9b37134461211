import { type LocalDate, type Period, remaining } from '../calendar/index.ts';
import { citeEn, citeZh } from '../law/articles.ts';
import { dateWords, type Explanation, explain } from '../law/explain.ts';
import { type LimitName, limitOf } from '../law/limits.ts';
import { type LegalCalendar, reckon } from '../law/overlays.ts';
import { isRefusal } from '../refusal.ts';
import type { DossierDraft } from './decide.ts';
import { stepDossier } from './decide.ts';
import { copyOf, type Dossier, type DossierDuty, type DossierKind } from './kind.ts';

/** `ended`: the duty fell away before it was met. */
export type DossierClockStatus = 'running' | 'met' | 'met-late' | 'ended';

/** One obligation with its date and what explains it. Follows from the facts alone. */
export interface DossierClock extends DossierDuty {
  status: DossierClockStatus;
  metOn?: LocalDate;
  finishedBy?: string;
}

type ClockFact = Omit<DossierDraft, 'sealed' | 'version'> & { seq: number };

/** Every duty of a dossier, running or finished, in the order in which they began. Pure. */
export function dossierClocks(kind: DossierKind, facts: Iterable<ClockFact>, calendar: LegalCalendar): DossierClock[] {
  const all: DossierClock[] = [];
  let state: Dossier = copyOf(kind.nothing);
  for (const fact of facts) {
    state = stepDossier(kind, state, fact);
    const duties = kind.duties(state, calendar);
    for (const [i, clock] of all.entries()) {
      if (clock.status !== 'running') continue;
      const still = duties.find((duty) => same(duty, clock));
      all[i] = still ? { ...still, status: 'running' } : finished(clock, fact);
    }
    for (const duty of duties) {
      if (!all.some((clock) => clock.status === 'running' && same(duty, clock)))
        all.push({ ...duty, status: 'running' });
    }
  }
  return all;
}

/** The same duty: of the same key, owner and beginning. */
const same = (a: DossierDuty, b: DossierDuty) =>
  a.key === b.key && a.owedBy.organId === b.owedBy.organId && a.startedOn === b.startedOn;

function finished(clock: DossierClock, fact: ClockFact): DossierClock {
  if (!clock.metBy.includes(fact.act)) return { ...clock, status: 'ended', finishedBy: fact.act };
  const status = fact.occurredOn > clock.due ? 'met-late' : 'met';
  return { ...clock, status, metOn: fact.occurredOn, finishedBy: fact.act };
}

/** How a clock stands on a day. */
export function dossierStanding(clock: DossierClock, today: LocalDate, calendar: LegalCalendar) {
  const unit: 'day' | 'workday' = clock.period?.length.unit === 'workday' ? 'workday' : 'day';
  const left = remaining(clock.due, today, unit, calendar);
  if (clock.status !== 'running') return { as: 'none', left, unit } as const;
  if (clock.startedOn > today) return { as: 'ample', left, unit } as const;
  return {
    as: today > clock.due ? 'late' : today === clock.due ? 'today' : left <= 3 ? 'soon' : 'ample',
    left,
    unit,
  } as const;
}

/** A period of the law for a duty: due day and arithmetic, under the rules of the place of whoever owes it. */
export function limited(
  limit: LimitName,
  from: LocalDate,
  calendar: LegalCalendar,
  organId?: string,
): { due: LocalDate; period: Period; limit: LimitName } {
  const place = organId === undefined ? undefined : { organId, divisionCode: '', receivedOn: from };
  const reckoned = reckon(limit, { from }, calendar, place);
  if (isRefusal(reckoned)) throw new Error(`no period from ${from}: ${reckoned.what.en}`);
  return { due: reckoned.period.due, period: reckoned.period, limit };
}

/** Why this clock ends on its day, as data and in both languages. */
export function explainDossierClock(kind: DossierKind, clock: DossierClock): Explanation {
  const { period, limit, start, due, cite, label } = clock;
  if (period && limit) return explain(limitOf(limit), period, start);
  const from = start ?? { zh: '所定', en: 'the act that set it' };
  return {
    id: clock.id,
    due,
    sentence: {
      zh: `${citeZh(cite)}：${clock.startedOn}${from.zh}时定的日期，${due}为最后一日`,
      en: `${citeEn(cite)}: the day set on ${clock.startedOn} (${from.en}); ${due} is the last`,
    },
    lines: [
      { label, text: dateWords(due) },
      { label: { zh: '依据', en: 'Basis' }, text: { zh: citeZh(cite, true), en: citeEn(cite, true) } },
      {
        label: { zh: '起算', en: 'Start' },
        text: { zh: `${clock.startedOn} ${from.zh}`, en: `${clock.startedOn}, ${from.en}` },
      },
      {
        label: { zh: '算法', en: 'Count' },
        text: {
          zh: `日期由${kind.one.zh}写明，不另计算`,
          en: `the day stands in the ${kind.one.en}; nothing is counted`,
        },
      },
    ],
  };
}
