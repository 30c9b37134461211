import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PublicDecision } from '../../../server/decisions/contract.ts';
import { dateIn, type Frame, type Html, page, spelled } from '../page.ts';
import { field, refusalBanner } from '../parts.ts';

const dayIn = ({ settings }: Frame, day: string) => dateIn(settings.language, day);

/** Drafts that are open first, then what became of the others. */
export function decisionsPage(frame: Frame, all: PublicDecision[]): Html {
  const t = frame.words.decisions;
  const open = all.filter((one) => one.open);
  const others = all.filter((one) => !one.open);
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p class="lead">${t.lead}</p>
<section><h2>${t.open}</h2>${open.length === 0 ? html`<p>${all.length === 0 ? t.none : t.noneOpen}</p>` : open.map((one) => card(frame, one))}</section>
${others.length === 0 ? '' : html`<section><h2>${t.others}</h2>${others.map((one) => card(frame, one))}</section>`}
<ul class="plain"><li><a href="/decisions/answer">${t.haveCode}</a></li>
<li><a href="/decisions/petitions">${t.petitionsLink}</a></li></ul>`,
  });
}

function card(frame: Frame, one: PublicDecision): Html {
  const t = frame.words.decisions;
  const { language } = frame.settings;
  const when = one.open ? t.until(dayIn(frame, one.until)) : one.phaseLabel[language];
  return html`<article class="card"><h3>${one.title}</h3><p>${one.organ[language]} · ${when}</p>
${one.conclusion ? html`<p>${t.conclusion}：${one.conclusion[language]}${one.outcome ? html`<br>${t.outcome}：${one.outcome[language]}` : ''}</p>` : ''}
<p><a class="button${one.open ? '' : ' second'}" href="/decisions/${one.dossierId}">${one.open ? t.look : t.lookResult}<span class="sr"> ${one.title}</span></a></p></article>`;
}

/** One decision: the draft in plain words, the form while it is open, the answers afterwards. */
export function decisionPage(
  frame: Frame,
  one: PublicDecision,
  form: { once: string; text: string },
  refusal?: Refusal,
): Html {
  const t = frame.words.decisions;
  const { language } = frame.settings;
  return page(frame, {
    title: one.title,
    back: '/decisions',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
<p><strong>${one.open ? t.until(dayIn(frame, one.until)) : t.was(dayIn(frame, one.from), dayIn(frame, one.until))}</strong></p>
<p class="pre">${one.summary}</p>
<dl><dt>${t.organ}</dt><dd>${one.organ[language]}</dd>
<dt>${t.groups}</dt><dd>${one.groups.map((group) => group[language]).join(language === 'zh' ? '、' : ', ')}</dd>
${one.shorterBecause ? html`<dt>${t.shorter}</dt><dd class="pre">${one.shorterBecause}</dd>` : ''}
${one.conclusion ? html`<dt>${t.conclusion}</dt><dd>${one.conclusion[language]}</dd>` : ''}
${one.outcome ? html`<dt>${t.outcome}</dt><dd>${one.outcome[language]}${one.evaluation ? html` · ${t.evaluated(one.evaluation.result[language], dayIn(frame, one.evaluation.on))}` : ''}</dd>` : ''}
${one.measures ? html`<dt>${t.measures}</dt><dd>${t.measuresStand(one.measures.done, one.measures.open)}</dd>` : ''}</dl>
${papers(frame, one)}
${one.open ? commentForm(frame, one, form, refusal) : html`<p>${t.over}</p>`}
${one.answeredOn ? feedback(frame, one, one.answeredOn) : ''}
<p><a href="/decisions/answer">${t.haveCode}</a></p>`,
  });
}

/** The papers of the draft, each sheet a link that opens as it is. */
function papers(frame: Frame, { dossierId, files }: PublicDecision): Html | '' {
  if (files.length === 0) return '';
  const t = frame.words.decisions;
  return html`<section><h2>${t.papers}</h2><p class="small">${t.papersLead}</p><ul class="plain">${files.map(
    ({ n, sheets }) =>
      html`<li><strong>${t.paper(n)}</strong> ${
        sheets === null
          ? t.noPaper
          : sheets.map(
              ({ digest, type }, i) =>
                html`<a href="/decisions/${dossierId}/files/${digest}"><span class="sr">${t.paper(n)} </span>${type === 'text/plain' ? t.sheetText : t.sheet(i + 1)}</a> `,
            )
      }</li>`,
  )}</ul></section>`;
}

