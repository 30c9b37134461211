import { html } from 'hono/html';
import type { ClockView, PetitionView } from '../../../server/petitions/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';

const clockOf = (view: PetitionView, id: string): ClockView | undefined => view.clocks.find((clock) => clock.id === id);
const permitted = (view: PetitionView, name: string) => view.acts.some((act) => act.name === name && act.permitted);

/** P6: each request with its outcome, then its reason; agreeing and disagreeing weigh the same. */
export function answerPage(frame: Frame, view: PetitionView): Html {
  const t = frame.words.follow;
  const language = frame.settings.language;
  const opinion = view.documents.findLast(({ kind }) => kind === 'D-14');
  const window = clockOf(view, 'C-09');
  return page(frame, {
    title: t.answer,
    back: '/matter',
    body: html`${opinion ? html`<p>${opinion.organ[language]} ${opinion.number ?? ''}${opinion.servedOn ? html` · ${t.answerHint(dateIn(language, opinion.servedOn))}` : ''}</p>` : ''}
${view.requests.map(
  (request) => html`<section class="card"><h2>${t.request(request.no)}：${request.text}</h2>
${
  request.outcome
    ? html`<p><strong>${t.conclusion}：${t.outcome[request.outcome]}</strong></p>
${request.reply ? html`<p class="pre">${request.reply}</p>` : ''}
${request.finding ? html`<h3>${t.finding}</h3><p class="pre">${request.finding}</p>` : ''}
${request.basis.length > 0 ? html`<h3>${t.basis}</h3><ul>${request.basis.map((one) => html`<li>${one}</li>`)}</ul>` : ''}`
    : html`<p>${t.waiting}</p>`
}</section>`,
)}
${opinion ? html`<p><a href="/matter/document/${opinion.documentId}?format=html">${t.web}</a> · <a href="/matter/document/${opinion.documentId}?format=pdf&variant=large">${t.large}</a> · <a href="/matter/document/${opinion.documentId}?format=pdf">${t.pdf}</a></p>` : ''}
<div class="equal"><a class="button second" href="/matter/evaluate">${t.agree}</a><a class="button second" href="/matter/ways">${t.disagree}</a></div>
${window?.status === 'running' ? html`<p>${t.reviewLast(dateIn(language, window.due), window.remaining[language])}</p>` : ''}
<p class="small">${t.later}</p>`,
  });
}

/** P6b: open doors first, by date; then what is not open yet; closed ones with the day they closed. */
export function waysPage(frame: Frame, view: PetitionView): Html {
  const t = frame.words.follow.ways;
  const language = frame.settings.language;
  const review = clockOf(view, 'C-09');
  const rereview = clockOf(view, 'C-11');
  const body = view.reviewBodies.map(({ name }) => name[language]).join('、');
  const mayReview = permitted(view, 'requestReview');
  const mayRereview = permitted(view, 'requestRereview');
  return page(frame, {
    title: t.title,
    back: '/matter/answer',
    body: html`<section><h2>${t.open}</h2><ol class="ways">
${mayReview && review ? html`<li><a class="button second" href="/matter/review">${t.review(body)}</a><p>${t.reviewHint(dateIn(language, review.due))}</p></li>` : ''}
${mayRereview && rereview ? html`<li><a class="button second" href="/matter/rereview">${t.rereview(body)}</a><p>${t.rereviewHint(dateIn(language, rereview.due))}</p></li>` : ''}
<li><a href="/matter/concern?kind=execution">${t.execute}</a><p>${t.executeHint}</p></li>
<li><a href="tel:12348">${t.aid}</a><p>${t.aidHint}</p></li>
</ol></section>
${
  view.review.code === 'ended'
    ? html`<p class="note">${t.ended}</p>`
    : html`${!mayReview && !review ? html`<section><h2>${t.notYet}</h2><p>${t.notYetReview}</p></section>` : ''}
${!mayRereview && !rereview && view.review.code !== 'lapsed' ? html`<section><h2>${t.notYet}</h2><p>${t.notYetRereview}</p></section>` : ''}`
}
${review?.status === 'lapsed' || rereview?.status === 'lapsed' ? html`<section><h2>${t.closed}</h2>${review?.status === 'lapsed' ? html`<p>${t.reviewClosed(dateIn(language, review.due))}</p>` : ''}${rereview?.status === 'lapsed' ? html`<p>${t.rereviewClosed(dateIn(language, rereview.due))}</p>` : ''}</section>` : ''}`,
  });
}
