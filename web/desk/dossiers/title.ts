import type { DossierView } from '../../../server/dossiers/contract.ts';

/** Characters of a headline that stand in a page's title; a longer one is whole below, among the heads. */
const most = 60;

/** The headline as the page's title; of what is named by its petition, that one's subject. */
export function titleOf({ subject, headline, heads }: Pick<DossierView, 'subject' | 'headline' | 'heads'>): string {
  if (subject) return subject;
  const below = heads.some(({ text }) => text.zh.startsWith(headline));
  return headline.length > most && below ? `${headline.slice(0, most)}…` : headline;
}

/** The heads that say more than the title does. */
export const headsBelow = ({
  subject,
  headline,
  heads,
}: Pick<DossierView, 'subject' | 'headline' | 'heads'>): DossierView['heads'] =>
  heads.filter(({ text }) => subject !== null || text.zh !== headline || headline.length > most);
