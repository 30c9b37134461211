import { html } from 'hono/html';
import type { Refusal, Words } from '../../../core/refusal.ts';
import type { ReceptionDay } from '../../../server/reception/contract.ts';
import { receptionWords } from '../../words/portal/reception.ts';
import { dateIn, type Frame, type Html, momentIn, page, spelled } from '../page.ts';
import { choice, field, refusalBanner } from '../parts.ts';

const wordsOf = (frame: Frame) => receptionWords[frame.settings.language];

const leaderOf = (frame: Frame, { leader }: Pick<ReceptionDay, 'leader'>) =>
  `${leader.name}${leader.organ.zh && ` · ${leader.organ[frame.settings.language]}`}`;

/** P10: the days in their order, not a grid; what was swapped stays with what took its place. */
export function receptionPage(frame: Frame, { days, topic }: { days: ReceptionDay[]; topic: string }): Html {
  const t = wordsOf(frame);
  const topics = [...new Set(days.flatMap((day) => day.topic.split(/[、,，]/)).map((one) => one.trim()))].filter(
    Boolean,
  );
  const shown = topic ? days.filter((day) => day.topic.includes(topic)) : days;
  return page(frame, {
    title: t.title,
    back: '/',
    body: html`<p class="lead">${t.lead}</p>
<form method="get" action="/reception" class="noprint"><div class="field"><label for="f-topic">${t.filter}</label>
<select id="f-topic" name="topic"><option value="">${t.all}</option>${topics.map(
      (one) => html`<option value="${one}"${one === topic ? html` selected` : ''}>${one}</option>`,
    )}</select></div><button class="button second">${t.find}</button></form>
${shown.length === 0 ? html`<p>${t.none}</p>` : shown.map((day) => dayCard(frame, day))}
<p>${t.recused}</p>
<ul class="plain"><li><a href="tel:${frame.office.phone}">${t.phone(frame.office.phone)}</a></li>
<li><a href="/reception.ics">${t.calendar}</a></li>
<li><a href="/reception/appointment">${t.haveCode}</a></li></ul>`,
  });
}

function dayCard(frame: Frame, day: ReceptionDay): Html {
  const t = wordsOf(frame);
  const { language } = frame.settings;
  const when = `${dateIn(language, day.on)} ${day.from}—${day.until}`;
  const swapped = day.status.code === 'swapped';
  return html`<article class="card"><h2>${swapped ? html`<del>${when}</del>` : when}</h2>
<p><strong>${leaderOf(frame, day)}</strong><br>${day.form[language]} · ${day.topic}<br>${day.place}</p>
${
  day.instead
    ? html`<p class="note">${t.swapped(dateIn(language, day.instead.on), day.instead.leader.name, day.instead.place)}</p>`
    : ''
}
${
  day.bookable
    ? day.openLeft > 0
      ? html`<p>${t.left(day.openLeft, day.keptLeft)}</p><p><a class="button" href="/reception/${day.planId}/${day.n}">${t.book}<span class="sr"> ${when} ${day.leader.name}</span></a></p>`
      : html`<p class="note">${t.full(day.keptLeft)}</p>`
    : swapped
      ? ''
      : html`<p class="small">${day.status.label[language]}</p>`
}
<p><a href="/reception/${day.planId}/${day.n}/day.ics">${t.calendar}<span class="sr"> ${when}</span></a></p></article>`;
}

