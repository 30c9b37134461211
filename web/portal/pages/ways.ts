import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { clockOf, isOver } from '../clock-of.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { choice } from '../parts.ts';
import { type Chosen, ledElsewhere, openDoors, wrongKinds } from './doors.ts';

/** P6b: open doors first, by date; then what is not open yet; closed ones with the day they closed. Nothing has to be chosen. */
export function waysPage(frame: Frame, view: PetitionView, chosen: Chosen): Html {
  const t = frame.words.ways;
  const answered = view.requests.some(({ outcome }) => outcome !== null);
  const some = chosen.wrong !== undefined || chosen.requests.length > 0;
  return page(frame, {
    title: t.title,
    back: answered ? '/matter/answer' : '/matter',
    body: html`${view.review.code === 'ended' ? html`<p class="note">${t.ended}</p>` : ''}
${answered ? question(frame, view, chosen, some) : ''}
<section><h2>${t.open}</h2><p class="small">${t.openHint}</p><ol class="ways">
${openDoors(frame, view, chosen).map(({ fits, body }) => html`<li>${fits ? html`<p class="fits">${t.fits}</p>` : ''}${body}</li>`)}
</ol></section>
${notYet(frame, view)}
${closed(frame, view)}`,
  });
}

/** Folded until it was used: the ways are what the page is for. */
function question(frame: Frame, view: PetitionView, chosen: Chosen, open: boolean): Html {
  const t = frame.words.ways;
  return html`<details class="own"${open ? html` open` : ''}><summary>${t.ask}</summary>
<form method="get" action="/matter/ways"><p class="hint">${t.askHint}</p>
${view.requests.length > 1 ? choice(frame, undefined, { name: 'requests', legend: t.which, many: true, optional: true, chosen: chosen.requests.join(','), options: view.requests.map(({ no, text }) => ({ value: String(no), label: text })) }) : ''}
${choice(frame, undefined, { name: 'wrong', legend: t.wrong, optional: true, chosen: chosen.wrong, options: wrongKinds.map((value) => ({ value, label: t.kinds[value] })) })}
<button class="button second">${t.show}</button></form></details>`;
}

function notYet(frame: Frame, view: PetitionView): Html | '' {
  const t = frame.words.ways;
  const review = clockOf(view, 'C-09');
  const rereview = clockOf(view, 'C-11');
  if (view.review.code === 'ended' || rereview || isOver(review, frame.today)) return '';
  return html`<section><h2>${t.notYet}</h2>${review ? '' : html`<p>${t.notYetReview}</p>`}<p>${t.notYetRereview}</p></section>`;
}

/** Each closed way with the day on which it closed, or was used. A way is closed only when the later reading is over too. */
function closed(frame: Frame, view: PetitionView): Html | '' {
  const t = frame.words.ways;
  const language = frame.settings.language;
  const of = (id: string, over: (on: string) => string, used: (on: string) => string, path: string) => {
    const clock = clockOf(view, id);
    if (isOver(clock, frame.today))
      return [html`<p>${over(dateIn(language, clock!.due))}</p><p><a href="${path}">${t.obstacle}</a></p>`];
    const on = clock?.status === 'met' || clock?.status === 'met-late' ? clock.metOn : null;
    return on ? [html`<p>${used(dateIn(language, on))}</p>`] : [];
  };
  const led = ledElsewhere(view);
  const revoke = clockOf(view, 'H-04');
  const lines = [
    ...of('C-09', t.reviewClosed, t.reviewUsed, '/matter/review'),
    ...of('C-11', t.rereviewClosed, t.rereviewUsed, '/matter/rereview'),
    ...hearingClosed(frame, view),
    ...(led?.lastDay && led.lastDay < frame.today
      ? [html`<p>${t.bodyClosed(led.body ?? t.law, dateIn(language, led.lastDay))}</p>`]
      : []),
    ...(view.phase.code === 'withdrawn' && isOver(revoke, frame.today)
      ? [html`<p>${t.revokeClosed(dateIn(language, revoke!.due))}</p>`]
      : []),
  ];
  return lines.length > 0 ? html`<section><h2>${t.closed}</h2>${lines}</section>` : '';
}

/** The hearing that could have been asked for at this stage, in the words of the refusal, which names the day. */
function hearingClosed(frame: Frame, view: PetitionView): Html[] {
  const refusal = view.acts.find(({ name }) => name === 'requestHearing')?.refusal;
  if (refusal?.code !== 'requestHearing.after-due') return [];
  const language = frame.settings.language;
  return [html`<p>${refusal.what[language].replace(/\d{4}-\d{2}-\d{2}/g, (day) => dateIn(language, day))}</p>`];
}
