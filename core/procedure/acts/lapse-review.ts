import { z } from 'zod';
import { act } from '../act.ts';

/** 复查期满: nobody asked for review within the 30 days. */
export const lapseReview = act({
  name: 'lapseReview',
  zh: '复查期满未申请',
  en: 'Review period over',
  plain: { zh: '30日内没有申请复查', en: 'No request for review within 30 days' },
  cite: 'R.35',
  transitions: ['T-36'],
  by: ['clock'],
  version: 1,
  documents: [],
  payload: z.strictObject({}),
  apply() {},
});
