import { useState } from 'react';
import type { Region } from '../api/ask-disclosure.ts';
import { NumberEntry } from '../fields/number.tsx';
import { useWords } from '../frame/words.ts';

const empty = { page: '1', x: '', y: '', width: '', height: '' };
const labels = { page: 'pageNo', x: 'left100', y: 'top100', width: 'width100', height: 'height100' } as const;

/** The frames to be blackened, as a list; one more by its place, without a mouse. */
export function Frames({ regions, set, pages }: { regions: Region[]; set(list: Region[]): void; pages: number }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(empty);
  const add = () => {
    const share = (text: string) => Math.round(Math.min(100, Math.max(0, Number(text) || 0)) * 100);
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(typed.page)) || 1));
    const one = { page, x: share(typed.x), y: share(typed.y), width: share(typed.width), height: share(typed.height) };
    if (one.width === 0 || one.height === 0) return;
    set([...regions, one]);
    setTyped({ ...empty, page: typed.page });
  };
  return (
    <section className="stack" aria-label={t('disclosure.copied.covers')}>
      {regions.length > 0 && (
        <ul className="plain-list">
          {regions.map((one, i) => (
            <li key={`${one.page}-${one.x}-${one.y}-${one.width}-${one.height}`} className="row">
              {t('disclosure.copied.cover', {
                page: String(one.page),
                x: String(Math.round(one.x / 100)),
                y: String(Math.round(one.y / 100)),
                width: String(Math.round(one.width / 100)),
                height: String(Math.round(one.height / 100)),
              })}
              <button type="button" className="link" onClick={() => set(regions.filter((_one, at) => at !== i))}>
                {t('disclosure.copied.drop')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('disclosure.copied.place')}</summary>
        <div className="row">
          {(Object.keys(empty) as (keyof typeof empty)[]).map((name) => (
            <NumberEntry
              key={name}
              name={`frame-${name}`}
              label={t(`disclosure.copied.${labels[name]}`)}
              value={typed[name]}
              set={(value) => setTyped((old) => ({ ...old, [name]: value }))}
            />
          ))}
          <button type="button" className="button" onClick={add}>
            {t('disclosure.copied.add')}
          </button>
        </div>
      </details>
    </section>
  );
}
