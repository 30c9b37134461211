export * from './clocks.ts';
export * from './decide.ts';
export * from './field.ts';
export * from './kind.ts';
export { actNotFound, permitWords } from './refusals.ts';
