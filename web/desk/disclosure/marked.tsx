import type { ReactNode } from 'react';
import { MASKING_RULES, type MaskingRule, marksOf } from '../../../core/text/redact.ts';
import type { DisclosureSheet } from '../api/ask-disclosure.ts';
import { useWords } from '../frame/words.ts';

/** A marked text with every cover, and everything still uncovered, as a place to stop at. */
export function Marked({ field, text, left }: { field: string; text: string; left: DisclosureSheet['leftovers'] }) {
  const { t, say } = useWords();
  const marks = marksOf(text).map(({ from, to, rule, cover }) => ({ from, to, words: cover, rule, open: '' }));
  const open = left
    .filter((one) => one.field === field && !marks.some(({ from, to }) => one.from < to && from < one.to))
    .map(({ from, to, words, rule }) => ({ from, to, words, rule: 0 as const, open: say(rule) }));
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, words, rule, open: why } of [...marks, ...open].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, from));
    const by = why
      ? t('disclosure.uncovered', { rule: why })
      : rule === 'h'
        ? t('disclosure.byHand')
        : rule === 'k'
          ? t('disclosure.kept')
          : t('disclosure.byRule', { no: String(rule), rule: say(MASKING_RULES[rule as MaskingRule]) });
    parts.push(
      <mark key={from} className={why ? 'uncovered' : ''} tabIndex={-1} data-stop role="note" title={by}>
        {why ? '▲' : ''}
        {words}
        <small>
          {why ? by : rule === 'h' ? t('disclosure.hand') : rule === 'k' ? t('disclosure.left') : String(rule)}
        </small>
      </mark>,
    );
    at = to;
  }
  parts.push(text.slice(at));
  return <p className="pre">{parts}</p>;
}
