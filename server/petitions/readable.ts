import { type Refusal, refuse } from '../../core/refusal.ts';

/**
 * Finds the first text that cannot be stored or committed to: control characters other than tab and line breaks, or half
 * of a character. Everything else, script and SQL included, is text like any other.
 */
export function unreadableText(value: unknown, path = ''): Refusal | undefined {
  if (typeof value === 'string') return isReadable(value) ? undefined : unreadable(path);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = unreadableText(item, path ? `${path}.${key}` : key);
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
    field,
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
