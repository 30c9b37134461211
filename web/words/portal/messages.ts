import { bilingual } from '../bilingual.ts';

/** 发给我的消息, and the choice of how to be told. */
export const messagesWords = bilingual(
  {
    title: '发给我的消息',
    lead: '短信和邮件只说有新进展，不写是什么事。内容都在办理进展里。「已发出」是短信网关或邮件服务器收下了，不算送达。',
    empty: '还没有发过。',
    link: '发给我的消息',
    choice: '有新进展怎么告诉您',
    channels: { portal: '不用告诉，我自己上网查', sms: '发短信', email: '发邮件', call: '打电话' },
    channelHint: '短信和邮件都不写是什么事。发不出去，会有人打电话或上门告诉您。',
    electronic: '同意电子送达文书（不同意就当面送或邮寄；以后随时可以要纸质）',
  },
  {
    title: 'Messages to me',
    lead: 'A text message or e-mail says only that there is news, never what it is about. Everything stands in the progress of the matter. "Sent" means that the gateway or mail server took it; it is not service of a document.',
    empty: 'None so far.',
    link: 'Messages to me',
    choice: 'How to tell you that there is news',
    channels: { portal: 'No need, I look here myself', sms: 'Text message', email: 'E-mail', call: 'Call me' },
    channelHint: 'Neither ever says what it is about. If it does not go out, a person calls or comes.',
    electronic: 'I agree to electronic service of documents (otherwise in person or by post; paper at any time)',
  },
);
