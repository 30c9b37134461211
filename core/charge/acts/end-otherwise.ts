import { dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Charge, open } from '../charge.ts';

const elsewhere = ['diverted', 'relayed', 'guided', 'not-accepted', 'no-longer-accepted', 'filed', 'withdrawn'];

/** 转其他途径: the matter itself left the office's handling. That is no resolution, and is not called one. */
export const endOtherwise = dossierAct({
  zh: '随事项转出',
  en: 'End it with the matter',
  plain: {
    zh: '事项已导入法定途径或撤回的；不算化解',
    en: 'The matter went the lawful route or was withdrawn; not a resolution',
  },
  cite: 'H.charge-resolved',
  from: open,
  to: 'elsewhere',
  by: [
    { part: 'government', roles: ['leader'] },
    { part: 'keeper', roles: ['bureau-head'] },
  ],
  version: 1,
  payload: form({ where: text('去向和跟踪', 'Where it went, and who follows it', { max: 1_000 }) }),
  ready(state: Charge, { matter }) {
    if (state.matters.every((number) => elsewhere.includes(matter(number)?.phase ?? ''))) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'charge.endOtherwise.still-here',
      cite: 'H.charge-resolved',
      what: {
        zh: '事项还在办，包案不能这样结束。',
        en: 'The matter is still handled here: the charge does not end this way.',
      },
      way: { zh: '请办到送达、执行、回访后认定。', en: 'Serve, carry out, call back; then it can be found resolved.' },
    });
  },
  apply(state: Charge) {
    delete state.extensionAsked;
    delete state.leaderGone;
  },
});
