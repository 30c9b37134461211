import type { ReactNode } from 'react';
import type { Words } from '../../../core/refusal.ts';
import { useWords } from '../frame/words.ts';
import { Icon } from './icon.tsx';

interface ChipProps {
  label: Words;
  evidence: string[];
  reason: Words;
  /** Buttons that take it or choose otherwise; doing nothing is also an answer. */
  children?: ReactNode;
}

/** The machine whispers: dashed, with the words it saw, and nothing chosen. */
export function Chip({ label, evidence, reason, children }: ChipProps) {
  const { t, say } = useWords();
  return (
    <div className="chip">
      <span>
        <Icon name="machine" /> {t('kit.suggests')} <strong>{say(label)}</strong>
      </span>
      <span>
        {evidence.length > 0
          ? t('kit.evidence', { words: evidence.map((word) => `「${word}」`).join('') })
          : say(reason)}
      </span>
      {children}
    </div>
  );
}
