import { z } from 'zod';
import { officerOf } from '../organs/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { messagesApi, smsReport, smsReportPath, toldInput, unreachableList } from './contract.ts';
import type { Messages } from './index.ts';

/** The desk's tasks: whom a person has to tell. */
export function messagesRoutes(
  http: Http,
  messages: Pick<Messages, 'unreachable' | 'told' | 'bounced' | 'smsReported'>,
): void {
  http.get(messagesApi.unreachable, { schema: { response: { 200: unreachableList } } }, async (request) => ({
    rows: await messages.unreachable(officerOf(request)),
  }));

  const at = z.object({ shardKey: z.string().max(40), messageId: z.uuid() });
  const done = z.strictObject({ ok: z.literal(true) });
  http.post(messagesApi.told, { schema: { params: at, body: toldInput, response: { 200: done } } }, async (request) => {
    orRefuse(await messages.told(request.params, request.body, officerOf(request)));
    return { ok: true as const };
  });

  const signed = z.object({
    'huiyin-time': z.string().max(40).default(''),
    'huiyin-signature': z.string().max(100).default(''),
  });
  const reported = { body: smsReport, headers: signed, response: { 200: done } };
  http.post(smsReportPath, { schema: reported }, async (request) => {
    const { 'huiyin-time': at, 'huiyin-signature': signature } = request.headers;
    orRefuse(await messages.smsReported(request.body, { at, signature }));
    return { ok: true as const };
  });

  http.post(messagesApi.bounced, { schema: { params: at, response: { 200: done } } }, async (request) => {
    orRefuse(await messages.bounced(request.params, officerOf(request)));
    return { ok: true as const };
  });
}
