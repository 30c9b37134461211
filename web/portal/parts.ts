import { html } from 'hono/html';
import { ARTICLES, citeEn, citeZh } from '../../core/law/index.ts';
import type { Refusal, Words } from '../../core/refusal.ts';
import type { ClockView } from '../../server/petitions/contract.ts';
import { plainDuty } from './clock-of.ts';
import { dateIn, type Frame, type Html, withDates } from './page.ts';

/** A lock, beside words: not every telephone has the sign in its fonts. */
export const lock: Html = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3"/></svg> `;

/** 「没有办成：… / 依据：… / 您可以：…」 — what was refused, by which rule, and the way on (ui component 5). */
export function refusalBanner(frame: Frame, refusal: Refusal | undefined): Html | '' {
  if (!refusal) return '';
  const { words, settings } = frame;
  const said = (text: Words) => withDates(settings.language, text[settings.language]);
  const all = [refusal, ...(refusal.others ?? [])];
  return html`<section class="refusal" role="alert" tabindex="-1" id="refusal">
<h2>${refusal.field ? words.frame.errors(all.length) : words.frame.notDone}</h2>
<ul class="plain">${all.map(
    (one) =>
      html`<li>${one.field ? html`<a href="#${fieldId(one.field)}">${said(one.what)}</a>` : html`<strong>${said(one.what)}</strong>`} ${said(one.way)}</li>`,
  )}</ul>
${refusal.field ? '' : basis(frame, refusal)}
</section>`;
}

/** The article by which it was refused; a rule of this system's own is no law, and is not called one. */
export function basis(frame: Frame, { cite }: Pick<Refusal, 'cite'>): Html | '' {
  if (!cite || cite.startsWith('H.')) return '';
  const zh = frame.settings.language === 'zh';
  const article = ARTICLES[cite];
  return html`<p class="small">${frame.words.frame.basis}：${zh ? citeZh(cite, true) : citeEn(cite, true)} ${zh ? article.zh : article.en}</p>`;
}

/** The id of a field, from its path in the body. */
export const fieldId = (path: string) => `f-${path.replaceAll('.', '-')}`;

const wrongIn = (refusal: Refusal | undefined, name: string) =>
  [refusal, ...(refusal?.others ?? [])].find((one) => one?.field === name);

interface Field {
  name: string;
  label: string;
  value?: string | undefined;
  hint?: string | undefined;
  optional?: boolean;
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  rows?: number;
  max?: number;
  /** Typed in one piece: no spelling help, no capitals put in. */
  code?: boolean;
}

/** A labelled input with its hint and, when refused, the error's words again at the field. */
export function field(frame: Frame, refusal: Refusal | undefined, given: Field): Html {
  const { name, label, value = '', hint, optional, rows, max } = given;
  const id = fieldId(name);
  const wrong = wrongIn(refusal, name);
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  const common = html` id="${id}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${wrong ? html` aria-invalid="true"` : ''}${max ? html` maxlength="${max}"` : ''}${given.code ? html` autocapitalize="off" spellcheck="false"` : ''}`;
  return html`<div class="field${wrong ? ' wrong' : ''}">
<label for="${id}">${label}${optional ? html` <span class="optional">${frame.words.frame.optional}</span>` : ''}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
${wrong ? html`<p class="error" id="${id}-error">${wrong.what[frame.settings.language]}</p>` : ''}
${
  rows
    ? // The first line break after the tag is the browser's to swallow, not the text's.
      html`<textarea${common} rows="${rows}">
${value}</textarea>`
    : html`<input${common} type="${given.type ?? 'text'}" value="${value}"${given.autocomplete ? html` autocomplete="${given.autocomplete}"` : ''}${given.inputmode ? html` inputmode="${given.inputmode}"` : ''}>`
}
</div>`;
}

/** A list to choose one from. */
export function select(
  frame: Frame,
  given: {
    name: string;
    label: string;
    chosen: string | undefined;
    options: { value: string; label: string }[];
    optional?: boolean;
    hint?: string;
  },
): Html {
  const id = fieldId(given.name);
  return html`<div class="field"><label for="${id}">${given.label}${given.optional ? html` <span class="optional">${frame.words.frame.optional}</span>` : ''}</label>
${given.hint ? html`<p class="hint" id="${id}-hint">${given.hint}</p>` : ''}
<select id="${id}" name="${given.name}"${given.hint ? html` aria-describedby="${id}-hint"` : ''}>${given.options.map(
    ({ value, label }) =>
      html`<option value="${value}"${given.chosen === value ? html` selected` : ''}>${label}</option>`,
  )}</select></div>`;
}

