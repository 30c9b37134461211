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

const daughters = ['秋禾', '春苗', '小满', '冬穗'];
const guardians = ['守仁', '家和', '长顺'];
const acquaintances = ['覃代山', '冉有方', '闵复来', '阳自远'];

/** Their telephone belongs to nobody either. */
const named = ({ person }: Story, name: string): DemoAgent => ({
  name,
  phone: `19900009${person.phone?.slice(-3) ?? '000'}`,
});
/** Somebody of the family, by the petitioner's surname. */
const kin = (s: Story, givens: readonly string[]): DemoAgent =>
  named(s, `${s.person.name?.at(0) ?? '何'}${s.roll.pick(givens)}`);

/** A daughter does the walking for an old petitioner: her written authority comes with the petition, later to the window, or by the own code. */
export const daughterActs: Journey = (s) => {
  const { form, cast, roll, walk } = s;
  const daughter = kin(s, daughters);
  if (form === 'visit' || form === 'letter') {
    i.register(s, undefined, { agent: daughter });
    i.route(s);
    i.accept(s, 1 + roll.below(4));
  } else {
    underWay(s);
    const [by, paper] = form === 'web' ? ['petitioner', {}] : [cast.clerk, { ...shown, ...atWindow }];
    walk.act('appointAgent', by, 1, (on) => ({ kind: 'authorised', powers: general, authorisedOn: on, ...paper }), [
      daughter,
    ]);
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
    s.form === 'visit' ? 0 : 1 + s.roll.below(3),
    (on) => ({ kind: 'guardian', authorisedOn: addDays(on, -400), ...shown, ...atWindow }),
    [kin(s, guardians)],
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
    [named(s, s.roll.pick(acquaintances))],
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
