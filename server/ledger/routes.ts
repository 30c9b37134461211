import { z } from 'zod';
import { formatVerifierKey, parseTilePath } from '../../core/merkle/index.ts';
import { refuse } from '../../core/refusal.ts';
import { type Http, limitTries, orRefuse } from '../platform/http/index.ts';
import { allLogKeys, type LogKeys, logKeys } from './contract.ts';
import type { Ledger } from './open-ledger.ts';

const shard = z.object({ shardKey: z.string().regex(/^[0-9A-Za-z~._-]{1,40}$/, '没有这个日志 | no such log') });
const tilePathOf = shard.extend({ '*': z.string() });

/** Full and partial tiles never change: a cache may keep them for a year. The checkpoint changes within seconds. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_SECONDS = 'public, max-age=2';
const FOR_A_MINUTE = 'public, max-age=60';
/** Larger than any checkpoint with a hundred lines. */
const NOTE_BYTES = 32 * 1024;

/**
 * The public log over HTTP, as C2SP tlog-tiles lays it out: static, without sign-in, open to other sites' scripts.
 * Whoever reads it leaves no trace here.
 */
export function ledgerRoutes(http: Http, ledger: Ledger): void {
  http.get('/ledger/keys', { schema: { response: { 200: allLogKeys } } }, async (_request, reply) => {
    open(reply, FOR_A_MINUTE);
    return { ...(await ledger.allKeys()), witnesses: ledger.witnesses.map(formatVerifierKey) };
  });

  http.get(
    '/ledger/:shardKey/keys',
    { schema: { params: shard, response: { 200: logKeys } } },
    async (request, reply) => {
      const keys = await ledger.keys(request.params.shardKey);
      open(reply, FOR_A_MINUTE);
      return keys.keys.length > 0 ? keys : orRefuse<LogKeys>(nothingHere());
    },
  );

  http.get('/ledger/:shardKey/checkpoint', { schema: { params: shard } }, async (request, reply) => {
    const checkpoint = await ledger.checkpoint(request.params.shardKey);
    open(reply, FOR_SECONDS);
    return reply.type('text/plain; charset=utf-8').send(checkpoint ?? orRefuse(nothingHere()));
  });

  http.get('/ledger/:shardKey/tile/*', { schema: { params: tilePathOf } }, async (request, reply) => {
    const tile = parseTilePath(`tile/${request.params['*']}`);
    const bytes = tile && (await ledger.tile(request.params.shardKey, tile));
    if (bytes === undefined) return orRefuse(nothingHere());
    open(reply, FOR_EVER);
    return reply.type('application/octet-stream').send(Buffer.from(bytes));
  });

  http.post(
    '/ledger/:shardKey/add-cosignature',
    { schema: { params: shard }, bodyLimit: NOTE_BYTES },
    async (request, reply) => {
      limitTries(http.rate, request, 'cosignature', 60, 60);
      const note = typeof request.body === 'string' ? request.body : '';
      const { accepted } = orRefuse(await ledger.cosign(request.params.shardKey, note));
      return reply.type('text/plain; charset=utf-8').send(`${accepted}\n`);
    },
  );
}

function open(reply: { header(name: string, value: string): unknown }, caching: string): void {
  reply.header('cache-control', caching);
  reply.header('access-control-allow-origin', '*');
  reply.header('cross-origin-resource-policy', 'cross-origin');
}

const nothingHere = () =>
  refuse({
    kind: 'unknown',
    code: 'ledger.nothing-here',
    what: {
      zh: '日志没有这一块，或者最新的检查点还没有包含它。',
      en: 'The log has no such piece, or its latest checkpoint does not reach it yet.',
    },
    way: {
      zh: '请先取 /ledger/<县>/checkpoint，再按 docs/ledger-format.md 第 11 节取它所包含的部分。',
      en: 'Fetch /ledger/<county>/checkpoint first, then what it covers, as docs/ledger-format.md section 11 says.',
    },
  });
