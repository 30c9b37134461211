import type { z } from 'zod';
import { type Refusal, refuse, type Words } from '../../../core/refusal.ts';

type Issue = z.core.$ZodIssue;

/** Thrown by the validator towards the error mapper, and nowhere else. */
export class InvalidInput extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('invalid input');
    this.refusal = refusal;
  }
}

/**
 * Turns what a schema found wrong into one refusal, with the further fields as its `others`.
 * A schema's own message may carry both languages: `'请写明诉求 | Say what you ask for'`.
 */
export function refusalOf(error: z.core.$ZodError): Refusal {
  const [first, ...others] = error.issues.flatMap(eachField).map(refusalFor);
  if (!first) throw new Error('an error without issues');
  return others.length > 0 ? { ...first, others } : first;
}

/** One issue about several unknown fields becomes one a field. */
function eachField(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function refusalFor(issue: Issue): Refusal {
  const field = issue.path.map(String).join('.');
  return refuse({
    kind: 'invalid',
    code: `input.${issue.code.replaceAll('_', '-')}`,
    what: wordsFor(issue),
    way: field
      ? {
          zh: '请改正这一项后再提交；其他内容已保留。',
          en: 'Correct this field and send again; the rest is kept.',
        }
      : { zh: '请改正后再提交。', en: 'Correct it and send again.' },
    ...(field && { field }),
  });
}

function wordsFor(issue: Issue): Words {
  const [zh, en] = issue.message.split(' | ');
  if (zh && en) return { zh, en };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { zh: `没有「${issue.keys[0]}」这一项。`, en: `There is no field “${issue.keys[0]}”.` };
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '此项必填。', en: 'This is required.' }
        : {
            zh: `此项类型不对，应为${typeNames[issue.expected] ?? issue.expected}。`,
            en: `This should be a ${issue.expected}.`,
          };
    case 'too_small':
      return size(issue.origin, '至少', 'at least', issue.minimum);
    case 'too_big':
      return size(issue.origin, '至多', 'at most', issue.maximum);
    case 'invalid_value':
      return {
        zh: `只能是：${issue.values.map(String).join('、')}。`,
        en: `One of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'invalid_format':
      return (
        formats[issue.format] ?? { zh: '此项内容或格式不对。', en: 'This does not have the form that is asked for.' }
      );
    default:
      return { zh: '此项内容或格式不对。', en: 'This is not valid.' };
  }
}

function size(origin: string, zhLimit: string, enLimit: string, limit: number | bigint): Words {
  if (origin === 'string')
    return { zh: `${zhLimit} ${limit} 个字。`, en: `Write ${enLimit} ${counted(limit, 'character', 'characters')}.` };
  if (origin === 'array' || origin === 'set')
    return { zh: `${zhLimit} ${limit} 项。`, en: `Give ${enLimit} ${counted(limit, 'entry', 'entries')}.` };
  return { zh: `${zhLimit}为 ${limit}。`, en: `It must be ${enLimit} ${limit}.` };
}

const counted = (n: number | bigint, one: string, many: string) => `${n} ${Number(n) === 1 ? one : many}`;

const formats: Record<string, Words> = {
  date: { zh: '没有这一天，请照「2026-03-02」的样子填。', en: 'There is no such day; write it like 2026-03-02.' },
  email: { zh: '这不像一个电子邮箱地址。', en: 'This is no e-mail address.' },
};

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  date: '日期',
};
