import { type ReactNode, useState } from 'react';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { listDate, timeOf } from '../../kit/format.ts';
import { useOfficer } from '../frame/officer.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from './icon.tsx';

type Item = PetitionView['timeline'][number];
const filters = ['all', 'documents', 'outward'] as const;
type Filter = (typeof filters)[number];

interface TimelineProps {
  /** Which filters it offers. */
  show?: readonly Filter[];
  /** Who acted where no person did. */
  byRule?: string;
  items: Item[];
  /** How a line's text is drawn; as it is, where absent. */
  draw?(text: string): ReactNode;
  titleOf(documentId: string): string | undefined;
  open(documentId: string): void;
}

/** What happened, newest first: the day, who in which role, the act's plain sentence, its papers and its article. */
export function Timeline({ items, show = filters, ...how }: TimelineProps) {
  const { t } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = [...items].sort((a, b) => b.seq - a.seq).filter((item) => passes(item, filter));
  return (
    <section aria-labelledby="timeline">
      <div className="row between">
        <h2 id="timeline" tabIndex={-1}>
          {t('petition.timeline')}
        </h2>
        <fieldset className="row bare no-print" aria-label={t('petition.show')}>
          {show.map((one) => (
            <button
              type="button"
              key={one}
              className={one === filter ? 'filter on' : 'filter'}
              aria-pressed={one === filter}
              onClick={() => setFilter(one)}
            >
              {t(`petition.filterOf.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <ol className="timeline">
        {shown.map((item) => (
          <TimelineItem key={item.seq} item={item} {...how} />
        ))}
      </ol>
    </section>
  );
}

function TimelineItem({
  item,
  titleOf,
  open,
  byRule,
  draw = (text) => text,
}: { item: Item } & Omit<TimelineProps, 'items' | 'show'>) {
  const { t, say, language } = useWords();
  const { today } = useOfficer();
  const { organ, role, name, kind, agent } = item.by;
  const who = agent
    ? say(agent)
    : kind === 'petitioner'
      ? t('petition.byPetitioner')
      : kind === 'clock'
        ? (byRule ?? t('petition.byClock'))
        : '';
  const officer = [organ && say(organ), role && say(role), name].filter(Boolean).join(' ');
  return (
    <li>
      <p>
        <time dateTime={item.on} title={`${item.on} ${timeOf(item.at)}`}>
          {listDate(item.on, today, language)}
        </time>{' '}
        <span className="quiet">{who || officer}</span> <strong>{say(item.label)}</strong>{' '}
        <span className="muted">{say(item.cite.label)}</span>
      </p>
      {item.lines.length > 0 && (
        <dl className="lines">
          {item.lines.map((line) => (
            <div key={line.label.zh + line.text.zh}>
              <dt>{say(line.label)}</dt>
              <dd>{draw(say(line.text))}</dd>
            </div>
          ))}
        </dl>
      )}
      {item.documents.map((documentId) => (
        <button type="button" className="link" key={documentId} onClick={() => open(documentId)}>
          <Icon name="file" /> {titleOf(documentId) ?? t('petition.document')}
        </button>
      ))}
    </li>
  );
}

function passes(item: Item, filter: Filter): boolean {
  if (filter === 'documents') return item.documents.length > 0;
  if (filter === 'outward') return item.documents.length > 0 || item.by.kind === 'petitioner';
  return true;
}
