import { among, type Field, field, only } from './payload-readers.ts';

const places = (value: unknown) => {
  const list = Array.isArray(value) ? value : [];
  return list.length > 0 ? { zh: `名单第${list.join('、')}位`, en: `no. ${list.join(', ')} of the list` } : undefined;
};
const seat = (value: unknown) => {
  const who = String(value);
  if (who === 'presider') return { zh: '主持人', en: 'presider' };
  if (who === 'recorder') return { zh: '记录员', en: 'recorder' };
  const place = who.replace('officer-', '');
  return { zh: `名单第${place}位听证员`, en: `officer no. ${place} of the list` };
};

/** Fields of who sits at a hearing, and of what needs the petitioner's own word. */
export const hearingFields: Record<string, Field> = {
  proposed: field(
    '征询的是',
    'About',
    among({ mediation: { zh: '调解、和解', en: 'mediation or settlement' }, hearing: { zh: '听证', en: 'a hearing' } }),
  ),
  consents: field('答复', 'Answer', (value) =>
    value === true ? { zh: '同意', en: 'yes' } : value === false ? { zh: '不同意', en: 'no' } : undefined,
  ),
  broughtBy: field(
    '怎么答复的',
    'How it came',
    among({
      letter: { zh: '来信', en: 'by letter' },
      visit: { zh: '当面', en: 'in person' },
      phone: { zh: '电话', en: 'by telephone' },
    }),
  ),
  choosing: field(
    '听证员',
    'Officers',
    only({ zh: '由信访人从名单里选', en: 'chosen by the petitioner from the list' }),
  ),
  seats: field('听证员席位', 'Seats', (value) => ({ zh: `${value}位`, en: `${value} seats` })),
  chosen: field('选的听证员', 'Officers chosen', places),
  added: field('补齐的听证员', 'Officers added', places),
  sat: field('到场听证员', 'Officers who sat', places),
  who: field('请谁回避', 'Who is to step aside', seat),
  instead: field('换成', 'Instead'),
  capacity: field('身份', 'As'),
};
