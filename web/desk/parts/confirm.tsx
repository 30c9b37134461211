import { useEffect, useRef } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';

interface ConfirmProps {
  /** 「转送」: legal word of the act, on the button and in the way back. */
  act: string;
  consequences: Words[];
  /** What is written with it, and what of that the petitioner gets; absent where no act writes documents. */
  documents?: { title: Words; forPetitioner: boolean }[];
  busy: boolean;
  /** Why the button waits, if it does. */
  waitsFor?: string | undefined;
  confirm(): void;
  back(): void;
}

/** What follows, in words, above the button that does it. Never a question of "are you sure". */
export function Confirm({ act, consequences, documents, busy, waitsFor, confirm, back }: ConfirmProps) {
  const { t, say } = useWords();
  const notYet = useNotYet();
  const block = useRef<HTMLElement>(null);
  useEffect(() => block.current?.focus(), []);
  const go = () => {
    if (!waitsFor && !busy) confirm();
  };
  useCommand('go', go);
  return (
    <section className="confirm" aria-label={t('kit.consequences', { act })} tabIndex={-1} ref={block}>
      <h3>{t('kit.consequences', { act })}</h3>
      <ul className="plain-list">
        {documents?.map(({ title, forPetitioner }) => (
          <li key={title.zh}>{t(forPetitioner ? 'kit.goesOut' : 'kit.goesOnFile', { title: say(title) })}</li>
        ))}
        {consequences.map((one) => (
          <li key={one.zh}>{say(one)}</li>
        ))}
        {documents?.length === 0 && <li>{t('kit.staysInside')}</li>}
      </ul>
      {waitsFor && <p className="state soon">{waitsFor}</p>}
      <div className="row">
        <button type="button" className="button primary" aria-disabled={Boolean(waitsFor) || busy} onClick={go}>
          {busy ? t('kit.doing', { act }) : act}
          <kbd>Ctrl+Enter</kbd>
        </button>
        <button type="button" className="link" onClick={back}>
          {notYet(act)}
        </button>
      </div>
    </section>
  );
}

/** The way back from an act: 「先不延期」; a refusal is not refused twice over. */
export function useNotYet(): (act: string) => string {
  const { t } = useWords();
  return (act) => {
    if (act.includes('，')) return t('kit.notNow');
    return act.startsWith('不') ? t('kit.notDecided') : t('kit.notYet', { act });
  };
}
