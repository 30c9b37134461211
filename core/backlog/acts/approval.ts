import type { LocalDate } from '../../calendar/local-date.ts';
import { dossierAct, form, optional, text } from '../../dossier/index.ts';
import { live, type Programme, unitsOf } from '../programme.ts';
import { no } from '../refusals.ts';
import { withUnits } from './inventory.ts';
import { notTaken, without } from './targets.ts';

/** 报批: inventory and targets, whole. */
export const submit = dossierAct({
  zh: '报批',
  en: 'Submit it',
  plain: { zh: '清册已定、每个单位都有目标的，报党委政府', en: 'When the list stands and each unit has its target' },
  cite: 'R.38',
  from: ['drafting'],
  to: 'submitted',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ note: optional(text('说明', 'Note', { max: 1_000, rows: 2 })) }),
  ready(state: Programme, { organs, today }) {
    if (!state.takenOn) return notTaken('submit');
    if (live(state).length === 0) {
      return no(
        'submit',
        ['unlawful', 'empty', 'H.backlog-inventory'],
        { zh: '清册里没有事项。', en: 'No matter is on the list.' },
        { zh: '请增列；没有积案的，不再实施。', en: 'Add one; or drop it where there is no backlog.' },
      );
    }
    const past = targetPast('submit', state, today);
    if (past) return past;
    const lacking = without(state).flatMap((id) => organs.get(id)?.nameZh ?? []);
    if (lacking.length === 0) return undefined;
    return no(
      'submit',
      ['unlawful', 'no-target', 'H.backlog-targets'],
      {
        zh: `还没有定目标的单位：${lacking.join('、')}。`,
        en: `No target yet for: ${lacking.join(', ')}.`,
      },
      { zh: '请给在册的每个单位定哪天前办到位几件。', en: 'Set how many each of them resolves by when.' },
    );
  },
  apply(state: Programme, _payload, { occurredOn }) {
    state.submittedOn = occurredOn;
  },
});

/** 批准: from here the targets run, and units without a leader's charge get a proposal. */
export const approve = dossierAct({
  zh: '批准方案',
  en: 'Approve the programme',
  plain: {
    zh: '批准后目标生效；没有领导包案的事项，系统提议包案',
    en: 'Targets run; matters in nobody’s charge are proposed for it',
  },
  cite: 'R.38',
  from: ['submitted'],
  to: 'running',
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  documents: ['D-33'],
  ready: (state: Programme, { today }) => targetPast('approve', state, today),
  payload: form({ note: optional(text('批示', 'Note', { max: 1_000, rows: 2 })) }),
  apply(state: Programme, _payload, { occurredOn }) {
    state.approvedOn = occurredOn;
    withUnits(state, unitsOf(state));
  },
});

/** A target whose day came before anybody was bound by it. */
function targetPast(act: string, { targets }: Programme, today: LocalDate) {
  const past = targets.map(({ by }) => by).filter((by) => by <= today);
  if (past.length === 0) return undefined;
  return no(
    act,
    ['unlawful', 'target-past', 'H.backlog-targets'],
    { zh: `有目标的期限${past.sort()[0]}已经到了。`, en: `The day of a target, ${past.sort()[0]}, has come already.` },
    { zh: '请退回，重新定日期。', en: 'Return it, and set other days.' },
  );
}

/** 退回修改. */
export const giveBack = dossierAct({
  zh: '退回修改',
  en: 'Return it',
  plain: { zh: '写明要改什么', en: 'With what is to be changed' },
  cite: 'R.38',
  from: ['submitted'],
  to: 'drafting',
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  payload: form({ reason: text('退回理由', 'Reason', { max: 1_000, rows: 2 }) }),
  apply(state: Programme) {
    delete state.submittedOn;
  },
});
