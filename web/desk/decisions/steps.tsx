import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DossierView } from '../../../server/dossiers/contract.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from '../parts/icon.tsx';
import { stepsQuery } from './ask.ts';

interface StepsProps {
  dossier: DossierView;
  open(act: string): void;
}

/** D15: the seven steps, what each still lacks, and the act that goes on with it. 「没看过」 is not 「没写完」. */
export function AssessmentSteps({ dossier, open }: StepsProps) {
  const { t, say } = useWords();
  const { shardKey, dossierId, seq, acts } = dossier;
  const { data } = useQuery(stepsQuery({ shardKey, dossierId }, seq));
  if (!data) return null;
  const done = data.steps.filter(({ standing }) => standing === 'done').length;
  const may = (name: string) => acts.some((act) => act.name === name && act.permitted);
  const comma = t('dossiers.comma');
  return (
    <section className="stack tight" aria-labelledby="steps">
      <h2 id="steps">{t('decisions.steps', { done, of: data.steps.length })}</h2>
      <ol className="plain-list steps">
        {data.steps.map(({ name, label, standing, missing, act, optional }) => (
          <li key={name} className="row" data-step={name}>
            <span className={standing === 'done' ? 'state ok' : 'state'}>
              <Icon name={standing === 'done' ? 'done' : standing === 'begun' ? 'soon' : 'lapsed'} />
              {say(label)}
            </span>
            <span>
              {t(`decisions.${standing}`)}
              {optional && standing !== 'done' && ` ${t('decisions.whereNeeded')}`}
            </span>
            {standing !== 'done' && missing.length > 0 && (
              <span className="quiet">{t('decisions.missing', { parts: missing.map(say).join(comma) })}</span>
            )}
            {may(act) && standing !== 'done' && (
              <button type="button" className="button small" onClick={() => open(act)}>
                {t('decisions.goOn')}
                <span className="unseen"> {say(label)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className="row no-print">
        <Link to="/decisions/$shardKey/$dossierId" params={{ shardKey, dossierId }}>
          {t('decisions.toComments')}
        </Link>
        <a href={`/decisions/${dossierId}`}>{t('decisions.toPortal')}</a>
      </p>
    </section>
  );
}
