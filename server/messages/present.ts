import type { Words } from '../../core/refusal.ts';
import type { MessageRow, MessageState, Reason } from './store.ts';

export const channelWords: Record<MessageRow['channel'], Words> = {
  sms: { zh: '短信', en: 'text message' },
  call: { zh: '电话', en: 'telephone' },
};

/** Why a person has to tell them. */
export const reasonWords: Record<Reason, Words> = {
  'no-number': { zh: '没有留可以发短信的号码', en: 'no number on file that takes text messages' },
  'no-gateway': { zh: '本机关没有开通短信', en: 'this office sends no text messages' },
  'asked-to-be-called': { zh: '本人要求打电话告知', en: 'asked to be called' },
  refused: { zh: '号码收不了短信', en: 'the number takes no text messages' },
  'no-answer': { zh: '多次发送没有成功', en: 'several tries did not go out' },
  'task-open': { zh: '已由专人联系', en: 'a person is getting in touch' },
};

/** What became of a message, as the petitioner reads it. */
export function stateWords({ state, attempts, reason }: Pick<MessageRow, 'state' | 'attempts' | 'reason'>): Words {
  if (state === 'waiting' && attempts > 0) {
    return { zh: `已试${attempts}次，还会再发`, en: `tried ${attempts} times, will be tried again` };
  }
  if (state === 'person' && reason) {
    return {
      zh: `由专人联系您（${reasonWords[reason].zh}）`,
      en: `a person will get in touch (${reasonWords[reason].en})`,
    };
  }
  return states[state];
}

const states: Record<MessageState, Words> = {
  waiting: { zh: '正在发送', en: 'being sent' },
  sent: { zh: '已发出', en: 'sent' },
  person: { zh: '由专人联系您', en: 'a person will get in touch' },
  told: { zh: '已由专人联系', en: 'a person got in touch' },
  quiet: { zh: '没有另发，由专人一并告知', en: 'not sent apart; the person will tell you' },
};
