import { Link } from '@tanstack/react-router';
import type { CardRow } from '../../../server/supervision/contract.ts';
import { listDate, shortDate } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Standing } from './standing.tsx';

/** One card: unit, broken article, its own day, 查办落. */
export function Card({ row, today }: { row: CardRow; today: string }) {
  const { t, say, language } = useWords();
  const { kind, shardKey, dossierId, number, unit, trigger, article, method } = row;
  return (
    <article className="card board-card" data-row>
      <Link to="/dossiers/$kind/$shardKey/$dossierId" params={{ kind, shardKey, dossierId }} data-open>
        <strong>{number}</strong> {say(unit)}
      </Link>
      <span>
        {say(trigger)} <span className="quiet">{say(article)}</span>
      </span>
      {row.open && (
        <Standing standing={row.standing}>
          {t('supervision.answerBy', { date: listDate(row.dueOn, today, language) })}
          {row.remaining && ` ${say(row.remaining)}`}
        </Standing>
      )}
      <span className="quiet">
        {say(method)}
        {row.lead && ` · ${t('supervision.lead', { name: row.lead })}`}
      </span>
      <Parts done={row.done} />
      <Marks row={row} today={today} />
    </article>
  );
}

/** 查、办、落: each with a sign and a word for readers who see none. */
export function Parts({ done }: { done: CardRow['done'] }) {
  const { t } = useWords();
  return (
    <span className="board-parts">
      {(['investigated', 'handled', 'implemented'] as const).map((part) => (
        <span key={part}>
          {t(`supervision.parts.${part}`)} <Icon name={done[part] ? 'done' : 'ample'} />
          <span className="unseen">{t(done[part] ? 'supervision.done' : 'supervision.notDone')}</span>
        </span>
      ))}
    </span>
  );
}

/** What happened to it on the way, in words. */
export function Marks({ row, today }: { row: CardRow; today: string }) {
  const { t, language } = useWords();
  const marks = [
    row.level === 1 && t('supervision.level.one'),
    row.level === 2 && t('supervision.level.two'),
    row.returns > 0 && t('supervision.back', { count: row.returns }),
    row.met && row.open && t('supervision.met'),
    row.listedUntil && t('supervision.listed', { date: shortDate(row.listedUntil, today, language) }),
  ].filter((mark): mark is string => Boolean(mark));
  return marks.length > 0 ? <span className="board-marks">{marks.join(' · ')}</span> : null;
}
