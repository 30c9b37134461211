import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { clockOf, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html } from '../page.ts';

/** 简易受理告知 (1.7): what the letter would say, for whoever was told by web, telephone or message; and the way to the letter. */
export function simpleNotice(frame: Frame, view: PetitionView): Html | '' {
  const item = view.timeline.find(({ act }) => act === 'acceptSimply');
  if (!item || !view.overlays.some(({ code }) => code === 'simple')) return '';
  const { simple: t } = frame.words;
  const { language } = frame.settings;
  const due = clockOf(view, 'C-14');
  const { handler, phone } = view.holder;
  const letter = letterSince(view, 'D-04', item.seq);
  return html`<section class="card"><h2>${t.title}</h2>
<p>${t.accepted(item.by.organ?.[language] ?? '', dateIn(language, item.on))}</p>
<details><summary>${t.requests}</summary><ol>${view.requests.map(({ text }) => html`<li class="pre">${text}</li>`)}</ol></details>
<dl>${due ? html`<dt>${t.answer}</dt><dd><strong>${dateIn(language, due.due)}</strong></dd>` : ''}
<dt>${t.handler}</dt><dd>${handler ? `${handler.name} ` : ''}<a href="tel:${handler?.phone || phone}">${handler?.phone || phone}</a></dd></dl>
${permitted(view, 'askRecusal') ? html`<p><a href="/matter/recusal">${t.recusal}</a></p>` : ''}
<p>${letter ? t.onPaper(letter.number ?? '') : ask(t.ask, view)}</p></section>`;
}

/** Under an answer that came without a letter: the same right. */
export function answerOnPaper(frame: Frame, view: PetitionView): Html | '' {
  const item = view.timeline.find(({ act }) => act === 'replySimply' || act === 'submitOpinion');
  if (item?.act !== 'replySimply' || letterSince(view, 'D-14', item.seq)) return '';
  return html`<p>${ask(frame.words.simple.askAnswer, view)}</p>`;
}

function ask(words: string, { holder }: PetitionView): Html {
  const phone = holder.handler?.phone || holder.phone;
  return html`${words} <a href="tel:${phone}">${phone}</a>`;
}

const letterSince = ({ documents }: PetitionView, kind: string, seq: number) =>
  documents.find((one) => one.kind === kind && one.seq >= seq);
