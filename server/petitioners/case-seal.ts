import type { Keys } from '../platform/crypto/index.ts';

/** Seals and opens the texts of one case. Each value is bound to its case and place: moved elsewhere it does not open. */
export interface CaseSeal {
  /** @param place what it is, for example `fact/3` */
  seal(place: string, text: string): Buffer;
  /** @throws when the bytes are another case's, another place's, or changed. */
  open(place: string, sealed: Uint8Array): string;
  sealBytes(place: string, bytes: Uint8Array): Buffer;
  openBytes(place: string, sealed: Uint8Array): Buffer;
  /** The key was destroyed by lawful erasure: nothing opens any more, and nothing more is sealed. */
  erased: boolean;
}

export function caseSeal(keys: Keys, shardKey: string, petitionId: string, key: Uint8Array): CaseSeal {
  const at = (place: string) => `${shardKey}/${petitionId}/${place}`;
  return {
    seal: (place, text) => keys.seal(key, text, at(place)),
    open: (place, sealed) => keys.open(key, sealed, at(place)).toString('utf8'),
    sealBytes: (place, bytes) => keys.seal(key, bytes, at(place)),
    openBytes: (place, sealed) => keys.open(key, sealed, at(place)),
    erased: false,
  };
}

/** Stands where a text was. */
export const erasedText = '（已依法删除）';

/** The seal of a case whose key was destroyed. */
export function erasedSeal(): CaseSeal {
  const gone = (): never => {
    throw new Error('the key of this case was destroyed');
  };
  return { seal: gone, sealBytes: gone, openBytes: gone, open: () => erasedText, erased: true };
}
