import type { FastifyReply } from 'fastify';

/** File names say nothing: they stay in a telephone's list of downloads (ui 2.1, 7). */
export function sendFile(
  reply: FastifyReply,
  file: { type: string; name: string; bytes: Uint8Array },
  as: 'inline' | 'attachment' = 'inline',
): FastifyReply {
  return reply
    .type(file.type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `${as}; filename="${file.name}"`)
    .send(file.bytes);
}
