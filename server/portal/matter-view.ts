import type { LocalDate } from '../../core/calendar/index.ts';
import { remaining } from '../../core/calendar/index.ts';
import { citeZh, explain, limitOf, remainingWords, STARTS } from '../../core/law/index.ts';
import { running } from '../../core/procedure/index.ts';
import { isOver, permitted } from '../../web/portal/clock-of.ts';
import type { ClockView, PetitionView } from '../petitions/contract.ts';
import type { At, PortalDeps } from './deps.ts';

/** The matter as its own page shows it: with the days in which a hearing may be asked for, while they last. */
export async function matterView(deps: PortalDeps, at: At): Promise<PetitionView> {
  const view = await deps.petitions.view(at);
  const clock = hearingWindow(deps, view);
  return clock ? { ...view, clocks: [...view.clocks, clock] } : view;
}

/** The act after which a hearing may be asked for (Art. 31.6, 36.2), and its name: at the handling, the review, the re-review. */
const opens = {
  handling: { acts: ['accept', 'acceptSimply'], start: STARTS.accepted },
  requested: { acts: ['requestReview'], start: STARTS['review-requested'] },
  'rereview-requested': { acts: ['requestRereview'], start: STARTS['rereview-requested'] },
};

/** 申请听证期限: it follows from the act that opened it, and from nothing else. */
function hearingWindow({ calendar, clock }: PortalDeps, view: PetitionView): ClockView | undefined {
  if (!permitted(view, 'requestHearing')) return undefined;
  const handling = view.review.code !== 'requested' && view.review.code !== 'rereview-requested';
  const opener = opens[handling ? 'handling' : (view.review.code as 'requested' | 'rereview-requested')];
  const begins = view.timeline.filter(({ act }) => opener.acts.includes(act));
  // Newest first. A matter is accepted once, however often it is handled anew; a review may be asked for again.
  const startedOn = (handling ? begins.at(-1) : begins[0])?.on as LocalDate | undefined;
  if (!startedOn) return undefined;
  const limit = limitOf('askHearing');
  const found = running('askHearing', startedOn, calendar);
  const { sentence, lines } = explain(limit, found, opener.start);
  const left = remaining(found.due, clock.today(), 'workday', calendar);
  const shown: ClockView = {
    id: limit.id,
    label: { zh: limit.zh, en: limit.en },
    owedBy: { zh: '信访人', en: 'the petitioner' },
    petitioners: true,
    startedOn,
    due: found.due,
    status: 'running',
    metOn: null,
    standing: left === 0 ? 'today' : left <= 3 ? 'soon' : 'ample',
    remaining: remainingWords(left, 'workday'),
    provisional: found.provisional,
    explanation: lines,
    sentence,
    articleZh: citeZh(limit.cite),
    localRule: null,
    otherwise: null,
  };
  return isOver(shown, clock.today()) ? undefined : shown;
}
