import { choice, dossierAct, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Charge, takesPart } from '../charge.ts';

/** 化解: a served answer, execution with evidence, a call-back by another unit; never by those in charge. */
export const resolve = dossierAct({
  zh: '认定化解或办结',
  en: 'Find it resolved',
  plain: {
    zh: '文书已送达、已执行、已由外单位回访；案卷一直可查',
    en: 'Served, carried out, called back; it stays readable',
  },
  cite: 'H.charge-resolved',
  from: ['active'],
  to: 'resolved',
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-head'] },
    { part: 'government', roles: ['leader'] },
  ],
  version: 1,
  documents: ['D-30'],
  payload: form({
    result: choice('结果', 'Result', {
      settled: { zh: '已化解（本人认可）', en: 'settled: the petitioner says so' },
      done: { zh: '已依法办结（本人不完全认可）', en: 'done by law: the petitioner does not quite agree' },
    }),
    evidence: text('执行和落实的凭证', 'Evidence that it was carried out', { max: 2_000 }),
  }),
  ready(state: Charge, { actor, matter }) {
    if (
      actor.kind === 'officer' &&
      (takesPart(state, actor.officerId) || (state.organs.responsible ?? []).includes(actor.organId))
    ) {
      return refuse({
        kind: 'forbidden',
        code: 'charge.resolve.own',
        cite: 'H.charge-resolved',
        what: {
          zh: '包案的人和责任单位不能自己认定化解。',
          en: 'Those in charge and the unit do not find their own work resolved.',
        },
        way: { zh: '请没有参与的督查人员或另一位领导认定。', en: 'A supervisor or leader who took no part finds so.' },
      });
    }
    const views = state.matters.map((number) => matter(number));
    const lacking = [
      ...(views.every((view) => view?.served) ? [] : [{ zh: '书面意见送达', en: 'a served opinion' }]),
      ...(views.every((view) => view?.executed) ? [] : [{ zh: '执行到位', en: 'execution' }]),
      ...(state.callBack ? [] : [{ zh: '外单位回访', en: 'a call-back by another unit' }]),
    ];
    if (lacking.length === 0) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'charge.resolve.lacking',
      cite: 'H.charge-resolved',
      what: {
        zh: `还缺：${lacking.map(({ zh }) => zh).join('、')}。`,
        en: `Still lacking: ${lacking.map(({ en }) => en).join(', ')}.`,
      },
      way: {
        zh: '意见和执行在事项里办；回访由没有参与的单位记。三项齐了再认定。',
        en: 'Opinion and execution are done in the petition; another unit records the call-back. Then it can be found so.',
      },
    });
  },
  guard(state: Charge, { result }) {
    if (result !== 'settled' || state.callBack?.solved === 'solved') return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'charge.resolve.not-said',
      field: 'result',
      cite: 'H.charge-resolved',
      what: {
        zh: '回访里本人没有说解决了，不能写「已化解」。',
        en: 'The petitioner did not say it is solved: it is not settled.',
      },
      way: { zh: '请按「已依法办结」，或继续办、再回访。', en: 'Write "done by law"; or go on and call back again.' },
    });
  },
  apply(state: Charge, { result }) {
    state.result = result;
    delete state.extensionAsked;
    delete state.leaderGone;
  },
});
