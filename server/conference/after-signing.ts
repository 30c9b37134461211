import { deciderOf, type Item, type Session, type Task } from '../../core/conference/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { type DossierAt, type LoadedDossier, payloadOf } from '../dossiers/index.ts';
import { nextAgenda, openAgenda } from './agenda.ts';
import { type ConferenceDeps, openSession, said } from './deps.ts';

type Loaded = LoadedDossier & { state: Session };

interface Decision {
  discussion: string;
  decision: string;
  unit: string;
  by: string;
  parts?: { unit: string; what: string; by: string }[];
  tell?: 'in-person' | 'post' | 'electronic' | 'notice-board';
}

/** What signed minutes bring about. Each step looks whether it was done: told twice, it does nothing more. */
export async function afterSigning(deps: ConferenceDeps, at: DossierAt): Promise<void> {
  const session = await openSession(deps, at);
  if (session?.state.phase !== 'signed') return;
  const by = { rule: { keeperId: session.state.keeperId } };
  const minutesNo = await minutesOf(deps, session);
  for (const item of session.state.items) {
    if (item.outcome !== 'decided') continue;
    const decision = said(session, 'decideItem', ({ item: no }) => no === item.no) as unknown as Decision;
    if (item.matter !== undefined && !item.entered) await enter(deps, session, item, { ...decision, minutesNo });
    await setTask(deps, session, item, decision);
  }
  for (const fact of session.history) {
    if (fact.act === 'goThrough') await setDay(deps, session, payloadOf(fact));
  }
  if (session.state.sort !== 'joint') return;
  await openAgenda(deps, session.state.keeperId, session as never);
  for (const item of session.state.items) {
    if (item.outcome !== 'deferred') continue;
    const next = await nextAgenda(deps, at.shardKey, session.state.keeperId);
    const from = `${session.number}/${item.no}`;
    const there = await openSession(deps, next);
    if (there?.state.items.some((one) => one.from === from)) continue;
    const { source, title, matter, card } = said(session, 'addItem', (_payload, seq) => seq === item.seq) ?? {};
    const payload = Object.fromEntries(
      Object.entries({ source, title, matter, card, from }).filter(([, value]) => value !== undefined),
    );
    await deps.dossiers.act({ ...next, act: 'addItem', payload, by });
  }
}

/** The decision in the petition's own procedure, by the officer whose organ may decide (Art. 24, R-JUR-4). */
async function enter(
  deps: ConferenceDeps,
  session: Loaded,
  item: Item,
  decision: Decision & { minutesNo: string },
): Promise<void> {
  const by = { rule: { keeperId: session.state.keeperId } };
  const write = async (payload: Record<string, unknown>) => {
    const done = await deps.dossiers.act({
      ...at(session),
      act: 'enterProcedure',
      payload: { item: item.no, ...payload },
      by,
    });
    if (isRefusal(done) && done.kind === 'conflict') throw new Error(`not entered: ${done.code}`);
  };
  const [known] = await deps.petitions.byNumbers([item.matter!], 'rule');
  const petition = known && (await deps.petitions.opened(known));
  const waiting = petition?.state.coordination;
  if (!petition || !waiting) {
    const own = petition?.history.some(
      ({ kind, payload }) =>
        kind === 'decideCoordination' && (payload as { minutesNo?: string }).minutesNo === decision.minutesNo,
    );
    return write({ result: own ? 'done' : 'not-needed' });
  }
  const { convener = [], submitter = [] } = session.state.officers;
  const hands = await Promise.all([...convener, ...submitter].map((id) => deps.officer(id)));
  const decider = deciderOf(waiting.arbiterId, hands);
  const card = hands.find((hand) => hand?.id === decider?.id);
  if (!card) return write({ result: 'refused', note: '没有可以裁定的人。' });
  const result = await deps.petitions.act({
    shardKey: known!.shardKey,
    petitionId: known!.petitionId,
    act: 'decideCoordination',
    payload: {
      leadId: decision.unit,
      decision: decision.decision,
      parts: (decision.parts ?? []).map(({ unit, what, by: day }) => ({ organId: unit, what, by: day })),
      minutesNo: decision.minutesNo,
      delivery: petition.state.reachable ? { method: decision.tell ?? 'post' } : { waived: 'unreachable' },
    },
    uploads: [],
    key: `conference/${session.dossierId}/${item.no}`,
    by: { officer: { officerId: card.id, organId: card.organId, roles: [...card.roles] } },
  });
  if (isRefusal(result) && result.kind === 'conflict') throw new Error(`not decided: ${result.code}`);
  return write(isRefusal(result) ? { result: 'refused', note: noteOf(result) } : { result: 'done' });
}

/** The number of the signed minutes. */
async function minutesOf({ dossiers }: ConferenceDeps, session: Loaded): Promise<string> {
  const papers = await dossiers.deps.papers.of(dossiers.deps.db.local(session.shardKey), {
    ...at(session),
    kind: 'conference',
  });
  return papers.find(({ kind }) => kind === 'D-21')?.number ?? session.number;
}

const noteOf = ({ what, way }: Refusal) => `${what.zh}${way.zh}`.slice(0, 500);

/** One task for each decision, on its unit. */
async function setTask(deps: ConferenceDeps, session: Loaded, item: Item, decision: Decision): Promise<void> {
  const payload = {
    what: decision.decision,
    session: session.number,
    item: item.no,
    unit: decision.unit,
    dueOn: decision.by,
  };
  const opening = {
    kind: 'conference-task',
    act: 'assign',
    by: { rule: { keeperId: session.state.keeperId } },
    origin: `${session.dossierId}/${item.no}`,
  };
  const whole = { ...opening, payload: { ...payload, ...(item.matter !== undefined && { matter: item.matter }) } };
  const opened = await deps.dossiers.open(whole);
  if (!isRefusal(opened)) return;
  // A matter that has become an accusation since takes no part in it (Art. 30).
  const again =
    opened.code === 'dossier.restricted-matter' ? await deps.dossiers.open({ ...opening, payload }) : opened;
  if (isRefusal(again)) throw new Error(`no task was set: ${again.code}`);
}

/** Where the session gave an earlier task another day. */
async function setDay(deps: ConferenceDeps, session: Loaded, { task, newDay }: Record<string, unknown>): Promise<void> {
  if (typeof newDay !== 'string') return;
  const found = (await deps.dossiers.ofKind(session.shardKey, 'conference-task', { open: true })).find(
    ({ number }) => number === task,
  );
  const state = found?.state as Task | undefined;
  if (!found || state?.phase !== 'doing' || state.session === session.number) return;
  await deps.dossiers.act({
    shardKey: found.shardKey,
    dossierId: found.dossierId,
    act: 'setDay',
    payload: { session: session.number, dueOn: newDay },
    by: { rule: { keeperId: session.state.keeperId } },
  });
}

const at = ({ shardKey, dossierId }: DossierAt): DossierAt => ({ shardKey, dossierId });
