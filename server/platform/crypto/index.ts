export { newId } from './id.ts';
export { type KeyRoots, keyRoots } from './key-files.ts';
export { type CaseKey, type Keys, keysFrom } from './keys.ts';
export { newQueryCode, normaliseQueryCode, type Randomness } from './query-code.ts';
export { defaultSuite, type Signer, type Suite } from './suite.ts';
