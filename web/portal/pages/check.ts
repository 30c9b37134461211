import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import type { Draft } from '../draft.ts';
import { dateIn, type Frame, type Html, page } from '../page.ts';
import { refusalBanner } from '../parts.ts';
import type { Offers } from './write.ts';

/** P3: everything once more before it is registered; each line leads back to its step. */
export function checkPage(
  frame: Frame,
  draft: Draft,
  offers: Offers,
  given: { noticeBy: string; naked: boolean },
  refusal?: Refusal,
): Html {
  const t = frame.words.write;
  const c = t.check;
  const none = c.none;
  const language = frame.settings.language;
  const whose = { self: t.who.self, helped: t.who.helped, group: t.who.group, anonymous: t.who.anonymous }[
    draft.who ?? 'self'
  ];
  const asks = [draft.ask1, draft.ask2, draft.ask3, draft.ask4, draft.ask5].filter((one): one is string =>
    Boolean(one?.trim()),
  );
  const division = offers.divisions.find(({ code }) => code === draft.divisionCode)?.name ?? t.place.county;
  const contact = [draft.name, draft.phone, draft.address].filter(Boolean).join('，');
  const m = messagesWords[frame.settings.language];
  const wants = [
    draft.paper === 'yes' ? t.contact.paper : '',
    draft.largePrint === 'yes' ? t.contact.large : '',
    draft.channel === 'sms' || draft.channel === 'call' ? m.channels[draft.channel] : '',
    draft.electronic === 'yes' ? m.electronic : '',
  ]
    .filter(Boolean)
    .join('，');
  const row = (
    label: string,
    text: string | Html,
    step: number,
  ) => html`<div class="row"><dt>${label}</dt><dd>${text || none}</dd>
<dd class="change"><a href="/write/${step}?check=yes">${c.change(label)}</a></dd></div>`;
  return page(frame, {
    title: c.title,
    back: '/write/6',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
<dl class="summary">
${row(c.who, whose ?? '', 1)}
${row(c.story, html`<span class="pre">${draft.narrative ?? none}</span>`, 2)}
${asks.length > 0 ? asks.map((ask, i) => row(t.asks.label(i + 1), ask, 3)) : row(c.asks, '', 3)}
${row(c.place, [division, draft.place, draft.counterpart].filter(Boolean).join('，'), 4)}
${row(c.papers, draft.uploads.length > 0 ? c.files(draft.uploads.length) : '', 5)}
${row(c.contact, draft.who === 'anonymous' ? t.who.anonymous : contact, 6)}
${row(c.wants, wants, 6)}
</dl>
${given.naked ? html`<p class="note">ℹ ${c.mask}</p>` : ''}
<section><h2>${c.next}</h2><ol>${c.nextList(dateIn(language, given.noticeBy)).map((line) => html`<li>${line}</li>`)}</ol></section>
<p>${c.truth}</p>
<form method="post" action="/write/submit"><button class="button">${c.submit}</button></form>
<p class="small">${c.quality}</p>`,
  });
}
