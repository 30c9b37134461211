/**
 * The text with what stands between `<!-- NAME:begin … -->` and `<!-- NAME:end -->` replaced.
 * @throws when the two comments are not there, each once
 */
export function withBlock(text: string, name: string, block: string): string {
  const [before, opening, rest] = parted(text, new RegExp(`<!-- ${name}:begin[^>]*-->`));
  const [, closing, after] = parted(rest, new RegExp(`<!-- ${name}:end -->`));
  return `${before}${opening}\n${block.trim()}\n${closing}${after}`;
}

function parted(text: string, comment: RegExp): [string, string, string] {
  const found = [...text.matchAll(new RegExp(comment, 'g'))];
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${comment.source} stands ${found.length} times, not once`);
  return [text.slice(0, only.index), only[0], text.slice(only.index + only[0].length)];
}
