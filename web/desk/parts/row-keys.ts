import type { KeyboardEvent, RefObject } from 'react';
import { useCommand } from '../frame/keyboard.tsx';
import { openExplanation } from './deadline.tsx';

interface RowKeys {
  /** This list answers J, K and F4 from anywhere on the screen. */
  main: boolean;
  /** Rows carry a button with their next step, which F8 reaches. */
  acts?: boolean;
}

/** Moves between the rows of a list by J, K and the arrows. @returns the listener for the body's own arrows */
export function useRowKeys(body: RefObject<HTMLElement | null>, { main, acts = false }: RowKeys) {
  const move = (step: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-open]') ?? [])];
    const now = links.findIndex((link) => link.closest('[data-row]')?.contains(document.activeElement));
    links[Math.min(Math.max(now + step, 0), links.length - 1)]?.focus();
  };
  useCommand('next', () => move(1), main);
  useCommand('previous', () => move(-1), main);
  useCommand('explain', openExplanation, main);
  useCommand(
    'acts',
    () => {
      const row = document.activeElement?.closest('[data-row]') ?? body.current?.firstElementChild;
      row?.querySelector<HTMLElement>('a.button')?.focus();
    },
    main && acts,
  );
  return (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  };
}
