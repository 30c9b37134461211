import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { dateIn, type Frame, type Html, withDates } from '../page.ts';

/** The one organ that has it, whom to call, since when. */
export function holder(frame: Frame, { holder: held }: PetitionView): Html {
  const t = frame.words.follow;
  const language = frame.settings.language;
  const { handler } = held;
  const phone = handler?.phone || held.phone || frame.office.phone;
  return html`<div class="holder"><p><strong>${t.holder(held.name[language])}</strong></p>
<p>${handler ? `${t.handler(handler.name)} ` : ''}<a href="tel:${phone}">${phone}</a></p>
<p class="small">${t.since(dateIn(language, held.since))} · ${t.transfers(held.transfers)}</p>
${held.note ? html`<p>${held.note[language]}</p>` : ''}</div>`;
}

const endedElsewhere = ['divert', 'guide', 'guideLitigation', 'relayLaw', 'declineAcceptance', 'declineRepeat'];

/** The act by which it went elsewhere or was not taken on, while that stands. */
export function elsewhereItem(view: PetitionView): PetitionView['timeline'][number] | undefined {
  if (!['diverted', 'guided', 'relayed', 'not-accepted', 'no-longer-accepted'].includes(view.phase.code))
    return undefined;
  return view.timeline.find(({ act }) => endedElsewhere.includes(act));
}

/** Led elsewhere or not taken on: why, where to, by when. Never only a word in a list. */
export function elsewhere(frame: Frame, view: PetitionView, after: Html | '' = ''): Html {
  const item = elsewhereItem(view);
  if (!item) return html``;
  const t = frame.words.follow;
  const language = frame.settings.language;
  return html`<section class="card act"><h2>${t.elsewhere[view.phase.code as keyof typeof t.elsewhere]}</h2>
<dl>${item.lines.map(({ label, text }) => html`<dt>${label[language]}</dt><dd class="pre">${withDates(language, text[language])}</dd>`)}</dl>
<p class="small">${item.cite.label[language]} ${item.cite.gist[language]}</p>
${after}</section>`;
}

/** A section with its heading; nothing where it would be empty. */
export const section = (title: string, items: Html[]): Html | '' =>
  items.length > 0 ? html`<section><h2>${title}</h2>${items}</section>` : '';
