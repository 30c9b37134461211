export { type ManualClock, manualClock } from './clock.ts';
export { type FreshDatabase, freshDatabase } from './database.ts';
export { tempFolder } from './folder.ts';
