import type { LocalDate } from '../calendar/local-date.ts';
import { barredFrom } from '../procedure/accused.ts';
import { type Sealed, split } from '../procedure/prose.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { doubted, doubtfulFields } from './doubts.ts';
import { type FieldSpec, specsOf } from './field.ts';
import {
  copyOf,
  type Dossier,
  type DossierAct,
  type DossierActor,
  type DossierContext,
  type DossierKind,
  type Permit,
} from './kind.ts';
import { actNotFound, malformed, notHere, notYours } from './refusals.ts';

/** A fact before it is numbered, sealed and stored. */
export interface DossierDraft {
  act: string;
  version: number;
  occurredOn: LocalDate;
  actor: DossierActor;
  payload: unknown;
  sealed: Sealed;
}

/** The only place that says yes or no to an act on a dossier. @returns the fact to append, or a refusal with its article */
export function decideDossier(
  kind: DossierKind,
  state: Dossier,
  name: string,
  payload: unknown,
  context: DossierContext,
): DossierDraft | Refusal {
  const refusal = permitsDossier(kind, state, name, context);
  if (refusal) return refusal;
  const act = kind.acts[name]!;
  const parsed = act.payload.safeParse(payload);
  if (!parsed.success) return malformed(kind, name, parsed.error.issues);
  const guarded = act.guard?.(state, parsed.data as never, context);
  if (isRefusal(guarded)) return guarded;
  const doubt = doubted(kind, name, parsed.data, context);
  if (doubt) return doubt;
  const whole = act.complete?.(state, parsed.data as never, context) ?? parsed.data;
  const { open, sealed } = split(act.payload, whole);
  const barredIds = accusedIn(act, whole, context);
  if (barredIds.length > 0) (open as { barredIds?: string[] }).barredIds = barredIds;
  const confirmed = context.confirmed ? doubtfulFields(kind, act, parsed.data) : [];
  if (confirmed.length > 0) (open as { confirmed?: string[] }).confirmed = confirmed;
  return { act: name, version: act.version, occurredOn: context.today, actor: context.actor, payload: open, sealed };
}

/** Whether phase, actor and state allow this act now, whatever its content. */
export function permitsDossier(
  kind: DossierKind,
  state: Dossier,
  name: string,
  context: DossierContext,
): Refusal | undefined {
  const act = Object.hasOwn(kind.acts, name) ? kind.acts[name] : undefined;
  if (!act) return actNotFound(kind, name);
  if (!act.from.includes(state.phase)) return notHere(kind, state, name);
  if (!act.by.some((permit) => fits(permit, state, context.actor))) return notYours(kind, state, name, context);
  return act.ready?.(state as never, context);
}

/** Whether this permit is the actor's. Before the first fact the keeper is whoever opens it. */
export function fits(permit: Permit, state: Dossier, actor: DossierActor): boolean {
  if (actor.kind !== 'officer') return 'part' in permit && permit.part === actor.kind;
  if ('named' in permit) return (state.officers[permit.named] ?? []).includes(actor.officerId);
  if (!('roles' in permit) || !permit.roles.includes(actor.role)) return false;
  if (permit.part === 'keeper') return state.phase === 'none' || state.keeperId === actor.organId;
  return (state.organs[permit.part] ?? []).includes(actor.organId);
}

/** The state that these facts leave. Pure. */
export function foldDossier(
  kind: DossierKind,
  facts: Iterable<Omit<DossierDraft, 'sealed' | 'version'> & { seq: number }>,
): Dossier {
  let state = copyOf(kind.nothing);
  for (const fact of facts) state = stepDossier(kind, state, fact);
  return state;
}

/** One more fact. @throws when it cannot follow: stored facts were decided, so that is a bug or a broken store. */
export function stepDossier(
  kind: DossierKind,
  state: Dossier,
  fact: Omit<DossierDraft, 'sealed' | 'version'> & { seq: number },
): Dossier {
  const act: DossierAct | undefined = kind.acts[fact.act];
  if (!act?.from.includes(state.phase))
    throw new Error(`${kind.name}: fact ${fact.seq} "${fact.act}" cannot follow phase ${state.phase}`);
  const after = copyOf(state);
  after.seq = fact.seq;
  if (state.phase === 'none') {
    after.openedOn = fact.occurredOn;
    after.keeperId = fact.actor.kind === 'officer' ? fact.actor.organId : fact.actor.keeperId;
  }
  after.matters = united(after.matters, namedMatters(act, fact.payload));
  after.barredIds = united(after.barredIds, (fact.payload as { barredIds?: string[] }).barredIds ?? []);
  const { seq, occurredOn, actor } = fact;
  act.apply(after, fact.payload as never, { seq, occurredOn, actor });
  if (after.phase === state.phase && act.to) after.phase = act.to;
  if (kind.ended.includes(after.phase) && !kind.ended.includes(state.phase)) after.closedOn = occurredOn;
  else if (!kind.ended.includes(after.phase)) delete after.closedOn;
  return after;
}

/** The registration numbers that a payload names, those in rows too. */
export const namedMatters = (act: DossierAct, payload: unknown): string[] => numbersIn(specsOf(act.payload), payload);

/** The numbers of other dossiers that a payload names, those in rows too. */
export const namedDossiers = (act: DossierAct, payload: unknown): string[] => dossiersIn(specsOf(act.payload), payload);

function dossiersIn(specs: Record<string, FieldSpec>, payload: unknown): string[] {
  const given = payload as Record<string, unknown>;
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = given[name];
    if (spec.kind === 'dossier') return typeof value === 'string' ? [value] : [];
    return spec.kind === 'rows' && Array.isArray(value) ? value.flatMap((row) => dossiersIn(spec.each, row)) : [];
  });
}

function numbersIn(specs: Record<string, FieldSpec>, payload: unknown): string[] {
  const given = payload as Record<string, unknown>;
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = given[name];
    if (spec.kind === 'matter') return typeof value === 'string' ? [value] : [];
    if (!Array.isArray(value)) return [];
    if (spec.kind === 'rows') return value.flatMap((row) => numbersIn(spec.each, row));
    return spec.kind === 'matters' ? (value as string[]) : [];
  });
}

/** Organs and officers complained of in the petitions that a payload names (Art. 30). */
const accusedIn = (act: DossierAct, payload: unknown, { matter }: DossierContext): string[] =>
  united(
    [],
    namedMatters(act, payload).flatMap((number) => {
      const named = matter(number);
      return named ? barredFrom(named) : [];
    }),
  );

const united = (some: readonly string[], more: readonly string[]): string[] => [...new Set([...some, ...more])];
