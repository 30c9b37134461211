/** The transparency log as pure mathematics: what the server, the browser and the stand-alone verifier share. */
export { canonicalJson, type JsonValue } from './canonical-json.ts';
export {
  type Checkpoint,
  type CheckpointFault,
  checkpointText,
  type OpenedCheckpoint,
  openCheckpoint,
  parseCheckpoint,
} from './checkpoint.ts';
export { type Committed, commit, opens, SALT_BYTES } from './commitment.ts';
export { append, type CompactRange, emptyRange, rangeRoot } from './compact-range.ts';
export {
  type DocumentClaim,
  type DocumentJudgement,
  documentCode,
  documentText,
  judgeDocumentCode,
  judgeFile,
  readDocumentCode,
  type SealedDocument,
  sealDocument,
  sealFile,
  sealHolds,
  shortDigest,
} from './document-code.ts';
export { fromBase64, fromHex, sameBytes, toBase64, toHex } from './encoding.ts';
export { emptyRoot, HASH_BYTES, type Hash, leafHash, nodeHash } from './hash.ts';
export { type Evidence, type Judgement, judgeReceipt, type ReceiptFault } from './judge-receipt.ts';
export { formatLogProof, type LogProof, parseLogProof } from './log-proof.ts';
export { cosign, type Note, type NoteSignature, openNote, parseNote, signatureLine, signNote } from './note.ts';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  proveConsistency,
  proveInclusion,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
export {
  dueAt,
  formatReceipt,
  INCLUDED_WITHIN_SECONDS,
  originOf,
  parseReceipt,
  promiseText,
  type Receipt,
  type ReceiptPromise,
  signatureHolds,
  signReceipt,
} from './receipt.ts';
export { type ReadCode, readReceiptCode, receiptCode, receiptsOfCode } from './receipt-code.ts';
export {
  decodeEntryBundle,
  encodeEntryBundle,
  hashAt,
  nodesFromTiles,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tileOf,
  tilePath,
  tilesFor,
  tilesOf,
  tileWidthAt,
} from './tile.ts';
export {
  consistencyRanges,
  foldPeaks,
  inclusionRanges,
  type Node,
  type NodeSource,
  perfectNodes,
  type Range,
  rangeHash,
  rootAt,
  rootOfEntries,
  treeInMemory,
} from './tree.ts';
export {
  fingerprint,
  formatVerifierKey,
  type KeyType,
  parseVerifierKey,
  type Signer,
  sameKey,
  type VerifierKey,
  verifierKey,
  verifySignature,
} from './verifier-key.ts';
