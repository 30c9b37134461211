import { type Refusal, refuse, type Words } from '../refusal.ts';

/** What is counted. 件次: registered matters; 批次: visits; 人次: people in them; 天: days. */
export const unitWords = {
  items: { zh: '件次', en: 'matters' },
  visits: { zh: '批次', en: 'visits' },
  persons: { zh: '人次', en: 'persons' },
  /** Letters, web and calls by the matter, visits by the person: a sum that only `itemsAndPersons` makes, and that says so. */
  mixed: { zh: '件人次', en: 'matters and persons' },
  /** A matter stands once for each duty that it brings. */
  duties: { zh: '项', en: 'duties' },
  days: { zh: '天', en: 'days' },
} as const satisfies Record<string, Words>;

export type Unit = keyof typeof unitWords;

/** A count and what it counts; one is never shown without the other. */
export interface Quantity {
  n: number;
  unit: Unit;
}

export const items = (n: number): Quantity => ({ n, unit: 'items' });
export const visits = (n: number): Quantity => ({ n, unit: 'visits' });
export const persons = (n: number): Quantity => ({ n, unit: 'persons' });

/** The sum of like quantities. Matters and persons are refused: their sum counts nothing. */
export function sumOf(list: readonly [Quantity, ...Quantity[]]): Quantity | Refusal {
  const [{ unit }] = list;
  const other = list.find((one) => one.unit !== unit);
  if (other) return differentUnits(unit, other.unit);
  return { n: list.reduce((sum, one) => sum + one.n, 0), unit };
}

/** 件人次, the one sum of matters and persons that reports know; it keeps both terms. */
export const itemsAndPersons = (matters: number, people: number): Quantity & { of: [Quantity, Quantity] } => ({
  n: matters + people,
  unit: 'mixed',
  of: [items(matters), persons(people)],
});

/** A total taken apart. What the parts leave out stands as `other`, in sight; parts beyond the total are refused. */
export function breakdown(
  total: Quantity,
  parts: Readonly<Record<string, Quantity>>,
): { parts: Readonly<Record<string, Quantity>>; other: Quantity } | Refusal {
  const listed = sumOf([{ n: 0, unit: total.unit }, ...Object.values(parts)]);
  if ('refused' in listed) return listed;
  if (listed.n > total.n) {
    return refuse({
      kind: 'invalid',
      code: 'measure.parts-beyond-total',
      cite: 'H.figures-with-unit',
      what: {
        zh: `各部分合计${say(listed).zh}，比总数${say(total).zh}还多。`,
        en: `The parts add up to ${say(listed).en}, which is more than the total of ${say(total).en}.`,
      },
      way: {
        zh: '请看有没有一件算了两次；会重叠的口径分开列。',
        en: 'See whether something was counted twice; list overlapping counts apart.',
      },
    });
  }
  return { parts, other: { n: total.n - listed.n, unit: total.unit } };
}

/** 「143件次」 */
export const say = ({ n, unit }: Quantity): Words => ({
  zh: `${n}${unitWords[unit].zh}`,
  en: `${n} ${unitWords[unit].en}`,
});

export function differentUnits(a: Unit, b: Unit): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'measure.different-units',
    cite: 'H.figures-with-unit',
    what: {
      zh: `${unitWords[a].zh}和${unitWords[b].zh}不能相加，也不能相比。`,
      en: `${unitWords[a].en} and ${unitWords[b].en} cannot be added or compared.`,
    },
    way: {
      zh: '请分开列；要合计的，用「件人次」并写明怎么合的。',
      en: 'List them apart; a joint sum is 件人次 and says how it was made.',
    },
  });
}
