import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { identityNumberInDoubt, phoneInDoubt } from '../../../core/text/typed-wrong.ts';
import { agentsWords } from '../../words/portal/agents.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import { agentsTyped, asksOf, type Draft } from '../draft.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { lock, refusalBanner } from '../parts.ts';
import type { Offers } from './write.ts';

interface Given {
  /** The last day for being told where it went. */
  noticeBy: string;
  /** Whether the story holds what looks like an identity card's or a telephone's number. */
  naked: boolean;
}

/** P3: everything once more before it is registered; each line leads to its step and back here. */
export function checkPage(frame: Frame, draft: Draft, offers: Offers, given: Given, refusal?: Refusal): Html {
  const t = frame.words.write;
  const c = t.check;
  const language = frame.settings.language;
  const row = (label: string, text: string | Html, step: number) =>
    html`<div class="row"><dt>${label}</dt><dd>${text || c.none}</dd>
<dd class="change"><a href="/write/${step}?check=yes">${c.change}<span class="sr">${c.of}${label}</span></a></dd></div>`;
  return page(frame, {
    title: c.title,
    back: '/write/6',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal && onThisPage(refusal))}
<dl class="summary">
${row(c.who, whose(frame, draft), 1)}
${row(c.story, draft.narrative?.trim() ? html`<span class="pre" id="f-story">${draft.narrative}</span>` : html`<span id="f-story">${c.none}</span>`, 2)}
${requests(frame, draft, row)}
${row(c.place, place(frame, draft, offers), 4)}
${row(c.papers, draft.uploads.map(({ name }) => name).join(t.and), 5)}
${row(c.contact, contact(frame, draft), 6)}
${agents(frame, draft, row)}
${doubts(frame, draft)}${row(c.wants, wants(frame, draft), 6)}
</dl>
${given.naked ? html`<p class="note">${c.mask}</p>` : ''}
<section><h2>${c.next}</h2><ol>${c.nextList(dateIn(language, given.noticeBy)).map((line) => html`<li>${line}</li>`)}</ol></section>
<p>${c.truth}</p>
<form method="post" action="/write/submit"><button class="button">${c.submit}</button></form>
<p class="small">${c.quality}</p>`,
  });
}

/** Fields are on other pages; only the story can be pointed at from here. */
function onThisPage({ field, others: _, ...refusal }: Refusal): Refusal {
  return field === 'narrative' ? { ...refusal, field: 'story' } : refusal;
}

function whose(frame: Frame, draft: Draft): string {
  const t = frame.words.write;
  const chosen = {
    self: t.who.self,
    helped: [t.who.helped, draft.helperName?.trim() ? t.helper.by(draft.helperName.trim()) : '']
      .filter(Boolean)
      .join(t.and),
    group: [t.who.group, draft.personCount?.trim() ? t.check.people(draft.personCount.trim()) : '']
      .filter(Boolean)
      .join(t.and),
    anonymous: t.who.anonymous,
  };
  return chosen[draft.who as keyof typeof chosen] ?? t.who.self;
}

function requests(frame: Frame, draft: Draft, row: (label: string, text: string, step: number) => Html): Html | Html[] {
  const t = frame.words.write;
  const given = asksOf(draft).filter(Boolean);
  if (given.length === 0) return row(t.check.asks, t.check.noAsks, 3);
  return given.map((ask, i) => row(t.asks.label(i + 1), ask, 3));
}

function agents(frame: Frame, draft: Draft, row: (label: string, text: string, step: number) => Html): Html | '' {
  const t = agentsWords[frame.settings.language];
  const typed = draft.who === 'anonymous' ? [] : agentsTyped(draft);
  const named = typed.map(({ name, kind }) =>
    t.write.listed(name, t.kinds[kind === 'guardian' ? 'guardian' : 'authorised']),
  );
  return named.length > 0 ? row(t.title, named.join(frame.words.write.and), 6) : '';
}

function place(frame: Frame, draft: Draft, offers: Offers): Html {
  const t = frame.words.write;
  const division = offers.divisions.find(({ code }) => code === draft.divisionCode)?.name ?? t.place.county;
  const accused = offers.organs.find(({ id }) => id === draft.complained)?.name;
  const accuses = draft.accuses === 'yes' || draft.accuses === 'unsure';
  const names = accuses || draft.accuses === 'solve';
  const whom = [accused, draft.complainedOf?.trim()].filter(Boolean).join(t.and);
  return html`${[division, draft.place?.trim(), draft.counterpart?.trim()].filter(Boolean).join(t.and)}
${names ? html`<span class="guarded">${lock}${accuses ? (whom ? t.check.accusesOf(whom) : t.check.accuses) : whom ? t.check.failedOf(whom) : t.check.failed}</span>` : ''}`;
}

function contact(frame: Frame, draft: Draft): string {
  const t = frame.words.write;
  if (draft.who === 'anonymous') return t.who.anonymous;
  const lines = (text: string | undefined) =>
    draft.who === 'group' ? (text ?? '').split(/\r?\n/).flatMap((line) => line.trim() || []) : [];
  const { chosen, sealed } = frame.words.members.write;
  const representatives = lines(draft.representatives);
  const members = lines(draft.members).length;
  return [
    draft.name,
    draft.phone,
    draft.email,
    draft.address,
    representatives.length > 0 ? chosen(representatives.join(t.and)) : '',
    members > 0 ? sealed(String(members)) : '',
  ]
    .map((one) => one?.trim())
    .filter(Boolean)
    .join(t.and);
}

/** Numbers that look mistyped: said beside them, and registered as they are if so wished. */
function doubts(frame: Frame, draft: Draft): Html | '' {
  if (draft.who === 'anonymous') return '';
  const c = frame.words.write.check;
  const said = [
    ...[draft.phone, draft.who === 'helped' ? draft.helperPhone : undefined].flatMap((phone) =>
      phone && phoneInDoubt(phone) ? c.phoneDoubt(phone.trim()) : [],
    ),
    ...(draft.idNumber && identityNumberInDoubt(draft.idNumber) ? [c.idDoubt] : []),
  ];
  return said.length > 0
    ? html`<div class="row"><dd>${said.map((line) => html`<p class="note">${line}</p>`)}</dd></div>`
    : '';
}

function wants(frame: Frame, draft: Draft): string {
  const t = frame.words.write;
  const language = draft.language ?? 'zh';
  const spoken = language === 'zh' ? '' : t.contact.languages[language as keyof typeof t.contact.languages];
  const told = messagesWords[frame.settings.language];
  // What an anonymous letter cannot be told is not asked, even when it was chosen before.
  const named = draft.who !== 'anonymous';
  return (
    [
      draft.paper === 'yes' ? t.contact.paper : '',
      draft.largePrint === 'yes' ? t.contact.large : '',
      named && isChannel(draft.channel) ? told.channels[draft.channel] : '',
      draft.who === 'helped' && draft.toHelper === 'yes' ? t.helper.told : '',
      named && draft.electronic === 'yes' ? told.electronic : '',
      spoken,
    ]
      .filter(Boolean)
      .join(t.and) || t.check.onlineOnly
  );
}

const isChannel = (channel: string | undefined): channel is 'sms' | 'email' | 'call' =>
  channel === 'sms' || channel === 'email' || channel === 'call';
