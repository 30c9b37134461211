import { shanghaiDate } from '../../core/calendar/index.ts';
import { acts, cameBack, type PetitionState, returnReasonWords } from '../../core/procedure/index.ts';
import type { Words } from '../../core/refusal.ts';
import { periodView } from '../petitions/index.ts';
import type { MessageView, ToldHow, UnreachableRow } from './contract.ts';
import type { MessagesDeps, Opened } from './deps.ts';
import { failedForGood } from './failed.ts';
import type { MessageRow, MessageState, Reason } from './store.ts';

export const channelWords: Record<MessageRow['channel'], Words> = {
  sms: { zh: '短信', en: 'text message' },
  email: { zh: '邮件', en: 'e-mail' },
  call: { zh: '电话', en: 'telephone' },
  letter: { zh: '信', en: 'letter' },
  person: { zh: '写信或托人转告', en: 'a note by post, or somebody who goes there' },
};

/** Why a person has to tell them. */
export const reasonOf = ({ channel }: Pick<MessageRow, 'channel'>, reason: Reason): Words =>
  channel === 'email' && reason === 'refused' ? mailRefused : reasonWords[reason];

const mailRefused: Words = { zh: '邮箱收不了邮件', en: 'the address takes no e-mail' };

const reasonWords: Record<Reason, Words> = {
  'no-number': { zh: '没有留可以发短信的号码', en: 'no number on file that takes text messages' },
  'no-mail-address': { zh: '没有留邮箱', en: 'no e-mail address on file' },
  'no-gateway': { zh: '本机关没有开通短信', en: 'this office sends no text messages' },
  'no-mail': { zh: '本机关没有开通邮件', en: 'this office sends no e-mail' },
  'asked-to-be-called': { zh: '本人要求打电话告知', en: 'asked to be called' },
  refused: { zh: '号码收不了短信', en: 'the number takes no text messages' },
  bounced: { zh: '邮件被退回', en: 'the e-mail came back' },
  undelivered: { zh: '短信没有送到', en: 'the text message did not arrive' },
  'no-answer': { zh: '多次发送没有成功', en: 'several tries did not go out' },
  'task-open': { zh: '已由专人联系', en: 'a person is getting in touch' },
  'no-address': { zh: '没有留通信地址，信无处寄', en: 'no postal address on file for the letter' },
  returned: { zh: '信被邮局退回', en: 'the post brought the letter back' },
  'address-only': {
    zh: '只留了通信地址，要写信或者上门告知',
    en: 'nothing but an address: a note by post, or a visit',
  },
  'by-letter': { zh: '另有文书告知', en: 'a letter tells it' },
  'failed-before': {
    zh: '原来留的号码或邮箱送不到，要写信或者上门告知',
    en: 'the number or mailbox takes nothing: a note by post, or a visit',
  },
  'failed-no-address': {
    zh: '原来留的号码或邮箱送不到，也没有留地址，要另想办法联系',
    en: 'the number or mailbox takes nothing and there is no address: another way has to be found',
  },
  'address-given': { zh: '本人新留了地址，请寄', en: 'there is an address now: please post it' },
  'returned-address-given': {
    zh: '信被退回，本人改了地址，请按新地址寄',
    en: 'the letter came back, and the address has changed since: please post it there',
  },
};

const toldWords: Record<ToldHow, Words> = {
  called: { zh: '已打电话告知', en: 'told by telephone' },
  posted: { zh: '信已寄出', en: 'letter posted' },
  'in-person': { zh: '已当面告知', en: 'told in person' },
  'through-relative': { zh: '已请家人转告', en: 'told through a relative' },
  'not-found': { zh: '没有联系上', en: 'could not be reached' },
  served: { zh: '文书已送达', en: 'the document was served' },
  recalled: { zh: '意见已收回，不用送了', en: 'the opinion was recalled: nothing to bring' },
  'not-returned': { zh: '退件登错了，已更正', en: 'the return was recorded by mistake' },
};

/** What became of a message, as the petitioner reads it. */
export function stateWords(row: MessageRow): Words {
  const { state, attempts, reason, settledHow } = row;
  if (state === 'waiting' && attempts > 0) {
    return { zh: `已试${attempts}次，还会再发`, en: `tried ${attempts} times, will be tried again` };
  }
  if (state === 'person' && reason) {
    const { zh, en } = reasonOf(row, reason);
    return { zh: `由专人联系您（${zh}）`, en: `a person will get in touch (${en})` };
  }
  if (state === 'told' && settledHow) return toldWords[settledHow];
  if (state === 'quiet' && reason === 'by-letter') return byLetter;
  return states[state];
}

const states: Record<MessageState, Words> = {
  waiting: { zh: '正在发送', en: 'being sent' },
  sent: { zh: '已发出', en: 'sent' },
  person: { zh: '由专人联系您', en: 'a person will get in touch' },
  told: { zh: '已由专人联系', en: 'a person got in touch' },
  quiet: { zh: '没有另发，由专人一并告知', en: 'not sent apart; the person will tell you' },
};

const byLetter: Words = { zh: '消息送不到，另有文书告知您', en: 'messages do not arrive; a letter tells you' };

/** A message as the petitioner and the desk see it. */
export function messageView(row: MessageRow, seal: Pick<Opened['seal'], 'open'>): MessageView {
  return {
    messageId: row.messageId,
    at: row.madeAt,
    text: row.channel === 'letter' ? '' : seal.open(`message/${row.messageId}`, row.sealed),
    channel: channelWords[row.channel],
    state: stateWords(row),
    attempts: row.attempts,
    nextAt: row.state === 'waiting' && row.attempts > 0 ? row.nextAt : null,
    mayBounce: row.channel === 'email' && row.state === 'sent',
    failed: failedForGood(row),
    note: row.settledNote && seal.open(`message/${row.messageId}/note`, row.settledNote),
  };
}

const withWhy = (what: Words, why: Words): Words => ({ zh: `${what.zh}（${why.zh}）`, en: `${what.en} (${why.en})` });

/** A task of the desk's list: which matter, what is owed by when and why then. No name: identity stays sealed. */
export function taskView(
  { clock, calendar, directory }: Pick<MessagesDeps, 'clock' | 'calendar' | 'directory'>,
  row: MessageRow & { reason: Reason },
  petition: { number: string; subject: string; state: PetitionState; act: keyof typeof acts },
): UnreachableRow {
  const letter = row.channel === 'letter';
  const back = cameBack(petition.state).find(({ returned }) => returned.seq === row.factSeq);
  const { zh, en } = acts[back?.by ?? petition.act];
  return {
    shardKey: row.shardKey,
    messageId: row.messageId,
    petitionId: row.petitionId,
    number: petition.number,
    subject: petition.subject,
    owed: back
      ? { zh: `「${zh}」的文书被退回，换一种方式送到本人`, en: `the letter of "${en}" came back: another way` }
      : letter
        ? { zh: `「${zh}」的书面答复，寄给本人`, en: `the letter of "${en}", by post` }
        : { zh: `「${zh}」有新进展，告知本人`, en: `news of "${en}"` },
    letter,
    returned: row.reason === 'returned' || row.reason === 'returned-address-given',
    reason: back
      ? withWhy(reasonOf(row, row.reason), returnReasonWords[back.returned.reason])
      : reasonOf(row, row.reason),
    attempts: row.attempts,
    clock: periodView('tellInPerson', shanghaiDate(row.taskSince ?? row.madeAt), {
      today: clock.today(),
      calendar,
      owedBy: directory().organName(row.organId),
    }),
  };
}
