import { dossierAct, form, many, matter, optional, organ, text } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import type { Charge } from '../charge.ts';
import { type CriterionName, criteria } from '../criteria.ts';

const payload = form({
  problem: text('问题', 'The problem', {
    max: 2_000,
    hint: { zh: '一事一卡：写事，不写人', en: 'One problem a card' },
  }),
  matter: matter('信访事项', 'Petition'),
  responsible: organ('责任单位', 'Responsible unit'),
  criteria: many('符合的条件', 'Criteria', criteria),
  government: optional(
    organ('审批的党委政府', 'Government that approves', {
      hint: { zh: '不填的，按名录取信访局的上一级', en: 'Left empty: the one above the bureau' },
    }),
  ),
});

interface Context {
  actor: { kind: string; organId?: string; keeperId?: string };
  organs: { get(id: string): { kind: string; superiorId?: string } | undefined; reviewBodies(id: string): string[] };
}

function governmentOf({ actor, organs }: Context): string | undefined {
  const keeperId = actor.organId ?? actor.keeperId ?? '';
  return organs.get(keeperId)?.superiorId ?? organs.reviewBodies(keeperId)[0];
}

function unfit(
  act: string,
  given: { problem: string; criteria: string[]; government?: string | undefined },
  context: Context,
): Refusal | undefined {
  if (given.criteria.length === 0) {
    return refuse({
      kind: 'invalid',
      code: `charge.${act}.no-criterion`,
      field: 'criteria',
      cite: 'H.charge-criteria',
      what: { zh: '没有选符合哪一条。', en: 'It does not say which criterion is met.' },
      way: { zh: '请选一条；都不是的选「其他突出问题」并写明。', en: 'Choose one, or "another prominent problem".' },
    });
  }
  const kind = context.organs.get(given.government ?? governmentOf(context) ?? '')?.kind;
  if (kind !== 'government' && kind !== 'party') {
    return refuse({
      kind: 'invalid',
      code: `charge.${act}.no-government`,
      field: 'government',
      cite: 'R.18',
      what: {
        zh: '包案由党委政府审批，所填的不是。',
        en: 'A charge is approved by a committee or government; this is none.',
      },
      way: { zh: '请填本级党委或政府。', en: 'Name the committee or government of this level.' },
    });
  }
  return aboutMatterOnly('charge', act, { problem: given.problem });
}

function proposed(
  state: Charge,
  given: { responsible: string; government?: string | undefined; criteria: CriterionName[] },
): void {
  state.organs = { responsible: [given.responsible], ...(given.government && { government: [given.government] }) };
  state.criteria = given.criteria;
}

/** 提议包案 (Art. 18), by hand. */
export const propose = dossierAct({
  zh: '提议包案',
  en: 'Propose a charge',
  plain: {
    zh: '突出问题报党委政府主要领导定包案领导',
    en: 'A prominent problem: the top leader names who takes charge',
  },
  cite: 'R.18',
  from: ['none'],
  to: 'proposed',
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload,
  guard: (_state, given, context) => unfit('propose', given, context),
  complete: (_state, given, context) => ({ ...given, government: given.government ?? governmentOf(context) }),
  apply: (state: Charge, given) => proposed(state, given),
});

/** 按条件提议: the matter meets a criterion. */
export const proposeByRule = dossierAct({
  zh: '按条件提议包案',
  en: 'Charge proposed by rule',
  plain: { zh: '事项符合包案条件，系统提议', en: 'The matter meets a criterion' },
  cite: 'H.charge-criteria',
  from: ['none'],
  to: 'proposed',
  by: [{ part: 'clock' }],
  version: 1,
  payload,
  guard: (_state, given, context) => unfit('proposeByRule', given, context),
  complete: (_state, given, context) => ({ ...given, government: given.government ?? governmentOf(context) }),
  apply(state: Charge, given) {
    state.byRule = true;
    proposed(state, given);
  },
});
