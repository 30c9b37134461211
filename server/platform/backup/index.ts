export { backup } from './backup.ts';
export type { LedgerRoot, Manifest } from './manifest.ts';
export { restore } from './restore.ts';
