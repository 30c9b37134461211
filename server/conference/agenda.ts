import { binding, type Session } from '../../core/conference/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { DossierAt } from '../dossiers/index.ts';
import { carryTasks } from './carry-over.ts';
import { type ConferenceDeps, type Kept, sessionsOf } from './deps.ts';

/**
 * Puts on the next open agenda what waits for a conference: disputes without a common superior, and every second bounce
 * (Art. 24, G-3). Run again it adds nothing. It reads the disputes that wait, the sessions about them and those that are open;
 * what has ended costs it nothing (`plans.test.ts`). @returns items added
 */
export async function gatherDisputes(deps: ConferenceDeps): Promise<number> {
  const shardKey = deps.shardKey();
  await dropAccusations(deps, shardKey);
  let added = 0;
  const running = await deps.docket.running(shardKey, 'coordination');
  const ids = running.map(({ petitionId }) => petitionId);
  const petitions = new Map((await deps.petitions.byIds(shardKey, ids)).map((one) => [one.petitionId, one]));
  const numbers = [...petitions.values()].map(({ number }) => number);
  const about = (await deps.dossiers.rules.aboutAny(shardKey, 'conference', numbers)) as unknown as Kept[];
  for (const petitionId of ids) {
    const petition = petitions.get(petitionId);
    const waiting = petition?.state.coordination;
    // Accusations go no way but the custodian's (Art. 30).
    if (!petition || !waiting || petition.state.restricted) continue;
    const again = petition.state.returns > 0 && waiting.question === 'jurisdiction';
    if (waiting.by !== 'conference' && !again) continue;
    const source = again
      ? 'second-bounce'
      : ({ jurisdiction: 'dispute', joint: 'joint', hard: 'hard' } as const)[waiting.question];
    const keeperId = keeperOf(deps, waiting.by === 'conference' ? waiting.arbiterId : undefined);
    if (about.some((one) => one.state.keeperId === keeperId && takesCare(one, petition.number))) continue;
    const [named] = await deps.petitions.byNumbers([petition.number], 'rule');
    const at = await nextAgenda(deps, shardKey, keeperId);
    const payload = { source, title: (named?.subject || '信访事项').slice(0, 200), matter: petition.number };
    const done = await deps.dossiers.act({ ...at, act: 'addItem', payload, by: { rule: { keeperId } } });
    if (!isRefusal(done)) added += 1;
  }
  return added;
}

/** A matter that has become an accusation leaves the agenda; else nobody could open the session any more (Art. 30). */
async function dropAccusations(deps: ConferenceDeps, shardKey: string): Promise<void> {
  for (const { state, dossierId } of await sessionsOf(deps, shardKey, { open: true })) {
    if (state.sort === 'single' || state.matters.length === 0) continue;
    const known = await deps.petitions.byNumbers(state.matters, 'rule');
    for (const { number } of known.filter((one) => one.state.restricted)) {
      const item = state.items.find(({ matter }) => matter === number);
      const payload = { item: item?.no, reason: '该事项已转由身份保管员保管，不在会上讨论。' };
      const by = { rule: { keeperId: state.keeperId } };
      if (item) await deps.dossiers.act({ shardKey, dossierId, act: 'dropItem', payload, by });
      if (item) await carryTasks(deps, shardKey);
    }
  }
}

/** Whether this session has the matter before it, or has decided it and the decision is on its way. */
function takesCare({ open, state }: Kept, number: string): boolean {
  const item = state.items.find(({ matter }) => matter === number);
  if (!item) return false;
  return open || (item.entered === undefined && (item.outcome === 'decided' || !binding.includes(item.source)));
}

/** The conference of whoever decides where that is a bureau or a town; else the bureau's. */
function keeperOf({ directory, officeId }: ConferenceDeps, arbiterId: string | undefined): string {
  const kind = arbiterId === undefined ? undefined : directory().organ(arbiterId)?.kind;
  return arbiterId !== undefined && (kind === 'bureau' || kind === 'town') ? arbiterId : officeId();
}

/** The joint session that meets next and still takes items; a new agenda where there is none. */
export async function nextAgenda(deps: ConferenceDeps, shardKey: string, keeperId: string): Promise<DossierAt> {
  const all = (await sessionsOf(deps, shardKey, { open: true })).filter(
    ({ state }) => state.keeperId === keeperId && state.sort === 'joint',
  );
  const today = deps.today();
  const called = all
    .filter(({ state }) => state.phase === 'called' && state.heldOn! >= today)
    .sort((a, b) => (a.state.heldOn! < b.state.heldOn! ? -1 : 1));
  const found = called[0] ?? all.find(({ state }) => state.phase === 'gathering');
  if (found) return { shardKey, dossierId: found.dossierId };
  const last = await deps.dossiers.rules.newestKept(shardKey, 'conference', keeperId, { sort: 'joint' });
  return openAgenda(deps, keeperId, last as unknown as Kept | undefined);
}

/** The agenda that follows on a session; the same session twice is one agenda. */
export async function openAgenda(deps: ConferenceDeps, keeperId: string, last: Kept | undefined): Promise<DossierAt> {
  const isTown = deps.directory().organ(keeperId)?.kind === 'town';
  const every: Session['every'] = last?.state.every ?? (isTown ? 'monthly' : 'quarterly');
  const opened = await deps.dossiers.open({
    kind: 'conference',
    act: 'gather',
    payload: { topic: `${deps.today().slice(0, 4)}年信访工作联席会议`, sort: 'joint', every },
    by: { rule: { keeperId } },
    origin: `after/${last?.dossierId ?? keeperId}`,
  });
  if (isRefusal(opened)) throw new Error(`no agenda was opened: ${opened.code}`);
  return { shardKey: opened.shardKey, dossierId: opened.dossierId };
}
