import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DossierTask } from '../../../server/dossiers/contract.ts';
import type { ListRow } from '../../../server/petitions/contract.ts';
import type { ConcernToAnswer } from '../../../server/portal/contract.ts';
import { count, longDate, shortDate, shortNumber, timeOf } from '../../kit/format.ts';
import { concernsQuery, todayQuery } from '../api/ask.ts';
import { dayQuery } from '../api/ask-day.ts';
import { useIsCustodian, useOfficer } from '../frame/officer.ts';
import { useTitle } from '../frame/title.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from '../parts/empty.tsx';
import { Rows } from '../parts/rows.tsx';
import { Audit } from './audit.tsx';
import './day.css';
import { useDossierWork } from './dossier-work.ts';
import { IdentityDay } from './identity-day.tsx';
import { LateReports, LateUnits } from './late-units.tsx';
import { News } from './news.tsx';
import { PostOfDay } from './post-of-day.tsx';
import { Staffing } from './staffing.tsx';
import { People, Steps, stepOfRow, stepOfTask, Waits } from './steps.tsx';

/** D2: what has to move today, why today, and the act that moves it. */
export function Today() {
  const { t, language } = useWords();
  const { officer, organ, today } = useOfficer();
  const { data, error, dataUpdatedAt, refetch } = useQuery(todayQuery);
  const work = useDossierWork();
  const { data: begun, error: dayError, refetch: refetchDay } = useQuery(dayQuery);
  const [only, setOnly] = useState<string | null>(null);
  const reports = useOpenReports(useIsCustodian());
  const old = useOlderThan(dataUpdatedAt, 60_000);
  useTitle(t('today.windowTitle'));
  const again = () => void Promise.all([refetch(), work.refetch(), refetchDay()]);
  useAtMidnight(again);
  const nearest = [data?.nearest, work.nearest]
    .flatMap((one) => one ?? [])
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
  const isLate = ({ clock }: { clock: { standing: string } | null }) => clock?.standing === 'late';
  const late = [...(data?.rows ?? []), ...work.mine, ...(reports ?? [])].filter(isLate).length;
  const dueReports = reports?.filter(({ clock }) => clock.due <= today).length ?? 0;
  return (
    <div className="stack screen">
      <header className="row between">
        <h1>
          {longDate(data?.date ?? today, language)}{' '}
          <span className="quiet">
            {officer.name} {language === 'zh' && organ.shortZh}
          </span>
        </h1>
        {data && (
          <p className="facts">
            <strong>{t('today.mustAct', { count: data.mustAct + work.today + dueReports })}</strong>
            {late > 0 && <span>{t('today.late', { count: late })}</span>}
            <span>{t('today.thisWeek', { count: data.thisWeek + work.week + dueReports })}</span>
            <span>{t('today.waiting', { count: data.waiting + work.waiting.length })}</span>
            {old && (
              <span className="quiet">
                {t('today.dataOf', { time: timeOf(new Date(dataUpdatedAt).toISOString()) })}
                <button type="button" className="link" onClick={again}>
                  {t('today.refresh')}
                </button>
              </span>
            )}
          </p>
        )}
      </header>
      {error && <NoAnswer error={error} />}
      {!error && (work.error ?? dayError) && <NoAnswer error={work.error ?? dayError} />}
      {!error && (!data || work.loading) && <Waiting what={t('today.loading')} />}
      {data && !work.loading && (
        <>
          {reports && <ReportsToAnswer open={reports} />}
          {begun && <IdentityDay identity={begun.identity} />}
          {begun?.reportsForHead && (
            <p className="card reports-first">
              <Link to="/concerns">{t('concerns.open', { count: begun.reportsForHead })}</Link> {t('concerns.forHead')}
            </p>
          )}
          {begun?.lateReports && <LateReports reports={begun.lateReports} />}
          {begun?.audit && <Audit audit={begun.audit} />}
          {begun?.staffing && <Staffing staffing={begun.staffing} />}
          {begun && <People hall={begun.hall} unreached={begun.unreached} />}
          {begun && <Steps groups={begun.groups} tasks={work.mine} only={only} choose={setOnly} />}
          <Waits rows={data.waitingRows.filter(({ restricted }) => !restricted)} tasks={work.waiting} />
          {begun && <News news={begun.news} />}
          <PostOfDay on={data.date} />
          {data.mustAct + work.today + dueReports === 0 && (
            <Empty>
              {t(data.rows.length + work.mine.length > 0 ? 'today.noneToday' : 'today.none')}
              {nearest &&
                t('today.nearest', {
                  date: shortDate(nearest.due, today, language),
                  number: shortNumber(nearest.number),
                })}
            </Empty>
          )}
          {data.rows.length + work.mine.length > 0 && (
            <Rows
              caption={t('today.caption')}
              rows={data.rows.filter((row) => only === null || stepOfRow(row) === only)}
              tasks={work.mine.filter((task) => only === null || stepOfTask(task) === only)}
              reasons
              main
            />
          )}
          {begun?.late && <LateUnits late={begun.late} />}
          <Others
            name="waitingTitle"
            rows={data.waitingRows.filter(({ restricted }) => !restricted)}
            tasks={work.waiting}
            main={data.rows.length + work.mine.length === 0}
          />
          <Others name="keptTitle" rows={data.waitingRows.filter(({ restricted }) => restricted)} />
          <p className="muted">
            {t('today.log', { size: count(data.log.size) })}
            {data.log.at && t('today.logAt', { time: timeOf(data.log.at) })}
          </p>
        </>
      )}
    </div>
  );
}

