import { type ReactNode, useState } from 'react';
import { useCommand } from '../frame/keyboard.tsx';
import { useWords } from '../frame/words.ts';
import { Deadline, type DeadlineClock } from '../parts/deadline.tsx';
import { Icon } from '../parts/icon.tsx';

interface TitleRowProps {
  /** As it is copied. */
  number: string;
  shownNumber: string;
  subject: ReactNode;
  /** On the button that prints. */
  print: string;
  /** Before the two buttons. */
  before?: ReactNode;
  /** Between them. */
  between?: ReactNode;
}

/** Number and subject, and the buttons that print it and copy its number. P and C do the same. */
export function TitleRow({ number, shownNumber, subject, print: printWords, before, between }: TitleRowProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard?.writeText(number).then(() => setCopied(true));
  };
  useCommand('copy', copy);
  useCommand('print', () => print());
  return (
    <div className="row between">
      <h1>
        <span className="number">{shownNumber}</span> <span className="subject">{subject}</span>
      </h1>
      <div className="row no-print">
        {before}
        <button type="button" className="button small" onClick={() => print()}>
          <Icon name="print" />
          {printWords}
          <kbd>P</kbd>
        </button>
        {between}
        <button type="button" className="button small" onClick={copy}>
          <Icon name="copy" />
          {t('petition.copy')}
          <kbd>C</kbd>
        </button>
        <span role="status" className={copied ? 'quiet' : 'unseen'}>
          {copied && t('petition.copied')}
        </span>
      </div>
    </div>
  );
}

/** Clocks that run, in view; those that are over, folded. */
export function Clocks({ clocks, children }: { clocks: readonly DeadlineClock[]; children?: ReactNode }) {
  const { t } = useWords();
  const running = clocks.filter(({ status }) => status === 'running');
  const over = clocks.filter(({ status }) => status !== 'running');
  if (clocks.length === 0 && !children) return null;
  const drawn = (clock: DeadlineClock) => <Deadline clock={clock} key={`${clock.id}${clock.startedOn}`} />;
  return (
    <div className="row clocks">
      {running.map(drawn)}
      {over.length > 0 && (
        <details className="over">
          <summary>{t('petition.clocksOver', { count: over.length })}</summary>
          <div className="row">{over.map(drawn)}</div>
        </details>
      )}
      {children}
    </div>
  );
}
