import { z } from 'zod';
import { refuse } from '../../refusal.ts';
import { act } from '../act.ts';
import { day, fileIds } from '../parts.ts';
import { prose } from '../prose.ts';
import { stands } from '../words.ts';

/** 登记执行 (Art. 32.2): what was supported has been carried out, with evidence. */
export const recordExecution = act({
  name: 'recordExecution',
  zh: '登记执行情况',
  en: 'Record that it was carried out',
  plain: { zh: '答应的做到了，附凭据', en: 'What was promised is done; attach the evidence' },
  cite: 'R.32.2',
  transitions: ['T-28'],
  by: ['holder'],
  version: 1,
  documents: [],
  payload: z.strictObject({ executedOn: day, evidence: prose(5_000), fileIds }),
  ready(state) {
    if (state.overlays.includes('executing')) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'recordExecution.nothing-owed',
      cite: 'R.32.2',
      what: state.executedOn
        ? {
            zh: `${state.executedOn}兑现，已登记；这件事${stands(state).zh}。`,
            en: `It is on record as carried out on ${state.executedOn}; the matter is ${stands(state).en}.`,
          }
        : {
            zh: `没有要兑现的：答复没有支持的诉求。这件事${stands(state).zh}。`,
            en: `Nothing is owed: no request was supported. The matter is ${stands(state).en}.`,
          },
      way: { zh: '执行记录有误的，请更正。', en: 'If that record is wrong, correct it.' },
    });
  },
  guard(state, payload, { today }) {
    if (payload.executedOn >= state.receivedOn && payload.executedOn <= today) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'recordExecution.executed-on',
      field: 'executedOn',
      cite: 'R.32.2',
      what: {
        zh: `兑现的日期要在${state.receivedOn}（收到）到${today}（今天）之间。`,
        en: `The day lies between ${state.receivedOn} (receipt) and ${today} (today).`,
      },
      way: { zh: '请按凭据上的日期填。', en: 'Copy the date from the evidence.' },
    });
  },
  apply(state, payload) {
    state.executedOn = payload.executedOn;
    state.overlays = state.overlays.filter((overlay) => overlay !== 'executing');
  },
});
