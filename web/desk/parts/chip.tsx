import type { ReactNode } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from './icon.tsx';

interface ChipProps {
  label: Words;
  evidence: string[];
  reason: Words;
  /** Which field it is about, where that is not plain from its place. */
  about?: string;
  /** The whole reason, not only the words it rests on. */
  reasoned?: boolean;
  /** Buttons that take it or choose otherwise; doing nothing is also an answer. */
  children?: ReactNode;
}

/** The machine whispers: dashed, with the words it saw, and nothing chosen. */
export function Chip({ label, evidence, reason, about, reasoned, children }: ChipProps) {
  const { t, say } = useWords();
  return (
    <div className="chip">
      <span>
        <Icon name="machine" /> {t('kit.suggests')}
        {about && ` ${about}`} <strong>{say(label)}</strong>
      </span>
      <span>
        {evidence.length > 0 && !reasoned
          ? t('kit.evidence', { words: evidence.map((word) => `「${word}」`).join('') })
          : say(reason)}
      </span>
      {children}
    </div>
  );
}
