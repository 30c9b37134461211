export { aboutMatters } from './about-matters.ts';
export { groups } from './fields.ts';
export { inspectionTask } from './inspection-task.ts';
export { problem } from './problem.ts';
export type { Problem } from './problem-state.ts';
export { nextDue, type Repeating, silent, type Task, type UnitReport } from './task.ts';
