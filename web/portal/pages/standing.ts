import { html } from 'hono/html';
import type { Overlay, Phase, ReviewStage } from '../../../core/procedure/index.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { permitted } from '../clock-of.ts';
import { dateIn, type Frame, type Html } from '../page.ts';

/** The clock whose day belongs to what lies over the phase. */
const clockFor: Partial<Record<Overlay, string>> = {
  executing: 'H-10',
  'diverted-tracked': 'H-02',
  redo: 'H-11',
  simple: 'C-14',
  recusal: 'H-20',
  coordination: 'H-19',
  joint: 'H-25',
  'cause-analysis': 'H-22',
};

/** What the petitioner can do about it, at hand where it is told. */
const wayOut: Partial<
  Record<Overlay, { act?: string; href: string; words: 'endMediation' | 'ordinary' | 'press' | 'against' }>
> = {
  mediating: { act: 'endMediation', href: '/matter/mediation', words: 'endMediation' },
  simple: { act: 'leaveSimple', href: '/matter/ordinary', words: 'ordinary' },
  executing: { href: '/matter/concern?kind=execution', words: 'press' },
  filing: { href: '/matter/concern', words: 'against' },
};

/** What an answer, a withdrawal or another end has made history. */
const untilAnswered: readonly string[] = [
  'extended',
  'redo',
  'reopened',
  'joint',
  'coordination',
  'simple',
  'simple-proposed',
  'recusal',
  'filing',
];
const inWork: readonly string[] = [
  'registered',
  'reported',
  'transferring',
  'received',
  'objected',
  'accepted',
  'investigating',
  'signing',
];

interface Shown {
  /** Whether the reader may act: a member of a collective matter reads only. */
  acts?: boolean;
}

/** 「现在到哪一步」: phase, what lies over it and the remedy, each in a sentence with its day. The reasons of the days stand beneath. */
export function standingSection(frame: Frame, view: PetitionView, { acts = true }: Shown = {}): Html {
  const t = frame.words.standing;
  const review = t.review[view.review.code as ReviewStage];
  const language = view.wants.language;
  const spoken = frame.words.write.contact.languages[language as keyof typeof frame.words.write.contact.languages];
  return html`<section class="standing"><h2>${t.title}</h2>
<p>${t.phase[view.phase.code as Exclude<Phase, 'none'>]}</p>
${view.overlays.map(({ code }) => over(frame, view, code as Overlay, acts))}
${acts && permitted(view, 'endMediation') && view.phase.code === 'served' ? html`<p><a href="/matter/mediation">${t.notKept}</a></p>` : ''}
${acts && view.phase.code === 'filed' ? html`<p><a href="/matter/concern">${t.against}</a></p>` : ''}
${review ? html`<p>${review}</p>` : ''}
${view.review.code === 'ended' ? html`<p><a href="tel:${frame.office.phone}">${t.help} ${frame.office.phone}</a></p>` : ''}
${language !== 'zh' && spoken ? html`<p class="small">${t.language(spoken)}</p>` : ''}</section>`;
}

function over(frame: Frame, view: PetitionView, code: Overlay, acts: boolean): Html | '' {
  const t = frame.words.standing;
  // What the petitioner is asked for has a card of its own.
  if (code === 'papers-requested' || view.phase.code === 'withdrawn') return '';
  if (untilAnswered.includes(code) && !inWork.includes(view.phase.code)) return '';
  if (code === 'hearing') return hearing(frame, view, acts);
  const clock = clockFor[code];
  const way = wayOut[code];
  const open = acts && way && (!way.act || permitted(view, way.act));
  return html`<p>${t.overlay[code]((clock && day(frame, view, clock)) || '')}${open ? html` <a href="${way.href}">${t[way.words]}</a>` : ''}</p>`;
}

/** A hearing, by the clock that runs: asked for, granted, noticed or held. */
function hearing(frame: Frame, view: PetitionView, acts: boolean): Html | '' {
  const t = frame.words.standing;
  const stages = [
    ['H-13', t.hearing.asked],
    ['H-14', t.hearing.granted],
    ['H-18', t.hearing.noticed],
    ['H-17', t.hearing.held],
  ] as const;
  const sentence = stages.flatMap(([id, say]) => {
    const on = day(frame, view, id);
    return on ? [say(on)] : [];
  })[0];
  const drop = acts && permitted(view, 'dropHearing');
  return html`${sentence ? html`<p>${sentence}${drop ? html` <a href="/matter/hearing/drop">${t.drop}</a>` : ''}</p>` : ''}`;
}

/** The day of a running clock; the nearest, where several run. */
function day(frame: Frame, view: PetitionView, id: string): string {
  const due = view.clocks
    .filter((clock) => clock.status === 'running' && clock.id.split('.')[0] === id)
    .map((clock) => clock.due)
    .sort()[0];
  return due ? dateIn(frame.settings.language, due) : '';
}
