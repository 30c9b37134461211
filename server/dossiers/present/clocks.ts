import type { Calendar, LocalDate } from '../../../core/calendar/index.ts';
import {
  type DossierClock,
  type DossierKind,
  dossierStanding,
  explainDossierClock,
} from '../../../core/dossier/index.ts';
import { citeZh, remainingWords } from '../../../core/law/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { Directory } from '../../organs/index.ts';
import type { DossierClockView } from '../contract.ts';
import type { Names } from './lines.ts';

export interface OnDay {
  today: LocalDate;
  calendar: Calendar;
}

/** A clock with its arithmetic, as screens show it. */
export function clockView(
  kind: DossierKind,
  clock: DossierClock,
  { today, calendar }: OnDay,
  names: Names,
): DossierClockView {
  const { as, left, unit } = dossierStanding(clock, today, calendar);
  const { lines, sentence } = explainDossierClock(kind, clock);
  return {
    id: clock.key,
    label: clock.label,
    owedBy: owner(clock, names),
    startedOn: clock.startedOn,
    due: clock.due,
    status: clock.status,
    metOn: clock.metOn ?? null,
    standing: as,
    remaining: clock.status === 'running' ? remainingWords(left, unit) : finished[clock.status],
    provisional: clock.period?.provisional ?? false,
    explanation: lines,
    sentence,
    articleZh: citeZh(clock.cite),
    given: { ...clock.given },
  };
}

function owner(
  { owedBy }: DossierClock,
  { directory, officerName }: { directory: Directory; officerName(id: string): string | undefined },
): Words {
  const organ = directory.organName(owedBy.organId);
  const name = owedBy.officerId && officerName(owedBy.officerId);
  return name ? { zh: `${organ.zh} ${name}`, en: `${name}, ${organ.en}` } : organ;
}

const finished: Record<Exclude<DossierClock['status'], 'running'>, Words> = {
  met: { zh: '按期', en: 'in time' },
  'met-late': { zh: '晚完成', en: 'done late' },
  ended: { zh: '已不需要', en: 'no longer owed' },
};
