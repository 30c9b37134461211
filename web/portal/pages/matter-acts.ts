import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { choice, field, refusalBanner, tick } from '../parts.ts';

type Typed = Record<string, string | undefined>;

/** P7: no value preselected; the thing judged stands in each legend. */
export function evaluatePage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.evaluate;
  const language = frame.settings.language;
  const scale = Object.entries(t.scale).map(([value, label]) => ({ value, label }));
  const solved = Object.entries(t.solvedScale).map(([value, label]) => ({ value, label }));
  const window = view.clocks.find(({ id }) => id === 'H-05');
  const served = view.documents.findLast(({ kind }) => kind === 'D-14')?.servedOn;
  return form(
    frame,
    t.title,
    '/matter/evaluate',
    t.submit,
    refusal,
    html`${served ? html`<p>${t.about(dateIn(language, served))}</p>` : ''}
${choice(frame, refusal, { name: 'office', legend: frame.office.name[language], options: scale, chosen: typed.office })}
${choice(frame, refusal, { name: 'organ', legend: view.holder.name[language], options: scale, chosen: typed.organ })}
${view.requests.map(({ no, text }) => choice(frame, refusal, { name: `solved${no}`, legend: `${t.solved(no)}：${text}`, options: solved, chosen: typed[`solved${no}`] }))}
${field(frame, refusal, { name: 'comment', label: t.comment, value: typed.comment, optional: true, rows: 3, max: 2000 })}`,
    html`<p class="small">${window ? t.note(dateIn(language, window.due)) : ''} ${t.silence}</p>`,
  );
}

/** P8: reason prefilled, the right body named, nothing asked that is on file. */
export function reviewPage(frame: Frame, view: PetitionView, again: boolean, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.review;
  const language = frame.settings.language;
  const window = view.clocks.find(({ id }) => id === (again ? 'C-11' : 'C-09'));
  const against = view.documents.findLast(({ kind }) => kind === (again ? 'D-23' : 'D-14'));
  const [only, ...more] = view.reviewBodies;
  return form(
    frame,
    again ? t.titleRe : t.title,
    again ? '/matter/rereview' : '/matter/review',
    again ? t.submitRe : t.submit,
    refusal,
    html`
${against?.number ? html`<p>${t.against(against.number)}</p>` : ''}
${
  more.length > 0
    ? choice(frame, refusal, {
        name: 'reviewOrganId',
        legend: t.which,
        hint: t.whichHint,
        chosen: typed.reviewOrganId,
        options: view.reviewBodies.map(({ organId, name }) => ({ value: organId, label: name[language] })),
      })
    : only
      ? html`<p><strong>${t.lead(only.name[language])}</strong></p><input type="hidden" name="reviewOrganId" value="${only.organId}">`
      : ''
}
${again ? '' : choice(frame, refusal, { name: 'requests', legend: t.asks, many: true, chosen: typed.requests, options: view.requests.map(({ no, text }) => ({ value: String(no), label: text })) })}
${field(frame, refusal, { name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 6, max: 10_000 })}
${field(frame, refusal, { name: 'postedOn', label: t.posted, value: typed.postedOn, optional: true, type: 'date' })}`,
    html`${window ? html`<p>${t.last(dateIn(language, window.due), window.remaining[language])}</p>` : ''}<p class="small">${t.answer}</p>`,
  );
}

export function supplyPage(frame: Frame, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.supply;
  return form(
    frame,
    t.title,
    '/matter/supply',
    t.submit,
    refusal,
    html`
${field(frame, refusal, { name: 'note', label: t.note, value: typed.note, rows: 6, max: 5000 })}
<div class="field"><label for="f-files">${t.files} <span class="optional">${frame.words.frame.optional}</span></label><p class="hint">${t.filesHint}</p><input id="f-files" type="file" name="files" multiple></div>`,
    '',
    true,
  );
}

/** Withdrawal is nobody's to ask for: whoever is pressed finds the custodian first. */
export function withdrawPage(frame: Frame, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.withdraw;
  return form(
    frame,
    t.title,
    '/matter/withdraw',
    t.submit,
    refusal,
    html`<p>${t.lead}</p><p>${t.effect}</p>
<p class="note">${t.pressed} <a href="/matter/concern?kind=pressure">${t.tell}</a></p>
${tick('ownWill', t.own, typed.ownWill === 'yes')}
${field(frame, refusal, { name: 'reason', label: t.reason, value: typed.reason, optional: true, max: 2000 })}`,
    html`<p><a href="/matter">${t.keep}</a></p>`,
  );
}

/** Goes around the handler to the custodian's queue (decisions 25). */
export function concernPage(frame: Frame, typed: Typed, refusal?: Refusal): Html {
  const t = frame.words.acts.concern;
  return form(
    frame,
    t.title,
    '/matter/concern',
    t.submit,
    refusal,
    html`<p>${t.lead}</p><p class="note">${t.urgent}</p>
${choice(frame, refusal, { name: 'kind', legend: t.kind, chosen: typed.kind, options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })) })}
${field(frame, refusal, { name: 'text', label: t.text, value: typed.text, rows: 6, max: 5000 })}`,
  );
}

/** A new query code; the old one stops at once. */
export function codePage(frame: Frame, fresh?: string): Html {
  const t = frame.words.acts.code;
  if (fresh) return page(frame, { title: t.done, back: '/matter', body: html`<p class="code">${fresh}</p>` });
  return form(frame, t.title, '/matter/code', t.submit, undefined, html`<p>${t.lead}</p>`);
}

function form(
  frame: Frame,
  title: string,
  action: string,
  submit: string,
  refusal: Refusal | undefined,
  body: Html,
  after: Html | '' = '',
  files = false,
): Html {
  return page(frame, {
    title,
    back: '/matter',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
<form method="post" action="${action}"${files ? html` enctype="multipart/form-data"` : ''} novalidate>${body}<button class="button">${submit}</button></form>${after}`,
  });
}
