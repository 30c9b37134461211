import type { DossierView } from '../../../server/dossiers/contract.ts';

/** Characters of a headline that stand in a page's title; a longer one is whole below, among the heads. */
const most = 60;

/** The headline as the page's title. */
export function titleOf({ headline, heads }: Pick<DossierView, 'headline' | 'heads'>): string {
  const below = heads.some(({ text }) => text.zh.startsWith(headline));
  return headline.length > most && below ? `${headline.slice(0, most)}…` : headline;
}

/** The heads that say more than the title does. */
export const headsBelow = ({ headline, heads }: Pick<DossierView, 'headline' | 'heads'>): DossierView['heads'] =>
  heads.filter(({ text }) => text.zh !== headline || headline.length > most);