/** One question after the other on one short page; only what it is about, and whether the leader is named, is asked for. */
export function bookPage(
  frame: Frame,
  { day, once, typed }: { day: ReceptionDay; once: string; typed: Record<string, string> },
  refusal?: Refusal,
): Html {
  const t = wordsOf(frame);
  const { language } = frame.settings;
  return page(frame, {
    title: t.bookTitle,
    back: '/reception',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
<p><strong>${dateIn(language, day.on)} ${day.from}—${day.until}</strong><br>${leaderOf(frame, day)} · ${day.topic}<br>${day.place}</p>
<p>${t.one}</p>
<form method="post" action="/reception/${day.planId}/${day.n}"><input type="hidden" name="once" value="${once}">
${field(frame, refusal, { name: 'what', label: t.what, hint: t.whatHint, value: typed.what, rows: 3, max: 200 })}
${choice(frame, refusal, {
  name: 'leaderNamed',
  legend: t.named,
  hint: t.namedHint,
  chosen: typed.leaderNamed,
  options: [
    { value: 'no', label: t.no },
    { value: 'yes', label: t.yes },
  ],
})}
${choice(frame, refusal, {
  name: 'channel',
  legend: t.channel,
  chosen: typed.channel ?? 'none',
  options: (['none', 'sms', 'call'] as const).map((value) => ({ value, label: t.channels[value] })),
})}
${field(frame, refusal, { name: 'phone', label: t.tel, value: typed.phone, optional: true, type: 'tel', max: 30, autocomplete: 'tel' })}
${field(frame, refusal, { name: 'name', label: t.name, value: typed.name, optional: true, max: 40 })}
${field(frame, refusal, { name: 'needs', label: t.needs, value: typed.needs, optional: true, max: 100 })}
<h2>${t.link1}</h2>
${field(frame, refusal, { name: 'number', label: t.number, value: typed.number, optional: true, max: 60, code: true })}
${field(frame, refusal, { name: 'code', label: t.code, optional: true, max: 60, code: true })}
<button class="button">${t.send}</button></form>`,
  });
}

/** The place and its code; the code is shown here and nowhere else. */
export function bookedPage(
  frame: Frame,
  { day, label, code }: { day: ReceptionDay; label: Words; code: string },
): Html {
  const t = wordsOf(frame);
  const { language } = frame.settings;
  return page(frame, {
    title: t.booked,
    back: '/reception',
    body: html`<p><strong>${dateIn(language, day.on)} ${day.from}—${day.until}</strong><br>${day.place}</p>
<p>${t.place(label[language])}</p>
<section class="card"><h2>${t.codeName}</h2><p class="number">${spelled(code)}</p><p>${t.codeLead}</p></section>
<p><a href="/reception/${day.planId}/${day.n}/day.ics">${t.calendar}</a></p>`,
  });
}

interface Own {
  label: Words;
  status: { code: string; label: Words };
  day: ReceptionDay;
  what: string;
  readings: { at: string; organ: Words; purpose: string }[];
  messages: { at: string; text: string }[];
}

/** 我的预约: by its code; nothing is kept in this browser. */
export function appointmentPage(
  frame: Frame,
  given: { own?: Own; code?: string; cancelled?: boolean },
  refusal?: Refusal,
): Html {
  const t = wordsOf(frame);
  const { language } = frame.settings;
  const { own, code = '' } = given;
  return page(frame, {
    title: t.ownTitle,
    back: '/reception',
    trouble: refusal !== undefined,
    body: html`${refusalBanner(frame, refusal)}
${given.cancelled ? html`<p class="done" role="status"><span aria-hidden="true">✓ </span>${t.cancelled}</p>` : ''}
${
  own
    ? html`<p><strong>${dateIn(language, own.day.on)} ${own.day.from}—${own.day.until}</strong><br>${leaderOf(frame, own.day)}<br>${own.day.place}</p>
<dl><dt>${t.status}</dt><dd>${own.status.label[language]} · ${t.place(own.label[language])}</dd><dt>${t.what}</dt><dd class="pre">${own.what}</dd></dl>
${
  own.status.code === 'booked'
    ? html`<form method="post" action="/reception/cancel"><input type="hidden" name="code" value="${code}"><button class="button second">${t.cancel}</button></form>`
    : ''
}
${own.messages.length > 0 ? html`<section><h2>${t.messages}</h2><ol class="timeline">${own.messages.map((one) => html`<li><time datetime="${one.at}">${momentIn(language, one.at)}</time><p>${one.text}</p></li>`)}</ol></section>` : ''}
<section><h2>${t.readings}</h2>${
        own.readings.length === 0
          ? html`<p>${t.noReadings}</p>`
          : html`<ul>${own.readings.map((one) => html`<li>${momentIn(language, one.at)} · ${one.organ[language]} · ${one.purpose}</li>`)}</ul>`
      }</section>`
    : html`<form method="post" action="/reception/appointment">${field(frame, refusal, { name: 'code', label: t.codeName, hint: t.ownLead, code: true, max: 60 })}<button class="button">${t.look}</button></form>`
}`,
  });
}
