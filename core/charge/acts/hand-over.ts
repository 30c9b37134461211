import { choice, dossierAct, form, officer, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { noLeader } from '../../supervision/refusals.ts';
import { type Charge, organIn, withOrgan } from '../charge.ts';
import { notNow } from '../refusals.ts';

/** 包案领导变动: from here 5 working days run for the hand-over. By hand, or by rule where the account ended. */
export const noteLeaderGone = dossierAct({
  zh: '记下包案领导变动',
  en: 'Note that the leader changed',
  plain: {
    zh: '调离、退休、分工调整；5个工作日内交接',
    en: 'Moved, retired, other duties; handed over in 5 working days',
  },
  cite: 'H.charge-limits',
  from: ['approved', 'active'],
  by: [{ part: 'clock' }, { part: 'keeper', roles: ['supervisor', 'bureau-head'] }],
  version: 1,
  payload: form({
    why: choice('原因', 'Why', {
      moved: { zh: '调离', en: 'moved' },
      retired: { zh: '退休、离职', en: 'left office' },
      duties: { zh: '分工调整', en: 'other duties' },
      account: { zh: '账号已停用', en: 'the account ended' },
    }),
  }),
  ready: (state: Charge) =>
    state.leaderGone
      ? notNow(
          'noteLeaderGone',
          'noted',
          { zh: '已经记过，正等交接。', en: 'It is noted, and waits for the hand-over.' },
          { zh: '请定新的包案领导。', en: 'Name the next leader.' },
        )
      : undefined,
  apply(state: Charge, _payload, { occurredOn }) {
    state.leaderGone = occurredOn;
  },
});

/** 交接: the next leader, with what was done, what is open, and what was promised. */
export const handOver = dossierAct({
  zh: '交接包案',
  en: 'Hand over the charge',
  plain: { zh: '定新的包案领导；写明已办、未办、答应过什么', en: 'The next leader; what is done, open, and promised' },
  cite: 'H.charge-limits',
  from: ['approved', 'active'],
  by: [
    { part: 'government', roles: ['leader'] },
    { part: 'keeper', roles: ['bureau-head'] },
  ],
  version: 1,
  documents: ['D-30'],
  payload: form({
    leader: officer('新的包案领导', 'Next leader in charge'),
    record: text('交接情况', 'What is handed over', { max: 2_000, rows: 6 }),
  }),
  ready: (state: Charge) =>
    state.leaderGone
      ? undefined
      : notNow(
          'handOver',
          'leader-here',
          { zh: '包案领导没有变动。', en: 'The leader has not changed.' },
          { zh: '先「记下包案领导变动」。', en: 'Note the change first.' },
        ),
  guard(state: Charge, { leader, record }, { officer: who }) {
    if (!who(leader)?.roles.includes('leader')) return noLeader('charge.handOver.no-leader', 'leader');
    if (Object.values(state.officers).flat().includes(leader)) {
      return refuse({
        kind: 'invalid',
        code: 'charge.handOver.same',
        field: 'leader',
        cite: 'H.charge-limits',
        what: { zh: '此人已在这件包案里。', en: 'This officer has a part in this charge already.' },
        way: { zh: '请定另一位领导。', en: 'Name another leader.' },
      });
    }
    return aboutMatterOnly('charge', 'handOver', { record });
  },
  complete: (_state, given, { officer: who }) => withOrgan(given, who(given.leader)!.organId),
  apply(state: Charge, { leader, ...given }) {
    state.officers.leader = [leader];
    state.organs.lead = [organIn(given)];
    delete state.leaderGone;
    state.handOvers += 1;
  },
});
