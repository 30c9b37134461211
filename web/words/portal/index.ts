import type { Language } from '../bilingual.ts';
import { acts } from './acts.ts';
import { checkLetter } from './check-letter.ts';
import { follow } from './follow.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { reference } from './reference.ts';
import { sent } from './sent.ts';
import { story } from './story.ts';
import { write } from './write.ts';

const catalogue = { frame, home, write, follow, acts, reference, sent, story, checkLetter };

/** Every word of the portal in one language. */
export type PortalWords = { [Part in keyof typeof catalogue]: (typeof catalogue)[Part][Language] };

export function portalWords(language: Language): PortalWords {
  return {
    frame: frame[language],
    home: home[language],
    write: write[language],
    follow: follow[language],
    acts: acts[language],
    reference: reference[language],
    sent: sent[language],
    story: story[language],
    checkLetter: checkLetter[language],
  };
}
