import {
  type DocumentClaim,
  documentCode,
  fingerprint,
  formatVerifierKey,
  judgeDocumentCode,
  type SealedDocument,
  type Signer,
  sealDocument,
  shortDigest,
  type VerifierKey,
  verifierKey,
} from '../../core/merkle/index.ts';
import type { CheckedDocument, SealKey } from './contract.ts';
import type { NoticesDeps } from './deps.ts';
import { type RegisterEntry, registerEntries } from './store.ts';

type Deps = Pick<NoticesDeps, 'keys' | 'portal' | 'directory' | 'db'>;

/** What a letter prints so that anyone can check it. */
export interface PrintedSeal {
  /** Address of the check page with the code in it: what the QR holds. */
  address: string;
  code: string;
  /** Eight bytes of the digest in hexadecimal, for whoever cannot scan. */
  short: string;
}

/** Signs for an organ under the name that the check page lists. */
export function sealSigner({ keys, portal }: Pick<Deps, 'keys' | 'portal'>, organId: string): Signer {
  const signer = keys.sealSigner(organId);
  const key = verifierKey(`${new URL(portal).host}/seal/${organId}`, 1, new Uint8Array(signer.publicKey));
  return { key, sign: (message) => new Uint8Array(signer.sign(message)) };
}

/** The seal as printed. The number is taken within the statement that issues, so the seal over it is made here. */
export function printedSeal(deps: Pick<Deps, 'keys' | 'portal'>, organId: string, claim: DocumentClaim): PrintedSeal {
  const code = documentCode(sealDocument(claim, sealSigner(deps, organId)));
  return { address: new URL(`/check?c=${code}`, deps.portal).href, code, short: shortDigest(claim.digest) };
}

/** The keys of all organs, as the check page and `verify document --keys` take them. */
export function sealKeys(deps: Deps): SealKey[] {
  return deps.directory().organs.map(({ id, nameZh, nameEn }) => {
    const { key } = sealSigner(deps, id);
    return { organ: { zh: nameZh, en: nameEn }, key: formatVerifierKey(key), fingerprint: fingerprint(key.publicKey) };
  });
}

/** By the code in the QR: signature first, then the register. */
export async function checkCode(deps: Deps, text: string): Promise<CheckedDocument> {
  const keys = deps.directory().organs.map(({ id }) => sealSigner(deps, id).key);
  const judged = judgeDocumentCode(text, keys);
  if (judged.state !== 'sealed') return { state: judged.state };
  const entries = await deps.db.wide().rows(registerEntries(judged.document.number));
  return genuine(
    judged.document,
    entries.filter(({ organId }) => organOf(judged.document.key) === organId),
  );
}

/** By what is printed: number and the first eight bytes of the digest. Nothing is told where they do not meet. */
export async function checkNumber(deps: Deps, number: string, short: string): Promise<CheckedDocument> {
  const digits = short.replace(/\s/g, '').toUpperCase();
  const wanted = number
    .replace(/\s/g, '')
    .replace(/[([［【]/g, '〔')
    .replace(/[)\]］】]/g, '〕');
  if (!/^[0-9A-F]{16}$/.test(digits) || wanted === '') return { state: 'unreadable' };
  const entries = await deps.db.wide().rows(registerEntries(wanted));
  const found = entries.find(
    ({ digest }) => digest && shortDigest(new Uint8Array(digest)).replaceAll(' ', '') === digits,
  );
  if (!found) return { state: entries.length > 0 ? 'no-match' : 'not-found' };
  const organ = deps.directory().organName(found.organId).zh;
  const digest = new Uint8Array(found.digest!);
  return genuine({ number: found.number, organ, date: found.issuedOn, digest }, [found]);
}

function genuine(
  { number, organ, date, digest }: DocumentClaim | SealedDocument,
  entries: RegisterEntry[],
): CheckedDocument {
  const same = entries.find(
    (entry) => entry.digest && Buffer.compare(entry.digest, digest) === 0 && entry.issuedOn === date,
  );
  const register = same ? 'same' : entries.some((entry) => entry.digest) ? 'other' : 'absent';
  return {
    state: 'genuine',
    number,
    organ,
    date,
    short: shortDigest(digest),
    register,
    later: same?.later ?? null,
    recalledOn: same?.recalledOn ?? null,
    correction: same?.later ? null : (same?.correction ?? null),
  };
}

const organOf = (key: VerifierKey) => key.name.slice(key.name.lastIndexOf('/') + 1);
