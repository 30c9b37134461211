import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { OwnCallBack } from '../../../server/evaluation/contract.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { callBackWords } from '../../words/portal/call-back.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { choice, field, refusalBanner } from '../parts.ts';
import { actForm, type Typed } from './act-form.ts';

/** 回访: who calls by when, what was written down, what follows; and 「这不是我说的」. */
export function callBacksPage(frame: Frame, list: OwnCallBack[], typed: Typed = {}, refusal?: Refusal): Html {
  const t = callBackWords[frame.settings.language];
  return page(frame, {
    title: t.title,
    back: '/matter',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}<p>${t.lead}</p>
${list.length === 0 ? html`<p class="note">${t.none}</p>` : ''}
${list.map((one) => oneCallBack(frame, one, typed.of === one.dossierId ? { typed, refusal } : {}))}`,
  });
}

/** On the matter's own page: the newest one in a line, and where to read it. */
export function callBackCard(frame: Frame, [newest]: OwnCallBack[]): Html | '' {
  if (!newest) return '';
  const { language } = frame.settings;
  const t = callBackWords[language];
  return html`<section class="card"><h2>${t.by(newest.unit[language])}</h2><p>${standing(frame, newest)}</p>
<p><a href="/matter/call-backs">${t.link}</a></p></section>`;
}

/** 要求重新办理: what it is, who answers, and that nothing is lost by asking. */
export function reopeningPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = callBackWords[frame.settings.language].reopening;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/reopening',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p><p>${t.calm}</p>
${choice(frame, refusal, { name: 'ground', legend: t.ground, chosen: typed.ground, options: Object.entries(t.grounds).map(([value, label]) => ({ value, label })) })}
${field(frame, refusal, { name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 4, max: 3000 })}`,
  });
}

function oneCallBack(frame: Frame, one: OwnCallBack, given: { typed?: Typed; refusal?: Refusal | undefined }): Html {
  const { language } = frame.settings;
  const t = callBackWords[language];
  const { record, follows } = one;
  return html`<article class="card"><h2>${t.by(one.unit[language])}</h2>
<p class="small">${dateIn(language, one.setOn)} · ${t.why(one.reason[language])}</p>
${
  record
    ? html`<h3>${t.recorded(dateIn(language, record.on))}</h3><p class="pre">${record.said}</p>
<dl><dt>${t.solved}</dt><dd>${record.solved[language]}</dd>
<dt>${t.anew}</dt><dd>${record.wantsReopening ? t.wants.yes : t.wants.no}</dd></dl>`
    : ''
}
<h3>${t.next}</h3>
${follows ? followed(frame, follows) : html`<p><strong>${standing(frame, one)}</strong></p>`}
${contested(frame, one)}
${one.contest.until ? contestForm(frame, one, given) : ''}</article>`;
}

function standing(frame: Frame, { state, by, follows }: OwnCallBack): string {
  const { language } = frame.settings;
  const t = callBackWords[language];
  const day = by ? dateIn(language, by) : '';
  if (state === 'due') return t.due(day);
  if (state === 'unreached') return t.unreached;
  if (state === 'contested') return t.answerBy(day);
  return follows ? follows.label[language] : t.waiting(day);
}

function followed(frame: Frame, { label, told, reason, by, on }: NonNullable<OwnCallBack['follows']>): Html {
  const { language } = frame.settings;
  const t = callBackWords[language].follows;
  return html`<p><strong>${label[language]}</strong> <span class="small">${dateIn(language, on)}</span></p>
<dl>${by ? html`<dt>${t.by}</dt><dd>${dateIn(language, by)}</dd>` : ''}
<dt>${t.told}</dt><dd class="pre">${told}</dd>
${reason ? html`<dt>${t.reason}</dt><dd class="pre">${reason}</dd>` : ''}</dl>`;
}

function contested(frame: Frame, { contest: { said, answer }, by, state }: OwnCallBack): Html | '' {
  if (!said) return '';
  const { language } = frame.settings;
  const t = callBackWords[language];
  return html`<h3>${t.contested(dateIn(language, said.on))}</h3><p class="pre">${said.text}</p>
${
  answer
    ? html`<h3>${t.answered(dateIn(language, answer.on))}</h3><p>${answer.corrected ? t.corrected.yes : t.corrected.no}</p><p class="pre">${answer.text}</p>
${answer.corrected ? '' : html`<p><a href="/matter/concern">${t.still}</a></p>`}`
    : state === 'contested' && by
      ? html`<p><strong>${t.answerBy(dateIn(language, by))}</strong></p>`
      : ''
}`;
}

function contestForm(
  frame: Frame,
  { dossierId, contest }: OwnCallBack,
  { typed, refusal }: { typed?: Typed; refusal?: Refusal | undefined },
): Html {
  const { language } = frame.settings;
  const t = callBackWords[language];
  return html`<details class="noprint"${refusal ? html` open` : ''}><summary>${t.mine}</summary>
<form method="post" action="/matter/call-backs" novalidate><p>${t.mineLead(dateIn(language, contest.until!))}</p>
<input type="hidden" name="of" value="${dossierId}">
${field(frame, refusal, { name: 'text', label: t.text, value: typed?.text, rows: 3, max: 2000 })}
<button class="button second">${t.submit}</button></form></details>`;
}
