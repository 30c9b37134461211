/** The front door: what slices may use. */
export { CannotStart } from './cannot-start.ts';
export { type Clock, fixedClock, runningClock, systemClock } from './clock.ts';
export { type ClockWatch, watchClock } from './clock-drift.ts';
export { type Config, projectFolder, readConfig } from './config/index.ts';
export * from './crypto/index.ts';
export * from './db/index.ts';
export { collect, type Files, openFiles } from './files/index.ts';
export {
  buildHttp,
  type Http,
  limitTries,
  listen,
  orRefuse,
  type Problem,
  problemOf,
  problemSchema,
  type RateCounter,
  sendFile,
  strictCookie,
  submissionKey,
  wordsSchema,
} from './http/index.ts';
export { createJobs, type Jobs } from './jobs/index.ts';
export { createLog, type Log } from './log/index.ts';
export { type OpenOptions, openPlatform, type Platform } from './open.ts';
export {
  createOutbox,
  type Handler,
  type Outbox,
  type OutboxEvent,
  outboxWrite,
  type Undelivered,
} from './outbox/index.ts';
