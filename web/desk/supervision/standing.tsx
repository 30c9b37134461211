import type { ReactNode } from 'react';
import type { DossierListRow } from '../../../server/dossiers/contract.ts';
import type { IconName } from '../../kit/icons.ts';
import { Icon } from '../parts/icon.tsx';

/** A day and how it stands: colour and shape beside the words. */
export function Standing({ standing, children }: { standing: DossierListRow['standing']; children: ReactNode }) {
  const late = standing === 'late';
  const soon = standing === 'today' || standing === 'soon';
  const icon: IconName = late ? 'late' : soon ? 'soon' : 'ample';
  return (
    <span className={`badge ${late ? 'late' : soon ? 'soon' : 'ample'}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
