import { choice, dossierAct, form } from '../../dossier/index.ts';
import { itemField, itemOf, no, noSuchItem, runners, type Session } from '../session.ts';

/** 调整顺序: one place up or down. */
export const moveItem = dossierAct({
  zh: '调整顺序',
  en: 'Move an item',
  plain: { zh: '上移或下移一位', en: 'One place up or down' },
  cite: 'R.13',
  from: ['gathering', 'called'],
  by: [{ part: 'keeper', roles: runners }],
  version: 1,
  payload: form({
    item: itemField,
    way: choice('方向', 'Direction', { up: { zh: '上移', en: 'up' }, down: { zh: '下移', en: 'down' } }),
  }),
  guard(state: Session, { item, way }) {
    if (!itemOf(state, item)) return noSuchItem('moveItem');
    const edge = way === 'up' ? state.items[0] : state.items.at(-1);
    if (edge?.no !== item) return undefined;
    return no(
      'moveItem',
      ['invalid', 'at-the-edge', 'H.form'],
      { zh: '已经在最前或最后。', en: 'It stands first or last already.' },
      { zh: '请移动别的议题。', en: 'Move another one.' },
      'way',
    );
  },
  apply(state: Session, { item, way }) {
    const at = state.items.findIndex(({ no: one }) => one === item);
    const [moved] = state.items.splice(at, 1);
    state.items.splice(way === 'up' ? at - 1 : at + 1, 0, moved!);
  },
});
