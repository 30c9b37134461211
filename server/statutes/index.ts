export type { StatuteDocument, StatutePassage, StatuteRow } from './contract.ts';
export { articleCited, documents, passagesOf, searchPassages } from './library.ts';
export { findArticles, writeArticles } from './store.ts';
export {
  dropVersion,
  putVersion,
  type StatuteVersion,
  versionsFromDesk,
} from './versions.ts';
