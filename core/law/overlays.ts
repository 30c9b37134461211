import type { Calendar } from '../calendar/calendar.ts';
import type { Length } from '../calendar/length.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { type Period, type PeriodRequest, period } from '../calendar/period.ts';
import { isRefusal, type Refusal, type Words } from '../refusal.ts';
import type { ChargeThresholds } from './charge-thresholds.ts';
import type { LocalHearing } from './hearing-profile.ts';
import type { Start } from './limit.ts';
import { type LimitName, limitOf } from './limits.ts';
import type { Frequency, LeaderLevel } from './reception-frequency.ts';
import { byDayOfStep, limitOn, RULE_SETS, type RuleSet } from './rule-sets.ts';

/** 地方规定: what a province, city or county adds to the national periods. It binds the organs of its own area alone. */
export interface Overlay {
  /** Six digits: 990000 a province, 990100 a city, 990123 a county. */
  division: string;
  /** 「澄溪县规定」 */
  name: Words;
  versions: OverlayVersion[];
}

/** The rule as it stood from one day to another. A matter keeps the version of the day on which it was received. */
export interface OverlayVersion {
  validFrom: LocalDate;
  /** Last day in force; absent while it is in force. */
  validTo?: LocalDate;
  shorter: Partial<Record<LimitName, Shorter>>;
  duties: LocalDuty[];
  /** Days of reception beyond the national minimum. */
  receptions?: Partial<Record<LeaderLevel, Frequency & { article: Words }>>;
  /** How hearings are made up, beyond the default. */
  hearing?: LocalHearing;
  /** From when matters are proposed for charge, sooner than the floor. */
  charge?: Partial<ChargeThresholds> & { article: Words };
}

/** An official period made shorter. */
export interface Shorter {
  length: Length<'day' | 'workday'>;
  /** Most days of extension, where the period has one and the rule lowers it. */
  extension?: number;
  /** Where it stands in the local text, as printed: 「第九条」. */
  article: Words;
}

/** What a local rule asks of an organ beyond the Regulations: from one event of the matter until another. */
export interface LocalDuty {
  /** `L-01`: its number in the local rule. */
  id: `L-${string}`;
  zh: string;
  en: string;
  duty: Words;
  from: Extract<Start, 'received' | 'accepted' | 'signed' | 'served'>;
  until: 'acknowledged' | 'accepted' | 'heard' | 'decided' | 'served' | 'closed';
  length: Length<'day' | 'workday'>;
  article: Words;
}

/** The local rules of an installation. */
export interface LocalRules {
  overlays: readonly Overlay[];
  /** The division in which an organ stands; undefined for an unknown one. */
  divisionOf(organId: string): string | undefined;
}

/** What periods are computed with: working days, and local rules where there are any. */
export interface LegalCalendar extends Calendar {
  readonly local?: LocalRules;
}

/** Who owes a period and since when the matter exists: decides which local rule applies. */
export interface Place {
  /** The organ that owes it; its area decides. */
  organId: string;
  /** The area where the organ is unknown: that of the matter. */
  divisionCode: string;
  /** The day the matter was received: decides the version. */
  receivedOn: LocalDate;
}

/** A local rule at work, for the explanation of a date. */
export interface LocalRule {
  name: Words;
  article: Words;
  /** What it makes shorter; absent for a duty that it adds. */
  shortens?: LimitName;
}

/** The calendar with these local rules. */
export function withLocalRules(calendar: Calendar, local: LocalRules): LegalCalendar {
  return { ...calendar, local };
}

/** The versions of local rules that bind this organ for this matter. */
export function rulesAt(place: Place, { local }: LegalCalendar): { name: Words; version: OverlayVersion }[] {
  if (!local || local.overlays.length === 0) return [];
  const division = local.divisionOf(place.organId) ?? place.divisionCode;
  return local.overlays.flatMap(({ division: area, name, versions }) => {
    if (!division.startsWith(areaPrefix(area))) return [];
    const version = versions.find((one) => isInForce(one, place.receivedOn));
    return version ? [{ name, version }] : [];
  });
}

/**
 * A period with its roll-over, by the strictest rule in force: the national one, or a local one that ends earlier. Whatever the
 * local rules say, the result is never later than the national date. A step that began under a later national text than the
 * matter is reckoned by both: an office has the earlier day, the petitioner the later.
 * @param receivedOn the day of the matter, where no place is given: what the petitioner may ask for is shortened by no local rule
 */
export function reckon(
  limit: LimitName,
  request: Omit<PeriodRequest, 'length' | 'calendar'>,
  calendar: LegalCalendar,
  place?: Place,
  receivedOn: LocalDate | undefined = place?.receivedOn,
  sets: readonly RuleSet[] = RULE_SETS,
): { period: Period; local?: LocalRule } | Refusal {
  const by = (day: LocalDate | undefined) => period({ ...request, length: limitOn(limit, day, sets).length, calendar });
  const own = by(receivedOn);
  const step = receivedOn && byDayOfStep(receivedOn, request.from, sets) ? by(request.from) : own;
  if (isRefusal(own)) return own;
  if (isRefusal(step)) return step;
  const petitioners = ['petitioner', 'parties'].includes(limitOf(limit).owedBy);
  const national = step.due < own.due === petitioners ? own : step;
  let strictest: { period: Period; local?: LocalRule } = { period: national };
  for (const { name, version } of place ? rulesAt(place, calendar) : []) {
    const rule = version.shorter[limit];
    const shorter = rule && period({ ...request, length: rule.length, calendar });
    if (!shorter || isRefusal(shorter) || shorter.due >= strictest.period.due) continue;
    strictest = { period: shorter, local: { name, article: rule.article, shortens: limit } };
  }
  return strictest;
}

/** Most days of extension of this period at this place: never more than the Regulations give. */
export function mostExtension(limit: LimitName, calendar: LegalCalendar, place: Place): number {
  const national = limitOn(limit, place.receivedOn).extendableBy?.atMost ?? 0;
  const local = rulesAt(place, calendar).map(({ version }) => version.shorter[limit]?.extension ?? national);
  return Math.min(national, ...local);
}

/** The part of a division code that its whole area shares: 99, 9901, 990123. */
export function areaPrefix(division: string): string {
  if (division.endsWith('0000')) return division.slice(0, 2);
  return division.endsWith('00') ? division.slice(0, 4) : division;
}

function isInForce({ validFrom, validTo }: OverlayVersion, on: LocalDate): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}
