import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, millisecondsOf } from '../../core/calendar/index.ts';
import type { Sent, SmsGateway } from './transport.ts';

interface Gateway {
  url: string;
  /** Shared secret, at least 32 characters. */
  secret: string;
  now(): Instant;
  /** Milliseconds until a silent gateway counts as not answering. */
  patience?: number;
}

/** A short message through the gateway of the office's provider; the contract is docs/sms-gateway.md. */
export function smsGateway({ url, secret, now, patience = 10_000 }: Gateway): SmsGateway {
  return {
    genuine(at, given, signed) {
      const apart = Math.abs(Date.parse(at) - millisecondsOf(now()));
      const [ours, theirs] = [signature(secret, at, signed), given].map((one) => Buffer.from(one));
      return apart <= freshFor && ours!.length === theirs!.length && timingSafeEqual(ours!, theirs!);
    },
    async send({ id, to, text }) {
      const body = JSON.stringify({ id, to, text });
      const at = now();
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
          headers: {
            'content-type': 'application/json',
            'huiyin-time': at,
            'huiyin-signature': signature(secret, at, body),
          },
          body,
        });
        return readAnswer(answer.status, await answer.text());
      } catch (error) {
        return { as: 'again', why: String((error as Error)?.message ?? error).slice(0, 200) };
      }
    },
  };
}

/** Milliseconds for which a signed report counts: later it could be somebody's who kept it. */
const freshFor = 5 * 60_000;

/** HMAC-SHA-256 over time, full stop and body, in hexadecimal after `sha256=`. */
export function signature(secret: string, at: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

/** 2xx taken; 409 taken before under this id; 410 and 422 never; everything else later. */
function readAnswer(status: number, text: string): Sent {
  if ((status >= 200 && status < 300) || status === 409) {
    const gatewayId = idIn(text);
    return { as: 'sent', ...(gatewayId !== undefined && { gatewayId }) };
  }
  if (status === 410 || status === 422) return { as: 'gone', why: `HTTP ${status}` };
  return { as: 'again', why: `HTTP ${status}` };
}

function idIn(text: string): string | undefined {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' ? id.slice(0, 100) : undefined;
  } catch {
    return undefined;
  }
}
