import { useEffect } from 'react';

/** Esc steps back one thing: an open explanation first, and never while an input method composes. */
export function useEscape(leave: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key !== 'Escape' ||
        event.isComposing ||
        event.defaultPrevented ||
        document.querySelector('.explanation:not([hidden])')
      )
        return;
      leave();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
