/**
 * Words by which somebody would give up a remedy: 「不再信访」「放弃复查」「息诉罢访」. Looked for in agreements, where
 * such a clause is refused (decisions 8). May miss a clause put in other words: the officer answers for it as well.
 */
export function givesUpRights(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

const remedies = '(?:信访|上访|投诉|举报|复查|复核|复议|诉讼|起诉|申诉|控告|仲裁)';
const patterns = [
  new RegExp(`(?:放弃|不再|不得|永不|不能|承诺不|保证不|不就|不因|停止)[^。；;\\n]{0,12}${remedies}`),
  /息诉|息访|罢访|停访/,
  /\b(?:waive|give up|renounce|no further|never again|not to)\b[^.;\n]{0,40}\b(?:petition|review|appeal|complain|suit|sue|court)/i,
];
