import type { LocalDate } from '../../core/calendar/index.ts';
import type { Words } from '../../core/refusal.ts';
import { shardKeyFor, shardKeyOfNumber } from '../../core/registration-number.ts';
import type { DossiersDeps } from './deps.ts';
import { aboutElsewhere } from './elsewhere.ts';
import { type Officer, overseesDossiers } from './policy.ts';
import { presentRows, visible } from './rows.ts';
import { board, countiesOf, openOnes, originsTaken, pastDue } from './store/by-due.ts';
import { dossiersAbout, dossiersAboutAny, newestKept } from './store/lists.ts';

/** What the office says to the petitioner of a matter beside its own course: 「正在督办」. */
export interface Telling {
  label: Words;
  text: Words;
}

/** What rules and boards ask about a kind's dossiers: in batches of one county. */
export function forRules(deps: DossiersDeps) {
  const local = (shardKey: string) => deps.db.local(shardKey);
  return {
    counties: async (kind: string) => (await deps.db.wide().rows(countiesOf(kind))).map(({ shardKey }) => shardKey),
    pastDue: (
      shardKey: string,
      kind: string,
      today: LocalDate,
      after: { dueOn: LocalDate; dossierId: string },
      most: number,
    ) => local(shardKey).rows(pastDue(shardKey, kind, today, after, most)),
    open: (shardKey: string, kind: string, after: string, most: number, having?: string) =>
      local(shardKey).rows(openOnes(shardKey, kind, after, most, having)),
    taken: (shardKey: string, kind: string, origins: readonly string[]) =>
      local(shardKey).rows(originsTaken(shardKey, kind, origins)),
    /** A kind's dossiers about any of these petitions of a county, open and ended; none for none. */
    aboutAny: async (shardKey: string, kind: string, numbers: readonly string[]) =>
      numbers.length > 0 ? local(shardKey).rows(dossiersAboutAny(shardKey, kind, numbers)) : [],
    newestKept: (shardKey: string, kind: string, keeperId: string, having: Record<string, unknown>) =>
      local(shardKey).first(newestKept(shardKey, kind, keeperId, having)),
    /** Whether an open dossier of this kind is about the petition. */
    async hasOpen(number: string, kind: string): Promise<boolean> {
      const shardKey = shardKeyOfNumber(number);
      const kept = await local(shardKey).rows(dossiersAbout(shardKey, number));
      const rows = [...kept, ...(await aboutElsewhere(deps, number))];
      return rows.some((row) => row.kind === kind && row.open);
    },
  };
}

/** What the petitioner of this matter may read of what the office keeps about it; officers who may open it read the same. */
export async function tellings(deps: DossiersDeps, number: string): Promise<Telling[]> {
  const shardKey = shardKeyOfNumber(number);
  const kept = await deps.db.local(shardKey).rows(dossiersAbout(shardKey, number));
  const rows = [...kept, ...(await aboutElsewhere(deps, number))];
  return rows.flatMap((row) => {
    const kind = deps.kinds.find(({ name }) => name === row.kind);
    const text = row.open ? kind?.tells?.(row.state) : undefined;
    return kind && text ? [{ label: { zh: kind.zh, en: kind.en }, text }] : [];
  });
}

/** One phase of a kind's board for an officer, by lateness; each row shown is a reading. */
export async function boardRows(
  deps: DossiersDeps,
  { kind: name, phase, organId, most }: { kind: string; phase: string; organId?: string | undefined; most: number },
  officer: Officer,
) {
  const kind = deps.kinds.find((one) => one.name === name);
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  if (!kind || !own) return { rows: [], more: false };
  const shardKey = shardKeyFor(own.divisionCode);
  const of = overseesDossiers(officer, kind, shardKey, directory)
    ? undefined
    : { organId: officer.organId, officerId: officer.officerId };
  const rows = await deps.db.local(shardKey).rows(board({ shardKey, kind: name, phase, organId, of, most: most + 1 }));
  const found = await visible(
    deps,
    rows.map((row) => ({ ...row, kind })),
    officer,
  );
  const states = new Map(found.map((row) => [row.dossierId, row.state]));
  const shown = await presentRows(
    deps,
    found.slice(0, most).map((row) => ({ ...row, kind: name })),
    officer,
  );
  return { rows: shown.map((row) => ({ ...row, state: states.get(row.dossierId)! })), more: found.length > most };
}
