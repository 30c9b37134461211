import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import { asksOf, type Draft, mostAsks, type UploadView } from '../draft.ts';
import { type Frame, type Html, page } from '../page.ts';
import { choice, field, fileField, refusalBanner, select, tick } from '../parts.ts';
import { agentFields } from './write-agents.ts';

export const steps = 6;

/** Choices that the steps offer, from the directory of organs. */
export interface Offers {
  divisions: { code: string; name: string }[];
  countyCode: string;
  organs: { id: string; name: string }[];
}

interface Writing {
  draft: Draft;
  offers: Offers;
  /** Came from the check, and goes back there. */
  fromCheck: boolean;
  refusal?: Refusal | undefined;
}

/** P2: one question a page; only what happened is required. */
export function writePage(frame: Frame, step: number, writing: Writing): Html {
  const t = frame.words.write;
  const { draft, refusal, fromCheck } = writing;
  const { title, body, after } = questions[step - 1]!(frame, writing);
  return page(frame, {
    title,
    step: t.step(step, steps),
    trouble: refusal !== undefined,
    back: fromCheck ? '/write/check' : step === 1 ? '/' : `/write/${step - 1}`,
    body: html`${refusalBanner(frame, refusal)}
${step === 5 ? uploads(frame, draft.uploads) : ''}
<form method="post" action="/write/${step}"${step === 5 ? html` enctype="multipart/form-data"` : ''} novalidate>
${fromCheck ? html`<input type="hidden" name="check" value="yes">` : ''}
${body}
<button class="button">${fromCheck ? t.backToCheck : t.next}</button>
${after ?? ''}
</form>
<p class="small">${draft.shared === 'yes' ? t.keptShared : t.kept}</p>`,
  });
}

type Question = (frame: Frame, writing: Writing) => { title: string; body: Html; after?: Html };

const who: Question = (frame, { draft, refusal }) => {
  const t = frame.words.write.who;
  return {
    title: t.title,
    body: html`${choice(frame, refusal, {
      name: 'who',
      legend: t.title,
      legendHidden: true,
      chosen: draft.who,
      options: [
        { value: 'self', label: t.self },
        { value: 'helped', label: t.helped },
        { value: 'group', label: t.group },
        { value: 'anonymous', label: t.anonymous, hint: t.anonymousHint },
      ],
    })}
<div class="for-group">${field(frame, refusal, { name: 'personCount', label: t.count, hint: t.countHint, value: draft.personCount, optional: true, inputmode: 'numeric' })}</div>
${tick(frame, refusal, { name: 'shared', label: t.shared, on: draft.shared === 'yes', hint: t.sharedHint })}`,
  };
};

const story: Question = (frame, { draft, refusal }) => {
  const t = frame.words.write.story;
  return {
    title: t.title,
    body: html`${field(frame, refusal, { name: 'narrative', label: t.label, hint: t.hint, value: draft.narrative, rows: 10 })}
${select(frame, { name: 'writtenIn', label: t.writtenIn, hint: t.writtenInHint, chosen: draft.writtenIn ?? 'zh', options: languageOptions(frame) })}`,
  };
};

const asks: Question = (frame, { draft, refusal }) => {
  const t = frame.words.write.asks;
  const given = asksOf(draft);
  const filled = given.findLastIndex(Boolean) + 1;
  const shown = Math.min(mostAsks, Math.max(2, filled, Number(draft.rows) || 0));
  const values = [draft.ask1, draft.ask2, draft.ask3, draft.ask4, draft.ask5].slice(0, shown);
  return {
    title: t.title,
    body: html`<p class="hint">${t.hint}</p>
${values.map((value, i) => field(frame, refusal, { name: `ask${i + 1}`, label: t.label(i + 1), value, optional: true, rows: 2, max: 2000 }))}
<p class="hint">${t.none}</p>`,
    ...(shown < mostAsks && {
      after: html`<button class="button second" name="rows" value="${shown + 1}">${t.more}</button>`,
    }),
  };
};

const place: Question = (frame, { draft, refusal, offers }) => {
  const t = frame.words.write.place;
  return {
    title: t.title,
    body: html`${select(frame, {
      name: 'divisionCode',
      label: t.division,
      chosen: draft.divisionCode,
      options: [
        { value: offers.countyCode, label: t.county },
        ...offers.divisions.map(({ code, name }) => ({ value: code, label: name })),
      ],
    })}
${field(frame, refusal, { name: 'place', label: t.place, hint: t.placeHint, value: draft.place, optional: true, max: 200 })}
${field(frame, refusal, { name: 'counterpart', label: t.counterpart, hint: t.counterpartHint, value: draft.counterpart, optional: true, max: 200 })}
${choice(frame, refusal, {
  name: 'accuses',
  legend: t.accuse,
  chosen: draft.accuses,
  hint: t.accuseHint,
  optional: true,
  options: [
    { value: 'solve', label: t.solve },
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
    { value: 'unsure', label: t.unsure },
  ],
})}
<div class="for-accused">${select(frame, {
      name: 'complained',
      label: t.whom,
      chosen: draft.complained,
      optional: true,
      options: [{ value: '', label: t.whomNone }, ...offers.organs.map(({ id, name }) => ({ value: id, label: name }))],
    })}
${field(frame, refusal, { name: 'complainedOf', label: t.whomWritten, hint: t.whomWrittenHint, value: draft.complainedOf, optional: true, max: 300 })}</div>`,
  };
};

