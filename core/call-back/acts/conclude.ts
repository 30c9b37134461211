import {
  choice,
  day,
  dossierAct,
  dossierNumber,
  form,
  type MatterView,
  optional,
  text,
  yesNo,
} from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { type CallBack, judges } from '../state.ts';

export const followsWords = {
  nothing: { zh: '本人认可，结束', en: 'content: nothing more' },
  explained: { zh: '再作解释', en: 'explained again' },
  supervised: { zh: '已发督办卡', en: 'a supervision card was issued' },
  reopened: { zh: '已重新办理', en: 'it was reopened' },
} as const;

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
    follows: choice('下一步', 'What follows', followsWords),
    reference: optional(dossierNumber('督办卡号', 'Number of the card', ['supervision-card'])),
    by: optional(
      day('最晚哪天有结果', 'Result by', {
        hint: { zh: '督办的必填，本人看得到', en: 'With a card; the petitioner reads it' },
      }),
    ),
    agreed: optional(yesNo('本人听了解释认可', 'Content with the explanation')),
    reason: optional(
      text('不重新办理的理由', 'Why it is not handled anew', {
        max: 2_000,
        rows: 3,
        hint: { zh: '再作解释、本人不认可的必填，写给本人看', en: 'Where the petitioner is not content; they read it' },
      }),
    ),
    told: text('怎么告诉本人的', 'How the petitioner was told', { max: 1_000, rows: 3 }),
  }),
  guard(state: CallBack, { follows, reference, by, agreed, reason }, { matter, today, dossier }) {
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
    if ((follows === 'supervised' && by === undefined) || (by !== undefined && by < today)) return noDay();
    const known = state.matters.flatMap((number) => matter(number) ?? []);
    if (follows === 'explained') return endsSilently(state, { agreed, reason }, known);
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

const noDay = () =>
  refuse({
    kind: 'invalid',
    code: 'call-back.conclude.no-day',
    field: 'by',
    cite: 'H.call-back',
    what: { zh: '没有写最晚哪天有结果，或日期已经过了。', en: 'The day by which is missing, or has passed.' },
    way: { zh: '请填今天或以后的日期，本人看得到。', en: 'Give today or a later day; the petitioner reads it.' },
  });

/** Explained again: with the petitioner's agreement, or with a decision that has its reasons (and its own letter, where one was asked for). */
function endsSilently(
  state: CallBack,
  { agreed, reason }: { agreed?: boolean | undefined; reason?: string | undefined },
  matters: readonly MatterView[],
): Refusal | undefined {
  if (agreed === true) return undefined;
  if (agreed === undefined) {
    return refuse({
      kind: 'invalid',
      code: 'call-back.conclude.agreement-unsaid',
      field: 'agreed',
      cite: 'H.call-back',
      what: { zh: '没有写本人听了解释认不认可。', en: 'Whether the petitioner is content is not said.' },
      way: { zh: '请选认可或不认可；不认可的写明理由。', en: 'Choose; if not, give the reasons.' },
    });
  }
  const unanswered = matters.some(({ reopening, mayAskReopening }) =>
    reopening ? reopening.answer === undefined : mayAskReopening === true,
  );
  if (state.wantsReopening && unanswered) {
    return refuse({
      kind: 'unlawful',
      code: 'call-back.conclude.reopening-unanswered',
      field: 'follows',
      cite: 'H.reopen',
      what: {
        zh: '本人要求重新办理，还没有答复，不能用「再作解释」了结。',
        en: 'The petitioner wants it handled anew and has no answer yet: explaining does not end that.',
      },
      way: {
        zh: '请先在事项页「重新启动办理」或「答复不重新办理」（没有提出的，先代为「要求重新办理」）。',
        en: 'First reopen it on its page, or decline with reasons (where it was not asked for, take the request down).',
      },
    });
  }
  if (reason !== undefined) return undefined;
  return refuse({
    kind: 'invalid',
    code: 'call-back.conclude.no-reason',
    field: 'reason',
    cite: 'H.call-back',
    what: { zh: '本人不认可，没有写不重新办理的理由。', en: 'The petitioner is not content, and no reason is given.' },
    way: { zh: '请写给本人看得懂的理由和还能怎么走。', en: 'Give reasons the petitioner can follow, and the ways on.' },
  });
}
