import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { agentsWords, powerLabels } from '../../words/portal/agents.ts';
import { agentsTyped, type Draft } from '../draft.ts';
import type { Frame, Html } from '../page.ts';
import { choice, field, tick } from '../parts.ts';

/** 有人代办吗: one or two agents, folded away until they are wanted. Their papers go with the other papers. */
export function agentFields(frame: Frame, draft: Draft, refusal: Refusal | undefined): Html {
  const t = agentsWords[frame.settings.language];
  const open = agentsTyped(draft).length > 0;
  return html`<details${open ? html` open` : ''}><summary>${t.write.title}</summary><p class="hint">${t.write.hint} ${t.write.file}</p>
${one(frame, draft, refusal, 1)}
<details${agentsTyped(draft).some(({ no }) => no === 2) ? html` open` : ''}><summary>${t.write.second}</summary>${one(frame, draft, refusal, 2)}</details></details>`;
}

function one(frame: Frame, draft: Draft, refusal: Refusal | undefined, no: 1 | 2): Html {
  const language = frame.settings.language;
  const t = agentsWords[language];
  const at = `agent${no}` as const;
  const namesake = draft[`${at}Namesake`] === 'yes';
  const optional = { optional: true, autocomplete: 'off' };
  return html`<fieldset><legend>${t.write.legend(no)}</legend>
${choice(frame, refusal, {
  name: `${at}Kind`,
  legend: t.kind,
  hint: t.guardianHint,
  chosen: draft[`${at}Kind`],
  optional: true,
  options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
})}
${field(frame, refusal, { name: `${at}Name`, label: t.name, value: draft[`${at}Name`], max: 60, ...optional })}
${tick(frame, refusal, { name: `${at}Namesake`, label: t.namesake, on: namesake })}
${field(frame, refusal, { name: `${at}Phone`, label: t.phone, value: draft[`${at}Phone`], type: 'tel', max: 30, ...optional })}
${choice(frame, refusal, {
  name: `${at}Powers`,
  legend: t.powers,
  hint: t.powersHint,
  many: true,
  optional: true,
  chosen: draft[`${at}Powers`] ?? 'file,receive,query',
  options: powerLabels(language),
})}
${field(frame, refusal, { name: `${at}Day`, label: t.day, value: draft[`${at}Day`], type: 'date', ...optional })}</fieldset>`;
}
