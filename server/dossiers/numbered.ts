import type { DossierReference } from '../../core/dossier/index.ts';
import { plainDossierNumber } from '../../core/dossier/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossierListRow } from './contract.ts';
import type { DossiersDeps } from './deps.ts';
import { meetsKind, type Officer, overseesDossiers } from './policy.ts';
import { presentRows, visible } from './rows.ts';
import { dossiersByNumber, findDossiers } from './store/lists.ts';
import type { DossierRow } from './store/rows.ts';

/** A dossier under a number, with where it is kept. */
export interface Numbered extends DossierReference {
  shardKey: string;
  dossierId: string;
}

/** The dossiers of a county under these numbers that the reader may know of; all that exist, where a rule asks. */
export async function dossiersNumbered(
  deps: DossiersDeps,
  shardKey: string,
  numbers: readonly string[],
  reader: Officer | 'rule',
): Promise<Map<string, Numbered>> {
  if (numbers.length === 0) return new Map();
  const rows = withKinds(deps, await deps.db.local(shardKey).rows(dossiersByNumber(shardKey, [...new Set(numbers)])));
  const known = reader === 'rule' ? rows : await visible(deps, rows, reader);
  return new Map(
    known.map(({ number, kind, open, state, dossierId }) => [
      number,
      { number, kind: kind.name, open, matters: state.matters, shardKey, dossierId },
    ]),
  );
}

/** So many newest ones of a kind are looked through, and so many are offered. */
const lookedThrough = 200;
const offered = 12;

/**
 * Dossiers that a form may name: by number, or by the words of their headline or of the petition they are about; the newest
 * first. Only what is offered is read, and recorded.
 */
export async function dossiersToName(
  deps: DossiersDeps,
  { kinds, q }: { kinds: readonly string[]; q: string },
  officer: Officer,
): Promise<DossierListRow[]> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  if (!own) return [];
  const shardKey = shardKeyFor(own.divisionCode);
  const asked = deps.kinds.filter(
    (kind) => (kinds.length === 0 || kinds.includes(kind.name)) && meetsKind(officer, kind, directory),
  );
  const found = await Promise.all(
    asked.map((kind) => {
      const of = overseesDossiers(officer, kind, shardKey, directory) ? undefined : officer;
      const filter = { shardKey, kind: kind.name, of, most: lookedThrough };
      return deps.db.local(shardKey).rows(findDossiers(filter));
    }),
  );
  const rows = await visible(deps, withKinds(deps, found.flat()), officer);
  const matching = await matchingRows(deps, shardKey, rows, q, officer);
  const newest = matching.sort((a, b) => (a.dossierId < b.dossierId ? 1 : -1)).slice(0, offered);
  return presentRows(
    deps,
    newest.map(({ kind, ...row }) => ({ ...row, kind: kind.name })),
    officer,
  );
}

type Row = Omit<DossierRow, 'kind'> & { kind: DossiersDeps['kinds'][number] };

async function matchingRows(deps: DossiersDeps, shardKey: string, rows: Row[], q: string, officer: Officer) {
  const words = q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const ids = rows.map(({ dossierId }) => dossierId);
  const seals = await deps.petitioners.sealsOf(deps.db.local(shardKey), shardKey, ids);
  const numbers = [...new Set(rows.flatMap(({ kind, state }) => (kind.namedByMatter ? state.matters : [])))];
  const subjects = new Map((await deps.matters(numbers, officer)).map(({ number, subject }) => [number, subject]));
  const number = plainDossierNumber(q);
  return rows.filter((row) => {
    const headline = seals.get(row.dossierId)?.open('headline', row.headline) ?? '';
    const about = row.kind.namedByMatter ? row.state.matters.map((one) => subjects.get(one) ?? '') : [];
    const text = [row.number, headline, ...about].join(' ').toLowerCase();
    return row.number.includes(number) || words.every((word) => text.includes(word));
  });
}

const withKinds = ({ kinds }: Pick<DossiersDeps, 'kinds'>, rows: DossierRow[]): Row[] =>
  rows.flatMap((row) => {
    const kind = kinds.find(({ name }) => name === row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
