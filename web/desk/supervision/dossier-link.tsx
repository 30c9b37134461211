import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A link to a dossier's page, or to the form that opens one: an address, so that it opens in another tab too. */
export function DossierLink({ path, button, children }: { path: string[]; button?: true; children: ReactNode }) {
  const navigate = useNavigate();
  const to = `/dossiers/${path.map(encodeURIComponent).join('/')}`;
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ to: to as never });
  };
  return (
    <a href={`/desk${to}`} onClick={go} data-open {...(button && { className: 'button' })}>
      {children}
    </a>
  );
}
