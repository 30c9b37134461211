import { readFileSync } from 'node:fs';
import { type ArticleId, citeEn, citeZh, DUTIES, type Duty, LIMITS, type Limit } from '../core/law/index.ts';
import { actNames, acts, type DocumentId, duties, type Party, partyWords } from '../core/procedure/index.ts';
import { withBlock } from './marked-block.ts';

/** The parts of the glossary that come from code: acts, and periods with their numbers. The rest is written by hand. */
export const path = 'docs/glossary.md';

export function content(): string {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return withBlock(withBlock(text, 'acts', actTable()), 'periods', periodTable());
}

function actTable(): string {
  const rows = actNames.map((name) => {
    const { zh, en, plain, cite, by, documents } = acts[name];
    const made = (documents as readonly DocumentId[]).join(', ');
    const who = (by as readonly Party[]).map((party) => partyWords[party].en).join(', ');
    return [zh, code(name), article(cite), `${en}: ${plain.en}`, who, made];
  });
  return table(['中文', 'code', 'article', 'meaning', 'done by', 'documents'], rows);
}

function periodTable(): string {
  const periods = Object.entries(LIMITS).map(([name, limit]: [string, Limit]) => {
    const { count, unit } = limit.length;
    const more = limit.extendableBy
      ? `, extendable by ${limit.extendableBy.atMost} days (${limit.extendableBy.id})`
      : '';
    const length = `${count} ${unit === 'workday' ? 'working day' : unit}${count === 1 ? '' : 's'}`;
    return [limit.id, limit.zh, code(name), article(limit.cite), `${limit.en}: ${length}${more}`];
  });
  const others = Object.entries(DUTIES).map(([name, duty]: [string, Duty]) => {
    const by =
      typeof duty.by === 'object'
        ? `within ${duty.by.hours} hours`
        : { 'set-in-act': 'by the day an act sets', yearly: 'every year' }[duty.by];
    return [duty.id, duty.zh, code(name), article(duty.cite), `${duty.en}: ${by}`];
  });
  const named = new Set([...periods, ...others].map(([id, zh]) => `${id} ${zh}`));
  const set = Object.entries(duties)
    .filter(([, { id, zh }]) => !named.has(`${id} ${zh}`))
    .map(([key, { id, zh, en, cite }]) => [id, zh, code(key), article(cite), `${en}: the day is set in an act`]);
  const all = [...periods, ...others, ...set].map((row) => row as [string, ...string[]]);
  return table(
    ['no.', '中文', 'code', 'article', 'meaning'],
    all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}

/** 「第34条 Art. 34」; of a house rule its own name, since no article speaks. */
function article(id: ArticleId): string {
  if (id.startsWith('H.')) return `本系统规则 ${code(id)}`;
  return `${citeZh(id)} ${citeEn(id)}`;
}

function table(heads: string[], rows: string[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const code = (word: string) => `\`${word}\``;
