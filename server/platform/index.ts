export { CannotStart } from './cannot-start.ts';
export { type Clock, fixedClock, runningClock, systemClock } from './clock.ts';
export * from './db/index.ts';
