import { fold, nothing } from '../../core/procedure/index.ts';
import type { CaseSeal } from '../petitioners/index.ts';
import type { Change, Projection, ShardQuery } from './change.ts';
import type { PetitionsDeps } from './deps.ts';
import { fromRow, textOf } from './facts.ts';
import { ownProjections } from './own-projections.ts';
import { countiesWithFacts, type FactRow, factsOf, nextPetitions } from './store/facts.ts';
import { beginRebuild, noteRebuild, rebuildEnded, rebuildPosition } from './store/rebuild.ts';

export interface RebuildProgress {
  /** Petitions looked at, in this run and those it went on from. */
  done: number;
  /** Petitions of which some projection differed and was set right. */
  differing: number;
  shardKey: string;
}

export interface RebuildReport extends RebuildProgress {
  /** For each projection: how many petitions differed in it in this run. */
  byProjection: Record<string, number>;
}

export interface RebuildOptions {
  onProgress?(progress: RebuildProgress): void;
  /** Petitions a step. */
  batch?: number;
  /** Begins anew, whatever an earlier run has left. */
  anew?: boolean;
}

const name = 'all projections';
const finished = 'the last that came to its end';
const noPetition = '00000000-0000-0000-0000-000000000000';

/**
 * Derives every projection again from the facts alone, compares, and sets right what differs. A run that was stopped goes
 * on where it stood; facts are never touched. Safe beside a running system: a petition that moves on meanwhile has been
 * written by its own act, and older rows do not overwrite newer ones.
 */
export async function rebuildProjections(deps: PetitionsDeps, options: RebuildOptions = {}): Promise<RebuildReport> {
  const { onProgress, batch = 200, anew = false } = options;
  const wide = deps.db.wide();
  const projections = [...ownProjections(deps), ...deps.projections];
  if (anew) await wide.run(beginRebuild(name, deps.clock.now()));
  const from = await wide.first(rebuildPosition(name));
  const report: RebuildReport = {
    done: from?.done ?? 0,
    differing: from?.differing ?? 0,
    shardKey: '',
    byProjection: Object.fromEntries(projections.map((projection) => [projection.name, 0])),
  };
  for (const { shardKey } of await wide.rows(countiesWithFacts())) {
    if (from?.shardKey && shardKey < from.shardKey) continue;
    report.shardKey = shardKey;
    for (let after = from?.shardKey === shardKey ? (from.petitionId ?? noPetition) : noPetition; ; ) {
      const ids = (await deps.db.local(shardKey).rows(nextPetitions(shardKey, after, batch))).map(
        (row) => row.petitionId,
      );
      const last = ids.at(-1);
      if (!last) break;
      report.differing += await mendAll(deps, projections, shardKey, ids, report.byProjection);
      report.done += ids.length;
      after = last;
      await wide.run(noteRebuild(name, { ...report, shardKey, petitionId: last }, deps.clock.now()));
      onProgress?.({ done: report.done, differing: report.differing, shardKey });
    }
  }
  await wide.run(noteRebuild(finished, { ...report, shardKey: null, petitionId: null }, deps.clock.now()));
  await wide.run(beginRebuild(name, deps.clock.now()));
  return report;
}

/** When everything was last derived again to the end, how many petitions that were, and in how many something differed. */
export const lastRebuild = ({ db }: PetitionsDeps) => db.wide().first(rebuildEnded(finished));

/** @returns how many of these petitions differed in anything */
async function mendAll(
  deps: PetitionsDeps,
  projections: Projection[],
  shardKey: string,
  ids: string[],
  counts: Record<string, number>,
): Promise<number> {
  const local = deps.db.local(shardKey);
  const changes = await changesOf(deps, shardKey, ids);
  const differing = new Set<string>();
  for (const projection of projections) {
    for (const { petitionId, mend } of await projection.stale(local, shardKey, changes)) {
      differing.add(petitionId);
      counts[projection.name] = (counts[projection.name] ?? 0) + 1;
      await send(deps, mend);
    }
  }
  return differing.size;
}

async function send(deps: PetitionsDeps, statements: ShardQuery[]): Promise<void> {
  for (const { shardKey, statement } of statements) await deps.db.local(shardKey).run(statement);
}

/** Each petition as one change from nothing: what its whole history makes of it. Erased cases keep what needs no key. */
export async function changesOf(deps: PetitionsDeps, shardKey: string, ids: string[]): Promise<Change[]> {
  const local = deps.db.local(shardKey);
  const rows = Map.groupBy(await local.rows(factsOf(shardKey, ids)), ({ petitionId }) => petitionId);
  const seals = await deps.petitioners.sealsOf(local, shardKey, ids);
  return ids.flatMap((petitionId) => {
    const seal = seals.get(petitionId);
    const facts = rows.get(petitionId);
    return seal && facts ? [changeFrom(deps, facts, seal)] : [];
  });
}

function changeFrom(deps: PetitionsDeps, rows: FactRow[], seal: CaseSeal): Change {
  const { shardKey, petitionId, number } = rows[0]!;
  const history = rows.map((row) => fromRow(row, seal));
  return {
    shardKey,
    petitionId,
    number: number ?? undefined,
    before: nothing,
    after: fold(history),
    facts: history,
    history,
    text: textOf(history),
    seal,
    today: deps.clock.today(),
    now: deps.clock.now(),
    calendar: deps.calendar,
    parties: () => deps.petitioners.parties(deps.db.local(shardKey), { shardKey, petitionId }, seal),
  };
}
