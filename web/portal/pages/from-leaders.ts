import { html } from 'hono/html';
import type { Words } from '../../../core/refusal.ts';
import { receptionWords } from '../../words/portal/reception.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { section } from './matter-parts.ts';

interface Promised {
  what: string;
  unit: Words;
  by: string;
  status: 'open' | 'met' | 'not-met';
  late: boolean;
  said: string;
}

interface FromLeaders {
  instructions: {
    office: Words;
    unit: Words;
    on: string;
    by: string;
    how: 'letter' | 'reception';
    status: 'open' | 'late' | 'answered';
  }[];
  told: { on: string; words: string }[];
}

/** What leaders did on the matter: promised in person, kept or not (R-REC-5); instructed whom by when; what was told of it. */
export function promisesPage(frame: Frame, promises: Promised[], { instructions, told }: FromLeaders): Html {
  const { language } = frame.settings;
  const t = receptionWords[language];
  const nothing = promises.length + instructions.length + told.length === 0;
  return page(frame, {
    title: t.promisesTitle,
    back: '/matter',
    body: html`<p>${t.promisesLead}</p>${nothing ? html`<p>${t.promisesNone}</p>` : ''}
${section(
  t.promisesMade,
  promises.map((one) => promised(frame, one)),
)}
${section(
  t.instructions,
  instructions.map(
    ({ office, unit, on, by, how, status }) => html`<article class="card">
<p><strong>${t.instructedTo(office[language], unit[language])}</strong></p>
<p class="small">${dateIn(language, on)} · ${t.instructed[how]} · ${t.by(dateIn(language, by))}</p>
<p>${marked(status === 'answered' ? 'met' : status, t.instructionState[status])}</p></article>`,
  ),
)}
${section(
  t.toldAfter,
  told.map(
    ({ on, words }) =>
      html`<article class="card"><p class="small">${dateIn(language, on)}</p><p class="pre">${words}</p></article>`,
  ),
)}`,
  });
}

function promised(frame: Frame, one: Promised): Html {
  const { language } = frame.settings;
  const t = receptionWords[language];
  const state = one.late ? 'late' : one.status;
  return html`<article class="card"><p class="pre"><strong>${one.what}</strong></p>
<p>${one.unit[language]} · ${t.by(dateIn(language, one.by))}</p>
<p>${marked(state, t.promiseState[state])}</p>${one.said ? html`<p class="pre">${one.said}</p>` : ''}</article>`;
}

const marks = { open: '◔', met: '✓', 'not-met': '▲', late: '▲' };
const marked = (state: keyof typeof marks, words: string): Html =>
  html`<span aria-hidden="true">${marks[state]} </span>${words}`;
