export { CannotStart } from './cannot-start.ts';
export { type Clock, fixedClock, runningClock, systemClock } from './clock.ts';
export { type Config, projectFolder, readConfig } from './config/index.ts';
export * from './crypto/index.ts';
export * from './db/index.ts';
export { type Http, limitTries, orRefuse, type RateCounter, strictCookie } from './http/index.ts';
export { createLog, type Log } from './log/index.ts';
