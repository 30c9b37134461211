import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { instantOf, millisecondsOf } from '../../core/calendar/index.ts';
import type { Draft } from '../../web/portal/draft.ts';
import type { ReceiptView } from '../petitions/contract.ts';
import { newId, strictCookie } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { dropDraft, keepDraft, readDraft } from './store.ts';

/** What this browser wrote, or, after sending, what it got back. */
export interface Kept {
  draft: Draft;
  received?: { shardKey: string; petitionId: string; queryCode: string; receipt: ReceiptView; noticeBy: string };
}

const cookie = 'huiyin_draft';
const day = 86_400_000;
const halfHour = 1_800_000;

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

/** Keeps it: a day while it is written, half an hour once it is sent. */
export async function keep(deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, kept: Kept): Promise<void> {
  const { db, keys, clock } = deps;
  const token = request.cookies[cookie] ?? randomBytes(32).toString('base64url');
  const until = instantOf(millisecondsOf(clock.now()) + (kept.received ? halfHour : day));
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
