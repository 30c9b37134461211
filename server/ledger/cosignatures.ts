import { instantOf } from '../../core/calendar/index.ts';
import { openNote, parseCheckpoint, parseNote, signatureLine, type VerifierKey } from '../../core/merkle/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Clock } from '../platform/clock.ts';
import type { Runner } from '../platform/db/index.ts';
import { addCosignature, checkpointAt } from './store/signed.ts';

/** How far a witness's clock may run ahead of ours, in seconds. */
const AHEAD = 600;

/**
 * Keeps what known witnesses say of one of our checkpoints (C2SP tlog-cosignature): `note` is the checkpoint with their
 * lines. The signature is the permission; there is no other.
 * @returns how many lines were accepted
 */
export async function acceptCosignatures(
  runner: Runner,
  clock: Clock,
  witnesses: readonly VerifierKey[],
  shardKey: string,
  note: string,
): Promise<{ accepted: number } | Refusal> {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  if (parsed === undefined || checkpoint === undefined) return noCheckpoint();
  const ours = await runner.first(checkpointAt(shardKey, checkpoint.size));
  if (ours === undefined || !ours.note.startsWith(`${parsed.text}\n`)) return notOurs();
  const opened = openNote(note, witnesses);
  if ('fault' in opened) return unknownWitness();
  const now = Date.parse(clock.now()) / 1000;
  const heard = opened.verified.flatMap(({ key, time }) =>
    time !== undefined && time <= now + AHEAD ? [{ key, time }] : [],
  );
  if (heard.length === 0) return unknownWitness();
  for (const { key, time } of heard) {
    const found = parsed.signatures.find(({ name, id }) => name === key.name && id === key.id);
    if (found === undefined) throw new Error('a line that verified is not in the note');
    const said = { size: checkpoint.size, witness: key.name, line: signatureLine(found), at: instantOf(time * 1000) };
    await runner.run(addCosignature(shardKey, said));
  }
  return { accepted: heard.length };
}

const noCheckpoint = () =>
  refuse({
    kind: 'invalid',
    code: 'ledger.no-checkpoint',
    what: { zh: '这不是带签名的检查点。', en: 'This is no signed checkpoint.' },
    way: {
      zh: '请提交整个检查点，连同您的共同签名行，格式见 docs/ledger-format.md 第 5–7 节。',
      en: 'Send the whole checkpoint with your cosignature line, as docs/ledger-format.md sections 5 to 7 say.',
    },
  });

const notOurs = () =>
  refuse({
    kind: 'conflict',
    code: 'ledger.other-checkpoint',
    what: {
      zh: '本日志没有签署过这个检查点。请保存好它：两个互相矛盾的检查点就是改写的证据。',
      en: 'This log has not signed this checkpoint. Keep it: two that contradict each other prove a rewriting.',
    },
    way: { zh: '请重新取 /checkpoint 并核对。', en: 'Fetch /checkpoint again and compare.' },
  });

const unknownWitness = () =>
  refuse({
    kind: 'forbidden',
    code: 'ledger.unknown-witness',
    what: {
      zh: '没有一行是已登记见证人的有效签名。',
      en: 'No line is the valid signature of a witness this log knows.',
    },
    way: {
      zh: '请把您的验证密钥告诉日志的运行单位登记；见证人的时钟不得快于本机 10 分钟。',
      en: 'Have the operator enter your verifier key; your clock may be at most ten minutes ahead.',
    },
  });
