import { z } from 'zod';
import { isGuarded } from '../accused.ts';
import { act } from '../act.ts';
import { closeItem } from '../coordination.ts';
import { guardDelivery } from '../delivery.ts';
import { unlawfulField } from '../not-now.ts';
import { day, delivery, organId } from '../parts.ts';
import { prose } from '../prose.ts';

const named0 = { name: 'decideCoordination', zh: '协调决定', en: 'decide' };

/** 协调决定 (Art. 24; R-JUR-4): binding. The organ named may not send it back; others owe their parts by their days. */
export const decideCoordination = act({
  name: 'decideCoordination',
  zh: '协调决定',
  en: 'Decide on the coordination',
  plain: { zh: '定由谁办、谁牵头、各家办什么、哪天以前', en: 'Who handles or leads, who does which part, by when' },
  cite: 'R.24',
  transitions: ['T-25', 'T-15'],
  by: ['arbiter'],
  version: 1,
  documents: ['D-21', 'D-09', 'D-03'],
  payload: z.strictObject({
    leadId: organId,
    decision: prose(10_000),
    parts: z
      .array(z.strictObject({ organId, what: prose(2_000), by: day }))
      .max(20)
      .default([]),
    minutesNo: z.string().min(1).max(80).optional(),
    delivery,
  }),
  guard(state, payload, context) {
    const { organs, today } = context;
    const accepted = state.acceptedOn !== undefined;
    if (accepted && payload.leadId !== state.holderId) {
      return unlawfulField(
        'decideCoordination.lead',
        'leadId',
        'H.first-holder',
        {
          zh: '已经受理的，由受理单位牵头，不再换单位。',
          en: 'Once accepted, the organ that accepted leads; it does not change.',
        },
        { zh: '请选现在负责的单位牵头，其他单位分工。', en: 'Choose the holder as lead, and give the others parts.' },
      );
    }
    const named = [payload.leadId, ...payload.parts.map((part) => part.organId)];
    const unknown = named.findIndex((id) => !organs.get(id));
    const accused = named.findIndex((id) => isGuarded(state, id, organs));
    const twice = named.findIndex((id, i) => named.indexOf(id) !== i);
    const wrong = [unknown, accused, twice].find((at) => at >= 0);
    if (wrong !== undefined) {
      return unlawfulField(
        'decideCoordination.organ',
        wrong === 0 ? 'leadId' : `parts.${wrong - 1}.organId`,
        wrong === accused ? 'R.30' : 'R.24',
        {
          zh: '这个单位不在名录里、写了两遍，或者被反映。',
          en: 'That organ is not listed, stands twice, or is complained of.',
        },
        { zh: '请换一个单位。', en: 'Choose another organ.' },
      );
    }
    const past = payload.parts.findIndex(({ by }) => by <= today);
    if (past >= 0) {
      return unlawfulField(
        'decideCoordination.part-past',
        `parts.${past}.by`,
        'R.24',
        { zh: '分工的日期已经到了。', en: 'The day for that part has come already.' },
        { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      );
    }
    return guardDelivery(named0, state, payload.delivery);
  },
  apply(state, payload, { occurredOn }) {
    closeItem(state);
    delete state.objectedOn;
    state.routedOn ??= occurredOn;
    if (payload.parts.length > 0) {
      state.joint = { on: occurredOn, parts: payload.parts.map(({ organId: id, by }) => ({ organId: id, by })) };
      state.overlays = [...state.overlays.filter((overlay) => overlay !== 'joint'), 'joint'];
    }
    if (payload.leadId === state.holderId) {
      if (state.transfer) state.transfer = { ...state.transfer, mayObject: false };
      return;
    }
    // The result is no longer owed by whoever was assigned it before.
    delete state.assigned;
    delete state.reportBy;
    state.transfer = { mode: 'forward', from: state.holderId, to: payload.leadId, on: occurredOn, mayObject: false };
    state.phase = 'transferring';
    delete state.returnedOn;
  },
});