const papers: Question = (frame, { refusal }) => {
  const t = frame.words.write.papers;
  return {
    title: t.title,
    body: html`${fileField(frame, refusal, { label: t.add, hint: t.hint, optional: true })}
<p class="hint">${t.strip}</p>`,
    after: html`<button class="button second" name="stay" value="yes">${t.upload}</button>`,
  };
};

const contact: Question = (frame, { draft, refusal }) => {
  const t = frame.words.write.contact;
  // The browser may know the writer's own particulars: of no use to a helper, and not for a borrowed telephone.
  const known = (what: string) => (draft.who === 'helped' || draft.shared === 'yes' ? 'off' : what);
  return {
    title: t.title,
    body: html`<p class="hint">${draft.who === 'anonymous' ? t.anonymous : t.hint}</p>
${draft.who === 'helped' ? html`<p class="note">${t.helper}</p>` : ''}
${
  draft.who === 'anonymous'
    ? ''
    : html`${field(frame, refusal, { name: 'name', label: t.name, value: draft.name, optional: true, autocomplete: known('name'), max: 60 })}
${field(frame, refusal, { name: 'phone', label: t.phone, value: draft.phone, optional: true, type: 'tel', autocomplete: known('tel'), max: 30 })}
${field(frame, refusal, { name: 'email', label: t.email, value: draft.email, optional: true, type: 'email', autocomplete: known('email'), max: 120 })}
${field(frame, refusal, { name: 'address', label: t.address, value: draft.address, optional: true, autocomplete: known('street-address'), max: 200 })}
${field(frame, refusal, { name: 'idNumber', label: t.idNumber, hint: t.idHint, value: draft.idNumber, optional: true, autocomplete: 'off', max: 30, code: true })}`
}
${draft.who === 'group' ? others(frame, draft, refusal) : ''}
${draft.who === 'helped' ? helperFields(frame, draft, refusal) : ''}
${draft.who === 'anonymous' ? '' : agentFields(frame, draft, refusal)}
${draft.who === 'anonymous' ? '' : telling(frame, draft, refusal)}
${tick(frame, refusal, { name: 'paper', label: t.paper, on: draft.paper === 'yes' })}
${tick(frame, refusal, { name: 'largePrint', label: t.large, on: draft.largePrint === 'yes' })}
${select(frame, { name: 'language', label: t.language, chosen: draft.language ?? 'zh', options: languageOptions(frame) })}`,
  };
};

/** Who speaks for them and who else came; both may stay empty. */
function others(frame: Frame, draft: Draft, refusal: Refusal | undefined): Html {
  const t = frame.words.members.write;
  return html`${field(frame, refusal, { name: 'representatives', label: t.representatives, hint: t.representativesHint, value: draft.representatives, optional: true, rows: 3, max: 1000 })}
${field(frame, refusal, { name: 'members', label: t.members, hint: t.membersHint, value: draft.members, optional: true, rows: 4 })}`;
}

/** How they are told that there is news, and whether documents may be served electronically. */
function telling(frame: Frame, draft: Draft, refusal: Refusal | undefined): Html {
  const t = messagesWords[frame.settings.language];
  return html`${select(frame, { name: 'channel', label: t.choice, hint: t.channelHint, chosen: draft.channel ?? 'portal', options: Object.entries(t.channels).map(([value, label]) => ({ value, label })) })}
${tick(frame, refusal, { name: 'electronic', label: t.electronic, on: draft.electronic === 'yes' })}`;
}

const languageOptions = (frame: Frame) =>
  Object.entries(frame.words.write.contact.languages).map(([value, label]) => ({ value, label }));

/** Who writes for somebody else: sealed, optional, and told nothing unless the petitioner wishes it. */
function helperFields(frame: Frame, draft: Draft, refusal: Refusal | undefined): Html {
  const t = frame.words.write.helper;
  return html`<fieldset><legend>${t.title}</legend><p class="hint">${t.hint}</p>
${field(frame, refusal, { name: 'helperName', label: t.name, value: draft.helperName, optional: true, autocomplete: 'off', max: 60 })}
${field(frame, refusal, { name: 'helperRelation', label: t.relation, hint: t.relationHint, value: draft.helperRelation, optional: true, autocomplete: 'off', max: 60 })}
${field(frame, refusal, { name: 'helperPhone', label: t.phone, value: draft.helperPhone, optional: true, type: 'tel', autocomplete: 'off', max: 30 })}
${tick(frame, refusal, { name: 'toHelper', label: t.toHelper, hint: t.toHelperHint, on: draft.toHelper === 'yes' })}</fieldset>`;
}

const questions: Question[] = [who, story, asks, place, papers, contact];

function uploads(frame: Frame, list: UploadView[]): Html {
  const t = frame.words.write.papers;
  if (list.length === 0) return html`<p>${t.none}</p>`;
  return html`<ul class="files">${list.map(
    ({ token, name, bytes }) => html`<li><span>${name} <span class="small">${sizeIn(bytes)}</span></span>
<form method="post" action="/write/remove"><input type="hidden" name="token" value="${token}"><button class="link">${t.remove}<span class="sr"> ${name}</span></button></form></li>`,
  )}</ul>`;
}

const sizeIn = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
