import { html } from 'hono/html';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { contactWords } from '../../words/portal/contact.ts';
import { dateIn, type Frame, type Html } from '../page.ts';

/** What the organ asked for, without the day, which stands beside it. */
export const askedFor = ({ lines }: PetitionView['timeline'][number]): Html[] =>
  lines
    .map(({ text }) => text.zh)
    .filter((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text))
    .flatMap((text) => text.split('；'))
    .map((paper) => html`<p class="pre asked">${paper}</p>`);

/** Every document that is the petitioner's, in three forms. */
export function documents(frame: Frame, view: PetitionView): Html | '' {
  const t = frame.words.follow;
  const { language } = frame.settings;
  const list = view.documents.filter(({ forPetitioner }) => forPetitioner);
  if (list.length === 0) return '';
  const link = (id: string, as: string, label: string, title: string) =>
    html`<a href="/matter/document/${id}?${as}">${label}<span class="sr"> ${title}</span></a>`;
  return html`<section><h2>${t.documents}</h2><ul class="files">${list.map(
    ({ documentId: id, title: { [language]: title }, number, issuedOn, servedOn, sentBy, seq }) => {
      const back = view.letters.find((letter) => letter.seq === seq)?.returned;
      const sent = back ? contactWords[language].paper(dateIn(language, back.on)) : sentBy ? t.onItsWay : '';
      return html`<li><span>${title}${number ? html` ${number}` : ''} <span class="small">${dateIn(language, issuedOn)}${servedOn ? ` · ${t.servedOn(dateIn(language, servedOn))}` : sent ? ` · ${sent}` : ''}</span></span>
<span class="links">${link(id, 'format=html', t.web, title)} ${link(id, 'format=pdf&variant=large', t.large, title)} ${link(id, 'format=pdf', t.pdf, title)}</span></li>`;
    },
  )}</ul></section>`;
}

/** What the petitioner wrote and handed in, folded: a passer-by sees none of it. */
export function ownWords(frame: Frame, view: PetitionView): Html {
  const t = frame.words.follow;
  return html`<details class="own"><summary>${t.own}</summary>
<p class="pre">${view.narrative}</p>
${view.requests.length > 0 ? html`<ol>${view.requests.map(({ text }) => html`<li class="pre">${text}</li>`)}</ol>` : ''}
${view.place || view.counterpart ? html`<p>${[view.place, view.counterpart].filter(Boolean).join(frame.words.write.and)}</p>` : ''}
${
  view.files.length > 0
    ? html`<ul class="files">${view.files.map(
        ({ name, bytes, addedOn }) =>
          html`<li><span>${name} <span class="small">${Math.ceil(bytes / 1024)} kB · ${dateIn(frame.settings.language, addedOn)}</span></span></li>`,
      )}</ul>`
    : ''
}</details>`;
}
