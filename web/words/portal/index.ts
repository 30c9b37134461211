import type { Language } from '../bilingual.ts';
import { acts } from './acts.ts';
import { beside } from './beside.ts';
import { checkLetter } from './check-letter.ts';
import { decisions } from './decisions.ts';
import { disclosed } from './disclosed.ts';
import { follow } from './follow.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { members } from './members.ts';
import { recommendations } from './recommendations.ts';
import { reference } from './reference.ts';
import { sent } from './sent.ts';
import { simple } from './simple.ts';
import { standing } from './standing.ts';
import { statistics } from './statistics.ts';
import { story } from './story.ts';
import { ways } from './ways.ts';
import { write } from './write.ts';

const catalogue = {
  frame,
  home,
  write,
  follow,
  acts,
  beside,
  members,
  reference,
  recommendations,
  statistics,
  disclosed,
  sent,
  simple,
  standing,
  story,
  ways,
  checkLetter,
  decisions,
};

/** Every word of the portal in one language. */
export type PortalWords = { [Part in keyof typeof catalogue]: (typeof catalogue)[Part][Language] };

export function portalWords(language: Language): PortalWords {
  return {
    decisions: decisions[language],
    frame: frame[language],
    home: home[language],
    write: write[language],
    follow: follow[language],
    acts: acts[language],
    beside: beside[language],
    members: members[language],
    reference: reference[language],
    recommendations: recommendations[language],
    statistics: statistics[language],
    sent: sent[language],
    simple: simple[language],
    standing: standing[language],
    story: story[language],
    ways: ways[language],
    checkLetter: checkLetter[language],
    disclosed: disclosed[language],
  };
}
