import { z } from 'zod';
import { act } from '../act.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { day, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';

/** 登记司法确认申请 (People's Mediation Law, Art. 33): both sides asked the court together to confirm their agreement. */
export const recordConfirmation = act({
  name: 'recordConfirmation',
  zh: '登记司法确认申请',
  en: 'Record the request for judicial confirmation',
  plain: {
    zh: '双方一起向法院申请了，记下日期和法院',
    en: 'Both sides asked the court together: the day and the court',
  },
  cite: 'RMTJ.33',
  transitions: ['T-22'],
  by: ['holder', 'registrar'],
  version: 1,
  documents: [],
  payload: z.strictObject({ court: prose(200), appliedOn: day, fileIds }),
  ready(state) {
    if (state.agreement?.committee && !state.agreement.confirmAskedOn) return undefined;
    return notNow(
      state,
      'recordConfirmation.none',
      'RMTJ.33',
      state.agreement?.confirmAskedOn
        ? { zh: '司法确认的申请已经登记。', en: 'The request for confirmation is on record.' }
        : {
            zh: '没有经人民调解委员会达成的协议。',
            en: 'No agreement was reached before a people’s mediation committee.',
          },
      {
        zh: '只有人民调解协议可以共同申请司法确认；其他协议没有做到的，可以恢复办理。',
        en: 'Only such an agreement can be confirmed by the court; of another that is not kept, the handling goes on.',
      },
    );
  },
  guard(state, payload, { today }) {
    const signed = state.agreement!.on;
    if (payload.appliedOn >= signed && payload.appliedOn <= today) return undefined;
    return unlawfulField(
      'recordConfirmation.applied-on',
      'appliedOn',
      'RMTJ.33',
      { zh: `申请日期要在${signed}到${today}（今天）之间。`, en: `The day lies between ${signed} and ${today}.` },
      { zh: '请照法院收件的日期填。', en: 'Copy the day on which the court received it.' },
    );
  },
  apply(state, payload) {
    state.agreement = { ...state.agreement!, confirmAskedOn: payload.appliedOn };
  },
});
