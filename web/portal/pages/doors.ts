import { html } from 'hono/html';
import type { ClockView, PetitionView } from '../../../server/petitions/contract.ts';
import { callBackWords } from '../../words/portal/call-back.ts';
import { hearingPeopleWords } from '../../words/portal/hearing-people.ts';
import { clockOf, isOver, permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html, withDates } from '../page.ts';

/** What the petitioner said is wrong. Nothing of it has to be said. */
export const wrongKinds = ['facts', 'basis', 'unanswered', 'undone'] as const;
export type Wrong = (typeof wrongKinds)[number];

export interface Chosen {
  /** Numbers of the requests whose answer is not accepted. */
  requests: number[];
  wrong: Wrong | undefined;
}

/** One way that is open now. */
export interface Door {
  /** Its last day; those without one come after those with. */
  due?: string;
  /** It is the remedy for what was said to be wrong. */
  fits: boolean;
  body: Html;
}

/** The ways that are open, the fitting one first, then by their last day. */
export function openDoors(frame: Frame, view: PetitionView, chosen: Chosen): Door[] {
  const doors = [
    ...remedies(frame, view, chosen),
    ...beside(frame, view),
    ...elsewhere(frame, view),
    ...always(frame, view, chosen),
  ];
  const rank = ({ fits, due }: Door) => `${fits ? 0 : 1}${due ?? '9999'}`;
  return doors
    .map((door, i) => ({ door, i }))
    .sort((a, b) => (rank(a.door) === rank(b.door) ? a.i - b.i : rank(a.door) < rank(b.door) ? -1 : 1))
    .map(({ door }) => door);
}

