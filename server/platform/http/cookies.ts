import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';

/** How every cookie of ours is set: no script reads it, no other site sends it. @param seconds its life; absent: until the browser closes */
export function strictCookie(request: FastifyRequest, seconds?: number): CookieSerializeOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    path: '/',
    ...(seconds !== undefined && { maxAge: seconds }),
  };
}
