import { useQuery } from '@tanstack/react-query';
import { dayOfMoment, longDate, timeOf } from '../../kit/format.ts';
import { type AccessItem, accessQuery, type CaseKey } from '../api/ask.ts';
import { useWords } from '../frame/words.ts';
import { Empty, NoAnswer, Waiting } from './empty.tsx';
import { Icon } from './icon.tsx';

/** Who opened this matter: organ, role, time and purpose, newest first. The petitioner sees the same list. */
export function AccessRecord({ petition }: { petition: CaseKey }) {
  const { t, language } = useWords();
  const { data, error } = useQuery(accessQuery(petition));
  if (error) return <NoAnswer error={error} />;
  if (!data) return <Waiting what={t('access.waiting')} />;
  return (
    <section className="stack" aria-labelledby="access-title">
      <h2 id="access-title">{t('access.title')}</h2>
      <p className="quiet">{t('access.note')}</p>
      {data.items.length === 0 && <Empty>{t('access.none')}</Empty>}
      {byDay(data.items).map(([day, items]) => (
        <div key={day}>
          <h3>
            <time dateTime={day}>{longDate(day, language)}</time>
          </h3>
          <ul className="plain-list">
            {items.map((item) => (
              <AccessLine key={`${item.at}${item.what.zh}${item.role.zh}`} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function AccessLine({ item }: { item: AccessItem }) {
  const { t, say } = useWords();
  return (
    <li className={item.identity ? 'state sealed access' : 'access'}>
      {item.identity && <Icon name="sealed" />}
      <time dateTime={item.at}>{timeOf(item.at)}</time> {say(item.organ)} {say(item.role)} · {say(item.what)}
      {item.purpose && t('access.purpose', { purpose: item.purpose })}
    </li>
  );
}

function byDay(items: AccessItem[]): [string, AccessItem[]][] {
  const days = new Map<string, AccessItem[]>();
  for (const item of [...items].sort((a, b) => (a.at < b.at ? 1 : -1))) {
    const day = dayOfMoment(item.at);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days];
}
