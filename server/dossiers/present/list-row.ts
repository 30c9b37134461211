import type { Calendar, LocalDate } from '../../../core/calendar/index.ts';
import { daysBetween } from '../../../core/calendar/index.ts';
import type { Dossier, DossierKind } from '../../../core/dossier/index.ts';
import { remainingWords } from '../../../core/law/index.ts';
import { groupedNumber } from '../../../core/registration-number.ts';
import type { Directory } from '../../organs/index.ts';
import { type CaseSeal, erasedText } from '../../petitioners/index.ts';
import type { DossierListRow } from '../contract.ts';
import type { DossierRow } from '../store/rows.ts';
import { phaseView } from './view.ts';

/** One row of a list. */
export function listRow(
  { kind, ...row }: Omit<DossierRow, 'kind'> & { kind: DossierKind },
  seal: CaseSeal | undefined,
  { today }: { today: LocalDate; calendar: Calendar },
  directory: Directory,
  subject: string | null,
): DossierListRow {
  const left = row.dueOn ? daysBetween(today, row.dueOn) : 0;
  return {
    shardKey: row.shardKey,
    dossierId: row.dossierId,
    kind: kind.name,
    number: row.number,
    about: aboutOf(row.state),
    subject,
    headline: seal ? seal.open('headline', row.headline) : erasedText,
    phase: phaseView(kind, row.state.phase),
    open: row.open,
    openedOn: row.state.openedOn,
    keeper: directory.organName(row.state.keeperId),
    organs: row.organIds.map((id) => directory.organName(id)),
    due: row.dueOn,
    standing:
      !row.dueOn || !row.open ? 'none' : left < 0 ? 'late' : left === 0 ? 'today' : left <= 3 ? 'soon' : 'ample',
    remaining: row.dueOn && row.open ? remainingWords(left, 'day') : null,
  };
}

/** The end of the number of the one petition that a dossier is about. */
export const aboutOf = ({ matters }: Pick<Dossier, 'matters'>): string | null =>
  matters.length === 1 && matters[0] ? `…${groupedNumber(matters[0]).slice(-16)}` : null;
