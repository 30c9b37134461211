import {
  type Dossier,
  type DossierAct,
  type DossierActor,
  type DossierContext,
  type DossierKind,
  decideDossier,
  stepDossier,
} from '../../core/dossier/index.ts';
import { unreadableText } from '../../core/readable-text.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { Write } from '../platform/db/index.ts';
import type { ActingOnDossier, DossierParty } from './act.ts';
import type { DossierChange } from './change.ts';
import type { DossiersDeps } from './deps.ts';
import { recordFact } from './facts.ts';
import type { LoadedDossier } from './load.ts';
import { dossierActor, isBarredOrgan } from './policy.ts';
import { look, type References } from './references.ts';

/** Looks up what the act names, decides, and says what would change. */
export async function decidedChange(
  deps: DossiersDeps,
  subject: LoadedDossier,
  { act: name, payload, by, confirmed }: Pick<ActingOnDossier, 'act' | 'payload' | 'by' | 'confirmed'>,
  fileIds: readonly string[],
): Promise<DossierChange | Refusal> {
  const { kind, shardKey, dossierId, number, origin, state, history, seal } = subject;
  const unreadable = unreadableText(payload, 'payload');
  if (unreadable) return unreadable;
  const act = Object.hasOwn(kind.acts, name) ? kind.acts[name] : undefined;
  const already = { matters: state.matters, officers: Object.values(state.officers).flat() };
  const references = act
    ? await look(deps, act, payload, { ...already, shardKey }, 'officer' in by ? by.officer : 'rule')
    : { matters: new Map(), officers: new Map(), dossiers: new Map() };
  if (isRefusal(references)) return references;
  const actor = actorFor(by, act);
  const context = { ...dossierContext(deps, actor, references), ...(confirmed && { confirmed }) };
  const whole = fileIds.length > 0 ? { ...payload, files: fileIds } : payload;
  const draft = decideDossier(kind, state, name, whole, context);
  if (isRefusal(draft)) return draft;
  const now = deps.clock.now();
  const fact = recordFact(draft, { shardKey, dossierId, after: state.seq, now });
  const after = stepDossier(kind, state, fact);
  const guarded = accusedGuard(kind, after, context);
  if (guarded) return guarded;
  const change: DossierChange = {
    kind,
    shardKey,
    dossierId,
    number: number || undefined,
    origin,
    before: state,
    after,
    fact,
    history: [...history, fact],
    seal,
    today: context.today,
    now,
    calendar: deps.calendar,
  };
  return (await deps.guards?.[kind.name]?.(change)) ?? change;
}

/** The parts of the act's statement that make waiting uploads files of the dossier. */
export async function claimed(
  { evidence, clock, db }: DossiersDeps,
  { shardKey, dossierId, seal, state }: LoadedDossier,
  uploads: string[] = [],
): Promise<{ fileIds: string[]; writes: Write[] } | Refusal> {
  if (uploads.length === 0) return { fileIds: [], writes: [] };
  const at = { shardKey, petitionId: dossierId };
  const already = await evidence.count(db.local(shardKey), at);
  return evidence.claim(uploads, { ...at, seal, seq: state.seq + 1, by: 'office', today: clock.today(), already });
}

/** The context of a decision about this dossier. */
export function dossierContext(deps: DossiersDeps, actor: DossierActor, references: References): DossierContext {
  return {
    today: deps.clock.today(),
    now: deps.clock.now(),
    calendar: deps.calendar,
    actor,
    organs: deps.directory(),
    matter: (number) => references.matters.get(number),
    officer: (id) => references.officers.get(id),
    dossier: (number) => references.dossiers.get(number),
  };
}

/** Organs and officers complained of in a petition get no part in what is about it (Art. 30). */
function accusedGuard(kind: DossierKind, after: Dossier, { organs, officer }: DossierContext): Refusal | undefined {
  const isBarred = (organId: string | undefined) =>
    organId !== undefined && isBarredOrgan(organId, after.barredIds, organs);
  const parts = Object.values(after.organs).flat().some(isBarred);
  const named = Object.values(after.officers)
    .flat()
    .some((id) => after.barredIds.includes(id) || isBarred(officer(id)?.organId));
  if (!parts && !named && !isBarred(after.keeperId)) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `${kind.name}.accused`,
    cite: 'R.30',
    what: {
      zh: '被反映的单位和它下面的单位、人员不能参与这件事（第30条）。',
      en: 'An organ complained of, those under it and their officers get no part in it (Art. 30).',
    },
    way: { zh: '请换上一级或别的单位、人员。', en: 'Choose the organ above, or another.' },
  });
}

/** In whose name it is done: a rule acts for the organ that keeps what it opens. */
export function actorFor(by: DossierParty, act: DossierAct | undefined): DossierActor {
  if ('officer' in by) return dossierActor(by.officer, act);
  return 'rule' in by
    ? { kind: 'clock', keeperId: by.rule.keeperId }
    : { kind: 'petitioner', keeperId: by.petitioner.keeperId };
}