/** Where files are chosen, with what was refused of them. */
export function fileField(
  frame: Frame,
  refusal: Refusal | undefined,
  given: { label: string; hint?: string; optional?: boolean },
): Html {
  const wrong = wrongIn(refusal, 'files');
  return html`<div class="field${wrong ? ' wrong' : ''}"><label for="f-files">${given.label}${given.optional ? html` <span class="optional">${frame.words.frame.optional}</span>` : ''}</label>
${given.hint ? html`<p class="hint" id="f-files-hint">${given.hint}</p>` : ''}
${wrong ? html`<p class="error">${wrong.what[frame.settings.language]}</p>` : ''}
<input id="f-files" type="file" name="files" multiple${given.hint ? html` aria-describedby="f-files-hint"` : ''}></div>`;
}

interface Choice {
  name: string;
  legend: string;
  options: { value: string; label: string; hint?: string }[];
  chosen?: string | undefined;
  hint?: string;
  /** Several may be ticked. */
  many?: boolean;
  /** The page's heading says it already; readers hear it with the group. */
  legendHidden?: boolean;
  optional?: boolean;
}

/** Radio buttons or tick boxes with the thing chosen in the legend. */
export function choice(frame: Frame, refusal: Refusal | undefined, given: Choice): Html {
  const id = fieldId(given.name);
  const wrong = wrongIn(refusal, given.name);
  const chosen = new Set((given.chosen ?? '').split(','));
  return html`<fieldset id="${id}" class="choice${wrong ? ' wrong' : ''}" tabindex="-1"${given.hint ? html` aria-describedby="${id}-hint"` : ''}>
<legend${given.legendHidden ? html` class="sr"` : ''}>${given.legend}${given.optional ? html` <span class="optional">${frame.words.frame.optional}</span>` : ''}</legend>
${given.hint ? html`<p class="hint" id="${id}-hint">${given.hint}</p>` : ''}
${wrong ? html`<p class="error">${wrong.what[frame.settings.language]}</p>` : ''}
${given.options.map(
  ({ value, label, hint }) =>
    html`<label class="option"><input type="${given.many ? 'checkbox' : 'radio'}" name="${given.name}" value="${value}"${chosen.has(value) ? html` checked` : ''}><span>${label}${hint ? html`<small>${hint}</small>` : ''}</span></label>`,
)}
</fieldset>`;
}

/** A tick box of its own. */
export function tick(
  frame: Frame,
  refusal: Refusal | undefined,
  given: { name: string; label: string; on: boolean; hint?: string },
): Html {
  const wrong = wrongIn(refusal, given.name);
  const id = fieldId(given.name);
  return html`<div class="${wrong ? 'wrong' : ''}">${wrong ? html`<p class="error" id="${id}-error">${wrong.what[frame.settings.language]}</p>` : ''}
<label class="option"><input id="${id}" type="checkbox" name="${given.name}" value="yes"${given.on ? html` checked` : ''}${wrong ? html` aria-invalid="true" aria-describedby="${id}-error"` : ''}><span>${given.label}${given.hint ? html`<small>${given.hint}</small>` : ''}</span></label></div>`;
}

/**
 * A deadline in words, with its four lines opening in place (ui component 1). Never a floating layer.
 * @param tells whether the reader is the one who can complain of a delay here
 */
export function deadline(frame: Frame, clock: ClockView, tells = true): Html {
  const { words, settings } = frame;
  const language = settings.language;
  const t = words.story;
  const mark = { none: '✓', ample: '◔', soon: '◔', today: '●', late: '▲' }[clock.standing];
  const said = plainDuty(t.duties, clock, language);
  return html`<div class="deadline ${clock.standing}">
<p><span aria-hidden="true">${mark} </span>${t.by(dateIn(language, clock.due))}<br><strong>${said} <span class="left">${clock.remaining[language]}</span></strong></p>
${clock.provisional ? html`<p class="small">${words.frame.provisional}</p>` : ''}
${clock.otherwise && clock.petitioners && clock.status === 'running' ? html`<p class="small">${withDates(language, clock.otherwise.words[language])}</p>` : ''}
${clock.standing === 'late' && !clock.petitioners ? html`<p>${t.ours}${tells ? html` <a href="/matter/concern?kind=delay">${t.oursTell}</a>` : ''}</p>` : ''}
<details><summary>${words.frame.why}<span class="sr"> ${clock.label[language]}</span></summary>
<dl>${clock.explanation.map(({ label, text }) => html`<dt>${label[language]}</dt><dd>${withDates(language, text[language])}</dd>`)}</dl>
</details></div>`;
}
