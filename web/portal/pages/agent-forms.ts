import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { agentsWords, powerLabels } from '../../words/portal/agents.ts';
import { dateIn, type Frame, type Html } from '../page.ts';
import { choice, field, fieldId, fileField, select, tick } from '../parts.ts';
import { actForm, type Typed, taken } from './act-form.ts';

type Agent = PetitionView['agents'][number];

/** Who, as what, with which authority, and its paper. */
export function addAgentPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = agentsWords[frame.settings.language];
  const clash = [refusal, ...(refusal?.others ?? [])].some((one) => one?.field === 'namesake');
  const optional = { optional: true, autocomplete: 'off' };
  return actForm(frame, view, {
    title: t.addTitle,
    action: '/matter/agents/add',
    back: '/matter/agents',
    submit: t.addSubmit,
    typed,
    refusal,
    files: true,
    body: html`${choice(frame, refusal, {
      name: 'kind',
      legend: t.kind,
      hint: t.guardianHint,
      chosen: typed.kind,
      options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
    })}
${field(frame, refusal, { name: 'name', label: t.name, value: typed.name, autocomplete: 'off', max: 60 })}
${clash || typed.namesake === 'yes' ? tick(frame, refusal, { name: 'namesake', label: t.namesake, on: typed.namesake === 'yes' }) : ''}
${powersChoice(frame, refusal, typed.seq ? (typed.powers ?? '') : 'file,receive,query')}
${dayField(frame, typed, refusal)}
${taken(frame, typed)}
${fileField(frame, refusal, { label: t.file, hint: t.fileHint, optional: true })}
${field(frame, refusal, { name: 'phone', label: t.phone, value: typed.phone, type: 'tel', max: 30, ...optional })}
${field(frame, refusal, { name: 'email', label: t.email, value: typed.email, type: 'email', max: 120, ...optional })}
${field(frame, refusal, { name: 'idNumber', label: t.idNumber, value: typed.idNumber, max: 30, code: true, ...optional })}
${field(frame, refusal, { name: 'address', label: t.address, value: typed.address, max: 200, ...optional })}
${select(frame, {
  name: 'channel',
  label: t.channel,
  hint: t.channelHint,
  chosen: typed.channel ?? 'none',
  options: Object.entries(t.channels).map(([value, label]) => ({ value, label })),
})}`,
  });
}

/** More than before, or less. */
export function changeAgencyPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = agentsWords[frame.settings.language];
  const theirs = view.agents.filter(({ ended, kind }) => !ended && kind === 'authorised');
  return actForm(frame, view, {
    title: t.changeTitle,
    action: '/matter/agents/change',
    back: '/matter/agents',
    submit: t.changeSubmit,
    typed,
    refusal,
    files: true,
    body: html`${which(frame, refusal, theirs, typed)}
${powersChoice(frame, refusal, typed.powers ?? '')}
${dayField(frame, typed, refusal)}
${taken(frame, typed)}
${fileField(frame, refusal, { label: t.file, optional: true })}`,
  });
}

/** Of the petitioner's own will, or because of what became of agent or guardianship. */
export function endAgencyPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = agentsWords[frame.settings.language];
  const theirs = view.agents.filter(({ ended }) => !ended);
  return actForm(frame, view, {
    title: t.endTitle,
    action: '/matter/agents/end',
    back: '/matter/agents',
    submit: t.endSubmit,
    typed,
    refusal,
    body: html`<p>${t.endHint}</p>
${which(frame, refusal, theirs, typed)}
${choice(frame, refusal, {
  name: 'ending',
  legend: t.ending,
  chosen: typed.ending,
  options: Object.entries(t.endings).map(([value, label]) => ({ value, label })),
})}
${field(frame, refusal, { name: 'reason', label: t.reason, value: typed.reason, rows: 3, max: 2000 })}`,
  });
}

/** The agent lays it down. */
export function resignPage(frame: Frame, view: PetitionView, typed: Typed, refusal?: Refusal): Html {
  const t = agentsWords[frame.settings.language];
  return actForm(frame, view, {
    title: t.resignTitle,
    action: '/matter/agency/resign',
    submit: t.resignSubmit,
    typed,
    refusal,
    body: html`<p>${t.resignHint}</p>
${field(frame, refusal, { name: 'reason', label: t.resignReason, value: typed.reason, optional: true, rows: 3, max: 2000 })}`,
  });
}

function which(frame: Frame, refusal: Refusal | undefined, agents: Agent[], typed: Typed): Html {
  const language = frame.settings.language;
  const t = agentsWords[language];
  const [only] = agents;
  if (only && agents.length === 1)
    return html`<p id="${fieldId('agent')}" tabindex="-1"><strong>${only.label[language]}</strong></p><input type="hidden" name="agent" value="${only.no}">`;
  const options = agents.map(({ no, label, since }) => ({
    value: String(no),
    label: t.as(label[language], dateIn(language, since)),
  }));
  return choice(frame, refusal, { name: 'agent', legend: t.which, chosen: typed.agent, options });
}

function dayField(frame: Frame, typed: Typed, refusal?: Refusal): Html {
  const t = agentsWords[frame.settings.language];
  const given = { name: 'authorisedOn', label: t.day, hint: t.dayHint, value: typed.authorisedOn, type: 'date' };
  return field(frame, refusal, given);
}

function powersChoice(frame: Frame, refusal: Refusal | undefined, chosen: string): Html {
  const language = frame.settings.language;
  const t = agentsWords[language];
  const options = powerLabels(language);
  return choice(frame, refusal, { name: 'powers', legend: t.powers, hint: t.powersHint, many: true, chosen, options });
}
