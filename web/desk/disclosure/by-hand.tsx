import { useWords } from '../frame/words.ts';

/** `h`: covered by hand; `k`: looked at and let stand. */
export type ByHand = 'h' | 'k';

/** The text with what is selected in its field wrapped so; undefined where nothing, or more than a name or place, is selected. */
export function wrapped(text: string, area: HTMLTextAreaElement | null | undefined, rule: ByHand): string | undefined {
  const [from, to] = [area?.selectionStart ?? 0, area?.selectionEnd ?? 0];
  const chosen = text.slice(from, to).replace(/[〖〗|]/g, '');
  if (!area || chosen === '' || chosen.length > 40) return undefined;
  return `${text.slice(0, from)}〖${rule}|${rule === 'h' ? '某某' : chosen}〗${text.slice(to)}`;
}

/** The two presses for what is selected. */
export function ByHandButtons({ mark }: { mark(rule: ByHand): void }) {
  const { t } = useWords();
  return (
    <>
      <button type="button" className="button" onClick={() => mark('h')}>
        {t('disclosure.coverByHand')}
      </button>
      <button type="button" className="button" onClick={() => mark('k')}>
        {t('disclosure.letStand')}
      </button>
    </>
  );
}
