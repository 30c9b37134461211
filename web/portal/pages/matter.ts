import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import { dateIn, type Frame, type Html, numberGroups, page } from '../page.ts';
import { deadline } from '../parts.ts';

/** P5: holder, dates, what you can do, what happened. The first line answers who has it. */
export function matterPage(frame: Frame, view: PetitionView, notice: string | undefined): Html {
  const { words, settings } = frame;
  const t = words.follow;
  const language = settings.language;
  const open = new Set(view.acts.filter(({ permitted }) => permitted).map(({ name }) => name));
  const running = view.clocks.filter(({ status }) => status === 'running');
  const asked = view.overlays.some(({ code }) => code === 'papers-requested');
  const papers = view.clocks.find(({ id }) => id === 'H-09');
  const served = view.requests.some(({ outcome }) => outcome !== null);
  const { handler } = view.holder;
  return page(frame, {
    title: t.title,
    body: html`${notice ? html`<p class="done" role="status">✓ ${notice}</p>` : ''}
<p class="number">${numberGroups(view.number)}</p>
<p class="holder"><strong>${t.holder(view.holder.name[language])}</strong>${handler ? html`<br>${t.handler(handler.name, handler.phone)}` : html`<br>${view.holder.phone}`}<br><span class="small">${t.since(dateIn(language, view.holder.since))} · ${t.transfers(view.holder.transfers)}</span>${view.holder.note ? html`<br><span class="small">${view.holder.note[language]}</span>` : ''}</p>
${view.restricted ? html`<p class="note">🔒 ${t.restricted}</p>` : ''}
${asked ? html`<section class="card"><h2>${t.asked}</h2>${papers ? html`<p>${t.asked2(dateIn(language, papers.due))}</p>` : ''}<p><a class="button" href="/matter/supply">${t.supply}</a></p></section>` : ''}
${served ? html`<p><a class="button" href="/matter/answer">${t.answer}</a></p>` : ''}
${section(
  t.deadlines,
  running.filter(({ petitioners }) => !petitioners).map((clock) => deadline(frame, clock)),
)}
${section(
  t.yours,
  running.filter(({ petitioners }) => petitioners).map((clock) => deadline(frame, clock)),
)}
<section><h2>${t.can}</h2><ul class="plain">
${served ? html`<li><a href="/matter/ways">${words.follow.ways.title}</a></li>` : ''}
${open.has('supplyPapers') && !asked ? html`<li><a href="/matter/supply">${t.supply}</a></li>` : ''}
${open.has('evaluate') ? html`<li><a href="/matter/evaluate">${words.acts.evaluate.title}</a></li>` : ''}
<li><a href="/matter/concern">${t.concern}</a></li>
${open.has('withdraw') ? html`<li><a href="/matter/withdraw">${t.withdraw}</a></li>` : ''}
${open.has('revokeWithdrawal') ? html`<li><form method="post" action="/matter/revoke"><button class="link">${t.revoke}</button></form></li>` : ''}
<li><a href="/matter/record">${t.record(view.accessCount)}</a></li>
${view.wants.channel === 'sms' || view.wants.channel === 'call' ? html`<li><a href="/matter/messages">${messagesWords[language].link}</a></li>` : ''}
<li><a href="/matter/receipt">${t.receipt}</a></li>
<li><a href="/matter/code">${t.code2}</a></li>
<li><form method="post" action="/matter/out"><button class="link">${t.out}</button></form></li>
</ul></section>
${documents(frame, view)}
<section><h2>${t.happened}</h2><ol class="timeline">
${[...view.timeline].reverse().map(
  (item) => html`<li><time datetime="${item.on}">${dateIn(language, item.on)}</time>
<p><strong>${item.label[language]}</strong>${item.by.organ ? html` · ${item.by.organ[language]}` : ''}</p>
${item.lines.map(({ label, text }) => html`<p class="line"><span class="small">${label[language]}</span> <span class="pre">${text}</span></p>`)}
<p class="small">${item.cite.label[language]} ${item.cite.gist[language]}</p></li>`,
)}
${running.filter(({ petitioners }) => !petitioners).map((clock) => html`<li class="future"><time datetime="${clock.due}">${t.comes} · ${dateIn(language, clock.due)}</time><p>${clock.label[language]}</p></li>`)}
</ol></section>`,
  });
}

const section = (title: string, items: Html[]): Html | '' =>
  items.length > 0 ? html`<section><h2>${title}</h2>${items}</section>` : '';

function documents(frame: Frame, view: PetitionView): Html | '' {
  const t = frame.words.follow;
  const list = view.documents.filter(({ forPetitioner }) => forPetitioner);
  if (list.length === 0) return '';
  return html`<section><h2>${t.documents}</h2><ul class="files">${list.map(
    (
      one,
    ) => html`<li>${one.title}${one.number ? html` ${one.number}` : ''} <span class="small">${dateIn(frame.settings.language, one.issuedOn)}</span>
<a href="/matter/document/${one.documentId}?format=html">${t.web}<span class="sr"> ${one.title}</span></a>
<a href="/matter/document/${one.documentId}?format=pdf&variant=large">${t.large}<span class="sr"> ${one.title}</span></a>
<a href="/matter/document/${one.documentId}?format=pdf">${t.pdf}<span class="sr"> ${one.title}</span></a></li>`,
  )}</ul></section>`;
}
