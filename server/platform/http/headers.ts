import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Nothing from elsewhere: no script, style, font, picture or connection of a third party. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];
/** The desk's components write their styles into the page. Scripts stay files of our own everywhere. */
const deskPolicy = [...policy, "style-src 'self' 'unsafe-inline'"];

export async function secureHeaders(http: FastifyInstance, overHttps: boolean): Promise<void> {
  await http.register(helmet, {
    contentSecurityPolicy: false,
    // Nothing to other sites. Not `no-referrer`: with it browsers name the origin of our own forms `null`, and older ones
    // say nothing else by which a form of ours could be told from a stranger's.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: overHttps,
    frameguard: { action: 'deny' },
  });
  http.addHook('onSend', async (request, reply) => {
    const desk = /^\/desk(\/|$)/.test(request.url);
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', (desk ? deskPolicy : policy).join('; '));
    // Pages and answers may hold a petition: nothing is kept unless a route says that it may be.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
  });
}