/** Reports on the handling that wait for their custodian; null for everybody else. */
function useOpenReports(keeps: boolean): ConcernToAnswer[] | null {
  const { data } = useQuery({ ...concernsQuery, enabled: keeps });
  return keeps && data ? data.concerns.filter(({ answeredAt }) => answeredAt === null) : null;
}

/** The custodian's own work comes first: reports that wait for an answer, and until when. */
function ReportsToAnswer({ open }: { open: ConcernToAnswer[] }) {
  const { t, language } = useWords();
  const { today } = useOfficer();
  const [first] = open;
  const word = first?.clock.standing === 'late' ? 'concerns.firstLate' : 'concerns.firstDue';
  return (
    <p className="card reports-first">
      <Link to="/concerns">{t('concerns.open', { count: open.length })}</Link>{' '}
      {first ? t(word, { date: shortDate(first.clock.due, today, language) }) : t('concerns.none')}
    </p>
  );
}

/** What is not this officer's to move now: it waits for others, or is kept by the custodian. */
interface OthersProps {
  name: 'waitingTitle' | 'keptTitle';
  rows: ListRow[];
  tasks?: DossierTask[];
  /** The only list that there is: it answers the keys. */
  main?: boolean;
}
function Others({ name, rows, tasks = [], main = false }: OthersProps) {
  const { t } = useWords();
  if (rows.length + tasks.length === 0) return null;
  const title = t(`today.${name}`, { count: rows.length + tasks.length });
  return (
    <section className="stack" aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <Rows caption={title} rows={rows} tasks={tasks} reasons main={main} />
    </section>
  );
}

/** Whether a moment lies further back than this; looked at every few seconds. */
function useOlderThan(at: number, milliseconds: number): boolean {
  const [old, setOld] = useState(false);
  useEffect(() => {
    const look = () => setOld(at > 0 && Date.now() - at > milliseconds);
    look();
    const timer = setInterval(look, 5000);
    return () => clearInterval(timer);
  }, [at, milliseconds]);
  return old;
}

/** Days that remain change at midnight in Shanghai, 16:00 UTC. */
function useAtMidnight(act: () => void) {
  useEffect(() => {
    const day = 86_400_000;
    const midnight = Math.ceil((Date.now() + 8 * 3_600_000 + 1) / day) * day - 8 * 3_600_000;
    const timer = setTimeout(act, Math.min(midnight - Date.now() + 2000, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  });
}
