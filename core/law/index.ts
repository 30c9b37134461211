export * from './articles.ts';
export { CASCADE, DUTIES, type Duty } from './duties.ts';
export * from './explain.ts';
export * from './limits.ts';
