import { type DossierKind, specsOf } from '../../../core/dossier/index.ts';
import type { DossierKindView } from '../contract.ts';
import type { Officer } from '../policy.ts';

/** The acts with which an officer of these roles opens a new one, and whether the form asks which petition it is about. */
export function openingsOf(kind: DossierKind, officer: Officer): DossierKindView['openings'] {
  return Object.entries(kind.acts)
    .filter(
      ([, { from, by }]) =>
        from.includes('none') &&
        by.some((permit) => 'roles' in permit && permit.roles.some((role) => officer.roles.includes(role))),
    )
    .map(([act, { zh, en, payload }]) => ({
      act,
      label: { zh, en },
      aboutMatter: Object.values(specsOf(payload)).some(({ kind }) => kind === 'matter' || kind === 'matters'),
    }));
}
