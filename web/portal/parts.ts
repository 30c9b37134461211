import { html } from 'hono/html';
import type { Refusal } from '../../core/refusal.ts';
import type { ClockView } from '../../server/petitions/contract.ts';
import { dateIn, type Frame, type Html } from './page.ts';

/** 「没有办成：… / 依据：… / 您可以：…」 — what was refused, by which rule, and the way on (ui component 5). */
export function refusalBanner(frame: Frame, refusal: Refusal | undefined, cite?: string): Html | '' {
  if (!refusal) return '';
  const { words, settings } = frame;
  const all = [refusal, ...(refusal.others ?? [])];
  return html`<section class="refusal" role="alert" tabindex="-1" id="refusal">
<h2>${refusal.field ? words.frame.errors(all.length) : words.frame.notDone}</h2>
<ul>${all.map(
    (one) =>
      html`<li>${one.field ? html`<a href="#${fieldId(one.field)}">${one.what[settings.language]}</a>` : one.what[settings.language]} ${one.way[settings.language]}</li>`,
  )}</ul>
${cite ? html`<p class="small">${words.frame.basis}：${cite}</p>` : ''}
</section>`;
}

/** The id of a field, from its path in the body. */
export const fieldId = (path: string) => `f-${path.replaceAll('.', '-')}`;

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
}

/** A labelled input with its hint and, when refused, the error's words again at the field. */
export function field(frame: Frame, refusal: Refusal | undefined, given: Field): Html {
  const { name, label, value = '', hint, optional, rows, max } = given;
  const id = fieldId(name);
  const wrong = [refusal, ...(refusal?.others ?? [])].find((one) => one?.field === name);
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  const common = html` id="${id}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${wrong ? html` aria-invalid="true"` : ''}${max ? html` maxlength="${max}"` : ''}`;
  return html`<div class="field${wrong ? ' wrong' : ''}">
<label for="${id}">${label}${optional ? html` <span class="optional">${frame.words.frame.optional}</span>` : ''}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
${wrong ? html`<p class="error" id="${id}-error">${wrong.what[frame.settings.language]}</p>` : ''}
${
  rows
    ? html`<textarea${common} rows="${rows}">${value}</textarea>`
    : html`<input${common} type="${given.type ?? 'text'}" value="${value}"${given.autocomplete ? html` autocomplete="${given.autocomplete}"` : ''}${given.inputmode ? html` inputmode="${given.inputmode}"` : ''}>`
}
</div>`;
}

interface Choice {
  name: string;
  legend: string;
  options: { value: string; label: string; hint?: string }[];
  chosen?: string | undefined;
  hint?: string;
  /** Several may be ticked. */
  many?: boolean;
}

/** Radio buttons or tick boxes with the thing chosen in the legend. */
export function choice(frame: Frame, refusal: Refusal | undefined, given: Choice): Html {
  const id = fieldId(given.name);
  const wrong = [refusal, ...(refusal?.others ?? [])].find((one) => one?.field === given.name);
  const chosen = new Set((given.chosen ?? '').split(','));
  return html`<fieldset id="${id}" class="choice${wrong ? ' wrong' : ''}" tabindex="-1">
<legend>${given.legend}</legend>
${given.hint ? html`<p class="hint">${given.hint}</p>` : ''}
${wrong ? html`<p class="error">${wrong.what[frame.settings.language]}</p>` : ''}
${given.options.map(
  ({ value, label, hint }) =>
    html`<label class="option"><input type="${given.many ? 'checkbox' : 'radio'}" name="${given.name}" value="${value}"${chosen.has(value) ? html` checked` : ''}><span>${label}${hint ? html`<small>${hint}</small>` : ''}</span></label>`,
)}
</fieldset>`;
}

/** A tick box of its own. */
export const tick = (name: string, label: string, on: boolean, hint?: string): Html =>
  html`<label class="option" id="${fieldId(name)}"><input type="checkbox" name="${name}" value="yes"${on ? html` checked` : ''}><span>${label}${hint ? html`<small>${hint}</small>` : ''}</span></label>`;

/** A deadline in words, with its four lines opening in place (ui component 1). Never a floating layer. */
export function deadline(frame: Frame, clock: ClockView): Html {
  const { words, settings } = frame;
  const language = settings.language;
  const mark = { none: '✓', ample: '◔', soon: '◔', today: '●', late: '▲' }[clock.standing];
  return html`<div class="deadline ${clock.standing}">
<p><span aria-hidden="true">${mark}</span> ${clock.label[language]}：${dateIn(language, clock.due)}，${clock.remaining[language]}${clock.provisional ? html` <strong>${words.frame.provisional}</strong>` : ''}</p>
${clock.otherwise && clock.status === 'running' ? html`<p class="muted">${clock.otherwise.words[language]}</p>` : ''}
<details><summary>${words.frame.why}</summary>
<dl>${clock.explanation.map(({ label, text }) => html`<dt>${label[language]}</dt><dd>${text[language]}</dd>`)}</dl>
</details></div>`;
}
