import { copyOf, namedDossiers } from '../../core/dossier/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { shardKeyFor, shardKeyOfNumber } from '../../core/registration-number.ts';
import { find } from './act.ts';
import type { DossierList, DossierView } from './contract.ts';
import { dossierContext } from './decided.ts';
import type { DossiersDeps } from './deps.ts';
import { aboutElsewhere } from './elsewhere.ts';
import { payloadOf } from './facts.ts';
import { firstVisible } from './listed.ts';
import type { DossierAt } from './load.ts';
import { kindsAtHand } from './navigation.ts';
import { dossiersNumbered } from './numbered.ts';
import { coveredFor } from './partly.ts';
import { type dossierActor, dossierNotFound, type Officer, overseesDossiers } from './policy.ts';
import { actViews, citeView, dossierView, kindView } from './present/view.ts';
import { noteReadings } from './readings.ts';
import { presentRows } from './rows.ts';
import { dossiersAbout } from './store/lists.ts';

const pageSize = 50;

/** The page of a dossier, recorded. */
export async function openPage(deps: DossiersDeps, at: DossierAt, officer: Officer): Promise<DossierView | Refusal> {
  const loaded = await find(deps, at, { officer });
  if (isRefusal(loaded)) return loaded;
  await noteReadings(deps, [loaded], officer, 'page');
  const local = deps.db.local(at.shardKey);
  const covered = await coveredFor(deps, loaded, officer);
  const numbers = covered.history.flatMap((fact) => namedDossiers(loaded.kind.acts[fact.act]!, payloadOf(fact)));
  const [papers, files, matters, known, named] = await Promise.all([
    deps.papers.of(local, { ...at, kind: loaded.kind.name }),
    deps.evidence.of(local, { shardKey: at.shardKey, petitionId: at.dossierId }, loaded.seal),
    deps.matters(covered.state.matters, officer),
    deps.matters(loaded.state.matters, 'rule'),
    dossiersNumbered(deps, at.shardKey, numbers, officer),
  ]);
  await deps.noteMatters(matters, officer);
  const cards = await Promise.all(
    Object.values(loaded.state.officers)
      .flat()
      .map((id) => deps.officer(id)),
  );
  const officers = new Map(cards.flatMap((card) => (card ? [[card.id, card] as const] : [])));
  const references = {
    matters: new Map(known.map((matter) => [matter.number, matter])),
    officers,
    dossiers: new Map(),
  };
  const contextFor = (actor: ReturnType<typeof dossierActor>) => dossierContext(deps, actor, references);
  const names = { directory: deps.directory(), officerName: deps.officerName };
  const beside = {
    papers: covered.hidesPapers ? [] : papers,
    files: files.filter(({ fileId }) => !covered.hiddenFiles.has(fileId)),
    matters,
    named: [...named.values()],
    covered,
  };
  return dossierView(loaded, beside, officer, contextFor, names);
}

/** One kind's list for an officer, newest first; each row shown is a reading. */
export async function list(
  deps: DossiersDeps,
  kindName: string,
  query: { phase?: string | undefined; open?: 'yes' | 'no' | undefined; after?: string | undefined },
  officer: Officer,
): Promise<DossierList | Refusal> {
  const kind = (await kindsAtHand(deps, officer)).find(({ name }) => name === kindName);
  const directory = deps.directory();
  if (!kind) return dossierNotFound();
  const own = directory.organ(officer.organId);
  const shardKey = own ? shardKeyFor(own.divisionCode) : '';
  const [openedOn, dossierId] = query.after?.split('_') ?? [];
  const filter = {
    kind: kind.name,
    phase: query.phase,
    open: query.open === undefined ? undefined : query.open === 'yes',
    after: openedOn && dossierId ? { openedOn: openedOn as never, dossierId } : undefined,
    most: pageSize + 1,
  };
  const of = overseesDossiers(officer, kind, shardKey, directory)
    ? undefined
    : { organId: officer.organId, officerId: officer.officerId };
  const rows = await firstVisible(deps, { ...filter, shardKey, of }, officer);
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const nothing = { state: copyOf(kind.nothing) };
  const none = { matters: new Map(), officers: new Map(), dossiers: new Map() };
  return {
    kind: { ...kindView(kind), cite: citeView(kind.cite) },
    phases: Object.entries(kind.phases).map(([code, label]) => ({ code, label, ended: kind.ended.includes(code) })),
    rows: await presentRows(deps, page, officer),
    next: rows.length > pageSize && last ? `${last.state.openedOn}_${last.dossierId}` : null,
    openings: actViews(kind, nothing, officer, (actor) => dossierContext(deps, actor, none), []),
  };
}

/** The dossiers about one petition that this officer may know of. */
export async function about(deps: DossiersDeps, number: string, officer: Officer) {
  const shardKey = shardKeyOfNumber(number);
  const known = await deps.matters([number], officer);
  if (known.length === 0) return { rows: [] };
  const kept = await deps.db.local(shardKey).rows(dossiersAbout(shardKey, number));
  const rows = [...kept, ...(await aboutElsewhere(deps, number))];
  const ones = new Map(deps.kinds.map(({ name, one }) => [name, one]));
  return { rows: (await presentRows(deps, rows, officer)).map((row) => ({ ...row, one: ones.get(row.kind)! })) };
}
