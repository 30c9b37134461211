import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { givesToAccused } from './accused.ts';
import type { Act, Context, Party } from './act.ts';
import { type ActName, acts } from './acts/index.ts';
import type { FactDraft } from './facts.ts';
import { step } from './fold.ts';
import { isLapse, lapsesDue } from './lapses.ts';
import { moves } from './moves.ts';
import { outsideAgency } from './outside-agency.ts';
import { partiesOf } from './parties.ts';
import { waitsFor } from './pending.ts';
import { split } from './prose.ts';
import { steppedAside } from './recusal.ts';
import { notHere, notOver, notYours, restrictedMatter } from './refusals.ts';
import type { PetitionState } from './states.ts';

/** What an accusation allows: the restricted path (Art. 30). */
export const allowedWhenRestricted: readonly ActName[] = [
  'register',
  'classify',
  'correct',
  'nameAccused',
  'changeContact',
  'appointAgent',
  'changeAgency',
  'endAgency',
  'supplyPapers',
  'recordTranslation',
  'acknowledge',
  'recordDelivery',
  'recordReturn',
  'correctReturn',
  'assignHandler',
  'relayAccusation',
  'treatAsRequest',
  'confirmRelay',
  'recordRelayResult',
  'takeBackRelay',
  'withdraw',
  'revokeWithdrawal',
];

/**
 * The only place that says yes or no to an act.
 * @returns the facts to append (lapses that were due come first), or a refusal that names its article and the way on
 */
export function decide(state: PetitionState, name: ActName, payload: unknown, context: Context): FactDraft[] | Refusal {
  const { drafts, settled } = settle(state, context);
  if (isLapse(name)) {
    if (context.actor.kind !== 'clock') return notYours(settled, name, context);
    return drafts.some(({ kind }) => kind === name) ? drafts : (notThere(settled, name) ?? notOver(settled, name));
  }
  const refusal = permits(settled, name, context);
  if (refusal) return refusal;
  const definition = acts[name] as unknown as Act;
  const parsed = definition.payload.safeParse(payload);
  if (!parsed.success) return malformed(name, parsed.error.issues);
  const toAccused = givesToAccused(name, settled, parsed.data);
  if (toAccused) return toAccused;
  const guarded = definition.guard?.(settled, parsed.data as never, context);
  if (isRefusal(guarded)) return guarded;
  const whole = definition.complete?.(settled, parsed.data as never, context) ?? parsed.data;
  const { open, sealed } = split(definition.payload, whole);
  return [
    ...drafts,
    { kind: name, version: definition.version, occurredOn: context.today, actor: context.actor, payload: open, sealed },
  ];
}

/**
 * Whether the table, the actor's part in the matter and the state allow this act now, whatever its content.
 * For lists of permitted acts; ask it about the settled state.
 * @param parties what the actor is to the matter: whoever asks about many acts finds it once
 */
export function permits(
  state: PetitionState,
  name: ActName,
  context: Context,
  parties: ReadonlySet<Party> = partiesOf(state, context),
): Refusal | undefined {
  const refusal = notThere(state, name);
  if (refusal) return refusal;
  if (!acts[name].by.some((party) => parties.has(party))) return notYours(state, name, context);
  return (
    outsideAgency(state, name, context) ??
    steppedAside(state, acts[name], context) ??
    waitsFor(state, name, context) ??
    (acts[name] as unknown as Act).ready?.(state, context)
  );
}

function notThere(state: PetitionState, name: ActName): Refusal | undefined {
  if (!moves(state.phase, state.review, name)) return notHere(state, name);
  return state.restricted && !allowedWhenRestricted.includes(name) ? restrictedMatter(state, name) : undefined;
}

/** Periods that ran out count as lapsed even when the job that writes them down is late (decisions 3). */
export function settle(
  state: PetitionState,
  context: Pick<Context, 'today' | 'calendar'>,
): { drafts: FactDraft[]; settled: PetitionState } {
  const drafts: FactDraft[] = [];
  let settled = state;
  for (let lapse = lapsesDue(settled, context)[0]; lapse; lapse = lapsesDue(settled, context)[0]) {
    const draft: FactDraft = {
      kind: lapse.kind,
      version: 1,
      occurredOn: lapse.on,
      actor: { kind: 'clock' },
      payload: {},
      sealed: {},
    };
    drafts.push(draft);
    settled = step(settled, { ...draft, seq: settled.seq + 1 });
  }
  return { drafts, settled };
}

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  origin?: string;
  maximum?: number | bigint;
}

function malformed(name: ActName, issues: Issue[]): Refusal {
  const [first, ...rest] = issues.map((issue) =>
    refuse({
      kind: 'invalid',
      code: `${name}.malformed`,
      cite: 'H.form',
      field: issue.path.map(String).join('.'),
      what: {
        zh: `「${issue.path.map(String).join('.') || '内容'}」填得不对或没有填。`,
        en: `"${issue.path.map(String).join('.') || 'body'}" is missing or wrong: ${issue.message}.`,
      },
      way: { zh: '请按表单提示改好再办。', en: 'Correct it as the form says.' },
      ...(issue.code === 'too_big' && issue.origin === 'string' && { data: { atMost: Number(issue.maximum) } }),
    }),
  );
  return { ...first!, others: rest };
}