function commentForm(
  frame: Frame,
  one: PublicDecision,
  { once, text }: { once: string; text: string },
  refusal: Refusal | undefined,
): Html {
  const t = frame.words.decisions;
  return html`<form method="post" action="/decisions/${one.dossierId}"><input type="hidden" name="once" value="${once}">
${field(frame, refusal, { name: 'text', label: t.comment, hint: t.commentHint, value: text, rows: 6 })}
<p class="small">${t.anonymous}</p>
<button class="button">${t.send}</button></form>`;
}

function feedback(frame: Frame, one: PublicDecision, on: string): Html {
  const t = frame.words.decisions;
  return html`<section><h2>${t.feedback}</h2><p class="small">${t.feedbackOn(dayIn(frame, on))}</p>
${one.feedback.length === 0 ? html`<p>${t.noFeedback}</p>` : one.feedback.map((kind) => answered(frame, kind))}</section>`;
}

function answered(frame: Frame, kind: PublicDecision['feedback'][number]): Html {
  const t = frame.words.decisions;
  return html`<article class="card"><h3>${kind.kind}</h3><p>${t.count(kind.count)} · <strong>${kind.adopted ? t.adopted : t.notAdopted}</strong></p>
${kind.reason ? html`<p class="pre">${kind.reason}</p>` : ''}</article>`;
}

/** The code is shown here and nowhere else. */
export function commentedPage(frame: Frame, one: PublicDecision, code: string): Html {
  const t = frame.words.decisions;
  return page(frame, {
    title: t.sent,
    back: `/decisions/${one.dossierId}`,
    body: html`<section class="card"><h2>${t.codeName}</h2><p class="number">${spelled(code)}</p><p>${t.codeLead}</p></section>
<p>${t.waiting}</p>`,
  });
}

interface OwnComment {
  dossierId: string;
  receivedOn: string;
  text: string;
  kind: string | null;
  answeredOn: string | null;
  answer: { kind: string; count: number; adopted: boolean; reason: string | null } | null;
}

/** 看意见的答复: by the code; nothing is kept in this browser. */
export function commentAnswerPage(frame: Frame, own?: OwnComment, refusal?: Refusal): Html {
  const t = frame.words.decisions;
  return page(frame, {
    title: t.answerTitle,
    back: '/decisions',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
${
  own
    ? html`<section><h2>${t.yours}</h2><p class="pre">${own.text}</p><p class="small">${t.receivedOn(dayIn(frame, own.receivedOn))}</p></section>
${own.answer ? html`<section><h2>${t.kind}</h2>${answered(frame, own.answer)}</section>` : html`<p>${own.answeredOn ? t.unanswered : t.waiting}</p>`}
<p><a href="/decisions/${own.dossierId}">${t.feedback}</a></p>`
    : html`<form method="post" action="/decisions/answer">${field(frame, refusal, { name: 'code', label: t.codeName, code: true, max: 60 })}<button class="button">${t.find}</button></form>`
}`,
  });
}

/** 哪些决策引发信访: figures from five on, about decisions alone. */
export function decisionPetitionsPage(
  frame: Frame,
  rows: { dossierId: string; title: string; phase: string; count: number | null }[],
): Html {
  const t = frame.words.decisions;
  return page(frame, {
    title: t.petitionsTitle,
    back: '/decisions',
    body: html`<p class="lead">${t.petitionsLead}</p>
${
  rows.length === 0
    ? html`<p>${t.none}</p>`
    : html`<ul class="plain">${rows.map(
        (row) =>
          html`<li class="card"><a href="/decisions/${row.dossierId}">${row.title}</a><p>${row.count === null ? t.few : t.petitions(row.count)}${row.phase === 'reviewing' && row.count !== null ? html` · ${t.reviewing}` : ''}</p></li>`,
      )}</ul>`
}`,
  });
}
