import { html, raw } from 'hono/html';
import type { ReceiptView } from '../../../server/petitions/contract.ts';
import { dateIn, type Frame, type Html, momentIn, numberGroups, page } from '../page.ts';

interface Given {
  receipt: ReceiptView;
  /** Absent when the page is only the receipt (followed later), which never shows the code again. */
  queryCode?: string;
  /** The QR as an SVG drawn by the server: number and signed promise, nothing else. */
  qrSvg: string;
  noticeBy?: string;
  fingerprint: string;
}

/** P4: the receipt in two halves cut by a dashed line: harmless above, private below (ui component 4). */
export function receivedPage(frame: Frame, { receipt, queryCode, qrSvg, noticeBy, fingerprint }: Given): Html {
  const t = frame.words.write.received;
  const language = frame.settings.language;
  return page(frame, {
    title: t.title,
    ...(queryCode ? {} : { back: '/matter' }),
    body: html`${queryCode ? html`<p class="lead">${t.lead}</p>` : ''}
<section class="receipt" aria-labelledby="card">
<h2 id="card">${t.card}</h2>
<div class="upper">
<dl>
<dt>${t.number}</dt><dd class="number">${numberGroups(receipt.number)}</dd>
<dt>${t.office}</dt><dd>${receipt.office}</dd>
<dt>${t.at}</dt><dd>${momentIn(language, receipt.at)}</dd>
<dt>${t.commitment}</dt><dd class="mono">${hexGroups(receipt.commitment)}…</dd>
</dl>
<div class="qr" role="img" aria-label="${t.card}">${raw(qrSvg)}</div>
<p class="small">${t.cardHint}</p>
<p class="small">${receipt.position === null ? t.promise : t.proven(String(receipt.position))}</p>
<p class="small mono">${frame.words.acts.verify.key} ${fingerprint}</p>
</div>
${
  queryCode
    ? html`<div class="lower"><h3>${t.secret}</h3><p class="code" id="code">${queryCode}</p><p class="small">${t.codeHint}</p></div>`
    : ''
}
</section>
<details><summary>${frame.words.acts.verify.paste}</summary><p class="mono wrap">${receipt.qr}</p></details>
${
  queryCode
    ? html`<p class="noprint"><a class="button" href="/write/receipt.pdf">${t.pdf}</a></p>
${
  noticeBy
    ? html`<section><h2>${t.next}</h2><ol>${frame.words.write.check
        .nextList(dateIn(language, noticeBy))
        .slice(1)
        .map((line) => html`<li>${line}</li>`)}</ol></section>`
    : ''
}
<p><a class="button second" href="/write/follow">${t.go}</a></p>
<form method="post" action="/write/done" class="noprint"><button class="link">${t.done}</button></form>`
    : html`<p class="noprint"><a class="button" href="/matter/receipt.pdf">${t.pdf}</a></p>`
}`,
  });
}

/** The first 16 hexadecimal digits in groups of four, for comparing by eye. */
function hexGroups(base64: string): string {
  const hex = [...atob(base64)].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
