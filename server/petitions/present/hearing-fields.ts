import { seatName } from '../../../core/procedure/index.ts';
import { among, type Field, field, only, type Read } from './payload-readers.ts';

const places: Read = (value, { people }) => {
  const list = (Array.isArray(value) ? value : []) as number[];
  const names = list.flatMap((place) => people?.officers[place - 1]?.name ?? []);
  return names.length > 0 ? { zh: names.join('、'), en: names.join(', ') } : undefined;
};
const seat: Read = (value, { people }) => (typeof value === 'string' ? seatName(value, people) : undefined);

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
    '怎么定听证员',
    'How officers are settled',
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
