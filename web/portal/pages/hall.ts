import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { ReceptionDay, ScreenView } from '../../../server/reception/contract.ts';
import { hallWords } from '../../words/portal/hall.ts';
import { type Frame, type Html, page } from '../page.ts';
import { field, refusalBanner } from '../parts.ts';

const wordsOf = (frame: Frame) => hallWords[frame.settings.language];

/** D11: numbers and windows, read from six metres. No name, no matter, no picture. */
export function screenPage(frame: Frame, state: ScreenView, files: { script: string; style: string }): Html {
  const t = wordsOf(frame);
  return html`<!doctype html>
<html lang="${frame.settings.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${t.screen}</title><link rel="icon" href="data:,">
<noscript><meta http-equiv="refresh" content="1"></noscript>
<link rel="stylesheet" href="${files.style}"><script type="module" src="${files.script}"></script></head>
<body class="screen"><h1>${t.screen}</h1>
<main id="screen" data-language="${frame.settings.language}">${screenBody(frame, state)}</main>
<p id="lost" class="lost" role="status" hidden>${t.lost}</p>
<p class="voice"><button type="button" id="voice" aria-pressed="false">${t.voice}</button></p></body></html>`;
}

/** What changes on it; the browser draws the same from the same data. */
function screenBody(frame: Frame, { calls, next, waiting, minutes }: ScreenView): Html {
  const t = wordsOf(frame);
  return html`<ol class="calls">${
    calls.length === 0
      ? html`<li class="idle">${t.idle}</li>`
      : calls.map(
          ({ label, place }) =>
            html`<li><b>${label}</b><span aria-hidden="true">→</span><i>${t.window(place)}</i></li>`,
        )
  }</ol>
<p class="next">${next.length > 0 ? html`${t.next} ${next.join(' ')}` : ''}</p><p class="count">${t.waiting(waiting, minutes)}</p>`;
}

/** D12: four large buttons, reached by hand and by Tab. */
export function kioskPage(frame: Frame): Html {
  const t = wordsOf(frame);
  return page(frame, {
    title: t.choose,
    body: html`<p class="note">${t.paper}</p><nav class="kiosk" aria-label="${t.choose}">
<a class="button" href="/kiosk/take">${t.take}<small>${t.takeHint}</small></a>
<a class="button" href="/kiosk/open?to=receipt">${t.receipt}<small>${t.receiptHint}</small></a>
<a class="button" href="/kiosk/open?to=evaluate">${t.evaluate}<small>${t.evaluateHint}</small></a>
<form method="post" action="/kiosk/help"><button class="button second">${t.help}</button></form></nav>`,
  });
}

export function takePage(frame: Frame, days: ReceptionDay[], refusal?: Refusal): Html {
  const t = wordsOf(frame);
  const draw = (
    series: 'A' | 'B' | 'C',
    words: string,
    day?: ReceptionDay,
  ) => html`<form method="post" action="/kiosk/take">
<input type="hidden" name="series" value="${series}">${day ? html`<input type="hidden" name="planId" value="${day.planId}"><input type="hidden" name="n" value="${day.n}">` : ''}
<button class="button">${words}</button></form>`;
  return page(frame, {
    title: t.take,
    back: '/kiosk',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}<div class="kiosk">${draw('A', t.series.A)}${draw('B', t.series.B)}
${days.map((day) => draw('C', `${t.series.C} ${day.leader.name} ${day.from}`, day))}</div>
<form method="post" action="/kiosk/take"><h2>${t.haveCode}</h2>
${field(frame, refusal, { name: 'code', label: t.withCode, code: true, max: 60 })}
<button class="button second">${t.withCode}</button></form>`,
  });
}

/** The number, large; the slip is printed from here. */
export function takenPage(
  frame: Frame,
  { ticketId, label, ahead }: { ticketId: string; label: string; ahead: number },
): Html {
  const t = wordsOf(frame);
  return page(frame, {
    title: t.yours,
    body: html`<p class="drawn">${label}</p><p class="lead">${t.ahead(ahead)}</p>
<p><a class="button" href="/kiosk/ticket/${ticketId}?ahead=${ahead}">${t.print}</a></p>
<p><a class="button second" href="/kiosk/away">${t.back}</a></p>`,
  });
}

/** Number and code, as at home; what opens is wiped after a minute. */
export function openPage(
  frame: Frame,
  { to, number }: { to: 'receipt' | 'evaluate'; number: string },
  refusal?: Refusal,
): Html {
  const t = wordsOf(frame);
  return page(frame, {
    title: to === 'receipt' ? t.receipt : t.evaluate,
    back: '/kiosk',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}<form method="post" action="/kiosk/open"><input type="hidden" name="to" value="${to}">
${field(frame, refusal, { name: 'number', label: t.number, value: number, inputmode: 'numeric', max: 60, code: true })}
${field(frame, refusal, { name: 'code', label: t.code, max: 60, code: true })}
<button class="button">${t.open}</button></form>`,
  });
}

export function helpPage(frame: Frame): Html {
  const t = wordsOf(frame);
  return page(frame, {
    title: t.help,
    body: html`<p class="lead" role="status">${t.called}</p><p><a class="button" href="/kiosk">${t.back}</a></p>`,
  });
}
