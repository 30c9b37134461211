import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { clockOf, isOver } from '../clock-of.ts';
import { dateIn, type Frame, type Html } from '../page.ts';
import { choice, field, fileField, tick } from '../parts.ts';
import { actForm, type Typed, taken } from './act-form.ts';
import { askedFor } from './matter-papers.ts';

/** P7: no value preselected; the thing judged stands in each legend. */
export function evaluatePage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.evaluate;
  const language = frame.settings.language;
  const scale = Object.entries(t.scale).map(([value, label]) => ({ value, label }));
  const solved = Object.entries(t.solvedScale).map(([value, label]) => ({ value, label }));
  const window = clockOf(view, 'H-05');
  const served = view.documents.findLast(({ kind }) => kind === 'D-14')?.servedOn;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/evaluate',
    submit: t.submit,
    typed,
    refusal,
    body: html`${served ? html`<p>${t.about(dateIn(language, served))}</p>` : ''}
${choice(frame, refusal, { name: 'office', legend: frame.office.name[language], options: scale, chosen: typed.office })}
${choice(frame, refusal, { name: 'organ', legend: view.holder.name[language], options: scale, chosen: typed.organ })}
${view.requests.map(({ no, text }) => choice(frame, refusal, { name: `solved${no}`, legend: t.solved(no, text), options: solved, chosen: typed[`solved${no}`], optional: true }))}
${field(frame, refusal, { name: 'comment', label: t.comment, value: typed.comment, optional: true, rows: 3, max: 2000 })}`,
    after: html`<p class="small">${window ? t.note(dateIn(language, window.due)) : ''} ${t.silence}</p>`,
  });
}

/** P8: the right body named, nothing asked that is on file; after the last day, only what the law still opens. */
export function reviewPage(frame: Frame, view: PetitionView, again: boolean, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.review;
  const language = frame.settings.language;
  const window = clockOf(view, again ? 'C-11' : 'C-09');
  const late = isOver(window, frame.today);
  const against = view.documents.findLast(({ kind }) => kind === (again ? 'D-23' : 'D-14'));
  return actForm(frame, view, {
    title: again ? t.titleRe : t.title,
    action: again ? '/matter/rereview' : '/matter/review',
    submit: again ? t.submitRe : t.submit,
    back: '/matter/ways',
    typed,
    refusal,
    files: true,
    body: html`${against?.number ? html`<p>${t.against(against.number)}</p>` : ''}
${window ? html`<p class="${late ? 'note' : ''}">${late ? t.late(dateIn(language, window.due)) : t.last(dateIn(language, window.due), window.remaining[language])}</p>` : ''}
${bodies(frame, view, typed, refusal)}
${again ? '' : choice(frame, refusal, { name: 'requests', legend: t.asks, many: true, chosen: typed.requests, options: view.requests.map(({ no, text }) => ({ value: String(no), label: text })) })}
${field(frame, refusal, { name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 6, max: 10_000 })}
${
  late
    ? html`${field(frame, refusal, { name: 'obstacleReason', label: t.obstacle, hint: t.obstacleHint, value: typed.obstacleReason, optional: true, rows: 3, max: 2000 })}
${field(frame, refusal, { name: 'obstacleEnded', label: t.obstacleEnded, value: typed.obstacleEnded, optional: true, type: 'date' })}`
    : ''
}
${taken(frame, typed)}
${fileField(frame, refusal, { label: t.files, hint: frame.words.acts.supply.filesHint, optional: true })}
${field(frame, refusal, { name: 'postedOn', label: t.posted, value: typed.postedOn, optional: true, type: 'date' })}`,
    after: html`<p class="small">${t.answer}</p>`,
  });
}

function bodies(frame: Frame, view: PetitionView, typed: Typed, refusal: Refusal | undefined): Html | '' {
  const t = frame.words.acts.review;
  const language = frame.settings.language;
  const [only, ...more] = view.reviewBodies;
  if (!only) return '';
  if (more.length === 0) {
    return html`<p><strong>${t.lead(only.name[language])}</strong></p><input type="hidden" name="reviewOrganId" value="${only.organId}">`;
  }
  return choice(frame, refusal, {
    name: 'reviewOrganId',
    legend: t.which,
    hint: t.whichHint,
    chosen: typed.reviewOrganId,
    options: view.reviewBodies.map(({ organId, name }) => ({ value: organId, label: name[language] })),
  });
}

export function supplyPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.supply;
  const request = view.overlays.some(({ code }) => code === 'papers-requested')
    ? view.timeline.find(({ act }) => act === 'requestPapers')
    : undefined;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/supply',
    submit: t.submit,
    typed,
    refusal,
    files: true,
    body: html`${request ? html`<div class="note"><p><strong>${frame.words.follow.asked}</strong></p>${askedFor(request)}</div>` : html`<p>${t.calm}</p>`}
${field(frame, refusal, { name: 'note', label: t.note, value: typed.note, rows: 6, max: 5000 })}
${taken(frame, typed)}
${fileField(frame, refusal, { label: t.files, hint: t.filesHint, optional: true })}`,
  });
}

/** Withdrawal is nobody's to ask for: whoever is pressed finds the custodian first. */
export function withdrawPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.withdraw;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/withdraw',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p><p>${t.effect}</p>
<p class="note">${t.pressed} <a href="/matter/concern?kind=pressure">${t.tell}</a></p>
${tick(frame, refusal, { name: 'ownWill', label: t.own, on: typed.ownWill === 'yes' })}
${field(frame, refusal, { name: 'reason', label: t.reason, value: typed.reason, optional: true, max: 2000 })}`,
    after: html`<p><a href="/matter">${t.keep}</a></p>`,
  });
}

/** Goes around the handler to the custodian's queue (decisions 25). */
export function concernPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.concern;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/concern',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p><p class="note">${t.urgent}</p>
${choice(frame, refusal, { name: 'kind', legend: t.kind, chosen: typed.kind, options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })) })}
${field(frame, refusal, { name: 'text', label: t.text, value: typed.text, rows: 6, max: 5000 })}
${choice(frame, refusal, { name: 'consent', legend: t.consent, hint: t.consentHint, chosen: typed.consent ?? 'quiet', options: Object.entries(t.consents).map(([value, label]) => ({ value, label })) })}`,
  });
}

/** What the petitioner says of the custodian's answer. Saying nothing is possible, and counts as nothing. */
export function concernAnswerPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.concern;
  return actForm(frame, view, {
    title: t.solvedAsk,
    action: '/matter/concern/answer',
    submit: t.say,
    typed,
    refusal,
    body: html`${typed.answered ? html`<h2>${t.theAnswer}</h2><p class="pre">${typed.answered}</p>` : ''}
<input type="hidden" name="of" value="${typed.of ?? ''}">
${choice(frame, refusal, { name: 'solved', legend: t.solvedAsk, hint: t.ifNot, chosen: typed.solved, options: Object.entries(t.solved).map(([value, label]) => ({ value, label })) })}
${field(frame, refusal, { name: 'text', label: t.whyNot, value: typed.text, rows: 4, max: 2000, optional: true })}`,
  });
}
