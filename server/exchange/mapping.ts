import { createHash } from 'node:crypto';
import { isLocalDate } from '../../core/calendar/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Registration } from '../petitions/contract.ts';
import type { TableRow } from './read-table.ts';

/** What a column may hold. */
export const fields = [
  'messageNo',
  'subject',
  'narrative',
  'writtenOn',
  'sender',
  'phone',
  'idNumber',
  'address',
  'place',
  'divisionCode',
] as const;
export type Field = (typeof fields)[number];

/** Headings recognised without `--map`. */
const known: Record<string, Field> = {
  留言编号: 'messageNo',
  编号: 'messageNo',
  信件编号: 'messageNo',
  id: 'messageNo',
  留言主题: 'subject',
  主题: 'subject',
  标题: 'subject',
  subject: 'subject',
  留言详情: 'narrative',
  内容: 'narrative',
  正文: 'narrative',
  text: 'narrative',
  留言时间: 'writtenOn',
  时间: 'writtenOn',
  日期: 'writtenOn',
  date: 'writtenOn',
  留言用户: 'sender',
  姓名: 'sender',
  联系人: 'sender',
  name: 'sender',
  电话: 'phone',
  手机: 'phone',
  phone: 'phone',
  身份证号: 'idNumber',
  地址: 'address',
  地点: 'place',
  区划代码: 'divisionCode',
};

export type Mapping = Partial<Record<Field, string>>;

/** Which column fills which field: what `--map` says, then the headings that are known. */
export function mappingOf(headings: string[], asked: Record<string, string>): Mapping | Refusal {
  const mapping: Mapping = {};
  for (const [column, field] of Object.entries(asked)) {
    if (!headings.includes(column) || !(fields as readonly string[]).includes(field))
      return badMap(column, field, headings);
    mapping[field as Field] = column;
  }
  for (const heading of headings) {
    const field = known[heading];
    if (field && !mapping[field] && !(heading in asked)) mapping[field] = heading;
  }
  if (!mapping.narrative) return noNarrative(headings);
  return mapping;
}

/** A message read from a row: its key, and what is registered. Dates and telephone numbers are taken as written. */
export function messageOf(
  row: TableRow,
  mapping: Mapping,
  divisionCode: string,
): { messageNo: string; registration: Registration } {
  const text = (field: Field) => (mapping[field] ? (row.cells[mapping[field]] ?? '').trim() : '');
  const given = ['phone', 'idNumber', 'address'].some((field) => text(field as Field) !== '');
  // Who leaves a telephone and no name can still be reached.
  const name = text('sender') || (given ? '未署名' : '');
  const phone = text('phone');
  const address = text('address');
  const writtenOn = dayOf(text('writtenOn'));
  const registration: Registration = {
    form: 'web',
    narrative: text('narrative'),
    divisionCode: text('divisionCode') || divisionCode,
    anonymous: name === '',
    ...(text('subject') ? { subject: cut(text('subject'), 200) } : {}),
    ...(text('place') ? { place: cut(text('place'), 200) } : {}),
    ...(writtenOn ? { writtenOn } : {}),
    ...(name
      ? {
          petitioner: {
            name: cut(name, 60),
            ...(phone ? { phone } : {}),
            ...(address ? { address } : {}),
            ...(text('idNumber') ? { idNumber: text('idNumber') } : {}),
          },
        }
      : {}),
  };
  return { messageNo: text('messageNo') || contentKey(row), registration };
}

/** The beginning of a text, no character halved. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

/** 2019/2/8 11:25:05 → 2019-02-08. Anything else is left out: the writer's date starts no clock. */
export function dayOf(text: string): string | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text);
  if (!found) return undefined;
  const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
  return isLocalDate(day) ? day : undefined;
}

/** A row without a number of its own is known by its content. */
function contentKey(row: TableRow): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(row.cells)).digest('hex').slice(0, 32)}`;
}

function badMap(column: string, field: string, headings: string[]): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'import.bad-map',
    field: column,
    what: { zh: `「--map ${column}=${field}」不能用。`, en: `"--map ${column}=${field}" cannot be used.` },
    way: {
      zh: `列名有：${headings.join('、')}；可填的项：${fields.join('、')}。`,
      en: `The columns are: ${headings.join(', ')}; the fields: ${fields.join(', ')}.`,
    },
  });
}

function noNarrative(headings: string[]): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'import.no-narrative',
    field: 'narrative',
    what: { zh: '没有找到放「内容」的一列。', en: 'No column holds the text of the message.' },
    way: {
      zh: `请用 --map 列名=narrative 指明；文件里的列名有：${headings.join('、') || '（没有）'}。`,
      en: `Name it with --map COLUMN=narrative; the columns are: ${headings.join(', ') || '(none)'}.`,
    },
  });
}
