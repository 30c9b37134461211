import {
  type DossierContext,
  day,
  dossierAct,
  form,
  officer,
  officers,
  optional,
  rows,
  text,
} from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import type { Role } from '../../roles.ts';
import { aboutMatterOnly, textsOf } from '../../supervision/index.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import { type Charge, fiveRoles } from '../charge.ts';

const payload = form({
  unitHead: officer('责任单位负责人', 'Head of the responsible unit'),
  caseOfficer: officer('经办人', 'Case officer'),
  coordinator: officer('属地协调人', 'Local coordinator', { hint: { zh: '乡镇、街道的协调人', en: 'Of the town' } }),
  aid: officer('法律帮扶联系人', 'Contact for law and aid'),
  team: optional(officers('专班其他成员', 'Others of the team')),
  plan: rows(
    '化解方案',
    'Plan',
    { step: text('步骤', 'Step', { max: 500, rows: 2 }), by: day('期限', 'By') },
    { max: 20 },
  ),
});
type Given = {
  unitHead: string;
  caseOfficer: string;
  coordinator: string;
  aid: string;
  team?: string[] | undefined;
  plan: { step: string; by: Charge['openedOn'] }[];
};

/** 组专班、定方案: the leader names the other four and the plan, and changes them later; what was done stays on record. */
export const plan = dossierAct({
  zh: '组专班、定方案',
  en: 'Form the team and the plan',
  plain: { zh: '五个角色、一个方案：查清、办好、落实', en: 'Five roles, one plan: investigate, handle, carry out' },
  cite: 'R.18',
  from: ['approved', 'active'],
  to: 'active',
  by: [{ named: 'leader' }],
  version: 1,
  documents: ['D-30'],
  payload,
  guard: (state: Charge, given, context) => unfit('plan', state, given, context),
  // The paper says of which organ each of them is.
  complete: (_state, given, { officer: who }) =>
    ({
      ...given,
      organsOf: { coordinator: who(given.coordinator)!.organId, aid: who(given.aid)!.organId },
    }) as typeof given,
  apply(state: Charge, given, { occurredOn }) {
    state.activeOn ??= occurredOn;
    written(state, given, occurredOn);
  },
});

function written(state: Charge, given: Given, on: Charge['openedOn']): void {
  const { unitHead, caseOfficer, coordinator, aid, team = [] } = given;
  state.officers = {
    ...(state.officers.leader && { leader: state.officers.leader }),
    unitHead: [unitHead],
    caseOfficer: [caseOfficer],
    coordinator: [coordinator],
    aid: [aid],
    ...(team.length > 0 && { team }),
  };
  state.plan = given.plan.map(({ by }) => ({ by }));
  state.plannedOn = on;
}

function unfit(act: string, state: Charge, given: Given, { today, officer: who }: DossierContext): Refusal | undefined {
  const five = { leader: state.officers.leader?.[0] ?? '', ...given } as Record<string, unknown>;
  const ids = Object.keys(fiveRoles).map((role) => String(five[role]));
  if (new Set(ids).size < ids.length) {
    return wrong(act, 'twice', 'unitHead', {
      zh: '五个角色是五个人，同一个人不能兼。',
      en: 'Five roles are five people: nobody has two.',
    });
  }
  for (const role of ['unitHead', 'caseOfficer'] as const) {
    if ((state.organs.responsible ?? []).includes(who(given[role])?.organId ?? '')) continue;
    return wrong(act, 'not-of-the-unit', role, {
      zh: `${fiveRoles[role].zh}须是责任单位的人。`,
      en: `${fiveRoles[role].en}: has to be of the responsible unit.`,
    });
  }
  for (const [role, roles] of Object.entries(asked)) {
    if (who(String(five[role]))?.roles.some((one) => roles.includes(one))) continue;
    return wrong(act, 'role', role, {
      zh: `所选的人职务不合适，不能当${fiveRoles[role as keyof typeof asked].zh}。`,
      en: `The office of this person does not fit: ${fiveRoles[role as keyof typeof asked].en}.`,
    });
  }
  for (const [i, { by }] of given.plan.entries()) {
    const past = dayAhead(`charge.${act}.step-past`, `plan.${i}.by`, by, today);
    if (past) return past;
  }
  return aboutMatterOnly('charge', act, textsOf('plan', given.plan, 'step'));
}

/** In what office each of the four has to be. Accounts and figures are none. */
const asked: Record<'unitHead' | 'caseOfficer' | 'coordinator' | 'aid', readonly Role[]> = {
  unitHead: ['organ-head', 'bureau-head', 'leader'],
  caseOfficer: ['organ-handler', 'organ-head', 'reviewer', 'bureau-officer', 'bureau-head'],
  coordinator: ['clerk', 'organ-handler', 'organ-head'],
  aid: ['organ-handler', 'organ-head', 'bureau-officer', 'bureau-head'],
};

const wrong = (act: string, reason: string, field: string, what: { zh: string; en: string }) =>
  refuse({
    kind: 'invalid',
    code: `charge.${act}.${reason}`,
    field,
    cite: 'H.charge-limits',
    what,
    way: { zh: '请换人。', en: 'Choose somebody else.' },
  });
