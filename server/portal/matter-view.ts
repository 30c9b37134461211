import type { LocalDate } from '../../core/calendar/index.ts';
import { remaining } from '../../core/calendar/index.ts';
import { citeZh, explain, limitOf, remainingWords, STARTS } from '../../core/law/index.ts';
import { running } from '../../core/procedure/index.ts';
import type { Words } from '../../core/refusal.ts';
import { isOver, permitted } from '../../web/portal/clock-of.ts';
import type { ClockView, PetitionView } from '../petitions/contract.ts';
import type { PartyAt, PortalDeps } from './deps.ts';

/** The matter as its own page shows it: with the days in which a hearing may be asked for, while they last. */
export async function matterView(deps: PortalDeps, at: PartyAt): Promise<PetitionView> {
  const { hearingFrom, ...view } = await deps.petitions.view(at);
  const clock = hearingFrom && hearingWindow(deps, view, hearingFrom);
  return clock ? { ...view, clocks: [...view.clocks, clock] } : view;
}

/** What opened the right to ask (Art. 31.6, 36.2), in the words of the explanation: at the review, the re-review. */
const opened: { [code in string]?: Words } = {
  requested: STARTS['review-requested'],
  'rereview-requested': STARTS['rereview-requested'],
};

/** At the handling: acceptance, or the arrival of the letter that told it. */
function acceptance(view: PetitionView, startedOn: LocalDate): Words {
  const accepted = view.timeline.findLast(({ act }) => act === 'accept' || act === 'acceptSimply');
  return accepted && accepted.on < startedOn
    ? { zh: '收到受理告知书', en: 'receipt of the notice of acceptance' }
    : STARTS.accepted;
}

/** 申请听证期限, from the day that the procedure counts from. */
function hearingWindow(
  { calendar, clock }: PortalDeps,
  view: PetitionView,
  startedOn: LocalDate,
): ClockView | undefined {
  if (!permitted(view, 'requestHearing')) return undefined;
  const limit = limitOf('askHearing');
  const found = running('askHearing', startedOn, calendar);
  const { sentence, lines } = explain(limit, found, opened[view.review.code] ?? acceptance(view, startedOn));
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
