import { html } from 'hono/html';
import type { Refusal } from '../../../core/refusal.ts';
import type { ContactView } from '../../../server/petitions/contract.ts';
import { contactWords } from '../../words/portal/contact.ts';
import { type Frame, type Html, page } from '../page.ts';
import { choice, field, refusalBanner, tick } from '../parts.ts';
import type { Typed } from './act-form.ts';

/** 改联系方式: what is on file is shown covered; empty fields change nothing. */
export function contactPage(frame: Frame, now: ContactView, typed: Typed, refusal?: Refusal): Html {
  const t = contactWords[frame.settings.language];
  const part = (
    name: 'phone' | 'email' | 'address',
    known: string | null,
    more: Partial<Parameters<typeof field>[2]>,
  ) =>
    html`${field(frame, refusal, {
      name,
      label: t[name],
      hint: [known ?? t.none, name === 'address' ? t.addressHint : ''].filter(Boolean).join(frame.words.write.and),
      value: typed[name],
      optional: true,
      autocomplete: 'off',
      ...more,
    })}
${known ? tick(frame, refusal, { name: `remove-${name}`, label: t.remove[name], on: typed[`remove-${name}`] === 'yes' }) : ''}`;
  return page(frame, {
    title: t.title,
    back: '/matter',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
<p>${t.lead}</p>
<form method="post" action="/matter/contact" novalidate>
${part('phone', now.phone && t.now(now.phone), { type: 'tel', max: 30 })}
${part('email', now.email && t.now(now.email), { type: 'email', max: 120 })}
${part('address', now.address === null ? null : t.addressKnown(now.address), { rows: 2, max: 200 })}
${choice(frame, refusal, {
  name: 'channel',
  legend: t.channel,
  hint: t.channelHint,
  chosen: typed.channel ?? now.channel,
  options: Object.entries(t.channels).map(([value, label]) => ({ value, label })),
})}
${now.toHelper === null ? '' : tick(frame, refusal, { name: 'toHelper', label: t.toHelper, on: (typed.channel ? typed.toHelper : now.toHelper ? 'yes' : '') === 'yes' })}
<p class="small">${t.sealed}</p>
<button class="button">${t.submit}</button></form>
<p><a href="/matter">${t.keep}</a></p>`,
  });
}
