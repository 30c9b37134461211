import type { DossierContext } from '../../dossier/index.ts';
import { choice, dossierAct, form, optional, text, yesNo } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { type CallBack, callers, enoughTries, solvedWords } from '../state.ts';

/** 记录回访: what the petitioner said, in their words. */
export const record = dossierAct({
  zh: '记录回访',
  en: 'Record what was said',
  plain: { zh: '照本人的话记，不劝、不引导', en: 'In the petitioner’s words; nobody is persuaded' },
  cite: 'H.call-back',
  from: ['due'],
  to: 'recorded',
  by: [{ part: 'keeper', roles: [...callers] }],
  version: 1,
  documents: ['D-35'],
  payload: form({
    how: choice('方式', 'How', {
      phone: { zh: '电话', en: 'by telephone' },
      visit: { zh: '上门', en: 'in person' },
      window: { zh: '窗口', en: 'at the window' },
    }),
    said: text('本人说的', 'What was said', { max: 2_000 }),
    solved: choice('本人说解决了没有', 'Solved, in their words', solvedWords),
    wantsReopening: yesNo('本人要求重新办理', 'Wants it handled anew'),
    note: optional(text('回访人的说明', 'Note of the caller', { max: 1_000, rows: 2 })),
  }),
  ready: outsider,
  apply(state: CallBack, { solved, wantsReopening }, { occurredOn, actor }) {
    state.recordedOn = occurredOn;
    if (actor.kind === 'officer') state.recordedBy = actor.officerId;
    state.solved = solved;
    state.wantsReopening = wantsReopening;
  },
});

/** 没有联系上: a try, with its time. */
export const notReached = dossierAct({
  zh: '没有联系上',
  en: 'Not reached',
  plain: { zh: '记一次；不同日子试满3次才能停', en: 'One try; three on different days before it may stop' },
  cite: 'H.call-back',
  from: ['due'],
  by: [{ part: 'keeper', roles: [...callers] }],
  version: 1,
  payload: form({ how: text('怎么找的', 'How it was tried', { max: 500, rows: 2 }) }),
  ready: outsider,
  apply(state: CallBack, _payload, { occurredOn }) {
    state.tries = [...new Set([...state.tries, occurredOn])];
  },
});

/** 停止回访: nobody could be reached. That is no satisfaction. */
export const giveUp = dossierAct({
  zh: '停止回访',
  en: 'Stop trying',
  plain: { zh: '试满3次仍联系不上；不算满意', en: 'After three tries; it counts as no satisfaction' },
  cite: 'H.call-back',
  from: ['due'],
  to: 'unreached',
  by: [{ part: 'keeper', roles: [...callers] }],
  version: 1,
  payload: form({ reason: text('情况', 'Circumstances', { max: 500, rows: 2 }) }),
  ready(state: CallBack, context) {
    if (state.tries.length >= enoughTries) return outsider(state, context);
    return refuse({
      kind: 'unlawful',
      code: 'call-back.giveUp.few-tries',
      cite: 'H.call-back',
      what: {
        zh: `才在${state.tries.length}天里试过，要满${enoughTries}天。`,
        en: `Tried on ${state.tries.length} days; ${enoughTries} are needed.`,
      },
      way: { zh: '请换个时间、换种方式再找。', en: 'Try at another time, in another way.' },
    });
  },
  apply() {},
});

/** Nobody of the organ that handled it, and never the handler, asks how it went. */
function outsider(state: CallBack, { actor }: DossierContext): Refusal | undefined {
  const own = actor.kind === 'officer' && (actor.organId === state.handledBy || actor.officerId === state.handlerId);
  if (!own) return undefined;
  return refuse({
    kind: 'forbidden',
    code: 'call-back.own-matter',
    cite: 'H.call-back',
    what: { zh: '办理这件事的单位不能自己回访。', en: 'The organ that handled it does not call back itself.' },
    way: { zh: '请上一级信访部门或督查人员回访。', en: 'The bureau above, or a supervisor elsewhere, calls back.' },
  });
}
