import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgrammeView } from '../../../server/backlog/contract.ts';
import type { DossierView } from '../../../server/dossiers/contract.ts';
import { shortDate } from '../../kit/format.ts';
import { useWords } from '../frame/words.ts';
import { NoAnswer, Waiting } from '../parts/empty.tsx';
import { programmeQuery } from './ask.ts';
import { type Figure, Inventory } from './inventory.tsx';
import { Reviews } from './reviews.tsx';
import { Units } from './units.tsx';
import './backlog.css';

interface PanelProps {
  dossier: DossierView;
  /** Opens an act's form, about one of its matters. */
  start(act: string, matter?: string): void;
}

/** A programme: each unit's targets and how far it is, the list line by line, the months. A figure narrows the list to its cases. */
export function ProgrammePanel({ dossier, start }: PanelProps) {
  const { t } = useWords();
  const { shardKey, dossierId, seq } = dossier;
  const { data, error } = useQuery(programmeQuery({ shardKey, dossierId }, seq));
  const [figure, setFigure] = useState<Figure | null>(null);
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('backlog.loading')} />;
  const choose = (chosen: Figure) => {
    setFigure(chosen);
    document.getElementById('inventory')?.focus();
  };
  return (
    <>
      <section className="stack tight backlog-part" aria-labelledby="progress">
        <h2 id="progress">{t('backlog.progress')}</h2>
        <Rules programme={data} />
        {data.units.length > 0 && <Units programme={data} figure={figure} choose={choose} />}
        <Asked programme={data} />
      </section>
      <Inventory programme={data} figure={figure} acts={dossier.acts} start={start} all={() => setFigure(null)} />
      <Reviews programme={data} />
    </>
  );
}

/** Since when the list stands, by which rules, and what counts as resolved. */
function Rules({ programme: { takenOn, until, rules, resolved, date } }: { programme: ProgrammeView }) {
  const { t, say, language } = useWords();
  const semicolon = language === 'zh' ? '；' : '; ';
  return (
    <p className="backlog-rule">
      {takenOn ? t('backlog.taken', { date: shortDate(takenOn, date, language) }) : t('backlog.notTaken')} ·{' '}
      {t('backlog.until', { date: shortDate(until, date, language) })}
      <br />
      <strong>{t('backlog.rules')}</strong>
      {rules.map(say).join(semicolon)}
      <br />
      <strong>{t('backlog.resolvedMeans')}</strong>
      {say(resolved.gist)} <span className="quiet">{say(resolved.label)}</span>
    </p>
  );
}

function Asked({ programme: { asked, date } }: { programme: ProgrammeView }) {
  const { t, say, language } = useWords();
  if (!asked) return null;
  const comma = t('dossiers.comma');
  const day = (on: string) => shortDate(on, date, language);
  const targets = asked.targets.map(({ count, by }) => t('backlog.nextTarget', { count, date: day(by) })).join(comma);
  return <p>{t('backlog.asked', { unit: say(asked.unit), date: day(asked.on), targets, reason: asked.reason })}</p>;
}
