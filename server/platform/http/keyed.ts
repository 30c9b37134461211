import { type Refusal, refuse } from '../../../core/refusal.ts';
import { orRefuse } from './problem.ts';

/** The key of a submission. @throws towards the mapper, when it is missing: a write that cannot be repeated safely is not begun */
export function submissionKey(request: { headers: Record<string, string | string[] | undefined> }): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key) ? key : (orRefuse(keyMissing()) as never);
}

const keyMissing = (): Refusal =>
  refuse({
    kind: 'invalid',
    code: 'idempotency.missing',
    field: 'Idempotency-Key',
    what: { zh: '提交缺少 Idempotency-Key 编号。', en: 'The Idempotency-Key header is missing.' },
    way: {
      zh: '每次提交带一个新的编号，重试时用同一个。',
      en: 'Send a new key with each submission, the same one when trying again.',
    },
  });
