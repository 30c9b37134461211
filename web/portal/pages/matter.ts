import { html } from 'hono/html';
import type { OwnCallBack } from '../../../server/evaluation/contract.ts';
import type { ClockView, PetitionView } from '../../../server/petitions/contract.ts';
import type { ConcernView } from '../../../server/portal/contract.ts';
import { agentsWords } from '../../words/portal/agents.ts';
import { callBackWords } from '../../words/portal/call-back.ts';
import { contactWords } from '../../words/portal/contact.ts';
import { hearingPeopleWords } from '../../words/portal/hearing-people.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import { receptionWords } from '../../words/portal/reception.ts';
import { clockOf, isOver, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html, numberGroups, page, spelled } from '../page.ts';
import { deadline, lock } from '../parts.ts';
import { actingNote } from './agents.ts';
import { callBackCard } from './call-backs.ts';
import { waitsForYou } from './hearing-people.ts';
import { toldBeside } from './listed.ts';
import { askedFor, documents, ownWords } from './matter-papers.ts';
import { elsewhere, elsewhereItem, holder, section } from './matter-parts.ts';
import { reports } from './reports.ts';
import { returnedLetters } from './returned.ts';
import { simpleNotice } from './simple-notice.ts';
import { standingSection } from './standing.ts';
import { timeline } from './timeline.ts';

interface Given {
  view: PetitionView;
  concerns: ConcernView[];
  callBacks: OwnCallBack[];
  /** How much leaders promised, instructed or told. */
  promises: number;
  /** What was just done. */
  notice: string | undefined;
}

/** P5: holder, dates, what you can do, what happened. The first line answers who has it. */
export function matterPage(frame: Frame, { view, concerns, callBacks, promises, notice }: Given): Html {
  const t = frame.words.follow;
  const running = view.clocks.filter((clock) => clock.status === 'running' && !isOver(clock, frame.today));
  const owed = running.filter(({ petitioners }) => !petitioners).sort((a, b) => (a.due < b.due ? -1 : 1));
  return page(frame, {
    title: t.title,
    heading: html`<span class="number"><span class="sr">${t.number} </span>${spelled(numberGroups(view.number))}</span>`,
    body: html`${notice ? html`<p class="done" role="status"><span aria-hidden="true">✓ </span>${notice}</p>` : ''}
${actingNote(frame, view)}
${holder(frame, view)}
${view.restricted ? html`<p class="note sealed">${lock}${t.restricted}${permitted(view, 'treatAsRequest') ? html` <a href="/matter/as-request">${frame.words.ways.asRequest}</a>` : ''}</p>` : ''}
${asked(frame, view)}
${waitsForYou(frame, view)}
${returnedLetters(frame, view)}
${answered(frame, view)}
${callBacks.length > 0 ? callBackCard(frame, callBacks) : unsatisfied(frame, view)}
${standingSection(frame, view)}
${simpleNotice(frame, view)}
${elsewhere(frame, view, view.actingAs ? '' : html`<p><a href="/matter/concern">${t.concern}</a></p>`)}
${section(
  t.deadlines,
  owed.map((clock) => deadline(frame, clock, !view.actingAs)),
)}
${section(
  t.yours,
  running.filter(({ petitioners, id }) => petitioners && !id.startsWith('H-09')).map((clock) => deadline(frame, clock)),
)}
${toldBeside(frame, view)}
${quiet(frame, view, owed)}
${choices(frame, view)}
${collective(frame, view)}
${reports(frame, concerns)}
<section><h2>${t.happened}</h2>${timeline(frame, view, owed, elsewhereItem(view)?.seq)}</section>
${documents(frame, view)}
${ownWords(frame, view)}
${view.actingAs ? agentsKeep(frame) : ownKeep(frame, view, promises)}`,
  });
}

function ownKeep(frame: Frame, view: PetitionView, promises: number): Html {
  const t = frame.words.follow;
  const language = frame.settings.language;
  return html`<section class="noprint"><h2>${t.keep}</h2><ul class="plain">
${promises > 0 ? html`<li><a href="/matter/receptions">${receptionWords[language].promisesLink}</a></li>` : ''}
<li><a href="/matter/contact">${contactWords[language].link}</a></li>
<li><a href="/matter/agents">${agentsWords[language].link}</a></li>
<li><a href="/matter/record">${t.record(view.accessCount)}</a></li>
<li><a href="/matter/messages">${messagesWords[language].link}</a></li>
<li><a href="/matter/receipt">${t.receipt}</a></li>
<li><a href="/matter/code">${t.code2}</a></li>
<li><form method="post" action="/matter/out"><button class="link">${t.out}</button></form></li>
</ul></section>`;
}

