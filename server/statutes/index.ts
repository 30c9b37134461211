export { findArticles, type StatuteRow, writeArticles } from './store.ts';
