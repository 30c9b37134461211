import type { FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import type { Role } from './contract.ts';
import type { OrgansDeps } from './deps.ts';
import { type SignedIn, signedIn } from './sign-in.ts';

/** The cookie of the desk. The portal has its own and they never meet. */
export const deskCookie = 'huiyin_desk';

const officers = new WeakMap<FastifyRequest, SignedIn>();

/** Finds the officer behind each request to `/api`, once. */
export function rememberOfficer(http: Http, deps: OrgansDeps): void {
  http.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const officer = await signedIn(deps, request.cookies[deskCookie]);
    if (officer) officers.set(request, officer);
  });
}

/** Whoever is signed in. @throws towards the mapper: nobody is, or the first password still has to be changed */
export function officerOf(request: FastifyRequest): SignedIn {
  const officer = anyOfficerOf(request);
  if (officer.mustChangePassword) orRefuse(firstPassword());
  return officer;
}

/** As `officerOf`, also before the first password is changed. */
export function anyOfficerOf(request: FastifyRequest): SignedIn {
  const officer = officers.get(request);
  return officer ?? (orRefuse(notSignedIn()) as never);
}

/** @throws towards the mapper, when none of these roles is held */
export function requireRole(officer: SignedIn, ...allowed: Role[]): void {
  if (!officer.roles.some((role) => allowed.includes(role))) orRefuse(notYourRole());
}

const notSignedIn = (): Refusal =>
  refuse({
    kind: 'forbidden',
    code: 'session.none',
    what: { zh: '还没有登录，或离开太久已退出。', en: 'Nobody is signed in, or you were away too long.' },
    way: { zh: '请登录；草稿还在。', en: 'Sign in; your draft is still there.' },
  });

const firstPassword = (): Refusal =>
  refuse({
    kind: 'forbidden',
    code: 'session.first-password',
    what: { zh: '首次登录须先改密码。', en: 'The first password has to be changed first.' },
    way: { zh: '请改好密码再继续。', en: 'Change it, then go on.' },
  });

const notYourRole = (): Refusal =>
  refuse({
    kind: 'forbidden',
    code: 'session.role',
    what: { zh: '这不是本账号的职责。', en: 'This is not part of your role.' },
    way: {
      zh: '请有此职责的同事办，或找管理员核对角色。',
      en: 'A colleague with that role does it; ask your administrator.',
    },
  });