/** What an agent keeps: the own code, and the way out of it. */
function agentsKeep(frame: Frame): Html {
  const t = frame.words.follow;
  return html`<section class="noprint"><h2>${t.keep}</h2><ul class="plain">
<li><a href="/matter/agency/code">${agentsWords[frame.settings.language].freshCode}</a></li>
<li><a href="/matter/agency/resign">${agentsWords[frame.settings.language].resign}</a></li>
<li><form method="post" action="/matter/out"><button class="link">${t.out}</button></form></li>
</ul></section>`;
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

/** Not satisfied: who looks again, and that every way stands open besides. */
function unsatisfied(frame: Frame, view: PetitionView): Html | '' {
  if (!view.dissatisfied || view.actingAs) return '';
  const { acts, ways, follow } = frame.words;
  return html`<section class="card"><h2>${acts.evaluate.unsatisfied}</h2><p>${acts.evaluate.callBack}</p>
<ul class="plain"><li><a href="/matter/ways">${ways.title}</a></li>
<li><a href="/matter/concern">${follow.concern}</a></li></ul></section>`;
}

/** 「4月21日以来没有新动作，期限没变」: silence is said, and does not look like a broken page. */
function quiet(frame: Frame, view: PetitionView, owed: ClockView[]): Html | '' {
  const newest = view.timeline[0];
  if (!newest || owed.length === 0 || daysBetween(newest.on, frame.today) < 7) return '';
  return html`<p class="small">${frame.words.follow.nothing(dateIn(frame.settings.language, newest.on))}</p>`;
}

function choices(frame: Frame, view: PetitionView): Html {
  const { follow: t, acts, beside, ways } = frame.words;
  const asks = view.overlays.some(({ code }) => code === 'papers-requested');
  const link = (act: string, href: string, words: string) =>
    permitted(view, act) ? html`<li><a href="${href}">${words}</a></li>` : '';
  return html`<section class="noprint"><h2>${t.can}</h2><ul class="plain">
<li><a href="/matter/ways">${ways.title}</a></li>
${link('evaluate', '/matter/evaluate', acts.evaluate.title)}
${link('askReopening', '/matter/reopening', callBackWords[frame.settings.language].reopening.title)}
${asks ? '' : link('supplyPapers', '/matter/supply', t.supply)}
${view.actingAs ? '' : html`<li><a href="/matter/concern">${t.concern}</a></li>`}
${link('withdraw', '/matter/withdraw', t.withdraw)}
${permitted(view, 'revokeWithdrawal') ? html`<li><form method="post" action="/matter/revoke"><button class="button">${t.revoke}</button></form></li>` : ''}
</ul>
<details><summary>${beside.more}</summary><ul class="plain">
${link('requestHearing', '/matter/hearing', beside.hearing.title)}
${link('challengeOfficer', '/matter/hearing/recusal', hearingPeopleWords[frame.settings.language].challenge.title)}
${link('dropHearing', '/matter/hearing/drop', beside.drop.title)}
${link('askRecusal', '/matter/recusal', beside.recusal.title)}
${view.phase.code === 'served' ? '' : link('endMediation', '/matter/mediation', beside.mediation.title)}
${link('leaveSimple', '/matter/ordinary', beside.ordinary.title)}
${link('treatAsRequest', '/matter/as-request', beside.asRequest.title)}
${link('correct', '/matter/correct', beside.correct.title)}
</ul></details></section>`;
}

/** Several people's matter: the representative hands on slips and the answer. */
function collective(frame: Frame, view: PetitionView): Html | '' {
  if (view.personCount < 2 || view.actingAs) return '';
  const t = frame.words.members;
  return html`<section class="noprint"><h2>${frame.words.write.who.group}</h2><ul class="plain">
<li><a href="/matter/members">${t.title}</a></li>
<li><a href="/matter/relay">${t.relay}</a></li></ul></section>`;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
