export * from './clocks.ts';
export * from './decide.ts';
export { type Duties, type DutyRule, owed, owedForEach } from './duties.ts';
export * from './field.ts';
export * from './kind.ts';
export { actNotFound, permitWords } from './refusals.ts';
export { bySomebodyElse, withActor } from './second-person.ts';
export { setAside } from './set-aside.ts';
