import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { Draft } from '../../web/portal/draft.ts';
import type { ReceiptView } from '../petitions/contract.ts';
import { newId, strictCookie } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { dropDraft, keepDraft, readDraft, takePlace } from './store.ts';

/** What this browser wrote, or, after sending, what it got back. */
export interface Kept {
  draft: Draft;
  received?: { shardKey: string; petitionId: string; queryCode: string; receipt: ReceiptView; noticeBy: string };
}

const cookie = 'huiyin_draft';
const day = 86_400_000;
const halfHour = 1_800_000;
const minute = 60_000;

/** Opens the draft of this browser, if there is one. */
export async function draftOf({ db, keys, clock }: PortalDeps, request: FastifyRequest): Promise<Kept | undefined> {
  const token = request.cookies[cookie];
  if (!token) return undefined;
  const row = await db.wide().first(readDraft(idOf(token), clock.now()));
  return row && (JSON.parse(keys.open(keys.mac('draft', token), row.sealed, 'draft').toString()) as Kept);
}

/** A new draft with the idempotency key that every try of sending it will carry. */
export const newDraft = ({ clock }: PortalDeps): Kept => ({
  draft: { key: newId(clock.now()), startedOn: clock.today(), uploads: [] },
});

/** Gives the browser the cookie under which a draft will be kept, before there is any: one that comes back without keeps none. */
export function offerCookie(request: FastifyRequest, reply: FastifyReply): void {
  if (!request.cookies[cookie]) reply.setCookie(cookie, randomBytes(32).toString('base64url'), strictCookie(request));
}

export const hasCookie = (request: FastifyRequest): boolean => Boolean(request.cookies[cookie]);

/**
 * Lets one of several equal requests of a browser do its work; the others are told so. A second registration under the same
 * key would be the same one, but with another query code than the first one shows.
 */
export async function alone<Result>(
  { db, clock }: PortalDeps,
  request: FastifyRequest,
  work: () => Promise<Result>,
): Promise<Result | 'under way'> {
  const id = idOf(`sending/${request.cookies[cookie] ?? ''}`);
  const until = instantOf(millisecondsOf(clock.now()) + minute);
  if ((await db.wide().run(takePlace(id, clock.now(), until))) === 0) return 'under way';
  try {
    return await work();
  } finally {
    await db.wide().run(dropDraft(id));
  }
}

/** Keeps it: a day while it is written (half an hour on a borrowed device), half an hour once it is sent. */
export async function keep(deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, kept: Kept): Promise<void> {
  const { db, keys, clock } = deps;
  const token = request.cookies[cookie] ?? randomBytes(32).toString('base64url');
  const until = instantOf(
    millisecondsOf(clock.now()) + (kept.received || kept.draft.shared === 'yes' ? halfHour : day),
  );
  const sealed = keys.seal(keys.mac('draft', token), JSON.stringify(kept), 'draft');
  await db.wide().run(keepDraft(idOf(token), sealed, until));
  // A session cookie: closing the browser forgets it, on a shared telephone too.
  reply.setCookie(cookie, token, strictCookie(request));
}

/** Forgets it, here and in the browser. */
export async function forget({ db }: PortalDeps, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = request.cookies[cookie];
  if (token) await db.wide().run(dropDraft(idOf(token)));
  reply.clearCookie(cookie, { path: '/' });
}

const idOf = (token: string) => createHash('sha256').update(`draft/${token}`).digest();
