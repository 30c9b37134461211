import type { FastifyReply } from 'fastify';

/** Sends a file that a reader was let open: never run, never framed, under a name that tells nothing. */
export function sendFile(
  reply: FastifyReply,
  { type, name, bytes }: { type: string; name: string; bytes: Uint8Array },
) {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
    .serializer((payload: unknown) => payload as string)
    .send(Buffer.from(bytes));
}
