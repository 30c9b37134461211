export type { StatuteDocument, StatutePassage, StatuteRow } from './contract.ts';
export { articleCited, documents, passageCited, passagesOf, searchPassages } from './store/library.ts';
export {
  dropVersion,
  putVersion,
  type StatuteVersion,
  versionsFromDesk,
} from './store/versions.ts';
export { findArticles, writeArticles } from './store.ts';
