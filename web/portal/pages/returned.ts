import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { contactWords } from '../../words/portal/contact.ts';
import { dateIn, type Frame, type Html } from '../page.ts';

/** Letters that the post brought back: what it means, and where to say how to be reached. */
export function returnedLetters(frame: Frame, view: PetitionView): Html | '' {
  const language = frame.settings.language;
  const t = contactWords[language];
  const back = view.letters.flatMap(({ title, returned }) => (returned ? [{ title, returned }] : []));
  if (back.length === 0) return '';
  return html`<section class="card act"><h2>${t.returned}</h2>
${back.map(({ title, returned }) => html`<p>${t.returnedOn(title[language], dateIn(language, returned.on), returned.reason[language])}</p>`)}
<p>${t.returnedEffect}</p>
<p><a class="button" href="/matter/contact">${t.link}</a></p></section>`;
}
