import { html } from 'hono/html';
import type { ClockView, PetitionView } from '../../../server/petitions/contract.ts';
import type { ConcernView } from '../../../server/portal/contract.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import { clockOf, isOver, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html, momentIn, numberGroups, page, spelled, withDates } from '../page.ts';
import { deadline, lock } from '../parts.ts';
import { askedFor, documents, ownWords } from './matter-papers.ts';
import { timeline } from './timeline.ts';

interface Given {
  view: PetitionView;
  concerns: ConcernView[];
  /** What was just done. */
  notice: string | undefined;
}

/** P5: holder, dates, what you can do, what happened. The first line answers who has it. */
export function matterPage(frame: Frame, { view, concerns, notice }: Given): Html {
  const t = frame.words.follow;
  const running = view.clocks.filter((clock) => clock.status === 'running' && !isOver(clock, frame.today));
  const owed = running.filter(({ petitioners }) => !petitioners);
  return page(frame, {
    title: t.title,
    heading: html`<span class="number"><span class="sr">${t.number} </span>${spelled(numberGroups(view.number))}</span>`,
    body: html`${notice ? html`<p class="done" role="status"><span aria-hidden="true">✓ </span>${notice}</p>` : ''}
${holder(frame, view)}
${view.restricted ? html`<p class="note sealed">${lock}${t.restricted}</p>` : ''}
${asked(frame, view)}
${answered(frame, view)}
${elsewhere(frame, view)}
${section(
  t.deadlines,
  owed.map((clock) => deadline(frame, clock)),
)}
${section(
  t.yours,
  running.filter(({ petitioners, id }) => petitioners && !id.startsWith('H-09')).map((clock) => deadline(frame, clock)),
)}
${quiet(frame, view, owed)}
${choices(frame, view)}
${reports(frame, concerns)}
<section><h2>${t.happened}</h2>${timeline(frame, view, owed, elsewhereItem(view)?.seq)}</section>
${documents(frame, view)}
${ownWords(frame, view)}
<section class="noprint"><h2>${t.keep}</h2><ul class="plain">
<li><a href="/matter/record">${t.record(view.accessCount)}</a></li>
<li><a href="/matter/messages">${messagesWords[frame.settings.language].link}</a></li>
<li><a href="/matter/receipt">${t.receipt}</a></li>
<li><a href="/matter/code">${t.code2}</a></li>
<li><form method="post" action="/matter/out"><button class="link">${t.out}</button></form></li>
</ul></section>`,
  });
}

/** The one organ that has it, whom to call, since when. */
function holder(frame: Frame, { holder: held }: PetitionView): Html {
  const t = frame.words.follow;
  const language = frame.settings.language;
  const { handler } = held;
  const phone = handler?.phone || held.phone || frame.office.phone;
  return html`<div class="holder"><p><strong>${t.holder(held.name[language])}</strong></p>
<p>${handler ? `${t.handler(handler.name)} ` : ''}<a href="tel:${phone}">${phone}</a></p>
<p class="small">${t.since(dateIn(language, held.since))} · ${t.transfers(held.transfers)}</p>
${held.note ? html`<p>${held.note[language]}</p>` : ''}</div>`;
}

/** What the petitioner is asked for comes before everything that only informs. */
function asked(frame: Frame, view: PetitionView): Html | '' {
  if (!view.overlays.some(({ code }) => code === 'papers-requested')) return '';
  const t = frame.words.follow;
  const language = frame.settings.language;
  const due = clockOf(view, 'H-09');
  const request = view.timeline.find(({ act }) => act === 'requestPapers');
  return html`<section class="card act"><h2>${t.asked}</h2>
${request ? askedFor(request) : ''}
${due ? html`<p>${t.asked2(dateIn(language, due.due), due.remaining[language])}</p>` : ''}
<p><a class="button" href="/matter/supply">${t.supply}</a></p></section>`;
}