/** What the wizard chose, as the form behind the door takes it. */
export function asQuery({ requests, wrong }: Chosen): string {
  const parts = [...requests.map((no) => `requests=${no}`), ...(wrong ? [`wrong=${wrong}`] : [])];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function remedies(frame: Frame, view: PetitionView, chosen: Chosen): Door[] {
  const t = frame.words.ways;
  const bodies = view.reviewBodies.map(({ name }) => name[frame.settings.language]).join(t.or);
  const fits = chosen.wrong !== undefined && chosen.wrong !== 'undone';
  const query = asQuery(chosen);
  const label = (words: string) => (query ? html`${words} · ${t.fill}` : words);
  const of = (id: string, act: string, path: string, words: string, hint: string): Door[] => {
    const clock = openClock(frame, view, id, act);
    if (!clock) return [];
    const body = html`<a class="button" href="${path}${query}">${label(words)}</a><p>${hint}</p>${lastDay(frame, clock)}`;
    return [{ due: clock.due, fits, body }];
  };
  return [
    ...of('C-09', 'requestReview', '/matter/review', t.review, t.reviewHint(bodies)),
    ...of('C-11', 'requestRereview', '/matter/rereview', t.rereview, t.rereviewHint(bodies)),
  ];
}

/** Hearing, a withdrawal taken back, an agreement not kept, recusal, the ordinary way: the petitioner's own, while they stand. */
function beside(frame: Frame, view: PetitionView): Door[] {
  const t = frame.words.ways;
  const link: Link = (href, words, hint, clock) => ({
    ...(clock && { due: clock.due }),
    fits: false,
    body: html`<a href="${href}">${words}</a><p>${hint}</p>${clock ? lastDay(frame, clock) : ''}`,
  });
  const hearing = openClock(frame, view, 'H-12', 'requestHearing');
  const revoke = openClock(frame, view, 'H-04', 'revokeWithdrawal');
  const when = (act: string, door: Door) => (permitted(view, act) ? [door] : []);
  const kept = view.phase.code === 'served';
  const mediation = frame.words.beside.mediation;
  return [
    ...ownWord(frame, view, link),
    ...(hearing ? [link('/matter/hearing', t.hearing, t.hearingHint, hearing)] : []),
    ...(revoke ? [link('/matter', t.revoke, t.revokeHint, revoke)] : []),
    ...when('endMediation', link('/matter/mediation', kept ? t.notKept : mediation.title, t.notKeptHint)),
    ...when('leaveSimple', link('/matter/ordinary', t.ordinary, t.ordinaryHint)),
    ...when('treatAsRequest', link('/matter/as-request', t.asRequest, t.asRequestHint)),
    ...when('askRecusal', link('/matter/recusal', t.recusal, t.recusalHint)),
  ];
}

type Link = (href: string, words: string, hint: string, clock?: ClockView) => Door;

/** What waits for the petitioner's own word, and what can be said about a hearing that is to come. */
function ownWord(frame: Frame, view: PetitionView, link: Link): Door[] {
  const { consent, choose, challenge } = hearingPeopleWords[frame.settings.language];
  const { beside } = frame.words;
  const when = (act: string, door: Door) => (permitted(view, act) ? [door] : []);
  const asked = view.proposals.filter(({ given }) => given === null);
  return [
    ...asked.map(({ subject }) =>
      link(
        `/matter/consent?proposed=${subject}`,
        consent.card[subject],
        consent.lead[subject],
        openClock(frame, view, 'H-126', 'answerConsent'),
      ),
    ),
    ...when(
      'chooseOfficers',
      link(
        '/matter/hearing/officers',
        choose.card,
        choose.lead(view.hearing?.seats ?? 0),
        openClock(frame, view, 'H-127', 'chooseOfficers'),
      ),
    ),
    ...when('challengeOfficer', link('/matter/hearing/recusal', challenge.title, challenge.lead)),
    ...when('dropHearing', link('/matter/hearing/drop', beside.drop.title, beside.drop.lead)),
  ];
}

/** Where the notice led the petitioner, with its address, papers and last day: nothing to look up elsewhere. */
function elsewhere(frame: Frame, view: PetitionView): Door[] {
  const t = frame.words.ways;
  const language = frame.settings.language;
  const led = ledElsewhere(view);
  if (!led || (led.lastDay && led.lastDay < frame.today)) return [];
  const lines = led.item.lines.filter(({ text }) => text.zh !== led.body && text.zh !== led.lastDay);
  const last = led.lastDay
    ? html`<p><strong>${frame.words.story.by(dateIn(language, led.lastDay)).replace(/[：:]\s*$/, '')}</strong></p>`
    : '';
  return [
    {
      ...(led.lastDay && { due: led.lastDay }),
      fits: false,
      body: html`<strong>${led.body ? t.body(led.body) : t.law}</strong>${last}<p>${t.lawHint}</p>
<dl>${lines.map(({ label, text }) => html`<dt>${label[language]}</dt><dd class="pre">${withDates(language, text[language])}</dd>`)}</dl>`,
    },
  ];
}

/** What stands whatever happened: execution, delay, complaint, a new matter, aid. */
function always(frame: Frame, view: PetitionView, { wrong }: Chosen): Door[] {
  const t = frame.words.ways;
  const language = frame.settings.language;
  const anew = callBackWords[language].reopening;
  const answered = view.requests.some(({ outcome }) => outcome !== null);
  const promised =
    view.timeline.some(({ act }) => act === 'recordAgreement') ||
    view.overlays.some(({ code }) => code === 'executing');
  const owed = clockOf(view, 'H-10');
  const late = view.clocks.find(({ standing, petitioners }) => standing === 'late' && !petitioners);
  const link = (href: string, words: string, hint: string, fits = false): Door => ({
    fits,
    body: html`<a href="${href}">${words}</a><p>${hint}</p>`,
  });
  const executed =
    owed?.status === 'running' ? [t.executeBy(dateIn(language, owed.due)), t.executeHint] : [t.executeHint];
  return [
    ...(answered || promised
      ? [link('/matter/concern?kind=execution', t.execute, executed.join(frame.words.write.and), wrong === 'undone')]
      : []),
    ...(late ? [link('/matter/concern?kind=delay', t.delay, t.delayHint(dateIn(language, late.due)))] : []),
    link('/matter/concern', t.concern, t.concernHint),
    // After the review, whose days run on: nobody is to let them pass over this.
    ...(permitted(view, 'askReopening') ? [link('/matter/reopening', anew.title, anew.hint)] : []),
    link('tel:12348', t.aid, t.aidHint),
    ...(view.review.code === 'ended' ? [link(`tel:${frame.office.phone}`, t.social, t.socialHint)] : []),
    ...(answered || ledElsewhere(view) ? [link('/write/1', t.fresh, t.freshHint)] : []),
  ];
}

/** The notice by which it went elsewhere, with the body and its last day; undefined while it is handled here. */
export function ledElsewhere(view: PetitionView) {
  if (!['diverted', 'guided', 'closed', 'relayed'].includes(view.phase.code)) return undefined;
  const item = view.timeline.find(({ act }) =>
    ['divert', 'guide', 'guideLitigation', 'relayLaw', 'resumeFromDiversion', 'takeBackRelay', 'serve'].includes(act),
  );
  if (!item || ['serve', 'resumeFromDiversion', 'takeBackRelay'].includes(item.act)) return undefined;
  const text = (label: string) => item.lines.find((line) => line.label.zh === label)?.text.zh;
  return { item, body: text('有权处理的单位'), lastDay: text('最后一天') };
}

/** The clock of a way that is open: it runs, it is not over by the later reading, and the act is permitted. */
function openClock(frame: Frame, view: PetitionView, id: string, act: string): ClockView | undefined {
  const clock = clockOf(view, id);
  return clock?.status === 'running' && !isOver(clock, frame.today) && permitted(view, act) ? clock : undefined;
}

function lastDay(frame: Frame, clock: ClockView): Html {
  const t = frame.words.ways;
  const language = frame.settings.language;
  return html`<p><strong>${t.until(dateIn(language, clock.due), clock.remaining[language])}</strong></p>
${clock.otherwise ? html`<p class="small">${t.later}${withDates(language, clock.otherwise.words[language])}</p>` : ''}`;
}
