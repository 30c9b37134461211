import {
  fingerprint,
  judgeDocumentCode,
  judgeFile,
  readDocumentCode,
  type SealedDocument,
  shortDigest,
  type VerifierKey,
} from '../core/merkle/index.ts';
import { fileBytes, type Trusted } from './keys.ts';
import { CannotCheck, type Outcome, proved, refuted, type Said, unproved } from './outcome.ts';

/**
 * `document`: whose seal a letter bears. A PDF is proved to its last byte; the text of a QR code proves number, organ, day
 * and digest, and leaves it to the reader to compare them with the paper.
 */
export async function checkDocument(file: string, trusted: Trusted): Promise<Outcome> {
  const bytes = await fileBytes(file);
  const text = new TextDecoder('latin1').decode(bytes);
  const isPdf = text.startsWith('%PDF-');
  const read = readDocumentCode(text);
  if (read === undefined) return refuted(noCode(isPdf));
  const keys = await keysFor(trusted);
  const judged = judgeDocumentCode(text, keys);
  if (judged.state === 'unknown-key') return refuted(described(read), unknownKey());
  if (judged.state !== 'sealed') return refuted(described(read), forged());
  const { document } = judged;
  if (!isPdf) return unproved(described(document), compare(document));
  switch (judgeFile(bytes, [document.key])) {
    case 'sealed':
      return proved(described(document), whole());
    case 'altered':
      return refuted(described(document), altered());
    case 'unknown-key':
    case 'absent':
      return unproved(described(document), unsealedFile(document));
  }
}

async function keysFor({ keys, fingerprint: hall }: Trusted): Promise<VerifierKey[]> {
  const wanted =
    hall === undefined ? keys : keys.filter((key) => fingerprint(key.publicKey).replaceAll(' ', '') === hall);
  if (wanted.length > 0) return wanted;
  throw new CannotCheck({
    zh: '请用 --keys 给出机关电子印章的公钥:门户 /check/keys 的内容存成文件,指纹与大厅公示的核对。',
    en: 'Give the organs’ seal keys with --keys: save what the portal shows at /check/keys, and compare fingerprints with the hall.',
  });
}

const described = ({
  number,
  organ,
  date,
  digest,
}: Pick<SealedDocument, 'number' | 'organ' | 'date' | 'digest'>): Said => ({
  zh: `${number},${organ},${date},校验码 ${shortDigest(digest)}`,
  en: `number ${number}, ${organ}, ${date}, check digits ${shortDigest(digest)}`,
});

const whole = (): Said => ({
  zh: '文书为真:印章签名有效,整个文件与签发时逐字节一致。',
  en: 'Genuine: the seal holds, and the file is what was issued, to the last byte.',
});

const compare = ({ number, organ, date, digest }: SealedDocument): Said => ({
  zh: `印章签名为真。请与纸上的机关(${organ})、文号(${number})、日期(${date})、校验码(${shortDigest(digest)})核对,都一样才是这一份。`,
  en: 'The seal is genuine. Compare organ, number, day and check digits above with the paper: it is this letter only if all are the same.',
});

const unsealedFile = (document: SealedDocument): Said => ({
  zh: `二维码里的签名为真,但文件末尾没有整份的签名(可能被另存或转换过),正文无法核对。${compare(document).zh}`,
  en: `The code is genuine, but the file has no seal over the whole (it may have been saved anew or converted), so its text cannot be checked. ${compare(document).en}`,
});

const altered = (): Said => ({
  zh: '二维码里的签名为真,但文件与签发时不一致:被改过。',
  en: 'The code is genuine, but the file is not what was issued: it was changed.',
});

const forged = (): Said => ({
  zh: '对不上:内容被改过,或者不是这个机关签的。',
  en: 'Not valid: altered, or not sealed by this organ.',
});

const unknownKey = (): Said => ({
  zh: '对不上:不是所给公钥中任何一个签的。',
  en: 'Not valid: sealed with none of the keys given.',
});

const noCode = (isPdf: boolean): Said =>
  isPdf
    ? { zh: '这份 PDF 里没有印章的编码。', en: 'This PDF bears no seal.' }
    : { zh: '这不是文书的编码:应以 HY2 开头。', en: 'This is no code of a letter: it begins with HY2.' };
