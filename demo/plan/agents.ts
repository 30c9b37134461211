import { addDays } from '../../core/calendar/index.ts';
import * as a from './answering.ts';
import { underWay } from './beside.ts';
import * as i from './intake.ts';
import type { Journey, Story } from './story.ts';
import type { DemoAgent } from './types.ts';
import { withdraw } from './withdrawals.ts';

const general = ['file', 'receive', 'query'];
/** What the window saw, and how it was said there. */
const shown = { seen: 'original' };
const atWindow = { broughtBy: 'visit', readBack: true };

/** Somebody close to the petitioner, by the same surname; their telephone belongs to nobody either. */
function close({ person }: Story, given: string): DemoAgent {
  const surname = person.name?.at(0) ?? '何';
  return { name: `${surname}${given}`, phone: `19900009${person.phone?.slice(-3) ?? '000'}` };
}

/** A daughter does the walking for an old petitioner: named at the window when it was registered, or with the own code. */
export const daughterActs: Journey = (s) => {
  const { walk } = s;
  const daughter = close(s, '秋禾');
  if (s.form === 'web') {
    underWay(s);
    walk.act('appointAgent', 'petitioner', 1, (on) => ({ kind: 'authorised', powers: general, authorisedOn: on }), [
      daughter,
    ]);
  } else {
    i.register(s, undefined, { agent: daughter });
    i.route(s);
    i.accept(s, 1 + s.roll.below(4));
  }
  a.investigate(s, 3 + s.roll.below(6));
  // Too far for an old person: the daughter may answer and ask in these things, too.
  walk.act('changeAgency', s.cast.clerk, 1 + s.roll.below(3), (on) => ({
    agent: 1,
    powers: [...general, 'mediate', 'review'],
    authorisedOn: on,
    ...shown,
    ...atWindow,
  }));
  a.answer(s);
  a.settleDown(s);
};

/** The guardian of somebody without capacity comes with the paper; a court finds the capacity restored, and the guardianship ends. */
export const underGuardian: Journey = (s) => {
  const { walk } = s;
  i.register(s);
  walk.act(
    'appointAgent',
    s.cast.clerk,
    0,
    (on) => ({ kind: 'guardian', authorisedOn: addDays(on, -400), ...shown, ...atWindow }),
    [close(s, '守仁')],
  );
  i.route(s);
  i.accept(s, 1 + s.roll.below(4));
  a.answer(s);
  walk.act('endAgency', s.cast.clerk, 5 + s.roll.below(9), () => ({
    agent: 1,
    ending: 'guardianship-over',
    reason: '人民法院判决恢复为完全民事行为能力人，判决书原件已核对。',
    ...atWindow,
  }));
  a.settleDown(s);
};

/** An acquaintance is let do a good deal, then less, then nothing: the petitioner goes on alone, and thinks of withdrawing, and does not. */
export const agentDismissed: Journey = (s) => {
  const { walk } = s;
  underWay(s);
  walk.act(
    'appointAgent',
    'petitioner',
    1 + s.roll.below(3),
    (on) => ({ kind: 'authorised', powers: [...general, 'withdraw', 'mediate'], authorisedOn: on }),
    [{ name: '覃代山', phone: close(s, '').phone }],
  );
  walk.act('changeAgency', 'petitioner', 2 + s.roll.below(4), (on) => ({
    agent: 1,
    powers: ['file', 'query'],
    authorisedOn: on,
  }));
  walk.act('endAgency', 'petitioner', 1 + s.roll.below(3), () => ({
    agent: 1,
    ending: 'dismissed',
    reason: '以后的事我自己来办。',
  }));
  if (s.roll.next() < 0.5) {
    withdraw(s, 1);
    walk.act('revokeWithdrawal', 'petitioner', 2, () => ({}));
  }
  a.answer(s);
  a.settleDown(s);
};
