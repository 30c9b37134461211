export { buildHttp, type Http, type HttpOptions } from './build.ts';
export { type Problem, problemSchema, wordsSchema } from './contract.ts';
export { strictCookie } from './cookies.ts';
export { limitTries } from './guards.ts';
export { submissionKey } from './keyed.ts';
export { type Listening, listen } from './listen.ts';
export { orRefuse, problemOf } from './problem.ts';
export { type RateCounter, rateCounter } from './rate.ts';
export { sendFile } from './send-file.ts';
