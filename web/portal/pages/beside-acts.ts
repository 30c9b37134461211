import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { clockOf, isOver } from '../clock-of.ts';
import { dateIn, type Frame, type Html } from '../page.ts';
import { choice, field } from '../parts.ts';
import { actForm, type Typed } from './act-form.ts';

type Drawn = (frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal) => Html;

/** 申请听证: what it is, by when, and that asking costs nothing. */
export const hearingPage: Drawn = (frame, view, typed, refusal) => {
  const t = frame.words.beside.hearing;
  const language = frame.settings.language;
  const window = clockOf(view, 'H-12');
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/hearing',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p><p>${t.calm}</p>
${window && !isOver(window, frame.today) ? html`<p><strong>${t.last(dateIn(language, window.due), window.remaining[language])}</strong></p>` : ''}
${field(frame, refusal, { name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 4, max: 5000 })}`,
  });
};

export const dropHearingPage: Drawn = (frame, view, typed, refusal) => {
  const t = frame.words.beside.drop;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/hearing/drop',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p>
${field(frame, refusal, { name: 'reason', label: t.reason, value: typed.reason, optional: true, max: 2000 })}`,
    after: html`<p><a href="/matter">${t.keep}</a></p>`,
  });
};

/** 申请回避: the handler is named, and the custodian is at hand for whoever is afraid. */
export const recusalPage: Drawn = (frame, view, typed, refusal) => {
  const t = frame.words.beside.recusal;
  const { language } = frame.settings;
  const whom = view.recusable.map(({ officerId, name, as }) => ({
    value: officerId,
    label: `${name} · ${as[language]}`,
  }));
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/recusal',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p><p>${t.effect}</p>
<p class="note">${t.pressed} <a href="/matter/concern?kind=retaliation">${frame.words.acts.withdraw.tell}</a></p>
${choice(frame, refusal, { name: 'officerId', legend: t.whom, chosen: typed.officerId ?? whom[0]?.value, options: whom })}
${choice(frame, refusal, { name: 'ground', legend: t.ground, chosen: typed.ground, options: Object.entries(t.grounds).map(([value, label]) => ({ value, label })) })}
${field(frame, refusal, { name: 'reason', label: t.reason, value: typed.reason, rows: 4, max: 3000 })}`,
  });
};

/** Ending a mediation, or going on because the agreement was not kept. */
export const mediationPage: Drawn = (frame, view, typed, refusal) => {
  const t = frame.words.beside.mediation;
  const kept = view.phase.code === 'served';
  return actForm(frame, view, {
    title: kept ? t.titleKept : t.title,
    action: '/matter/mediation',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${kept ? t.leadKept : t.lead}</p>
${field(frame, refusal, { name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 3, max: 2000 })}`,
    after: kept ? '' : html`<p><a href="/matter">${t.keep}</a></p>`,
  });
};

/** A step that asks for a reason and nothing else: what it is and what changes with it stand before the choice. */
const reasonPage =
  (step: 'ordinary' | 'asRequest', action: string): Drawn =>
  (frame, view, typed, refusal) => {
    const t = frame.words.beside[step];
    return actForm(frame, view, {
      title: t.title,
      action,
      submit: t.submit,
      typed,
      refusal,
      body: html`<p>${t.lead}</p><p>${t.effect}</p>
${field(frame, refusal, { name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 3, max: 2000 })}`,
    });
  };

/** 转为普通办理. */
export const ordinaryPage = reasonPage('ordinary', '/matter/ordinary');
/** 转为求决办理. */
export const asRequestPage = reasonPage('asRequest', '/matter/as-request');

/** 更正: what stands now is beside each field; a field left empty changes nothing. */
export const correctPage: Drawn = (frame, view, typed, refusal) => {
  const t = frame.words.beside.correct;
  return actForm(frame, view, {
    title: t.title,
    action: '/matter/correct',
    submit: t.submit,
    typed,
    refusal,
    body: html`<p>${t.lead}</p>
${field(frame, refusal, { name: 'place', label: t.place, hint: t.now(view.place ?? t.none), value: typed.place, optional: true, max: 200 })}
${field(frame, refusal, { name: 'personCount', label: t.people, hint: t.now(String(view.personCount)), value: typed.personCount, optional: true, inputmode: 'numeric' })}
${field(frame, refusal, { name: 'reason', label: t.reason, value: typed.reason, rows: 3, max: 1000 })}`,
    after: html`<p class="small">${t.other}</p>`,
  });
};
