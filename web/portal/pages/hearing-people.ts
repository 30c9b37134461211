import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { hearingPeopleWords } from '../../words/portal/hearing-people.ts';
import { clockOf, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html } from '../page.ts';
import { choice, field } from '../parts.ts';
import { actForm, type Typed } from './act-form.ts';

type Drawn = (frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal) => Html;
type Proposal = PetitionView['proposals'][number];
type Hearing = NonNullable<PetitionView['hearing']>;

const wordsOf = (frame: Frame) => hearingPeopleWords[frame.settings.language];

/** The proposal that is answered: the one asked for, else the first that waits. */
const proposalOf = ({ proposals }: PetitionView, typed: Typed): Proposal | undefined =>
  proposals.find(({ subject }) => subject === typed.proposed) ??
  proposals.find(({ given }) => given === null) ??
  proposals[0];

/** 答复是否同意: what is proposed and why; yes or no, neither marked beforehand. */
export const consentPage: Drawn = (frame, view, typed, refusal) => {
  const t = wordsOf(frame).consent;
  const proposal = proposalOf(view, typed);
  const subject = proposal?.subject ?? 'hearing';
  return actForm(frame, view, {
    title: t.title[subject],
    action: '/matter/consent',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead[subject]}</p>${proposal ? html`<p><strong>${lastDay(frame, proposal)}</strong></p>${particulars(frame, proposal)}` : ''}
<input type="hidden" name="proposed" value="${subject}">
${choice(frame, refusal, {
  name: 'consents',
  legend: t.legend,
  chosen: typed.consents,
  options: [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ],
})}
${field(frame, refusal, { name: 'note', label: t.note, value: typed.note, optional: true, rows: 2, max: 2000 })}`,
  });
};

function lastDay(frame: Frame, { by, given }: Proposal): string {
  const t = wordsOf(frame).consent;
  const on = dateIn(frame.settings.language, by);
  if (given !== null) return given ? t.said.yes : t.said.no;
  return by < frame.today ? t.over(on) : t.silent(on);
}

function particulars(frame: Frame, { reason, issues, otherSide }: Proposal): Html {
  const t = wordsOf(frame).consent;
  const rows: [string, string | null][] = [
    [t.why, reason],
    [t.about, issues],
    [t.with, otherSide],
  ];
  return html`<dl>${rows.map(([label, text]) => (text ? html`<dt>${label}</dt><dd class="pre">${text}</dd>` : ''))}</dl>`;
}

/** 选听证员: the list as it stands in the notice, by its numbers. */
export const choosePage: Drawn = (frame, view, typed, refusal) => {
  const t = wordsOf(frame).choose;
  const { hearing } = view;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/hearing/officers',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead(hearing?.seats ?? 0)}</p>${untilWhen(frame, view)}
${choice(frame, refusal, {
  name: 'chosen',
  legend: t.legend,
  hint: t.hint,
  many: true,
  chosen: typed.chosen ?? chosenNow(hearing),
  options: listed(hearing).map(({ place, name, capacity }) => ({
    value: String(place),
    label: `${place}. ${name}`,
    hint: capacity,
  })),
})}`,
    after: html`<p><a href="/matter/hearing/recusal">${wordsOf(frame).challenge.title}</a></p>`,
  });
};

const listed = (hearing: Hearing | null) => (hearing?.officers ?? []).filter(({ as }) => as !== 'aside');
const chosenNow = (hearing: Hearing | null) =>
  listed(hearing)
    .filter(({ chosen }) => chosen)
    .map(({ place }) => place)
    .join(',');

function untilWhen(frame: Frame, view: PetitionView): Html | '' {
  const t = wordsOf(frame).choose;
  const clock = clockOf(view, 'H-127');
  if (clock?.status !== 'running') return '';
  const said = clock.due < frame.today ? t.over : t.last(dateIn(frame.settings.language, clock.due));
  return html`<p><strong>${said}</strong></p>`;
}

/** 申请听证人员回避: those who take part, by name and part. */
export const challengePage: Drawn = (frame, view, typed, refusal) => {
  const t = wordsOf(frame).challenge;
  const { recusal } = frame.words.beside;
  const { hearing } = view;
  const asked = (who: string) => hearing?.challenged.some((one) => one.who === who) ?? false;
  const people = [
    { value: 'presider', label: `${hearing?.presider ?? ''} · ${t.presider}` },
    ...listed(hearing).map(({ place, name, capacity }) => ({
      value: `officer-${place}`,
      label: `${name} · ${t.officer}`,
      hint: capacity,
    })),
    ...(hearing?.recorder ? [{ value: 'recorder', label: `${hearing.recorder} · ${t.recorder}` }] : []),
  ];
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/hearing/recusal',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p><p>${t.effect}</p>
${choice(frame, refusal, { name: 'who', legend: t.whom, chosen: typed.who, options: people.filter(({ value }) => !asked(value)) })}
${choice(frame, refusal, { name: 'ground', legend: recusal.ground, chosen: typed.ground, options: Object.entries(recusal.grounds).map(([value, label]) => ({ value, label })) })}
${field(frame, refusal, { name: 'reason', label: recusal.reason, value: typed.reason, rows: 4, max: 3000 })}`,
  });
};

/** What waits for the petitioner's own word comes before everything that only informs. */
export function waitsForYou(frame: Frame, view: PetitionView): Html {
  const { consent, choose, challenge } = wordsOf(frame);
  const language = frame.settings.language;
  const choosing = view.hearing && permitted(view, 'chooseOfficers') ? view.hearing : undefined;
  return html`${view.proposals.map((proposal) =>
    proposal.given === null
      ? html`<section class="card act"><h2>${consent.card[proposal.subject]}</h2><p>${lastDay(frame, proposal)}</p>
<p><a class="button" href="/matter/consent?proposed=${proposal.subject}">${consent.go}</a></p></section>`
      : html`<p class="note">${proposal.given ? consent.said.yes : consent.said.no} <a href="/matter/consent?proposed=${proposal.subject}">${consent.change}</a></p>`,
  )}
${
  choosing
    ? html`<section class="card act"><h2>${choose.card}</h2><p>${choose.lead(choosing.seats ?? 0)}</p>${untilWhen(frame, view)}
<p><a class="button" href="/matter/hearing/officers">${choose.go}</a></p></section>`
    : ''
}
${(view.hearing?.challenged ?? []).map(({ label }) => html`<p class="note">${challenge.waiting(label[language])}</p>`)}`;
}
