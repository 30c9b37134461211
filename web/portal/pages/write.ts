import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import type { Draft, UploadView } from '../draft.ts';
import { type Frame, type Html, page } from '../page.ts';
import { choice, field, refusalBanner, tick } from '../parts.ts';

export const steps = 6;

/** Choices that the steps offer, from the directory of organs. */
export interface Offers {
  divisions: { code: string; name: string }[];
  countyCode: string;
  organs: { id: string; name: string }[];
}

/** P2: one question a page; only what happened is required. */
export function writePage(frame: Frame, step: number, draft: Draft, offers: Offers, refusal?: Refusal): Html {
  const t = frame.words.write;
  const [title, body] = questions[step - 1]!(frame, draft, offers, refusal);
  return page(frame, {
    title,
    trouble: refusal !== undefined,
    back: step === 1 ? '/' : `/write/${step - 1}`,
    body: html`<p class="step">${t.step(step, steps)}</p>
${refusalBanner(frame, refusal)}
<form method="post" action="/write/${step}"${step === 5 ? html` enctype="multipart/form-data"` : ''} novalidate>
${body}
<button class="button">${t.next}</button>
</form>
${step === 5 ? uploads(frame, draft.uploads) : ''}`,
  });
}

type Question = (frame: Frame, draft: Draft, offers: Offers, refusal?: Refusal) => [string, Html];

const who: Question = (frame, draft, _offers, refusal) => {
  const t = frame.words.write.who;
  return [
    t.title,
    html`${choice(frame, refusal, {
      name: 'who',
      legend: t.title,
      chosen: draft.who,
      options: [
        { value: 'self', label: t.self },
        { value: 'helped', label: t.helped },
        { value: 'group', label: t.group },
        { value: 'anonymous', label: t.anonymous, hint: t.anonymousHint },
      ],
    })}
${field(frame, refusal, { name: 'personCount', label: t.count, hint: t.countHint, value: draft.personCount, optional: true, inputmode: 'numeric' })}
${tick('shared', t.shared, draft.shared === 'yes', t.sharedHint)}`,
  ];
};

const story: Question = (frame, draft, offers, refusal) => {
  const t = frame.words.write.story;
  return [
    t.title,
    html`${field(frame, refusal, { name: 'narrative', label: t.label, hint: t.hint, value: draft.narrative, rows: 10 })}
${choice(frame, refusal, {
  name: 'accuses',
  legend: t.accuse,
  chosen: draft.accuses ?? 'no',
  hint: t.accuseHint,
  options: [
    { value: 'no', label: t.no },
    { value: 'yes', label: t.yes },
    { value: 'unsure', label: t.unsure },
  ],
})}
<div class="field"><label for="f-complained">${t.whom} <span class="optional">${frame.words.frame.optional}</span></label>
<select id="f-complained" name="complained"><option value="">${t.whomNone}</option>
${offers.organs.map(({ id, name }) => html`<option value="${id}"${draft.complained === id ? html` selected` : ''}>${name}</option>`)}
</select></div>`,
  ];
};

const asks: Question = (frame, draft, _offers, refusal) => {
  const t = frame.words.write.asks;
  const given = [draft.ask1, draft.ask2, draft.ask3, draft.ask4, draft.ask5];
  return [
    t.title,
    html`<p class="hint">${t.hint}</p>
${given.map((value, i) => field(frame, refusal, { name: `ask${i + 1}`, label: t.label(i + 1), value, optional: true, max: 2000 }))}
<p class="hint">${t.none}</p>`,
  ];
};

const place: Question = (frame, draft, offers, refusal) => {
  const t = frame.words.write.place;
  return [
    t.title,
    html`<div class="field"><label for="f-divisionCode">${t.division}</label>
<select id="f-divisionCode" name="divisionCode"><option value="${offers.countyCode}">${t.county}</option>
${offers.divisions.map(({ code, name }) => html`<option value="${code}"${draft.divisionCode === code ? html` selected` : ''}>${name}</option>`)}
</select></div>
${field(frame, refusal, { name: 'place', label: t.place, hint: t.placeHint, value: draft.place, optional: true, max: 200 })}
${field(frame, refusal, { name: 'counterpart', label: t.counterpart, hint: t.counterpartHint, value: draft.counterpart, optional: true, max: 200 })}`,
  ];
};

const papers: Question = (frame, draft) => {
  const t = frame.words.write.papers;
  return [
    t.title,
    html`<p class="hint">${t.hint}</p><p class="hint">${t.strip}</p>
<div class="field"><label for="f-files">${t.add}</label><input id="f-files" type="file" name="files" multiple></div>
${draft.uploads.length === 0 ? html`<p>${t.none}</p>` : ''}
<button class="button second" name="stay" value="yes">${t.upload}</button>`,
  ];
};

const contact: Question = (frame, draft, _offers, refusal) => {
  const t = frame.words.write.contact;
  const languages = Object.entries(t.languages);
  return [
    t.title,
    html`<p class="hint">${t.hint}</p>
${draft.who === 'helped' ? html`<p class="note">${t.helper}</p>` : ''}
${
  draft.who === 'anonymous'
    ? ''
    : html`${field(frame, refusal, { name: 'name', label: t.name, value: draft.name, optional: true, autocomplete: draft.who === 'helped' ? 'off' : 'name', max: 60 })}
${field(frame, refusal, { name: 'phone', label: t.phone, value: draft.phone, optional: true, type: 'tel', autocomplete: 'off', max: 30 })}
${field(frame, refusal, { name: 'address', label: t.address, value: draft.address, optional: true, autocomplete: 'off', max: 200 })}
${field(frame, refusal, { name: 'idNumber', label: t.idNumber, hint: t.idHint, value: draft.idNumber, optional: true, autocomplete: 'off', max: 30 })}`
}
${draft.who === 'anonymous' ? '' : telling(frame, draft)}
${tick('paper', t.paper, draft.paper === 'yes')}
${tick('largePrint', t.large, draft.largePrint === 'yes')}
<div class="field"><label for="f-language">${t.language}</label><select id="f-language" name="language">
${languages.map(([value, label]) => html`<option value="${value}"${(draft.language ?? 'zh') === value ? html` selected` : ''}>${label}</option>`)}
</select></div>`,
  ];
};

/** How they are told that there is news, and whether documents may be served electronically. */
function telling(frame: Frame, draft: Draft): Html {
  const t = messagesWords[frame.settings.language];
  const chosen = draft.channel ?? 'portal';
  return html`<div class="field"><label for="f-channel">${t.choice}</label><p class="hint" id="f-channel-hint">${t.channelHint}</p>
<select id="f-channel" name="channel" aria-describedby="f-channel-hint">
${Object.entries(t.channels).map(([value, label]) => html`<option value="${value}"${chosen === value ? html` selected` : ''}>${label}</option>`)}
</select></div>
${tick('electronic', t.electronic, draft.electronic === 'yes')}`;
}

const questions: Question[] = [who, story, asks, place, papers, contact];

function uploads(frame: Frame, list: UploadView[]): Html | '' {
  const t = frame.words.write.papers;
  if (list.length === 0) return '';
  return html`<ul class="files">${list.map(
    ({ token, name, bytes }) => html`<li>${name} <span class="small">${Math.ceil(bytes / 1024)} kB</span>
<form method="post" action="/write/remove"><input type="hidden" name="token" value="${token}"><button class="link">${t.remove}<span class="sr"> ${name}</span></button></form></li>`,
  )}</ul>`;
}
