import { z } from 'zod';
import { act } from '../act.ts';

/** 复核期满: nobody asked for re-review within the 30 days. */
export const lapseRereview = act({
  name: 'lapseRereview',
  zh: '复核期满未申请',
  en: 'Re-review period over',
  plain: { zh: '30日内没有申请复核', en: 'No request for re-review within 30 days' },
  cite: 'R.36',
  transitions: ['T-36'],
  by: ['clock'],
  version: 1,
  documents: [],
  payload: z.strictObject({}),
  apply() {},
});
