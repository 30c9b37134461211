import type { z } from 'zod';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { mayRegister, type Officer } from '../petitions/index.ts';
import type { Bounce } from './bounce.ts';
import type { SmsReport, toldInput } from './contract.ts';
import type { MessagesDeps } from './deps.ts';
import { messageAnywhere, messageById, noteBounce, noteUndelivered, settleTask } from './store.ts';

interface At {
  shardKey: string;
  messageId: string;
}
export type Told = z.output<typeof toldInput>;

/** A task of the officer's organ is settled: with how, and with the reason where nobody could be reached. */
export async function taskDone(
  deps: MessagesDeps,
  at: At,
  { how, note }: Told,
  officer: Officer,
): Promise<Refusal | undefined> {
  if (how === 'not-found' && !note) return reasonMissing();
  const found = await mine(deps, at, officer);
  if ('refused' in found) return found;
  const { seal } = found;
  const sealed = note ? seal.seal(`message/${at.messageId}/note`, note) : null;
  const local = deps.db.local(at.shardKey);
  const now = deps.clock.now();
  const settled = await local.run(settleTask(at.shardKey, at.messageId, officer.officerId, how, sealed, now));
  return settled === 0 ? settledAlready() : undefined;
}

/** A mail came back to the office's mailbox: what counted as sent becomes a task. */
export async function wentAstray(deps: MessagesDeps, at: At, officer: Officer): Promise<Refusal | undefined> {
  const found = await mine(deps, at, officer);
  if ('refused' in found) return found;
  const noted = await deps.db.local(at.shardKey).run(noteBounce(at.shardKey, at.messageId, deps.clock.now()));
  return noted === 0 ? notSent() : undefined;
}

/** The same, told by the mail server's report: whose message it is follows from the id, which only our mail bore. */
export async function bounceCame({ db, clock, log }: MessagesDeps, { messageId, status }: Bounce): Promise<boolean> {
  const row = await db.wide().first(messageAnywhere(messageId));
  if (!row) return false;
  const noted = (await db.local(row.shardKey).run(noteBounce(row.shardKey, messageId, clock.now()))) > 0;
  if (noted) log.warn({ message: messageId, status: status ?? null }, 'a mail came back');
  return noted;
}

/** The gateway took it and could not deliver it. Of an id that is none of ours, or is settled already, nothing follows. */
export async function smsReported(
  { db, clock, log, sms }: MessagesDeps,
  { id, state }: SmsReport,
  { at, signature }: { at: string; signature: string },
): Promise<Refusal | undefined> {
  if (!sms?.genuine?.(at, signature, `${id}.${state}`)) return unsigned();
  const row = state === 'undelivered' && (await db.wide().first(messageAnywhere(id)));
  if (!row) return undefined;
  const noted = await db.local(row.shardKey).run(noteUndelivered(row.shardKey, id, clock.now()));
  if (noted > 0) log.warn({ message: id }, 'a short message was not delivered');
  return undefined;
}

const unsigned = () =>
  refuse({
    kind: 'forbidden',
    code: 'messages.report-unsigned',
    cite: 'H.permission',
    what: { zh: '这条回执没有按约定签名，没有记。', en: 'This report is not signed as agreed, and was not noted.' },
    way: { zh: '约定见 docs/sms-gateway.md。', en: 'The contract stands in docs/sms-gateway.md.' },
  });

/** The message, where it is of the officer's organ and about a matter that the officer may know of and work on. */
async function mine(deps: MessagesDeps, { shardKey, messageId }: At, officer: Officer) {
  const row = await deps.db.local(shardKey).first(messageById(shardKey, messageId));
  const ours = row?.organId === officer.organId;
  const [seen] = row && ours ? await deps.petitions.openedMany(shardKey, [row.petitionId], officer) : [];
  const opened = row && seen && (await deps.opened(row));
  if (!seen || !opened) return unknownTask();
  const refusal = seen.state.restricted ? undefined : mayRegister(officer);
  return refusal ? notYours() : { seal: opened.seal };
}

const unknownTask = () =>
  refuse({
    kind: 'unknown',
    code: 'messages.unknown',
    what: { zh: '没有找到这项联系任务。', en: 'There is no such task.' },
    way: { zh: '请从列表里打开。', en: 'Open it from the list.' },
  });

const notYours = () =>
  refuse({
    kind: 'forbidden',
    code: 'messages.role',
    cite: 'H.permission',
    what: { zh: '本账号的职责不联系信访人。', en: 'Your role does not get in touch with petitioners.' },
    way: { zh: '请本单位的接待员或经办人办。', en: 'A clerk or handler of your organ does it.' },
  });

const settledAlready = () =>
  refuse({
    kind: 'conflict',
    code: 'messages.told-already',
    what: { zh: '这项联系任务已经办过。', en: 'This task is done already.' },
    way: { zh: '请刷新列表。', en: 'Reload the list.' },
  });

const notSent = () =>
  refuse({
    kind: 'conflict',
    code: 'messages.not-sent',
    what: { zh: '这条不是已发出的邮件，没有退信可记。', en: 'This is not a mail that was sent, so none came back.' },
    way: { zh: '请刷新本页再看。', en: 'Reload the page.' },
  });

const reasonMissing = () =>
  refuse({
    kind: 'invalid',
    code: 'messages.reason',
    field: 'note',
    cite: 'H.told-by-person',
    what: { zh: '没有写为什么联系不上。', en: 'It does not say why they could not be reached.' },
    way: { zh: '请写明试过什么，例如打过几次、去过哪里。', en: 'Write what was tried: calls, visits.' },
  });
