export type { StatuteRow } from './contract.ts';
export { findArticles, writeArticles } from './store.ts';
