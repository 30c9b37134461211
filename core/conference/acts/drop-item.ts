import { dossierAct, form, text } from '../../dossier/index.ts';
import { itemField, itemOf, no, noSuchItem, runners, type Session } from '../session.ts';

/**
 * 撤下议题: with a reason; never a dispute that waits for this conference. By rule where the matter has become an accusation
 * since: it goes to the custodian, and the others stay on the agenda (Art. 30).
 */
export const dropItem = dossierAct({
  zh: '撤下议题',
  en: 'Take an item off',
  plain: { zh: '不用再议的，写明理由', en: 'Where it need not be discussed, with the reason' },
  cite: 'R.13',
  from: ['gathering', 'called', 'held', 'submitted'],
  by: [{ part: 'keeper', roles: runners }, { part: 'clock' }],
  version: 1,
  payload: form({ item: itemField, reason: text('理由', 'Reason', { max: 1_000 }) }),
  guard(state: Session, { item }, { matter, actor }) {
    const found = itemOf(state, item);
    if (!found) return noSuchItem('dropItem');
    const view = found.matter === undefined ? undefined : matter(found.matter);
    if (actor.kind === 'clock' && view?.restricted) return undefined;
    if (state.phase === 'submitted') {
      return no(
        'dropItem',
        ['unlawful', 'submitted', 'H.conference-minutes'],
        { zh: '纪要已送签。', en: 'The minutes are before the convener.' },
        { zh: '请召集人退回后再撤。', en: 'Have them returned first.' },
      );
    }
    if (state.sort === 'single') {
      return no(
        'dropItem',
        ['unlawful', 'one-case', 'R.13'],
        { zh: '集中会办只有这一件，不能撤下。', en: 'The session is about this one case.' },
        { zh: '请议定，或写明下次再议。', en: 'Decide it, or put it off.' },
      );
    }
    if (view?.coordination?.by !== 'conference') return undefined;
    return no(
      'dropItem',
      ['unlawful', 'dispute-waits', 'R.24'],
      {
        zh: '这一件没有共同上级，等着会议裁定，不能撤下（第24条）。',
        en: 'It has no common superior and waits for this conference (Art. 24).',
      },
      { zh: '请在会上议定单位和期限。', en: 'Decide on organ and date at the session.' },
      'item',
    );
  },
  apply(state: Session, { item }) {
    const gone = itemOf(state, item)?.matter;
    if (gone !== undefined) state.matters = state.matters.filter((number) => number !== gone);
    state.items = state.items.filter(({ no: one }) => one !== item);
  },
});
