import * as a from './answering.ts';
import { handlerOf } from './beside.ts';
import { standard } from './main-line.ts';
import * as r from './remedies.ts';
import { type Journey, mailed, type Story } from './story.ts';

/** Answered, then taken to the next level while the organ carries out what it promised. */
export const reviewed =
  (outcome: r.ReviewEnd): Journey =>
  (s) => {
    standard(s);
    r.askReview(s, 4 + s.roll.below(20));
    a.execute(s, 1 + s.roll.below(4));
    a.close(s, 1 + s.roll.below(3));
    r.decideReview(s, 6 + s.roll.below(12), outcome);
    r.serveReview(s, 1 + s.roll.below(4));
    a.execute(s, 5 + s.roll.below(12));
    if (outcome === 'revoke-redo') r.handleAnew(s);
  };

/** Upheld at review, then taken one level further. */
export const reReviewed =
  (outcome: r.ReviewEnd): Journey =>
  (s) => {
    reviewed('uphold')(s);
    r.askRereview(s, 8 + s.roll.below(15));
    r.decideRereview(s, 14 + s.roll.below(12), outcome);
    r.serveRereview(s, 1 + s.roll.below(4));
    a.execute(s, 5 + s.roll.below(12));
    if (outcome === 'revoke-redo') r.handleAnew(s);
    else if (s.walk.state.review === 'ended' && s.roll.next() < 0.6) helpedAfter(s, 10 + s.roll.below(20));
  };

/** Help goes on after the end. */
const helpedAfter = (s: Story, after: number): void => {
  s.walk.act('support', handlerOf(s), after, (on) => ({
    helpedOn: on,
    kinds: ['social-aid', 'remaining-routes'],
    note: '帮助申请临时救助，并讲清还有的途径。',
  }));
  askedOnceMore(s, 9);
};

/** A letter that asks for re-review once more gets a reasoned notice: the procedure has ended (Art. 36.3). */
const askedOnceMore = (s: Story, after: number): void =>
  s.walk.act('declineReview', s.cast.officer, after, (on) => ({
    requestedOn: on,
    reason: '来信请求再次复核，事实和理由与以前相同。',
    remainingRoutes: '有新的证据可以重新提出；生活困难的，可以申请临时救助。',
    delivery: mailed(s),
  }));
