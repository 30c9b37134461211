import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { BacklogLine, ProgrammeView } from '../../../server/backlog/contract.ts';
import type { DossierActView } from '../../../server/dossiers/contract.ts';
import { groupNumber, shortDate, shortNumber } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { useRowKeys } from '../parts/row-keys.ts';
import { useShortName } from '../parts/short-name.ts';

/** A figure of the table above: of one unit or of all, and which of its lines. */
export interface Figure {
  organId: string | null;
  state: 'listed' | 'done' | 'settled' | 'open';
}

interface InventoryProps {
  programme: ProgrammeView;
  figure: Figure | null;
  acts: DossierActView[];
  start(act: string, matter?: string): void;
  all(): void;
}

const fits = (line: BacklogLine, { organId, state }: Figure) =>
  !line.out &&
  (organId === null || line.organId === organId) &&
  (state === 'listed' ||
    (state === 'open' ? !line.done : state === 'done' ? line.done !== null : line.done?.result.zh.includes('已化解')));

/** 清册: each matter with its rule, the three that a resolution needs, who presses it, and the next step that this officer has. */
export function Inventory({ programme, figure, acts, start, all }: InventoryProps) {
  const { t, say } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const arrows = useRowKeys(body, { main: true, acts: true });
  const lines = figure ? programme.lines.filter((line) => fits(line, figure)) : programme.lines;
  const unit = programme.units.find(({ organId }) => organId === figure?.organId)?.unit;
  const what =
    figure &&
    [unit && say(unit), figure.state === 'open' ? t('backlog.open') : t(`backlog.columns.${figure.state}`)]
      .filter(Boolean)
      .join(' · ');
  return (
    <section className="stack tight backlog-part" aria-labelledby="inventory">
      <h2 id="inventory" tabIndex={-1}>
        {t('backlog.list', { label: t('backlog.inventory'), count: lines.length })}
      </h2>
      {what && (
        <p role="status">
          {t('backlog.shown', { what })}{' '}
          <button type="button" className="link no-print" onClick={all}>
            {t('backlog.showAll')}
          </button>
        </p>
      )}
      {lines.length === 0 ? (
        <p className="quiet">{t('backlog.noLines')}</p>
      ) : (
        <table className="table rows backlog-inventory">
          <thead>
            <tr>
              {(['no', 'matter', 'ground', 'three', 'standing'] as const).map((one) => (
                <th scope="col" key={one}>
                  {t(`backlog.columns.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={arrows}>
            {lines.map((line) => (
              <Line key={line.no} line={line} today={programme.date} next={nextOf(line, acts)} start={start} />
            ))}
          </tbody>
        </table>
      )}
      {programme.others > 0 && <p className="quiet">{t('backlog.others', { count: programme.others })}</p>}
    </section>
  );
}

type Next = 'report' | 'callBack' | 'confirm' | 'toConference';

/** The next step with a matter that is this officer's; none where there is none. */
function nextOf(line: BacklogLine, acts: DossierActView[]): Next | null {
  if (line.done || line.out) return null;
  const may = (name: Next) => acts.some((act) => act.name === name && act.permitted);
  const whole = line.served && line.executed;
  const steps: [Next, boolean][] = [
    ['confirm', whole && line.callBack !== null],
    ['callBack', whole && line.callBack === null],
    ['report', whole && line.reportedOn === null],
    ['toConference', !whole && line.conferenceOn === null],
  ];
  return steps.find(([name, now]) => now && may(name))?.[0] ?? null;
}

interface LineProps {
  line: BacklogLine;
  today: string;
  next: Next | null;
  start(act: string, matter?: string): void;
}

function Line({ line, today, next, start }: LineProps) {
  const { t, say, language } = useWords();
  const shortName = useShortName();
  const day = (on: string) => shortDate(on, today, language);
  const { added, out, callBack, done, conferenceOn, charged, reportedOn } = line;
  return (
    <tr data-row className={out ? 'backlog-out' : undefined}>
      <td className="number">{line.no}</td>
      <td>
        <Link
          to="/p/$shardKey/$petitionId"
          params={{ shardKey: line.shardKey, petitionId: line.petitionId }}
          title={groupNumber(line.number)}
          data-open
        >
          {line.subject}
        </Link>
        <span className="under quiet">
          <span className="number">{shortNumber(line.number)}</span> · {shortName(line.unit)}
        </span>
        {added && <span className="under">{t('backlog.added', { date: day(added.on), reason: added.reason })}</span>}
      </td>
      <td>
        {say(line.ground)}
        <span className="under quiet">
          {day(line.since)} · {t('backlog.days', { days: line.days })}
        </span>
      </td>
      <td>
        <Three line={line} />
        {callBack && (
          <span className="under quiet">
            {t('backlog.calledBy', {
              date: day(callBack.on),
              by: shortName(callBack.by),
              solved: say(callBack.solved),
            })}
          </span>
        )}
      </td>
      <td>
        {out && t('backlog.out', { date: day(out.on), why: say(out.why), reason: out.reason })}
        {done && (
          <span className="state ok">
            <Icon name="done" />
            <span>
              {t('backlog.doneOn', { date: day(done.on), result: say(done.result) })}
              {done.charge && ` ${t('backlog.withCharge', { charge: done.charge })}`}
            </span>
          </span>
        )}
        {!done && !out && charged && <span className="under">{t('backlog.charged')}</span>}
        {conferenceOn && <span className="under">{t('backlog.conference', { date: day(conferenceOn) })}</span>}
        {!done && reportedOn && <span className="under">{t('backlog.reported', { date: day(reportedOn) })}</span>}
        {next && (
          <button type="button" className="button small no-print" onClick={() => start(next, line.number)}>
            {t(`backlog.nextActs.${next}`)}
            <span className="unseen">
              {' '}
              {t('backlog.columns.no')} {line.no}
            </span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** 送达、执行、回访, each with a sign and a word. */
function Three({ line }: { line: BacklogLine }) {
  const { t } = useWords();
  const three = { served: line.served, executed: line.executed, calledBack: line.callBack !== null };
  return (
    <span className="backlog-three">
      {(['served', 'executed', 'calledBack'] as const).map((one) => (
        <span key={one} className={three[one] ? 'state ok' : 'muted'}>
          {t(`backlog.${one}`)}
          <Icon name={three[one] ? 'done' : 'lapsed'} />
          <span className="unseen">{t(three[one] ? 'backlog.yes' : 'backlog.no')}</span>
        </span>
      ))}
    </span>
  );
}
