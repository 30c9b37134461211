import { z } from 'zod';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, delivery } from '../parts.ts';
import { prose } from '../prose.ts';
import { grantReopening } from '../reopening.ts';

const named = { name: 'reopenExecution', zh: '重新督促兑现', en: 'have it carried out' };

/** 重新督促兑现 (T-39; Art. 42.4): what was recorded as carried out was not. The opinion and its remedy stand. */
export const reopenExecution = act({
  name: 'reopenExecution',
  zh: '重新督促兑现',
  en: 'Have it carried out after all',
  plain: { zh: '说兑现了其实没有，定新的日期', en: 'Recorded as done and not done: a new day' },
  cite: 'R.42.4',
  transitions: ['T-39', 'T-28'],
  by: ['registrar', 'holder'],
  version: 1,
  documents: ['D-27'],
  payload: z.strictObject({ reason: prose(5_000), by: day, delivery }),
  ready(state) {
    if (state.executedOn) return undefined;
    return notNow(
      state,
      'reopenExecution.nothing-recorded',
      'R.42.4',
      { zh: '没有登记过兑现。', en: 'Nothing is on record as carried out.' },
      {
        zh: '待兑现的直接催办；办结不实的「重新启动办理」。',
        en: 'What is due is still due; a false closure is reopened.',
      },
    );
  },
  guard(state, payload, { today }) {
    if (payload.by >= today) return guardDelivery(named, state, payload.delivery);
    return unlawfulField(
      'reopenExecution.by-past',
      'by',
      'R.32.2',
      { zh: `兑现的日期${payload.by}已经过了。`, en: `The day, ${payload.by}, has passed.` },
      { zh: '请填今天或以后。', en: 'Give today or a later day.' },
    );
  },
  apply(state, payload, { occurredOn }) {
    grantReopening(state, occurredOn);
    delete state.closedOn;
    delete state.executedOn;
    state.executeBy = payload.by;
    state.overlays = [...state.overlays, 'executing'];
  },
});
