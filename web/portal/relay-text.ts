import type { PetitionView } from '../../server/petitions/contract.ts';
import { clockOf, isOver, plainDuty } from './clock-of.ts';
import { dateIn, type Frame, numberGroups } from './page.ts';

/** The answer as lines of text, for a message to those who came along. Nothing in it says who brought the matter. */
export function relayText(frame: Frame, view: PetitionView): string {
  const { follow: t, members, story } = frame.words;
  const language = frame.settings.language;
  const opinion = view.documents.findLast(({ kind, servedOn }) => kind === 'D-14' && servedOn);
  const answered = view.requests.filter(({ outcome }) => outcome !== null);
  const window = clockOf(view, 'C-09');
  const owed = view.clocks.filter(({ status, petitioners }) => status === 'running' && !petitioners);
  const lines = [
    `${frame.office.name[language]} ${frame.office.phone}`,
    `${t.number} ${numberGroups(view.number)}`,
    t.holder(view.holder.name[language]),
    ...(opinion
      ? [`${opinion.organ[language]} ${opinion.number ?? ''} ${t.answerHint(dateIn(language, opinion.servedOn!))}`]
      : []),
    ...(answered.length === 0 ? [members.relayWait] : []),
    ...answered.flatMap(({ no, text, outcome, reply }) => [
      '',
      t.request(no, text),
      `${t.conclusion}${t.outcome[outcome!]}`,
      ...(reply ? [reply] : []),
    ]),
    '',
    ...(window?.status === 'running' && !isOver(window, frame.today)
      ? [t.reviewLast(dateIn(language, window.due), window.remaining[language])]
      : []),
    ...owed.map((clock) => `${story.by(dateIn(language, clock.due))}${plainDuty(story.duties, clock, language)}`),
    members.relayOwn,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
