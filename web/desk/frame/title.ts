import { useEffect } from 'react';

/** The window's title: the kind of screen, never what or whom it is about. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
