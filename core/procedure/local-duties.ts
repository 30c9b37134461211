import type { LocalDate } from '../calendar/index.ts';
import { period } from '../calendar/index.ts';
import { type LegalCalendar, type LocalDuty, rulesAt } from '../law/overlays.ts';
import { isRefusal } from '../refusal.ts';
import type { ActName } from './acts/index.ts';
import { duties, dutyKeys } from './duties.ts';
import type { AnyDutyKey, DutyRule, LocalDutyKey, Running } from './duty.ts';
import { placeOf } from './periods.ts';
import { endings, type PetitionState } from './states.ts';

/** Every obligation that may run under these rules: the national ones, and those that local rules add. */
export function allDuties(calendar: LegalCalendar): [AnyDutyKey, DutyRule][] {
  if (!calendar.local) return national;
  const ids = new Set(
    (calendar.local?.overlays ?? []).flatMap(({ versions }) =>
      versions.flatMap((one) => one.duties.map(({ id }) => id)),
    ),
  );
  return [...national, ...[...ids].map((id): [AnyDutyKey, DutyRule] => [`local-${id}`, localDuty(id, calendar)])];
}

const national = dutyKeys.map((key): [AnyDutyKey, DutyRule] => [key, duties[key]]);

/** The rule behind a clock. */
export function dutyOf(key: AnyDutyKey, calendar: LegalCalendar): DutyRule {
  return isLocal(key) ? localDuty(key.slice('local-'.length), calendar) : duties[key];
}

const isLocal = (key: AnyDutyKey): key is LocalDutyKey => key.startsWith('local-');

function localDuty(id: string, calendar: LegalCalendar): DutyRule {
  const all = calendar.local?.overlays.flatMap(({ versions }) => versions.flatMap((version) => version.duties)) ?? [];
  const named = all.find((duty) => duty.id === id)!;
  return {
    id: named.id,
    zh: named.zh,
    en: named.en,
    cite: 'H.local-rule',
    metBy: enders[named.until],
    runs: (state, under) => running(id, state, under),
  };
}

function running(id: string, state: PetitionState, calendar: LegalCalendar): Running | undefined {
  const found = rulesAt(placeOf(state), calendar)
    .flatMap(({ name, version }) => version.duties.map((duty) => ({ name, duty })))
    .find(({ duty }) => duty.id === id);
  if (!found) return undefined;
  const { name, duty } = found;
  const from = startOf(duty, state);
  if (!from || endOf(duty, state) || endings.includes(state.phase) || state.phase === 'diverted') return undefined;
  const computed = period({ from, length: duty.length, calendar });
  if (isRefusal(computed)) throw new RangeError(computed.what.en);
  return {
    owedBy: { organId: state.holderId },
    startedOn: from,
    startedBy: starters[duty.from],
    due: computed.due,
    period: computed,
    local: { name, article: duty.article },
    added: duty,
  };
}

function startOf({ from }: LocalDuty, state: PetitionState): LocalDate | undefined {
  if (from === 'received') return state.organReceivedOn;
  if (from === 'accepted') return state.acceptedOn;
  return from === 'signed' ? state.decidedOn : state.servedOn;
}

function endOf({ until }: LocalDuty, state: PetitionState): LocalDate | true | undefined {
  if (until === 'heard') return state.heard || undefined;
  const ends = {
    acknowledged: state.acknowledgedOn ?? state.acceptedOn,
    accepted: state.acceptedOn,
    decided: state.decidedOn,
    served: state.servedOn,
    closed: state.closedOn,
  };
  return ends[until];
}

const starters: Record<LocalDuty['from'], ActName> = {
  received: 'signFor',
  accepted: 'accept',
  signed: 'conclude',
  served: 'serve',
};

const enders: Record<LocalDuty['until'], readonly ActName[]> = {
  acknowledged: ['acknowledge', 'accept'],
  accepted: ['accept'],
  heard: ['investigate'],
  decided: ['conclude'],
  served: ['serve'],
  closed: ['close'],
};
