import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { unmarked } from '../text/index.ts';

/** What a public article says. Each text may hold marks of masking; they are taken out. */
export interface ArticleTexts {
  title: string;
  /** The town or what is larger. */
  place: string;
  facts?: string | undefined;
  requests?: string | undefined;
  process: string;
  result: string;
}

/**
 * The public article, byte for byte: what the second person sees, what is hashed, what the page shows. Chinese, without
 * script, style or link, so that nothing but its own words stands in it.
 */
export function publicArticle(texts: ArticleTexts): string {
  const part = (heading: string, text: string | undefined) =>
    text === undefined
      ? ''
      : `<h2>${heading}</h2>\n${unmarked(text)
          .split(/\n+/)
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((line) => `<p>${escaped(line)}</p>\n`)
          .join('')}`;
  return `<article lang="zh-CN">
<p class="place">${escaped(unmarked(texts.place))}</p>
${part('事实', texts.facts)}${part('诉求', texts.requests)}${part('办理过程', texts.process)}${part('办理结果', texts.result)}</article>`;
}

/** Everything of it that is published: title and article. */
export const publicBytes = (texts: ArticleTexts): string =>
  `${escaped(unmarked(texts.title))}\n${publicArticle(texts)}`;

/** SHA-256 of the public bytes, hexadecimal. */
export const digestOf = (texts: ArticleTexts): string => bytesToHex(sha256(utf8ToBytes(publicBytes(texts))));

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[one]!);
