import { html } from 'hono/html';
import type { z } from 'zod';
import type { accessItem } from '../../../server/petitions/contract.ts';
import { type Frame, type Html, momentIn, page } from '../page.ts';
import { lock } from '../parts.ts';

type Read = z.output<typeof accessItem>;

/** 谁看过: organs and roles, newest first. A day's readings by one role of one organ stand together; readings of the identity never do. */
export function recordPage(frame: Frame, items: Read[]): Html {
  const t = frame.words.acts.record;
  return page(frame, {
    title: t.title,
    back: '/matter',
    body: html`<p class="small">${t.lead}</p>
${items.length === 0 ? html`<p>${t.empty}</p>` : html`<ol class="timeline">${together(frame, items).map((group) => entry(frame, group))}</ol>`}`,
  });
}

function entry(frame: Frame, group: Read[]): Html {
  const t = frame.words.acts.record;
  const language = frame.settings.language;
  const [newest] = group as [Read];
  const oldest = group.at(-1)!;
  const counts = new Map<string, number>();
  for (const { what } of group) counts.set(what[language], (counts.get(what[language]) ?? 0) + 1);
  const what = [...counts].map(([said, n]) => (n === 1 ? said : t.times(said, n))).join(frame.words.write.and);
  const until = momentIn(language, newest.at).slice(-5);
  const from = momentIn(language, oldest.at);
  return html`<li><time datetime="${oldest.at}">${from}${from.endsWith(until) ? '' : `—${until}`}</time>
<p>${newest.identity ? html`<strong>${lock}${t.identity}</strong> · ` : ''}<strong>${newest.organ[language]} ${newest.role[language]}</strong></p>
<p>${what}${newest.purpose ? html` · ${t.purpose(newest.purpose)}` : ''}</p></li>`;
}

function together(frame: Frame, items: Read[]): Read[][] {
  const language = frame.settings.language;
  const day = ({ at }: Read) => momentIn(language, at).slice(0, -6);
  const alike = (a: Read, b: Read) =>
    !a.identity &&
    !b.identity &&
    !a.purpose &&
    !b.purpose &&
    day(a) === day(b) &&
    a.organ.zh === b.organ.zh &&
    a.role.zh === b.role.zh;
  const groups: Read[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0] && alike(last[0], item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
