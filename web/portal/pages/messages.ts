import { html } from 'hono/html';
import type { MessageView } from '../../../server/messages/contract.ts';
import { messagesWords } from '../../words/portal/messages.ts';
import { type Frame, type Html, momentIn, page } from '../page.ts';

/** 发给我的消息: every message that was sent or tried, and what became of it. */
export function messagesPage(frame: Frame, messages: MessageView[]): Html {
  const language = frame.settings.language;
  const t = messagesWords[language];
  return page(frame, {
    title: t.title,
    back: '/matter',
    body: html`<p class="small">${t.lead}</p>
${
  messages.length === 0
    ? html`<p>${t.empty}</p>`
    : html`<ol class="timeline">${messages.map(
        (one) => html`<li><time datetime="${one.at}">${momentIn(language, one.at)}</time>
${one.text ? html`<p>${one.text}</p>` : ''}<p class="small">${one.channel[language]} · ${one.state[language]}${one.note ? ` · ${one.note}` : ''}</p></li>`,
      )}</ol>`
}`,
  });
}
