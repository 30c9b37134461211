interface Matter {
  subject: string;
  text: string;
}

export interface Swap {
  group: string;
  before: Matter;
  after: Matter;
}

/** Endings that mark a name as a place or school, written apart from those of the code under test. */
const ENDING =
  /(小区|花园|家园|大厦|广场|公寓|学校|小学|中学|学院|大学|幼儿园|医院|社区|街道|镇|乡|村|路|大道|街|公司)$/;

/**
 * The same message about another place: one name of its subject is replaced throughout by a name of the same sort from
 * another message. Names are what a general segmenter tags as place or body, alone or with a common ending after it.
 */
export function swapNames(rows: readonly Matter[], tag: (text: string) => { word: string; tag: string }[]): Swap[] {
  const names = rows.map((row) => nameIn(tag(row.subject)));
  const byEnding = Object.groupBy(
    names.filter((name) => name !== undefined),
    (name) => ENDING.exec(name)?.[0] ?? 'none',
  );
  const swaps: Swap[] = [];
  for (const [at, row] of rows.entries()) {
    const name = names[at];
    if (!name || row.text.length < 30) continue;
    const ending = ENDING.exec(name)?.[0] ?? 'none';
    const pool = [...new Set(byEnding[ending] ?? [])].filter((other) => !other.includes(name) && !name.includes(other));
    const other = pool[(at * 7919) % Math.max(1, pool.length)];
    if (!other) continue;
    const mentions = `${row.subject}${row.text}`.split(name).length - 1;
    const after = { subject: row.subject.replaceAll(name, other), text: row.text.replaceAll(name, other) };
    const times = mentions === 1 ? 'named once' : 'named more often';
    swaps.push({
      group: `${ending === 'none' ? 'names without an ending' : 'names with an ending'}, ${times}`,
      before: row,
      after,
    });
  }
  return swaps;
}

/** The first place or body of a subject that is not a coded district such as A市. */
function nameIn(words: { word: string; tag: string }[]): string | undefined {
  for (const [at, { word, tag }] of words.entries()) {
    if (!/^n[stz]/.test(tag) || word.length < 2 || /[A-Za-z0-9]/.test(word) || GENERAL.has(word)) continue;
    const next = words[at + 1]?.word ?? '';
    return !ENDING.test(word) && ENDING.test(next) && next.length <= 3 ? word + next : word;
  }
  return undefined;
}

const GENERAL = new Set(['西地省', '中国', '全国', '学校', '小区', '公司', '政府', '法院', '国际', '医院']);
