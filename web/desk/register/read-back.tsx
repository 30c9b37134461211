import { useEffect, useRef } from 'react';
import { useWords } from '../frame/words.ts';
import type { Confirmed, RegisterDraft } from './draft.ts';

interface ReadBackProps {
  draft: RegisterDraft;
  confirm(confirmed: Confirmed): void;
  /** Back to the form, with nothing confirmed. */
  back(): void;
}

/** What was written down, in letters to be read out or shown; then who says that it is right. */
export function ReadBack({ draft, confirm, back }: ReadBackProps) {
  const { t } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const how = draft.form === 'call' ? 'read-by-phone' : 'read-aloud';
  const by = ['petitioner', ...(draft.representatives.length > 0 ? ['representative'] : [])] as Confirmed['by'][];
  const asked = draft.helped ? [...by, 'helper' as const] : by;
  return (
    <section className="stack" aria-labelledby="read-back">
      <h2 id="read-back" tabIndex={-1} ref={head}>
        {t('register.readAloud')}
      </h2>
      <div className="read-aloud">
        <p>{draft.narrative}</p>
        <ol>
          {draft.requests.filter(Boolean).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        {draft.place && <p>{t('register.readPlace', { place: draft.place })}</p>}
      </div>
      <p>{t(draft.form === 'call' ? 'register.askByPhone' : 'register.askHere')}</p>
      <div className="row">
        {asked.map((one) => (
          <button
            key={one}
            type="button"
            className={one === 'petitioner' ? 'button primary' : 'button'}
            onClick={() => confirm({ by: one, how })}
          >
            {t(`register.confirmOf.${one}`)}
          </button>
        ))}
        <button type="button" className="link" onClick={back}>
          {t('register.notRight')} <kbd>Shift+F9</kbd>
        </button>
      </div>
    </section>
  );
}

/** Whether what stands in the form was confirmed. Changing the text takes the confirmation back. */
export function ConfirmedLine({ draft, read, undo }: { draft: RegisterDraft; read(): void; undo(): void }) {
  const { t } = useWords();
  const { confirmed } = draft;
  return (
    <p className="row">
      {confirmed ? (
        <>
          <span className="state ok">
            {t(`register.howOf.${confirmed.how}`, { who: t(`register.whoOf.${confirmed.by}`) })}
          </span>
          <button type="button" className="link" onClick={undo}>
            {t('register.unconfirm')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="button" onClick={read} aria-disabled={draft.narrative.trim() === ''}>
            {t('register.readAloud')}
            <kbd>Shift+F9</kbd>
          </button>
          {draft.form === 'call' && <span className="quiet">{t('register.callNote')}</span>}
        </>
      )}
    </p>
  );
}
