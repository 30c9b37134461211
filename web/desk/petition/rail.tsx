import { useRef } from 'react';
import type { ActView, PetitionView } from '../../../server/petitions/contract.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';
import { formOf } from './acts/index.ts';

/** Acts that keep the file in order at any time: below those that move the matter. */
const keeping = ['classify', 'correct', 'supplyPapers', 'assignHandler', 'withdraw'];

/** What can be done now, in legal order, the act that the nearest clock waits for first in weight; and why the rest cannot. */
export function Rail({ petition, choose }: { petition: PetitionView; choose(act: ActView): void }) {
  const { t, say } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useCommand('acts', () => {
    (
      list.current?.querySelector<HTMLElement>('.primary') ?? list.current?.querySelector<HTMLElement>('button')
    )?.focus();
  });
  const acts = petition.acts.filter((act) => formOf(act.name));
  const open = acts.filter((act) => act.permitted).sort((a, b) => weight(a) - weight(b));
  const closed = acts.filter((act) => !act.permitted);
  return (
    <div className="stack">
      <h2>
        {t('petition.canDo')} <kbd>F8</kbd>
      </h2>
      {open.length === 0 && <p className="quiet">{t('petition.nothingToDo', { organ: say(petition.holder.name) })}</p>}
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

/** The act that a clock waits for first; otherwise the order of the law. */
const weight = (act: ActView) => (act.primary ? 0 : keeping.includes(act.name) ? 2 : 1);
