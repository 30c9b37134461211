import { dateIn } from '../../web/portal/page.ts';
import type { Language } from '../../web/words/bilingual.ts';
import { agentsWords } from '../../web/words/portal/agents.ts';
import { callBackWords } from '../../web/words/portal/call-back.ts';
import { contactWords } from '../../web/words/portal/contact.ts';
import { hearingPeopleWords } from '../../web/words/portal/hearing-people.ts';
import { portalWords } from '../../web/words/portal/index.ts';

/** What was just done, shown once on the page that follows. A word of ours, never text from outside. */
export const noticeNames = [
  'evaluated',
  'reviewed',
  'supplied',
  'withdrawn',
  'revoked',
  'reported',
  'answer-said',
  'answer-again',
  'hearing',
  'hearing-dropped',
  'recusal',
  'consent',
  'officers-chosen',
  'officer-challenged',
  'mediation-ended',
  'ordinary',
  'as-request',
  'corrected',
  'record-contested',
  'reopening',
  'contact',
  'contact-same',
  'agent-added',
  'agent-changed',
  'agent-ended',
] as const;
export type Notice = (typeof noticeNames)[number];

/** The sentence, with the day that belongs to it. */
export function noticeWords(language: Language, done: Notice, by: string | undefined): string {
  const { acts, beside } = portalWords(language);
  const people = hearingPeopleWords[language];
  const day = by ? dateIn(language, by) : '';
  const words: Record<Notice, string> = {
    evaluated: acts.evaluate.done,
    reviewed: acts.review.done,
    supplied: acts.supply.done,
    withdrawn: acts.withdraw.done(day),
    revoked: acts.withdraw.revoked,
    reported: acts.concern.done(day),
    'answer-said': acts.concern.said,
    'answer-again': acts.concern.again(day),
    hearing: beside.hearing.done(day),
    'hearing-dropped': beside.drop.done,
    recusal: beside.recusal.done(day),
    consent: people.consent.done,
    'officers-chosen': people.choose.done,
    'officer-challenged': people.challenge.done(day),
    'mediation-ended': beside.mediation.done,
    ordinary: beside.ordinary.done,
    'as-request': beside.asRequest.done,
    corrected: beside.correct.done,
    'record-contested': callBackWords[language].done(day),
    reopening: callBackWords[language].reopening.done(day),
    contact: contactWords[language].done,
    'contact-same': contactWords[language].same,
    'agent-added': agentsWords[language].added,
    'agent-changed': agentsWords[language].changed,
    'agent-ended': agentsWords[language].endedNow,
  };
  return words[done];
}
