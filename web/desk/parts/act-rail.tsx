import { useRef } from 'react';
import type { ActView } from '../../../server/petitions/contract.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';

interface ActRailProps<Act extends ActView> {
  /** In the order in which they are shown. */
  acts: readonly Act[];
  /** Said where none is open. */
  nothing: string;
  choose(act: Act): void;
}

/** What can be done now, the act that a clock waits for as primary; folded below, why the rest cannot and what opens it. */
export function ActRail<Act extends ActView>({ acts, nothing, choose }: ActRailProps<Act>) {
  const { t, say } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useCommand('acts', () => {
    (
      list.current?.querySelector<HTMLElement>('.primary') ?? list.current?.querySelector<HTMLElement>('button')
    )?.focus();
  });
  const open = acts.filter((act) => act.permitted);
  const closed = acts.filter((act) => !act.permitted);
  return (
    <div className="stack">
      <h2>
        {t('petition.canDo')} <kbd>F8</kbd>
      </h2>
      {open.length === 0 && <p className="quiet">{nothing}</p>}
      <ul className="plain-list acts" ref={list}>
        {open.map((act) => (
          <li key={act.name}>
            <button
              type="button"
              className={act.primary ? 'button primary act' : 'button act'}
              data-act={act.name}
              onClick={() => choose(act)}
            >
              <span>{say(act.label)}</span>
              <span className="cite">{say(act.cite.label)}</span>
            </button>
            <span className="plain quiet">
              {say(act.plain)}
              {act.primary && <strong> {t('petition.clockWaits')}</strong>}
            </span>
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="closed-acts">
          <summary>{t('petition.cannotDo', { count: closed.length })}</summary>
          <dl>
            {closed.map((act) => (
              <div key={act.name}>
                <dt>
                  {say(act.label)} <span className="muted">{say((act.refusal?.cite ?? act.cite).label)}</span>
                </dt>
                {act.refusal && (
                  <dd>
                    {say(act.refusal.what)} <span className="quiet">{say(act.refusal.way)}</span>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
