import { choice, dossierAct, dossierNumber, form, optional, text } from '../../dossier/index.ts';
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
    reference: optional(dossierNumber('督办卡号', 'Number of the card', ['supervision-card'])),
    told: text('怎么告诉本人的', 'How the petitioner was told', { max: 1_000, rows: 3 }),
  }),
  guard(state: CallBack, { follows, reference }, { matter, dossier }) {
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
    const card = reference === undefined ? undefined : dossier(reference);
    if (follows === 'supervised' && !state.matters.some((number) => card?.matters.includes(number))) {
      return refuse({
        kind: 'invalid',
        code: 'call-back.conclude.no-card',
        field: 'reference',
        cite: 'H.call-back',
        what: reference
          ? { zh: `「${reference}」不是这件事的督办卡。`, en: `${reference} is no card about this matter.` }
          : { zh: '没有写督办卡号。', en: 'The number of the card is missing.' },
        way: {
          zh: '请先对这件事发督办卡，再从列表里选。',
          en: 'Issue a card about this matter, then choose it here.',
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
