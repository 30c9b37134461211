import { Link } from '@tanstack/react-router';
import type { DossierTask } from '../../../server/dossiers/contract.ts';
import { useWords } from '../frame/words.ts';
import { Deadline } from './deadline.tsx';
import { Parts } from './parts.tsx';
import { useShortName } from './short-name.ts';

/** A duty in a dossier, in the same columns as a matter: until when, why, what, whose, and the step that does it. */
export function TaskRow({ task }: { task: DossierTask }) {
  const { t, say } = useWords();
  const shortName = useShortName();
  const { clock, next, kind, shardKey, dossierId, number, headline, about, subject } = task;
  const at = { to: '/dossiers/$kind/$shardKey/$dossierId', params: { kind: kind.name, shardKey, dossierId } } as const;
  const who = shortName(clock.owedBy);
  return (
    <tr data-row>
      <td>
        <Deadline clock={clock} bare />
      </td>
      <td className="quiet reason">{say(clock.sentence)}</td>
      <td>
        <Link {...at} data-open title={number}>
          {subject || headline || number}
        </Link>
        {subject && <span className="under">{headline}</span>}
        <span className="under quiet">
          <Parts of={[say(kind.one), number, about ?? [], say(clock.label)].flat()} />
        </span>
      </td>
      <td>{who}</td>
      <td>
        {next.yours ? (
          <Link
            {...at}
            search={{ act: next.act, ...(Object.keys(clock.given).length > 0 && { duty: clock.id }) }}
            className="button small"
          >
            {say(next.label)}
          </Link>
        ) : (
          <span className="quiet">{t('dossiers.waitsFor', { who, act: say(next.label) })}</span>
        )}
      </td>
    </tr>
  );
}
