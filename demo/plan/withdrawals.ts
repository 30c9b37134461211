import * as a from './answering.ts';
import * as i from './intake.ts';
import type { Journey, Story } from './story.ts';
import { say } from './texts.ts';

/** Withdrawn by the petitioner, so many days later. */
export function withdraw(s: Story, after: number): void {
  s.walk.act('withdraw', 'petitioner', after, () => ({ ownWill: true, reason: say(s.roll, 'withdrawReason') }));
}

export const withdrawn: Journey = (s) => {
  i.register(s);
  i.route(s);
  i.accept(s, 1 + s.roll.below(5));
  withdraw(s, 3 + s.roll.below(15));
};

/** Withdrawn before it was even routed. */
export const withdrawnEarly: Journey = (s) => {
  i.register(s);
  withdraw(s, 1 + s.roll.below(3));
};

export const revoked: Journey = (s) => {
  withdrawn(s);
  s.walk.act('revokeWithdrawal', 'petitioner', 4 + s.roll.below(18), () => ({}));
  a.answer(s);
  a.settleDown(s);
};
