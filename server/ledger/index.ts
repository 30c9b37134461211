export type { Audit } from './audit.ts';
export type { ReceiptView } from './contract.ts';
export type { LedgerDeps } from './deps.ts';
export { LogBroken } from './log-broken.ts';
export { type Ledger, openLedger } from './open-ledger.ts';
export type { Place, Registered } from './receipts.ts';
export { ledgerRoutes } from './routes.ts';
export type { Sequenced } from './sequence.ts';
export type { Leaf } from './store/queue.ts';
