import { day, dossierAct, form, text } from '../../dossier/index.ts';
import { type Card, withUnit } from '../card.ts';
import { aboutMatterOnly } from '../matter-only.ts';
import { dayAhead } from '../refusals.ts';
import { nothingAsked } from './decide-extension.ts';

/** 决定挂牌、限期整改、约谈 (Art. 39): by the convener, a party or government leader. */
export const orderMeasure = dossierAct({
  zh: '决定采取措施',
  en: 'Order the measure',
  plain: {
    zh: '挂牌的上门户公开名单（只有类别、单位、期限）',
    en: 'A listing is public: category, unit, day; no person',
  },
  cite: 'R.39',
  from: withUnit,
  by: [{ part: 'above', roles: ['leader'] }],
  version: 1,
  documents: ['D-26'],
  payload: form({ by: day('期限', 'By'), decision: text('决定内容', 'Decision', { max: 2_000 }) }),
  ready: (state: Card) => (state.measureAsked ? undefined : nothingAsked('orderMeasure')),
  guard: (_state, { by, decision }, { today }) =>
    dayAhead('supervision-card.orderMeasure.due-past', 'by', by, today) ??
    aboutMatterOnly('supervision-card', 'orderMeasure', { decision }),
  apply(state: Card, { by }, { occurredOn }) {
    const { measure } = state.measureAsked!;
    delete state.measureAsked;
    delete state.escalated;
    if (measure === 'interview') {
      state.interview = { orderedOn: occurredOn, by };
      state.approved = [...new Set([...state.approved, 'interview' as const])];
      if (state.dueOn < by) state.dueOn = by;
    } else {
      state.dueOn = by;
      if (measure === 'listing') state.listed = { from: occurredOn, until: by };
      else state.rectifyBy = by;
    }
  },
});
