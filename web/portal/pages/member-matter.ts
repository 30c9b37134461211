import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { isOver } from '../clock-of.ts';
import { type Frame, type Html, numberGroups, page, spelled } from '../page.ts';
import { deadline } from '../parts.ts';
import { answer } from './answer.ts';
import { elsewhere, elsewhereItem, holder, section } from './matter-parts.ts';
import { standingSection } from './standing.ts';
import { timeline } from './timeline.ts';

/** A collective matter for one of its members: who has it, by when, what was answered. Nothing to do, and nobody else in sight. */
export function memberMatterPage(frame: Frame, view: PetitionView): Html {
  const { follow: t, members } = frame.words;
  const running = view.clocks.filter((clock) => clock.status === 'running' && !isOver(clock, frame.today));
  const owed = running.filter(({ petitioners }) => !petitioners).sort((a, b) => (a.due < b.due ? -1 : 1));
  const answered = view.requests.some(({ outcome }) => outcome !== null);
  return page(frame, {
    title: t.title,
    heading: html`<span class="number"><span class="sr">${t.number} </span>${spelled(numberGroups(view.number))}</span>`,
    body: html`${holder(frame, view)}
<p class="note">${members.matter.lead}</p>
${answered ? html`<p><a class="button" href="/member/answer">${t.answer}</a></p>` : ''}
${standingSection(frame, view, { acts: false })}
${elsewhere(frame, view)}
${section(
  t.deadlines,
  owed.map((clock) => deadline(frame, clock, false)),
)}
${section(
  members.matter.theirs,
  running.filter(({ petitioners }) => petitioners).map((clock) => deadline(frame, clock, false)),
)}
<section><h2>${t.happened}</h2>${timeline(frame, view, owed, elsewhereItem(view)?.seq, members.did)}</section>
<section class="noprint"><h2>${t.keep}</h2><ul class="plain">
<li><a href="/write/1">${members.matter.own}</a></li>
<li><a href="/member/code">${members.matter.code}</a></li>
<li><form method="post" action="/member/out"><button class="link">${t.out}</button></form></li>
</ul></section>`,
  });
}

export function memberAnswerPage(frame: Frame, view: PetitionView): Html {
  return page(frame, {
    title: frame.words.follow.answerTitle,
    back: '/member/matter',
    body: answer(frame, view, 'member'),
  });
}
