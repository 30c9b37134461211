import PostalMime from 'postal-mime';

/** What a delivery status notification (RFC 3464) says of one mail of ours. */
export interface Bounce {
  /** The mail's Message-ID without its domain: the message's own id. */
  messageId: string;
  /** Class, subject and detail: 5.1.1 (RFC 3463); absent where the reporter gives none. */
  status?: string;
}

/** Beyond this nobody's report is read: reports are short, and what is long was sent by somebody else. */
export const longestReport = 1024 * 1024;

/**
 * Reads one mail from the bounce address. Only a report that a mail of ours failed for good counts; delays, receipts of
 * delivery, absence notes, letters of strangers and what cannot be read are nothing.
 */
export async function readBounce(raw: Uint8Array): Promise<Bounce | undefined> {
  const parts = await partsOf(raw);
  const report = parts?.find(({ type }) => type === 'message/delivery-status');
  const original = parts?.find(({ type }) => originals.includes(type));
  const failed = report && failure(report.text);
  const messageId = original && ownId(original.text);
  return failed && messageId ? { messageId, ...(failed.status && { status: failed.status }) } : undefined;
}

/** The mail itself, or its headers alone (RFC 6522, 3), as the reporter returns it. */
const originals = [
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
];

async function partsOf(raw: Uint8Array): Promise<{ type: string; text: string }[] | undefined> {
  if (raw.length > longestReport) return undefined;
  try {
    const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 10 });
    return mail.attachments.map(({ mimeType, content }) => ({
      type: mimeType.toLowerCase(),
      text: typeof content === 'string' ? content : new TextDecoder().decode(content),
    }));
  } catch {
    return undefined;
  }
}

/** Fields of the recipients, in groups after an empty line (RFC 3464, 2.1). One failed recipient is enough: we write to one. */
function failure(report: string): { status?: string } | undefined {
  for (const group of report.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
    const field = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\n]*)$`, 'im').exec(group)?.[1]?.trim();
    if (field('Action')?.toLowerCase() !== 'failed') continue;
    const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(field('Status') ?? '')?.[0];
    return status ? { status } : {};
  }
  return undefined;
}

/** Ours is a UUID before the at sign; a folded line is one line (RFC 5322, 2.2.3). */
function ownId(original: string): string | undefined {
  const headers = original
    .replaceAll('\r\n', '\n')
    .split('\n\n', 1)[0]!
    .replace(/\n[ \t]+/g, ' ');
  const [, id] = /^message-id:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>\s]+>/im.exec(headers) ?? [];
  return id?.toLowerCase();
}
