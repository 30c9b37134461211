import { describe, expect, test } from 'vitest';
import { away, exchange, postfix } from '../../test/kit/bounces.ts';
import { longestReport, readBounce } from './index.ts';

const messageId = '0195b2f0-1c2d-7a3e-8b4f-0123456789ab';
const read = (text: string) => readBounce(Buffer.from(text));

describe('a report that a mail failed for good (RFC 3464)', () => {
  test('names the message, whether the reporter sends back the headers or the whole mail', async () => {
    expect(await read(postfix({ messageId }))).toEqual({ messageId, status: '5.1.1' });
    expect(await read(exchange({ messageId }))).toEqual({ messageId, status: '5.2.2' });
  });

  test('counts where the status is missing or is none', async () => {
    expect(await read(postfix({ messageId }).replace(/Status: .*\r\n/, ''))).toEqual({ messageId });
    expect(await read(postfix({ messageId, status: 'full' }))).toEqual({ messageId });
  });
});

describe('nothing follows', () => {
  test.each([
    ['from a delay', postfix({ messageId, action: 'delayed', status: '4.4.1' })],
    ['from a receipt of delivery', postfix({ messageId, action: 'delivered', status: '2.0.0' })],
    ['from an absence note that quotes the mail', away({ messageId })],
    ['from a report on somebody else’s mail', postfix({ messageId: 'newsletter-77' })],
    ['from a report without the mail', postfix({ messageId }).replace('text/rfc822-headers', 'text/plain')],
    ['from a report without its fields', postfix({ messageId }).replace('message/delivery-status', 'text/plain')],
    ['from nothing', ''],
    ['from noise', '\0\u0001\u0002'.repeat(500)],
    ['from a boundary that never comes', postfix({ messageId }).replaceAll('--B9F2E1A0', '--other')],
  ])('%s', async (_what, text) => {
    expect(await read(text)).toBeUndefined();
  });

  test('from parts within parts without end, or a mail that is too long', async () => {
    const deep = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
    );
    expect(await read(deep.join(''))).toBeUndefined();
    expect(await read(postfix({ messageId }) + 'x'.repeat(longestReport))).toBeUndefined();
  });
});
