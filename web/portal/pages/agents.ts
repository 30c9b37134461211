import { html } from 'hono/html';
import type { Words } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { agentsWords } from '../../words/portal/agents.ts';
import { permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html, numberGroups, page, spelled } from '../page.ts';

type Agent = PetitionView['agents'][number];
type Named = Agent & { name: string };

export { addAgentPage, changeAgencyPage, endAgencyPage, resignPage } from './agent-forms.ts';

/** 代理人、监护人: who acts for the petitioner, who did, and what can be done about it. */
export function agentsPage(frame: Frame, view: PetitionView, agents: Named[]): Html {
  const t = agentsWords[frame.settings.language];
  const standing = agents.filter(({ ended }) => !ended);
  const before = agents.filter(({ ended }) => ended);
  return page(frame, {
    title: t.title,
    back: '/matter',
    body: html`<p>${t.hint}</p>
<section><h2>${t.now}</h2>${standing.length === 0 ? html`<p>${t.none}</p>` : standing.map((one) => card(frame, one))}
${permitted(view, 'appointAgent') ? html`<p><a class="button" href="/matter/agents/add">${t.add}</a></p>` : ''}</section>
${before.length > 0 ? html`<section><h2>${t.before}</h2>${before.map((one) => card(frame, one))}</section>` : ''}`,
  });
}

function card(frame: Frame, { no, name, kind, label, scope, authorisedOn, since, ended }: Named): Html {
  const language = frame.settings.language;
  const t = agentsWords[language];
  return html`<div class="card"><h3>${name}</h3>
<p>${t.as(label[language], dateIn(language, since))}</p>
<p class="small">${t.scope}${t.colon}${scope[language]}</p>
<p class="small">${t.paper(dateIn(language, authorisedOn))}</p>
${
  ended
    ? html`<p>${t.ended(dateIn(language, ended.on), ended.label[language])}</p>`
    : html`<form method="post" action="/matter/agents/slip"><input type="hidden" name="agent" value="${no}"><button class="button second">${t.slip}</button></form>
<ul class="plain">${kind === 'authorised' ? html`<li><a href="/matter/agents/change?agent=${no}">${t.change}</a></li>` : ''}
<li><a href="/matter/agents/end?agent=${no}">${t.end}</a></li></ul>`
}</div>`;
}

/** The slip, once: number and code, and that it is an agent's; nothing of who or what. */
export function agentSlipPage(
  frame: Frame,
  { number, slip, days, label, address }: { number: string; slip: string; days: number; label: Words; address: string },
): Html {
  const language = frame.settings.language;
  const t = agentsWords[language];
  return page(frame, {
    title: t.slipTitle,
    back: '/matter/agents',
    body: html`<p class="noprint">${t.slipOnce(days)} ${t.slipHint}</p>
<ol class="slips"><li><p>${frame.words.follow.number}<br><span class="number">${spelled(numberGroups(number))}</span></p>
<p>${t.slipFor(label[language])}<br><span class="code">${spelled(slip)}</span></p>
<p class="small">${t.slipDoor(address)}</p></li></ol>
<p class="noprint"><a class="button" href="/matter/agents">${t.back}</a></p>`,
  });
}

/** The agent's own code, made anew. */
export function agentCodePage(frame: Frame, fresh?: string): Html {
  const t = frame.words.acts.code;
  const { codeTitle } = agentsWords[frame.settings.language];
  return page(frame, {
    title: codeTitle,
    ...(!fresh && { back: '/matter' }),
    body: fresh
      ? html`<p class="code">${spelled(fresh)}</p><p>${t.after}</p><p><a class="button" href="/matter">${t.back}</a></p>`
      : html`<p>${t.lead}</p><form method="post" action="/matter/agency/code"><button class="button">${t.submit}</button></form>`,
  });
}

/** What an agent who looks at the matter is told first. */
export function actingNote(frame: Frame, view: PetitionView): Html | '' {
  const own = view.agents.find(({ no }) => no === view.actingAs);
  if (!own) return '';
  const language = frame.settings.language;
  const t = agentsWords[language];
  return html`<section class="card"><p><strong>${t.acting(own.label[language])}</strong></p>
<p>${t.actingScope(own.scope[language])}</p><p class="small">${t.ownOnly}</p></section>`;
}
