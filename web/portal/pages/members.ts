import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { type Frame, type Html, numberGroups, page, spelled } from '../page.ts';
import { deadline, field, refusalBanner } from '../parts.ts';
import { answer } from './answer.ts';
import { standingSection } from './standing.ts';

/** The most slips that one page makes. */
export const mostSlips = 20;

interface Given {
  count?: string | undefined;
  ended?: boolean;
}

/** Where a representative makes slips for those who came along. */
export function membersPage(frame: Frame, given: Given, refusal?: Refusal): Html {
  const t = frame.words.members;
  return page(frame, {
    title: t.title,
    back: '/matter',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
${given.ended ? html`<p class="done" role="status">${t.ended}</p>` : ''}
<p>${t.lead}</p><p>${t.unlisted}</p><p>${t.cannot}</p>
<form method="post" action="/matter/members" novalidate>
${field(frame, refusal, { name: 'count', label: t.count, hint: t.countHint, value: given.count, inputmode: 'numeric' })}
<button class="button">${t.submit}</button></form>
<p><a href="/matter/relay">${t.relay}</a></p>
<form method="post" action="/matter/members/end"><button class="link">${t.end}</button></form><p class="small">${t.endHint}</p>`,
  });
}

/** The slips, once: number and code, nothing of whose they are or what it is about. */
export function slipsPage(
  frame: Frame,
  number: string,
  { slips, days, address }: { slips: string[]; days: number; address: string },
): Html {
  const t = frame.words.members;
  return page(frame, {
    title: t.done,
    body: html`<p class="noprint">${t.doneHint(String(days))}</p>
<ol class="slips">${slips.map(
      (
        slip,
      ) => html`<li><p>${frame.words.follow.number}<br><span class="number">${spelled(numberGroups(number))}</span></p>
<p>${t.slip}<br><span class="code">${spelled(slip)}</span></p>
<p class="small">${t.how(address)}</p></li>`,
    )}</ol>
<p class="noprint"><a class="button" href="/matter">${t.back}</a></p>`,
  });
}

/** What was answered, to be printed or sent on: it names nobody who brought the matter. */
export function relayPage(frame: Frame, view: PetitionView): Html {
  const t = frame.words.members;
  const owed = view.clocks
    .filter(({ status, petitioners }) => status === 'running' && !petitioners)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const answered = view.requests.some(({ outcome }) => outcome !== null);
  return page(frame, {
    title: t.relay,
    back: '/matter',
    body: html`<p class="noprint">${t.relayLead}</p>
<p class="noprint"><a href="/matter/relay.txt">${t.relayText}</a></p>
<p>${frame.words.follow.number} <span class="number">${spelled(numberGroups(view.number))}</span></p>
${answered ? answer(frame, view, 'member') : html`<p>${t.relayWait}</p>`}
${standingSection(frame, view, { acts: false })}
${owed.map((clock) => deadline(frame, clock, false))}
<p>${t.relayOwn}</p>`,
  });
}

/** The door for whoever has a slip: number and slip, no name. */
export function memberDoorPage(frame: Frame, given: { number?: string }, refusal?: Refusal): Html {
  const { members, follow } = frame.words;
  const t = members.door;
  return page(frame, {
    title: t.title,
    back: '/follow',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}<p>${t.lead}</p>
<form method="post" action="/member" novalidate>
${field(frame, refusal, { name: 'number', label: follow.number, hint: follow.numberHint, value: given.number, autocomplete: 'off', inputmode: 'numeric', code: true })}
${field(frame, refusal, { name: 'slip', label: t.slip, hint: t.slipHint, autocomplete: 'off', code: true })}
<button class="button">${t.submit}</button></form>
<p class="small">${t.none}</p>`,
  });
}

/** The member's own code, shown once. */
export function memberCodePage(frame: Frame, code: string, matter = '/member/matter'): Html {
  const t = frame.words.members.door;
  return page(frame, {
    title: t.done,
    body: html`<p class="code">${spelled(code)}</p><p>${t.after}</p><p><a class="button" href="${matter}">${t.go}</a></p>`,
  });
}

/** Asks before the member's code is replaced. */
export function anotherMemberCodePage(frame: Frame): Html {
  const t = frame.words.members.matter;
  return page(frame, {
    title: t.code,
    back: '/member/matter',
    body: html`<p>${t.codeLead}</p><form method="post" action="/member/code"><button class="button">${frame.words.acts.code.submit}</button></form>`,
  });
}
