import { type Refusal, refuse } from './refusal.ts';

/** No form of ours comes near it; what is nested deeper was made to break something. */
const deepest = 32;

/**
 * Finds the first text that cannot be stored or committed to: control characters other than tab and line breaks, or half
 * of a character. Everything else, script and SQL included, is text like any other. Nesting beyond reason is refused too.
 */
export function unreadableText(value: unknown, path = '', depth = 0): Refusal | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : unreadable(path);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === deepest) return tooDeep(path);
  for (const [key, item] of Object.entries(value)) {
    if (!isReadable(key)) return unreadable(path);
    const found = unreadableText(item, path ? `${path}.${key}` : key, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function isReadable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}

function unreadable(field: string): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'input.unreadable-text',
    ...(field && { field }),
    what: {
      zh: '里面有看不见的控制字符，存不下来。',
      en: 'It holds invisible control characters that cannot be kept.',
    },
    way: {
      zh: '请把这一段重新打一遍，或先粘贴到记事本再复制。',
      en: 'Type that part anew, or paste it through a plain-text editor.',
    },
  });
}

function tooDeep(path: string): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'input.too-deep',
    field: path.split('.')[0] ?? path,
    what: { zh: '这一项嵌套得太深，不是表单的内容。', en: 'This is nested too deeply to come from a form.' },
    way: { zh: '请按接口说明的格式提交。', en: 'Send it in the shape that the description of the API gives.' },
  });
}
