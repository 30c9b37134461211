import { useEffect, useRef } from 'react';

/** What Esc closes before it steps back: an explanation of a date, a list of choices. */
const inFront = '.explanation:not([hidden]), .ant-select-open';

/** Esc steps back one thing, and never while an input method composes. What stands in front is closed first. */
export function useEscape(leave: () => void) {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    let covered = false;
    // Looked at before anybody acts on the key: what was open may be closed when it comes back up.
    const look = (event: KeyboardEvent) => {
      if (event.key === 'Escape') covered = document.querySelector(inFront) !== null;
    };
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !covered) latest.current();
    };
    addEventListener('keydown', look, true);
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', look, true);
      removeEventListener('keydown', listen);
    };
  }, []);
}
