import { z } from 'zod';
import { act } from '../act.ts';
import { notNow } from '../not-now.ts';
import { fileIds } from '../parts.ts';
import { prose } from '../prose.ts';

/** 提交分工结果: a partner hands its part to the lead organ, by the day in the decision. */
export const answerPart = act({
  name: 'answerPart',
  zh: '提交分工结果',
  en: 'Hand in a part',
  plain: { zh: '把本单位那一部分的结果交给牵头单位', en: 'What your organ found goes to the lead' },
  cite: 'R.24',
  transitions: ['T-25'],
  by: ['partner'],
  version: 1,
  documents: [],
  payload: z.strictObject({ result: prose(10_000), fileIds }),
  ready(state, { actor }) {
    const own = actor.kind === 'officer' ? actor.organId : '';
    if (state.joint?.parts.some(({ organId, doneOn }) => organId === own && !doneOn)) return undefined;
    return notNow(
      state,
      'answerPart.done-already',
      'R.24',
      { zh: '本单位的分工已经交了。', en: 'Your part is handed in.' },
      { zh: '有补充的，请直接告诉牵头单位。', en: 'Tell the lead organ what else there is.' },
    );
  },
  apply(state, _payload, { occurredOn, actor }) {
    const own = actor.kind === 'officer' ? actor.organId : '';
    const parts = state.joint!.parts.map((part) =>
      part.organId === own && !part.doneOn ? { ...part, doneOn: occurredOn } : part,
    );
    state.joint = { ...state.joint!, parts };
    if (parts.every(({ doneOn }) => doneOn)) state.overlays = state.overlays.filter((overlay) => overlay !== 'joint');
  },
});
