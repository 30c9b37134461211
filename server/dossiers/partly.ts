import { type Dossier, namedMatters, type PastAct } from '../../core/dossier/index.ts';
import type { Words } from '../../core/refusal.ts';
import type { DossierFact } from './change.ts';
import type { DossiersDeps, Matter } from './deps.ts';
import { payloadOf } from './facts.ts';
import type { LoadedDossier } from './load.ts';
import { isComplainedOf, type Officer, readsOwnPartOnly } from './policy.ts';
import { dossiersNumbered } from './store/lists.ts';

/** What a reader sees of a dossier about several petitions, of which some have become accusations since (Art. 30). */
export interface Covered {
  state: Dossier;
  /** Acts that are shown, less what they say of the hidden. For clocks and decisions the whole history counts. */
  history: DossierFact[];
  /** Files that came with hidden acts. */
  hiddenFiles: ReadonlySet<string>;
  /** Papers name what is hidden. */
  hidesPapers: boolean;
  /** Whose duties are hidden: those of other organs with the same part. */
  hidesDutiesOf(organId: string): boolean;
  /** 「1项未显示，第30条」; absent where everything is shown. */
  notShown: Words | undefined;
}

/** The dossier as this reader sees it; as it is, where nothing is hidden. */
export async function coveredFor(deps: DossiersDeps, loaded: LoadedDossier, reader: Officer): Promise<Covered> {
  const { kind, state, history } = loaded;
  const acts = history.map(
    (fact): PastAct => ({
      seq: fact.seq,
      act: fact.act,
      payload: payloadOf(fact),
      ...(fact.actor.kind === 'officer' && { organId: fact.actor.organId }),
    }),
  );
  if (readsOwnPartOnly(reader, kind, loaded, deps.directory())) return ownPartOf(loaded, acts, reader);
  const whole: Covered = { state, history, ...nothingHidden };
  const { partly } = kind;
  if (!partly || reader.roles.includes('custodian')) return whole;
  const hidden = await hiddenIn(deps, loaded, acts);
  if (hidden.size === 0) return whole;
  const left = partly.without(acts, hidden);
  const covered = partly.cover(state as never, hidden);
  const lines = partly.lines(state as never, covered as never);
  return {
    ...nothingHidden,
    ...leftOf(loaded, acts, left),
    state: { ...covered, matters: state.matters.filter((number) => !hidden.has(number)) },
    hidesPapers: lines > 0,
    notShown: lines > 0 ? notShown(lines) : undefined,
  };
}

const nothingHidden = {
  hiddenFiles: new Set<string>(),
  hidesPapers: false,
  hidesDutiesOf: () => false,
  notShown: undefined,
};

/** What an organ reads in which others have the same part. */
function ownPartOf(loaded: LoadedDossier, acts: readonly PastAct[], { organId }: Officer): Covered {
  const { kind, state } = loaded;
  const { parts, matters, hidesPapers, shown } = kind.ownPart!;
  const own = matters(state, organId);
  const others = parts.flatMap((part) => state.organs[part] ?? []).filter((id) => id !== organId);
  return {
    ...leftOf(loaded, acts, shown(acts, organId)),
    state: { ...state, matters: state.matters.filter((number) => own.includes(number)) },
    hidesPapers: hidesPapers?.(state, organId) ?? false,
    hidesDutiesOf: (id) => others.includes(id),
    notShown: undefined,
  };
}

/** The acts that are left, and the files that came with the others. */
const leftOf = (
  { history }: LoadedDossier,
  acts: readonly PastAct[],
  left: ReadonlyMap<number, Record<string, unknown>>,
) => ({
  history: history.flatMap((fact) => {
    const payload = left.get(fact.seq);
    return payload ? [{ ...fact, payload, sealed: {} }] : [];
  }),
  hiddenFiles: new Set(
    acts.filter(({ seq }) => !left.has(seq)).flatMap(({ payload }) => (payload.files ?? []) as string[]),
  ),
});

const notShown = (n: number): Words => ({
  zh: `${n}项未显示，第30条。`,
  en: `${n} line${n === 1 ? '' : 's'} not shown, Art. 30.`,
});

/** Petitions that are accusations now, and the dossiers about them that its acts name. */
async function hiddenIn(deps: DossiersDeps, { kind, shardKey, history }: LoadedDossier, acts: PastAct[]) {
  const named = kind.partly!.names(acts);
  const others = named.length > 0 ? await deps.db.local(shardKey).rows(dossiersNumbered(shardKey, named)) : [];
  const own = history.flatMap((fact) => namedMatters(kind.acts[fact.act]!, payloadOf(fact)));
  const numbers = [...new Set([...own, ...others.flatMap(({ state }) => state.matters)])];
  const restricted = restrictedOf(numbers.length > 0 ? await deps.matters(numbers, 'rule') : []);
  const about = others.filter(({ state }) => state.matters.some((number) => restricted.has(number)));
  return new Set([...restricted, ...about.map(({ number }) => number)]);
}

/** Petitions of a dossier that are accusations now. */
export const restrictedOf = (matters: readonly Matter[]): Set<string> =>
  new Set(matters.flatMap(({ number, restricted }) => (restricted ? [number] : [])));

/** Whether a dossier stays in sight as its petitions stand today: never for those complained of, else less what is an accusation. */
export function staysInSight(
  deps: DossiersDeps,
  { kind, state }: Pick<LoadedDossier, 'kind' | 'state'>,
  about: readonly Matter[],
  reader: Officer,
): boolean {
  if (about.some((matter) => isComplainedOf(reader, matter, deps.directory()))) return false;
  if (reader.roles.includes('custodian') || !about.some(({ restricted }) => restricted)) return true;
  return kind.partly?.stands(state as never) ?? false;
}
