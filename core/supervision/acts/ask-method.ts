import { dossierAct, form, officer, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, supervising } from '../card.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { approvalOf, methodField, methods } from '../methods.ts';
import { noLeader } from '../refusals.ts';

/** 提请督办方式: an interview goes to the head of the bureau, on site and jointly to a leader. */
export const askMethod = dossierAct({
  zh: '提请督办方式',
  en: 'Ask for a method',
  plain: { zh: '约谈报局负责人批，实地、联合督办报领导批', en: 'Interview: the head; on site and jointly: a leader' },
  cite: 'R.40',
  from: ['issued', 'working', 'answered'],
  by: [{ part: 'keeper', roles: supervising }],
  version: 1,
  payload: form({
    method: methodField,
    why: text('理由和安排', 'Why, and how', { max: 1_000 }),
    leader: optional(
      officer('批准的领导', 'Leader who approves', {
        hint: { zh: '实地、联合督办必填', en: 'For on site and jointly' },
      }),
    ),
  }),
  ready: (state: Card) => (state.methodAsked ? waiting() : undefined),
  guard(state: Card, { method, leader, why }, { officer: who }) {
    if (state.approved.includes(method)) {
      return refuse({
        kind: 'unlawful',
        code: 'supervision-card.askMethod.has-it',
        field: 'method',
        cite: 'R.40',
        what: {
          zh: `「${methods[method].zh}」不用再批。`,
          en: `${methods[method].en}: no approval is needed any more.`,
        },
        way: { zh: '直接督办，办后「记录督办」。', en: 'Use it, and record the use.' },
      });
    }
    if (approvalOf[method] === 'leader' && !(leader && who(leader)?.roles.includes('leader')))
      return noLeader('supervision-card.askMethod.no-leader', 'leader');
    return aboutMatterOnly('supervision-card', 'askMethod', { why });
  },
  apply(state: Card, { method, leader }, { occurredOn }) {
    state.methodAsked = { on: occurredOn, method };
    if (leader && approvalOf[method] === 'leader') state.officers.approver = [leader];
    else delete state.officers.approver;
  },
});

const waiting = () =>
  refuse({
    kind: 'unlawful',
    code: 'supervision-card.askMethod.waiting',
    cite: 'R.40',
    what: { zh: '前一次提请还没有批复。', en: 'An earlier request waits for its answer.' },
    way: { zh: '请等批复，或先用电话、书面督办。', en: 'Wait for it, or press by telephone or in writing.' },
  });
