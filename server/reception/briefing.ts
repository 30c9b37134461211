import type { LocalDate } from '../../core/calendar/index.ts';
import type { ReceptionRecord } from '../../core/reception/index.ts';
import { isRefusal, type Words } from '../../core/refusal.ts';
import { payloadOf } from '../dossiers/index.ts';
import { placeWords, statusWords } from './appointments.ts';
import type { AppointmentView, Briefing } from './contract.ts';
import type { Officer, ReceptionDeps } from './deps.ts';
import { opened } from './people.ts';
import type { AppointmentRow } from './store/appointments.ts';

/** A promise made at a reception, with its words. */
export interface Promised {
  what: string;
  unit: Words;
  by: LocalDate;
  status: 'open' | 'met' | 'not-met';
  late: boolean;
  /** What the unit said of it. */
  said: string;
}

/** An appointment for those who prepare the day. Who it is stays sealed; reading that needs a purpose. */
export function appointmentView(deps: ReceptionDeps, row: AppointmentRow): AppointmentView {
  const told = opened(deps.keys, row);
  return {
    appointmentId: row.appointmentId,
    label: placeWords(row),
    how: row.how,
    status: { code: row.status, label: statusWords[row.status] },
    leaderNamed: row.leaderNamed,
    what: told?.what ?? '',
    needs: told?.needs ?? '',
    number: told?.number || null,
    reachable: Boolean(told?.phone),
  };
}

/** A sheet for each visitor (persona: five minutes before reception): facts in three lines, holder, what is stuck, promises. */
export async function briefingOf(deps: ReceptionDeps, row: AppointmentRow, officer: Officer): Promise<Briefing> {
  const told = opened(deps.keys, row);
  const label = placeWords(row);
  const bare = { label, number: null, shardKey: null, petitionId: null, holder: null, stuck: null, promises: [] };
  const unlinked = { ...bare, subject: told?.what ?? '', lines: told?.what ? [told.what] : [] };
  const [matter] = told?.number ? await deps.petitions.byNumbers([told.number], officer) : [];
  if (!matter) return unlinked;
  const view = await deps.petitions.openCase(matter, officer);
  if (isRefusal(view)) return unlinked;
  const running = view.clocks.filter(({ status }) => status === 'running').sort((a, b) => (a.due < b.due ? -1 : 1));
  const [nearest] = running;
  const waiting = view.requests.filter(({ outcome }) => outcome === null).length;
  return {
    label,
    number: view.number,
    shardKey: view.shardKey,
    petitionId: view.petitionId,
    subject: view.subject,
    lines: threeLines(view.narrative).filter((line) => line !== view.subject),
    holder: view.holder.name,
    stuck: nearest
      ? {
          zh: `${waiting > 0 ? `${waiting}项诉求未答复；` : ''}${nearest.label.zh}${nearest.due}，${nearest.remaining.zh}`,
          en: `${waiting > 0 ? `${waiting} requests unanswered; ` : ''}${nearest.label.en} ${nearest.due}, ${nearest.remaining.en}`,
        }
      : view.phase.label,
    promises: (await promisesOn(deps, view.number)).map(({ said: _said, ...rest }) => rest),
  };
}

/** What was promised on a matter at receptions so far, what is overdue first. */
export async function promisesOn(deps: ReceptionDeps, number: string): Promise<Promised[]> {
  const today = deps.clock.today();
  const records = (await deps.dossiers.concerning(number)).filter(({ kind }) => kind.name === 'reception-record');
  const rank = ({ late, status }: Promised) => (late ? 0 : status === 'not-met' ? 1 : status === 'open' ? 2 : 3);
  return records
    .flatMap(({ state, history }) => {
      const { promises } = state as ReceptionRecord;
      const { promises: words = [] } = payloadOf(history[0]!) as { promises?: { what: string }[] };
      const reports = history.filter(({ act }) => act === 'keep').map((fact) => payloadOf(fact));
      return promises.map(({ n, unit, by, status }) => ({
        what: words[n - 1]?.what ?? '',
        unit: deps.directory().organName(unit),
        by,
        status,
        late: status === 'open' && by < today,
        said: String(reports.findLast(({ promise }) => promise === n)?.how ?? ''),
      }));
    })
    .sort((a, b) => rank(a) - rank(b) || (a.by < b.by ? -1 : 1));
}

/** The first words of a telling, as a leader reads them in passing. */
function threeLines(text: string): string[] {
  const sentences = text
    .replace(/\s+/g, ' ')
    .split(/(?<=[。；;.])/)
    .map((one) => one.trim())
    .filter(Boolean);
  return sentences.slice(0, 3).map((line) => (line.length > 60 ? `${line.slice(0, 59)}…` : line));
}
