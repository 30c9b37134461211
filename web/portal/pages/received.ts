import { html, raw } from 'hono/html';
import type { ReceiptView } from '../../../server/petitions/contract.ts';
import { dateIn, type Frame, type Html, momentIn, numberGroups, page, spelled } from '../page.ts';

interface Card {
  receipt: ReceiptView;
  /** The QR as an SVG drawn by the server: number and signed promise, nothing else. */
  qrSvg: string;
}

/** P4: right after registering. The receipt in two halves cut by a dashed line: harmless above, private below (ui component 4). */
export function receivedPage(frame: Frame, given: Card & { queryCode: string; noticeBy: string }): Html {
  const t = frame.words.sent.received;
  return page(frame, {
    title: t.title,
    heading: html`<span class="ok"><span aria-hidden="true">✓ </span>${t.title}</span>`,
    body: html`<p class="lead">${t.lead}</p>
${card(frame, given, given.queryCode)}
<p class="noprint"><a class="button" href="/write/receipt.pdf">${t.pdf}</a></p>
<p class="small noprint">${t.save}</p>
<section class="noprint"><h2>${t.next}</h2><ol>${frame.words.write.check
      .nextList(dateIn(frame.settings.language, given.noticeBy))
      .slice(1)
      .map((line) => html`<li>${line}</li>`)}</ol></section>
<p class="noprint"><a class="button second" href="/write/follow">${t.go}</a></p>
<form method="post" action="/write/done" class="noprint"><button class="link">${t.done}</button></form>
${forExperts(frame, given.receipt, '/write/receipt.json')}`,
  });
}

/** People do leave before saving: asked once, with the code still in view. */
export function sureToGoPage(frame: Frame, queryCode: string): Html {
  const t = frame.words.sent.received;
  return page(frame, {
    title: t.sure,
    back: '/write/receipt',
    body: html`<p>${t.sureLead}</p><p class="code">${spelled(queryCode)}</p>
<form method="post" action="/write/follow"><button class="button">${t.sureGo}</button></form>
<p><a href="/write/receipt">${t.sureBack}</a></p>`,
  });
}

/** The receipt again, later: without the code, which is nowhere kept. */
export function receiptPage(frame: Frame, given: Card): Html {
  const t = frame.words.sent.received;
  return page(frame, {
    title: t.receipt,
    back: '/matter',
    body: html`${card(frame, given)}
<p class="noprint"><a class="button" href="/matter/receipt.pdf">${t.pdf}</a></p>
${forExperts(frame, given.receipt, '/matter/receipt.json')}`,
  });
}

function card(frame: Frame, { receipt, qrSvg }: Card, queryCode?: string): Html {
  const t = frame.words.sent.received;
  const language = frame.settings.language;
  return html`<section class="receipt" aria-labelledby="card">
<h2 id="card">${t.card}</h2>
<div class="upper">
<dl>
<dt>${t.number}</dt><dd class="number">${spelled(numberGroups(receipt.number))}</dd>
<dt>${t.office}</dt><dd>${receipt.office}</dd>
<dt>${t.at}</dt><dd>${momentIn(language, receipt.at)}</dd>
<dt>${t.commitment}</dt><dd class="mono">${hexGroups(receipt.commitment)}…</dd>
</dl>
<div class="qr" role="img" aria-label="${t.qr}">${raw(qrSvg)}</div>
<p class="small">${t.cardHint}</p>
<p class="small">${receipt.position === null ? t.promise : t.proven((receipt.position + 1).toLocaleString('en-US'))}</p>
<p class="small mono fingerprint">${frame.words.reference.verify.key} ${receipt.fingerprint}</p>
</div>
${
  queryCode
    ? html`<div class="lower"><h3>${t.secret}</h3><p class="code" id="code">${spelled(queryCode)}</p><p class="small">${t.codeHint}</p></div>`
    : ''
}
</section>`;
}

const forExperts = (frame: Frame, receipt: ReceiptView, file: string): Html =>
  html`<details class="noprint"><summary>${frame.words.sent.received.experts}</summary>
<h3>${frame.words.sent.received.content}</h3><p class="mono wrap" id="content">${receipt.qr}</p>
<p><a href="${file}">${frame.words.sent.received.file}</a></p><p><a href="/verify">${frame.words.frame.verify}</a></p></details>`;

/** The first 16 hexadecimal digits in groups of four, for comparing by eye. */
function hexGroups(base64: string): string {
  const hex = [...atob(base64)].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