function answered(frame: Frame, view: PetitionView): Html | '' {
  const t = frame.words.follow;
  if (view.requests.some(({ outcome }) => outcome !== null)) {
    return html`<p><a class="button" href="/matter/answer">${t.answer}</a></p>`;
  }
  return view.phase.code === 'decided' ? html`<p class="note">${t.notServed}</p>` : '';
}

const endedElsewhere = ['divert', 'guide', 'declineAcceptance', 'declineRepeat'];

/** The act by which it went elsewhere or was not taken on, while that stands. */
function elsewhereItem(view: PetitionView): PetitionView['timeline'][number] | undefined {
  if (!['diverted', 'guided', 'not-accepted', 'no-longer-accepted'].includes(view.phase.code)) return undefined;
  return view.timeline.find(({ act }) => endedElsewhere.includes(act));
}

/** Led elsewhere or not taken on: why, where to, by when. Never only a word in a list. */
function elsewhere(frame: Frame, view: PetitionView): Html | '' {
  const item = elsewhereItem(view);
  if (!item) return '';
  const t = frame.words.follow;
  const language = frame.settings.language;
  return html`<section class="card act"><h2>${t.elsewhere[view.phase.code as keyof typeof t.elsewhere]}</h2>
<dl>${item.lines.map(({ label, text }) => html`<dt>${label[language]}</dt><dd class="pre">${withDates(language, text[language])}</dd>`)}</dl>
<p class="small">${item.cite.label[language]} ${item.cite.gist[language]}</p>
<p><a href="/matter/concern">${t.concern}</a></p></section>`;
}

/** 「4月21日以来没有新动作，期限没变」: silence is said, and does not look like a broken page. */
function quiet(frame: Frame, view: PetitionView, owed: ClockView[]): Html | '' {
  const newest = view.timeline[0];
  if (!newest || owed.length === 0 || daysBetween(newest.on, frame.today) < 7) return '';
  return html`<p class="small">${frame.words.follow.nothing(dateIn(frame.settings.language, newest.on))}</p>`;
}

function choices(frame: Frame, view: PetitionView): Html {
  const { follow: t, acts } = frame.words;
  const asks = view.overlays.some(({ code }) => code === 'papers-requested');
  const served = view.requests.some(({ outcome }) => outcome !== null);
  return html`<section class="noprint"><h2>${t.can}</h2><ul class="plain">
${served ? html`<li><a href="/matter/ways">${t.ways.title}</a></li>` : ''}
${permitted(view, 'evaluate') ? html`<li><a href="/matter/evaluate">${acts.evaluate.title}</a></li>` : ''}
${permitted(view, 'supplyPapers') && !asks ? html`<li><a href="/matter/supply">${t.supply}</a></li>` : ''}
<li><a href="/matter/concern">${t.concern}</a></li>
${permitted(view, 'withdraw') ? html`<li><a href="/matter/withdraw">${t.withdraw}</a></li>` : ''}
${permitted(view, 'revokeWithdrawal') ? html`<li><form method="post" action="/matter/revoke"><button class="button">${t.revoke}</button></form></li>` : ''}
</ul></section>`;
}

/** The petitioner's own reports past the handler: by when they are answered, and the answer. */
function reports(frame: Frame, concerns: ConcernView[]): Html | '' {
  const t = frame.words.acts.concern;
  const language = frame.settings.language;
  return section(
    t.own,
    concerns.map(
      (one) => html`<article class="card"><h3>${t.kinds[one.kind]}</h3>
<p class="small">${momentIn(language, one.reportedAt)}</p><p class="pre">${one.text}</p>
${
  one.answer
    ? html`<h4>${t.answered(momentIn(language, one.answeredAt ?? one.reportedAt))}</h4><p class="pre">${one.answer}</p>`
    : html`<p><strong>${t.waiting(dateIn(language, one.dueOn))}</strong></p>`
}</article>`,
    ),
  );
}

const section = (title: string, items: Html[]): Html | '' =>
  items.length > 0 ? html`<section><h2>${title}</h2>${items}</section>` : '';

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
