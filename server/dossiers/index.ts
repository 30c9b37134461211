import { shardKeyOfNumber } from '../../core/registration-number.ts';
import {
  type ActingOnDossier,
  actOnDossier,
  find,
  type OpeningDossier,
  openDossier as opening,
  previewOpening,
} from './act.ts';
import type { DossiersDeps } from './deps.ts';
import { aboutElsewhere } from './elsewhere.ts';
import { taskFigures } from './figures.ts';
import { boardRows, forRules, tellings } from './for-rules.ts';
import { forgetOldDossierKeys } from './keys.ts';
import { type DossierAt, type LoadedDossier, loadDossier } from './load.ts';
import { loadMany } from './load-many.ts';
import { coveredFor } from './partly.ts';
import type { Officer } from './policy.ts';
import { noteReadings } from './readings.ts';
import { about, list, openPage } from './reads.ts';
import { rebuildDossiers } from './rebuild.ts';
import { visible } from './rows.ts';
import { allOfKind } from './store/facts.ts';
import { dossiersAbout, dossiersOfKind } from './store/lists.ts';
import { tasks } from './tasks.ts';

export type { ActedOnDossier, ActingOnDossier, DossierParty, OpeningDossier } from './act.ts';
export type { DossierChange, DossierFact } from './change.ts';
export type { DossiersDeps, Matter, Papers } from './deps.ts';
export { payloadOf } from './facts.ts';
export type { Telling } from './for-rules.ts';
export type { DossierAt, LoadedDossier } from './load.ts';
export { dossierActor, dossierNotFound, meetsKind, type Officer, overseesDossiers, seesDossier } from './policy.ts';
export { dossiersRoutes } from './routes.ts';
export { dossierActed } from './write.ts';

export type Dossiers = ReturnType<typeof openDossiers>;

/** 台账: every mechanism beside the petitions, as facts that are decided by `core/dossier`. */
export function openDossiers(deps: DossiersDeps) {
  return {
    deps,
    open: (input: OpeningDossier) => opening(deps, input),
    /** What an opening would make; nothing is written. */
    preview: (input: OpeningDossier) => previewOpening(deps, input),
    act: (input: ActingOnDossier) => actOnDossier(deps, input),
    /** A dossier with its texts open, for slices that make something of it. */
    opened: (at: DossierAt) => loadDossier(deps, deps.db.local(at.shardKey), at),
    openedMany: (shardKey: string, ids: string[]) => loadMany(deps, shardKey, ids),
    /** Every dossier of a kind in a county as state, without its texts: for rules and figures. */
    ofKind: (shardKey: string, kind: string, { open }: { open?: boolean } = {}) =>
      deps.db.local(shardKey).rows(dossiersOfKind(shardKey, kind, open)),
    /** The dossiers about one petition with their texts open; for a slice that answers to the petitioner. */
    async concerning(number: string) {
      const shardKey = shardKeyOfNumber(number);
      const kept = await deps.db.local(shardKey).rows(dossiersAbout(shardKey, number));
      const rows = Map.groupBy([...kept, ...(await aboutElsewhere(deps, number))], (row) => row.shardKey);
      const loaded = [...rows].map(([home, list]) =>
        loadMany(
          deps,
          home,
          list.map(({ dossierId }) => dossierId),
        ),
      );
      return (await Promise.all(loaded)).flat();
    },
    /** Every dossier of a kind, for slices that derive something from them again. */
    everywhere: (kind: string) => deps.db.wide().rows(allOfKind(kind)),
    find: (at: DossierAt, officer: Officer) => find(deps, at, { officer }),
    /** Those of several that this officer may know of. */
    visible: (rows: LoadedDossier[], officer: Officer) => visible(deps, rows, officer),
    /** What this officer sees of a dossier of which something became an accusation since. */
    covered: (loaded: LoadedDossier, officer: Officer) => coveredFor(deps, loaded, officer),
    page: (at: DossierAt, officer: Officer) => openPage(deps, at, officer),
    list: (kind: string, query: Parameters<typeof list>[2], officer: Officer) => list(deps, kind, query, officer),
    tasks: (officer: Officer) => tasks(deps, officer),
    /** Whoever shows dossiers that were opened here notes the reading. */
    noteReadings: (read: readonly DossierAt[], officer: Officer, what: 'list' | 'page' | 'document') =>
      noteReadings(deps, read, officer, what),
    /** How many tasks lie on the officer's desk, and the nearest day: figures alone, so that nothing is read. */
    taskFigures: (officer: Officer) => taskFigures(deps, officer),
    about: (number: string, officer: Officer) => about(deps, number, officer),
    rules: forRules(deps),
    tellings: (number: string) => tellings(deps, number),
    board: (query: Parameters<typeof boardRows>[1], officer: Officer) => boardRows(deps, query, officer),
    /** Derives everything again from the facts and sets right what differs. */
    rebuild: () => rebuildDossiers(deps),
    forgetOldKeys: () => forgetOldDossierKeys(deps),
  };
}
