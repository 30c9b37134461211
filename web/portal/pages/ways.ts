import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { clockOf, isOver, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';

/** P6b: open doors first, by date; then what is not open yet; closed ones with the day they closed. */
export function waysPage(frame: Frame, view: PetitionView): Html {
  const t = frame.words.follow.ways;
  const review = remedy(frame, view, 'C-09', 'requestReview');
  const rereview = remedy(frame, view, 'C-11', 'requestRereview');
  const answered = view.requests.some(({ outcome }) => outcome !== null);
  const bodies = view.reviewBodies.map(({ name }) => name[frame.settings.language]).join(t.or);
  return page(frame, {
    title: t.title,
    back: answered ? '/matter/answer' : '/matter',
    body: html`<section><h2>${t.open}</h2><ol class="ways">
${review.open ? html`<li><a class="button" href="/matter/review">${t.review}</a><p>${t.reviewHint(review.on, bodies)}</p></li>` : ''}
${rereview.open ? html`<li><a class="button" href="/matter/rereview">${t.rereview}</a><p>${t.rereviewHint(rereview.on, bodies)}</p></li>` : ''}
${answered ? html`<li><a href="/matter/concern?kind=execution">${t.execute}</a><p>${t.executeHint}</p></li>` : html`<li><a href="/matter/concern">${frame.words.follow.concern}</a><p>${t.concernHint}</p></li>`}
<li><a href="tel:12348">${t.aid}</a><p>${t.aidHint}</p></li>
</ol></section>
${view.review.code === 'ended' ? html`<p class="note">${t.ended}</p>` : ''}
${notYet(frame, view, [review, rereview])}
${
  review.late || rereview.late
    ? html`<section><h2>${t.closed}</h2>
${review.late ? html`<p>${t.reviewClosed(review.on)}</p><p><a href="/matter/review">${t.obstacle}</a></p>` : ''}
${rereview.late ? html`<p>${t.rereviewClosed(rereview.on)}</p><p><a href="/matter/rereview">${t.obstacle}</a></p>` : ''}</section>`
    : ''
}`,
  });
}

interface Remedy {
  open: boolean;
  /** Its time ran out unused. */
  late: boolean;
  known: boolean;
  on: string;
}

function remedy(frame: Frame, view: PetitionView, clockId: string, act: string): Remedy {
  const clock = clockOf(view, clockId);
  return {
    open: clock?.status === 'running' && !isOver(clock, frame.today) && permitted(view, act),
    late: isOver(clock, frame.today),
    known: clock !== undefined,
    on: clock ? dateIn(frame.settings.language, clock.due) : '',
  };
}

function notYet(frame: Frame, view: PetitionView, [review, rereview]: Remedy[]): Html | '' {
  const t = frame.words.follow.ways;
  if (view.review.code === 'ended' || review?.late || rereview?.known) return '';
  return html`<section><h2>${t.notYet}</h2>${review?.known ? '' : html`<p>${t.notYetReview}</p>`}<p>${t.notYetRereview}</p></section>`;
}
