import { choice, dossierAct, form, line, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type CallBack, judges } from '../state.ts';

/** 作出处理: what follows from what was said. */
export const conclude = dossierAct({
  zh: '作出处理',
  en: 'Say what follows',
  plain: { zh: '没解决的要有下文：重新办理、督办或再解释', en: 'What is not solved has consequences' },
  cite: 'H.call-back',
  from: ['recorded'],
  to: 'concluded',
  by: [{ part: 'keeper', roles: [...judges] }],
  version: 1,
  payload: form({
    follows: choice('下一步', 'What follows', {
      nothing: { zh: '本人认可，结束', en: 'content: nothing more' },
      explained: { zh: '再作解释', en: 'explained again' },
      supervised: { zh: '已发督办卡', en: 'a supervision card was issued' },
      reopened: { zh: '已重新办理', en: 'it was reopened' },
    }),
    reference: optional(line('督办卡号', 'Number of the card', { max: 60 })),
    told: text('怎么告诉本人的', 'How the petitioner was told', { max: 1_000, rows: 3 }),
  }),
  guard(state: CallBack, { follows, reference }, { matter }) {
    if (follows === 'nothing' && (state.solved !== 'yes' || state.wantsReopening)) {
      return refuse({
        kind: 'unlawful',
        code: 'call-back.conclude.not-solved',
        field: 'follows',
        cite: 'H.call-back',
        what: { zh: '本人没有说解决了，不能就这样结束。', en: 'The petitioner did not say that it is solved.' },
        way: {
          zh: '请重新办理、发督办卡，或再作解释并写明。',
          en: 'Reopen it, issue a card, or explain again and say how.',
        },
      });
    }
    if (follows === 'supervised' && !/^督〔\d{4}〕\d+号$/.test(reference?.normalize('NFKC') ?? '')) {
      return refuse({
        kind: 'invalid',
        code: 'call-back.conclude.no-card',
        field: 'reference',
        cite: 'H.call-back',
        what: reference
          ? { zh: `「${reference}」不是督办卡号。`, en: `"${reference}" is no number of a card.` }
          : { zh: '没有写督办卡号。', en: 'The number of the card is missing.' },
        way: {
          zh: '请先发卡，再照抄卡号，如：督〔2026〕1号。',
          en: 'Issue the card, then copy its number, such as 督〔2026〕1号.',
        },
      });
    }
    const closed = state.matters.some((number) => matter(number)?.phase === 'closed');
    if (follows !== 'reopened' || !closed) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'call-back.conclude.still-closed',
      field: 'follows',
      cite: 'H.reopen',
      what: { zh: '这件事还是「已办结」，没有重新办理。', en: 'The matter is still closed: it was not reopened.' },
      way: { zh: '请先在事项页「重新启动」。', en: 'Reopen it on its page first.' },
    });
  },
  apply() {},
});
