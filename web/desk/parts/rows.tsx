import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { DossierTask } from '../../../server/dossiers/contract.ts';
import type { ListRow } from '../../../server/petitions/contract.ts';
import { groupNumber, listDate, shortNumber } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { byDue } from './by-due.ts';
import { Deadline } from './deadline.tsx';
import { Icon } from './icon.tsx';
import { useRowKeys } from './row-keys.ts';
import { useShortName } from './short-name.ts';
import { TaskRow } from './task-row.tsx';

interface RowsProps {
  caption: string;
  rows: ListRow[];
  /** Duties in dossiers among them, for lists with reasons. */
  tasks?: DossierTask[];
  /** With the reason of each date written out: the working list. */
  reasons?: boolean;
  /** This list answers J, K and F4. */
  main?: boolean;
}

/** Matters, one a row. The order is the server's and never changes under the cursor. */
export function Rows({ caption, rows, tasks = [], reasons = false, main = false }: RowsProps) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const arrows = useRowKeys(body, { main, acts: reasons });
  return (
    <table className={reasons ? 'table rows with-reasons' : 'table rows'}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rows.deadline')}</th>
          {reasons && <th scope="col">{t('rows.reason')}</th>}
          <th scope="col">{t('rows.matter')}</th>
          <th scope="col">{t('rows.holder')}</th>
          {reasons ? (
            <th scope="col">{t('rows.next')}</th>
          ) : (
            <>
              <th scope="col">{t('rows.phase')}</th>
              <th scope="col">{t('rows.received')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={arrows}>
        {byDue(rows, tasks).map(({ row, task }) =>
          row ? (
            <MatterRow key={row.petitionId} row={row} reasons={reasons} />
          ) : (
            <TaskRow key={`${task.dossierId} ${task.clock.id}`} task={task} />
          ),
        )}
      </tbody>
    </table>
  );
}

function MatterRow({ row, reasons }: { row: ListRow; reasons: boolean }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const shortName = useShortName();
  return (
    <tr data-row>
      <td>{row.clock ? <Deadline clock={row.clock} bare /> : <span className="muted">{t('rows.noClock')}</span>}</td>
      {reasons && <td className="quiet reason">{row.clock ? say(row.clock.sentence) : say(row.phase.label)}</td>}
      <td>
        <Link
          to="/p/$shardKey/$petitionId"
          params={{ shardKey: row.shardKey, petitionId: row.petitionId }}
          data-open
          title={groupNumber(row.number)}
        >
          {row.subject}
        </Link>
        {row.restricted && (
          <span className="state sealed restricted">
            <Icon name="sealed" />
            {t('rows.restricted')}
          </span>
        )}
        <span className="under quiet">
          {[
            shortNumber(row.number),
            row.place,
            row.requestCount > 1 && t('rows.requests', { count: row.requestCount }),
            say(row.form),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>{shortName(row.holder)}</td>
      {reasons ? (
        <td>
          <NextStep row={row} />
        </td>
      ) : (
        <>
          <td>{say(row.phase.label)}</td>
          <td>{listDate(row.receivedOn, today, language)}</td>
        </>
      )}
    </tr>
  );
}

/** A button where it is the reader's to do; otherwise whom it waits for, and for what. */
function NextStep({ row }: { row: ListRow }) {
  const { t, say } = useWords();
  const shortName = useShortName();
  const { next, clock, shardKey, petitionId } = row;
  if (next?.yours) {
    return (
      <Link
        to="/p/$shardKey/$petitionId"
        params={{ shardKey, petitionId }}
        search={{ act: next.act }}
        className="button small"
      >
        {say(next.label)}
      </Link>
    );
  }
  if (!next) return <span className="quiet">{row.restricted && t('rows.kept')}</span>;
  const who = clock?.petitioners || !clock ? t('rows.petitioner') : shortName(clock.owedBy);
  return <span className="quiet">{t('rows.waitsFor', { who, act: say(next.label) })}</span>;
}
