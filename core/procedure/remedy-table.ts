import type { ReviewStage } from './states.ts';
import { hearing, recusal } from './table-parts.ts';

/** Acts that move the remedy, not the handling. */
export type ReviewAct =
  | 'requestReview'
  | 'declineReview'
  | 'decideReview'
  | 'serveReview'
  | 'requestRereview'
  | 'decideRereview'
  | 'serveRereview'
  | 'lapseReview'
  | 'lapseRereview'
  | 'support';
/** Acts of a hearing, which may be held at the handling, the review and the re-review. */
export type HearingAct = keyof ReturnType<typeof hearing>;
/** 回避, which may be asked for wherever officers look at the matter. */
export type RecusalAct = 'askRecusal' | 'declareRecusal' | 'decideRecusal';

/** The remedy: its own line, so that closing the handling never ends it (Art. 35, 36). */
export const remedy = {
  'not-open': {},
  open: { requestReview: 'requested', lapseReview: 'lapsed', declineReview: 'open' },
  requested: { ...hearing('requested'), ...recusal('requested'), decideReview: 'decided' },
  decided: { serveReview: 'rereview-open', recallOpinion: 'requested' },
  'rereview-open': {
    requestRereview: 'rereview-requested',
    lapseRereview: 'rereview-lapsed',
    declineReview: 'rereview-open',
  },
  'rereview-requested': {
    ...hearing('rereview-requested'),
    ...recusal('rereview-requested'),
    decideRereview: 'rereview-decided',
  },
  'rereview-decided': { serveRereview: 'ended', recallOpinion: 'rereview-requested' },
  ended: { support: 'ended', declineReview: 'ended' },
  // A request posted in time, or kept back by an obstacle, may arrive after the lapse was written down (R-CLK-3, R-CLK-7).
  lapsed: { requestReview: 'requested', declineReview: 'lapsed' },
  'rereview-lapsed': { requestRereview: 'rereview-requested', declineReview: 'rereview-lapsed' },
} as const satisfies {
  [S in ReviewStage]: { [A in ReviewAct | HearingAct | RecusalAct | 'recallOpinion']?: ReviewStage };
};
