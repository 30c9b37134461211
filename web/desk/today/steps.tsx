import { Link } from '@tanstack/react-router';
import type { Words } from '../../../core/refusal.ts';
import type { DayView } from '../../../server/day/contract.ts';
import type { DossierTask } from '../../../server/dossiers/contract.ts';
import type { ListRow } from '../../../server/petitions/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { useShortName } from '../parts/short-name.ts';

/** One kind of step, of petitions or of a register. */
interface Step {
  /** Which lines of the list it is: an act's name, with its kind where it is a dossier's. */
  key: string;
  label: Words;
  count: number;
  late: number;
  due: string | null;
}

interface StepsProps {
  groups: DayView['groups'];
  tasks: DossierTask[];
  only: string | null;
  choose(key: string | null): void;
}

/** What is to be done, by kind of step: how many, how many late, the nearest day. Chosen, the list shows that kind alone. */
export function Steps({ groups, tasks, only, choose }: StepsProps) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const steps = [...groups.map(ofGroup), ...ofTasks(tasks, today)].sort(
    (a, b) => Number(b.late > 0) - Number(a.late > 0) || (a.due ?? '9').localeCompare(b.due ?? '9'),
  );
  if (steps.length < 2) return null;
  const button = ({ key, label, count, late, due }: Step) => (
    <button
      type="button"
      key={key}
      className={key === only ? 'day-step on' : 'day-step'}
      aria-pressed={key === only}
      onClick={() => choose(key === only ? null : key)}
    >
      <span>
        {say(label)} <strong>{t('day.stepCount', { count })}</strong>
      </span>
      <span className={late > 0 ? 'state late' : 'quiet'}>
        {late > 0
          ? t('day.stepLate', { count: late })
          : due && t('day.stepDue', { date: shortDate(due, today, language) })}
      </span>
    </button>
  );
  // The chosen one stays in view wherever it stands.
  const first = steps.filter(({ key }, i) => i < stepsAtFirst || key === only);
  const rest = steps.filter((step) => !first.includes(step));
  return (
    <fieldset className="bare day-part">
      <legend className="day-name">{t('day.steps')}</legend>
      <div className="day-steps">
        {first.map(button)}
        {only !== null && (
          <button type="button" className="link" onClick={() => choose(null)}>
            {t('day.stepAll')}
          </button>
        )}
      </div>
      {rest.length > 0 && (
        <details>
          <summary>{t('day.stepsMore', { count: rest.length })}</summary>
          <div className="day-steps">{rest.map(button)}</div>
        </details>
      )}
    </fieldset>
  );
}

/** Kinds of step that stand open: what is late, then what is due first. */
const stepsAtFirst = 8;

export const stepOfRow = ({ next }: ListRow): string => next?.act ?? '';
export const stepOfTask = ({ kind, next }: DossierTask): string => `${kind.name} ${next.act}`;

const ofGroup = ({ act, ...group }: DayView['groups'][number]): Step => ({ key: act ?? '', ...group });

function ofTasks(tasks: DossierTask[], today: string): Step[] {
  return [...Map.groupBy(tasks, stepOfTask)].map(([key, list]) => {
    const { kind, next } = list[0]!;
    return {
      key,
      label: { zh: `${kind.one.zh}：${next.label.zh}`, en: `${kind.one.en}: ${next.label.en}` },
      count: list.length,
      late: list.filter(({ clock }) => clock.due < today).length,
      due: list.map(({ clock }) => clock.due).sort()[0] ?? null,
    };
  });
}

/** Organs named before the others are folded away: the list below is what the page is for. */
const atFirst = 6;

/** For whom the rest waits: organs, or the petitioner, and how many. */
export function Waits({ rows, tasks }: { rows: ListRow[]; tasks: DossierTask[] }) {
  const { t } = useWords();
  const shortName = useShortName();
  const who = [
    ...rows.flatMap(({ clock, next }) =>
      next ? [!clock || clock.petitioners ? t('rows.petitioner') : shortName(clock.owedBy)] : [],
    ),
    ...tasks.map(({ clock }) => shortName(clock.owedBy)),
  ];
  const counted = [...Map.groupBy(who, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
  if (counted.length === 0) return null;
  const said = ([name, list]: [string, string[]]) => t('day.waitsFor', { who: name, count: list.length });
  const rest = counted.slice(atFirst);
  return (
    <div className="quiet">
      <span className="day-name">{t('day.waits')}</span> {counted.slice(0, atFirst).map(said).join(' · ')}
      {rest.length > 0 && ' · '}
      {rest.length > 0 && (
        <details className="day-rest">
          <summary>{t('day.waitsMore', { count: rest.length })}</summary> {rest.map(said).join(' · ')}
        </details>
      )}
    </div>
  );
}

/** Whom somebody has to turn to: those who wait in the hall, and those whom no message reached. */
export function People({ hall, unreached }: Pick<DayView, 'hall' | 'unreached'>) {
  const { t } = useWords();
  const waits = hall && hall.waiting + hall.help > 0;
  if (!waits && !unreached) return null;
  return (
    <p className="row day-part">
      {waits && (
        <Link to="/hall">
          {t('day.hall', { waiting: hall.waiting })}
          {hall.help > 0 && t('day.hallHelp', { count: hall.help })}
        </Link>
      )}
      {unreached !== null && unreached > 0 && <Link to="/reach">{t('day.unreached', { count: unreached })}</Link>}
    </p>
  );
}
