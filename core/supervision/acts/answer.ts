import { dossierAct, files, form, text, tick } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { answering, type Card, handledBy, withUnit } from '../card.ts';

/** 书面反馈: 包查、包办、包落实, each said with its evidence. */
export const answer = dossierAct({
  zh: '书面反馈',
  en: 'Answer the card',
  plain: { zh: '查了什么、办了什么、落实到哪一步，附凭证', en: 'What was found, done and carried out, with evidence' },
  cite: 'R.40',
  from: withUnit,
  to: 'answered',
  by: [{ part: 'responsible', roles: answering }],
  version: 1,
  payload: form({
    answer: text('办理情况', 'What was done', { max: 4_000, rows: 6 }),
    investigated: tick('已查清', 'Investigated'),
    handled: tick('已办理', 'Handled'),
    implemented: tick('已落实', 'Carried out'),
    files: files('凭证', 'Evidence'),
  }),
  guard(_state, { investigated, handled, implemented }) {
    if (investigated || handled || implemented) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'supervision-card.answer.nothing-done',
      field: 'investigated',
      cite: 'R.40',
      what: {
        zh: '查、办、落实一项也没有，不算反馈。',
        en: 'With nothing investigated, handled or carried out it is no answer.',
      },
      way: {
        zh: '请勾选已做的并写明；还没做的先去做。',
        en: 'Tick and describe what was done; do first what was not.',
      },
    });
  },
  apply(state: Card, { investigated, handled, implemented }, { occurredOn, actor }) {
    state.answeredOn = occurredOn;
    state.done = { investigated, handled, implemented };
    delete state.extensionAsked;
    handledBy(state, actor);
  },
});
