/**
 * Splits a migration into statements at semicolons outside quotes, dollar quotes and comments. Citus refuses several
 * statements in one message.
 */
export function splitStatements(text: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] === ';') {
      statements.push(text.slice(start, at));
      at += 1;
      start = at;
    } else at = skip(text, at);
  }
  statements.push(text.slice(start));
  return statements.map((statement) => statement.trim()).filter((statement) => withoutComments(statement) !== '');
}

/** The position after whatever begins at `at`: a quoted piece, a comment, or one character. */
function skip(text: string, at: number): number {
  const rest = text.slice(at, at + 2);
  if (rest === '--') return after(text, '\n', at + 2);
  if (rest === '/*') return afterComment(text, at);
  if (text[at] === "'") return afterQuote(text, at + 1, "'", /[eE]$/.test(text.slice(0, at)));
  if (text[at] === '"') return afterQuote(text, at + 1, '"', false);
  if (text[at] === '$') {
    const tag = /^\$(?:[a-zA-Z_][a-zA-Z0-9_]*)?\$/.exec(text.slice(at, at + 64))?.[0];
    if (tag && !/[a-zA-Z0-9_]$/.test(text.slice(0, at))) return after(text, tag, at + tag.length);
  }
  return at + 1;
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}

/** A doubled quote stays inside (it reads as the end of one piece and the start of the next); E'…' also has backslashes. */
function afterQuote(text: string, from: number, quote: string, backslashes: boolean): number {
  for (let at = from; at < text.length; at++) {
    if (backslashes && text[at] === '\\') at += 1;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/** Comments nest in SQL. */
function afterComment(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (pair === '/*') depth += 1;
    if (pair === '*/') depth -= 1;
    if (pair === '/*' || pair === '*/') at += 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function withoutComments(statement: string): string {
  return statement
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .trim();
}
