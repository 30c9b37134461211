import { Link } from '@tanstack/react-router';
import type { DossierView } from '../../../server/dossiers/contract.ts';
import { groupNumber, shortDate } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Clocks, TitleRow } from '../matter/head.tsx';
import { Icon } from '../parts/icon.tsx';
import { titleOf } from './title.ts';

/** What it is, where it stands, who keeps it and who has a part in it, and every date with its reason. */
export function DossierHead({ dossier }: { dossier: DossierView }) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  return (
    <header className="petition-head">
      <p className="no-print">
        <Link to="/dossiers/$kind" params={{ kind: dossier.kind.name }}>
          <Icon name="back" /> {say(dossier.kind.label)}
        </Link>
      </p>
      <TitleRow
        number={dossier.number}
        shownNumber={dossier.number}
        subject={titleOf(dossier)}
        print={t('dossiers.print')}
        before={
          dossier.kind.name === 'conference' && (
            <Link
              to="/conference/$shardKey/$dossierId"
              params={{ shardKey: dossier.shardKey, dossierId: dossier.dossierId }}
            >
              {t('conference.screen')}
            </Link>
          )
        }
      />
      <p className="quiet facts">
        <strong>{say(dossier.phase.label)}</strong>
        <span>{t('dossiers.openedOn', { date: shortDate(dossier.openedOn, today, language) })}</span>
        {dossier.closedOn && (
          <span>{t('dossiers.closedOn', { date: shortDate(dossier.closedOn, today, language) })}</span>
        )}
        <span>{t('dossiers.keptBy', { organ: say(dossier.keeper) })}</span>
      </p>
      {dossier.parts.length > 0 && (
        <p className="facts">
          {dossier.parts.map(({ label, names }) => (
            <span key={label.zh}>
              <span className="quiet">{say(label)}</span> <strong>{names.map(say).join(t('dossiers.comma'))}</strong>
            </span>
          ))}
        </p>
      )}
      {dossier.kind.name !== 'backlog-programme' && <MattersOf dossier={dossier} />}
      <Clocks clocks={dossier.clocks} />
    </header>
  );
}

/** The petitions that it is about; one that the reader may not open stays a number. */
function MattersOf({ dossier }: { dossier: DossierView }) {
  const { t } = useWords();
  if (dossier.matters.length === 0) return null;
  return (
    <ul className="plain-list matters-of" aria-label={t('dossiers.matters')}>
      {dossier.matters.map(({ number, shardKey, petitionId, subject }) => (
        <li key={number}>
          <span className="quiet">{t('dossiers.matter')}</span>{' '}
          {shardKey && petitionId ? (
            <Link to="/p/$shardKey/$petitionId" params={{ shardKey, petitionId }}>
              {subject ?? groupNumber(number)}
            </Link>
          ) : (
            <span className="quiet">{t('dossiers.notYoursToOpen')}</span>
          )}{' '}
          <span className="number muted">{groupNumber(number)}</span>
        </li>
      ))}
    </ul>
  );
}
