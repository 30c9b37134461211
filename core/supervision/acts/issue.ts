import {
  type DossierContext,
  day,
  dossierAct,
  form,
  matter,
  officer,
  optional,
  organ,
  text,
  tick,
} from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, supervising } from '../card.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { approvalOf, methodField } from '../methods.ts';
import { dayAhead, noLeader } from '../refusals.ts';
import { triggerField } from '../triggers.ts';
import { aboveOf, nobodyAbove } from './above.ts';

/** 发督办卡 (Art. 40), by hand. */
export const issue = dossierAct({
  zh: '发督办卡',
  en: 'Issue a supervision card',
  plain: { zh: '催办并核实，限期书面反馈', en: 'Press and verify; an answer in writing by a date' },
  cite: 'R.40',
  from: ['none'],
  to: 'issued',
  by: [{ part: 'keeper', roles: supervising }],
  version: 1,
  fromAbove: true,
  documents: ['D-26'],
  payload: form({
    problem: text('存在的问题', 'The problem', {
      max: 2_000,
      hint: { zh: '写事，不写人', en: 'The matter, not a person' },
    }),
    matter: matter('信访事项', 'Petition'),
    responsible: organ('责任单位', 'Responsible unit'),
    trigger: triggerField,
    method: methodField,
    dueOn: day('反馈期限', 'Answer by'),
    wanted: text('办理要求', 'What is asked', { max: 2_000 }),
    lead: optional(officer('牵头领导', 'Lead leader')),
    agreed: optional(
      tick('信访人同意让责任单位知道是其反映的', 'The petitioner agrees that the unit knows who complained', {
        hint: { zh: '情形为「信访人反映办理问题」时才需要', en: 'Only for a complaint of the petitioner' },
      }),
    ),
    above: optional(
      organ('上一级单位', 'The organ above', {
        hint: { zh: '不填的，按名录取信访局的上一级', en: 'Left empty: the one above the bureau, from the directory' },
      }),
    ),
    copied: optional(
      organ('抄送的信访局', 'Bureau that gets a copy', {
        hint: {
          zh: '督办下级地方的单位时，不填的抄送当地信访局',
          en: 'For a unit of a place below: left empty, its own bureau',
        },
      }),
    ),
  }),
  guard(_state, payload, context) {
    const { dueOn, method, trigger, agreed, lead, problem, wanted } = payload;
    const { today, actor, officer: who } = context;
    const past = dayAhead('supervision-card.issue.due-past', 'dueOn', dueOn, today);
    if (past) return past;
    const head = actor.kind === 'officer' && actor.role === 'bureau-head';
    if (approvalOf[method] === 'leader' || (approvalOf[method] === 'head' && !head)) return needsApproval();
    if (trigger === 'complaint' && !agreed) return notAgreed();
    if (lead && !who(lead)?.roles.includes('leader')) return noLeader('supervision-card.issue.no-leader', 'lead');
    return aboutMatterOnly('supervision-card', 'issue', { problem, wanted }) ?? nobodyAbove('issue', payload, context);
  },
  complete: (_state, payload, context) => ({
    ...payload,
    above: payload.above ?? aboveOf(context),
    copied: payload.copied ?? countyBureau(payload, context),
  }),
  apply(state: Card, { responsible, trigger, method, dueOn, lead, above, copied }, { occurredOn }) {
    state.organs = {
      responsible: [responsible],
      ...(above && { above: [above] }),
      ...(copied && { copied: [copied] }),
    };
    state.officers = lead ? { lead: [lead] } : {};
    state.trigger = trigger;
    state.method = method;
    state.approved = ['phone', 'letter', ...(method === 'interview' ? (['interview'] as const) : [])];
    state.dueOn = dueOn;
    state.issuedOn = occurredOn;
  },
});

/** 督办 goes straight to the unit (Art. 40); the bureau of the place, where another keeps the card, learns of it. */
function countyBureau(
  { matter: number, responsible }: { matter: string; responsible: string },
  { actor, organs, matter }: DossierContext,
): string | undefined {
  const local = organs.conferenceOffice(matter(number)?.divisionCode ?? '');
  const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
  return local && local !== keeperId && local !== responsible ? local : undefined;
}

const needsApproval = () =>
  refuse({
    kind: 'forbidden',
    code: 'supervision-card.issue.method-needs-approval',
    field: 'method',
    cite: 'R.40',
    what: {
      zh: '约谈须由信访局负责人、实地和联合督办须由领导批准。',
      en: 'An interview needs the head of the bureau; on site and jointly need a leader.',
    },
    way: {
      zh: '先用电话或书面发卡，再「提请督办方式」。',
      en: 'Begin by telephone or in writing, then ask for the method.',
    },
  });

const notAgreed = () =>
  refuse({
    kind: 'unlawful',
    code: 'supervision-card.issue.not-agreed',
    field: 'agreed',
    cite: 'H.concern-past-handler',
    what: {
      zh: '信访人没有同意，不能让责任单位知道是谁反映的（第46条）。',
      en: 'Without the petitioner’s consent the unit does not learn who complained (Art. 46).',
    },
    way: {
      zh: '请按「督查发现」发卡，不提信访人；或先问本人。',
      en: 'Issue it as found by a supervisor, without the petitioner; or ask them first.',
    },
  });
