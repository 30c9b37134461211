import { choice, dossierAct, form, limited, optional, text, yesNo } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type CallBack, callers, judges, solvedWords } from '../state.ts';

/** 不是我说的: the petitioner's own word on the record, by the own code or at a window. Never before the caller alone. */
export const contest = dossierAct({
  zh: '本人说记得不对',
  en: 'Record contested',
  plain: { zh: '本人说回访记录不是他说的，由负责人核对', en: 'The petitioner says: that is not what I said' },
  cite: 'H.call-back-contest',
  from: ['recorded', 'concluded'],
  to: 'contested',
  by: [{ part: 'petitioner' }, { part: 'keeper', roles: [...callers] }],
  version: 1,
  payload: form({ actually: text('本人说，当时说的是', 'What was said, in their words', { max: 2_000 }) }),
  ready(state: CallBack, { today, calendar }) {
    if (state.contestedOn) {
      return refuse({
        kind: 'unlawful',
        code: 'call-back.contest.answered',
        cite: 'H.call-back-contest',
        what: {
          zh: `这份回访记录${state.contestedOn}已经提过，答复在记录下面。`,
          en: `The record was contested on ${state.contestedOn}; the answer stands below it.`,
        },
        way: { zh: '还不认可的，可以反映办理中的问题。', en: 'You can still complain about the handling.' },
      });
    }
    const { due } = limited('contestCallBack', state.recordedOn!, calendar, state.keeperId);
    if (today <= due) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'call-back.contest.after-due',
      cite: 'H.call-back-contest',
      what: { zh: `更正回访记录的最后一天是${due}。`, en: `The last day to contest the record was ${due}.` },
      way: {
        zh: '仍可以反映办理中的问题，或要求重新办理。',
        en: 'You can still complain about the handling, or ask for reopening.',
      },
      data: { due },
    });
  },
  apply(state: CallBack, _payload, { occurredOn }) {
    state.contestedFrom = state.phase as 'recorded' | 'concluded';
    state.contestedOn = occurredOn;
  },
});

/** 核对回访记录: by the head or a supervisor, never by whoever wrote it. Corrected, what follows is decided anew. */
export const answerContest = dossierAct({
  zh: '核对回访记录',
  en: 'Answer on the record',
  plain: { zh: '由记录人以外的负责人核对，答复本人', en: 'By somebody other than whoever wrote it' },
  cite: 'H.call-back-contest',
  from: ['contested'],
  by: [{ part: 'keeper', roles: [...judges] }],
  version: 1,
  payload: form({
    corrected: yesNo('按本人说的更正', 'Corrected as they say'),
    said: optional(text('更正以后的记录', 'The record as corrected', { max: 2_000 })),
    solved: optional(choice('本人说解决了没有', 'Solved, in their words', solvedWords)),
    wantsReopening: optional(yesNo('本人要求重新办理', 'Wants it handled anew')),
    explained: text('给本人的说明', 'What the petitioner is told', { max: 1_000, rows: 3 }),
  }),
  ready(state: CallBack, { actor }) {
    if (actor.kind !== 'officer' || actor.officerId !== state.recordedBy) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'call-back.answerContest.own-record',
      cite: 'H.call-back-contest',
      what: { zh: '记录是您写的，不能自己核对。', en: 'You wrote the record; somebody else answers.' },
      way: { zh: '请本单位负责人或别的督查人员核对。', en: 'The head or another supervisor answers.' },
    });
  },
  guard(_state, { corrected, said, solved, wantsReopening }) {
    const field = !corrected
      ? undefined
      : said === undefined
        ? 'said'
        : solved === undefined
          ? 'solved'
          : wantsReopening === undefined
            ? 'wantsReopening'
            : undefined;
    if (!field) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'call-back.answerContest.not-whole',
      field,
      cite: 'H.call-back-contest',
      what: { zh: '更正要写全：记录、解决了没有、要不要重办。', en: 'A correction says all of it anew.' },
      way: { zh: '请照本人的话填好。', en: 'Fill it in, in the petitioner’s words.' },
    });
  },
  apply(state: CallBack, { corrected, solved, wantsReopening }, { occurredOn, actor }) {
    if (!corrected) {
      state.phase = state.contestedFrom ?? 'recorded';
      return;
    }
    state.phase = 'recorded';
    state.recordedOn = occurredOn;
    if (actor.kind === 'officer') state.recordedBy = actor.officerId;
    if (solved) state.solved = solved;
    state.wantsReopening = wantsReopening ?? false;
    delete state.contestedOn;
  },
});
