import { entries, incomplete, type Session, sources } from '../../core/conference/index.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import type { DossierAt, LoadedDossier, Officer } from '../dossiers/index.ts';
import type { AgendaItem, CarriedTask, MinutesPreview, SessionView } from './contract.ts';
import { type ConferenceDeps, openSession, said } from './deps.ts';

type Loaded = LoadedDossier & { state: Session };

/** A session's agenda as its screen shows it: open tasks first, each item with what was decided. */
export async function viewSession(deps: ConferenceDeps, session: Loaded, officer: Officer): Promise<SessionView> {
  const { notShown, ...covered } = await deps.dossiers.covered(session, officer);
  const state = covered.state as Session;
  const known = await deps.petitions.byNumbers(state.matters, officer);
  const today = deps.today();
  const rows = (said(session, 'carryOver')?.tasks ?? []) as { task: string; what: string }[];
  const carried = state.carried.map(
    ({ task, unitId, dueOn, done }): CarriedTask => ({
      task,
      what: rows.find((row) => row.task === task)?.what ?? '',
      unit: deps.directory().organName(unitId),
      dueOn,
      late: !done && dueOn < today,
      done,
      report: textOr(said(session, 'goThrough', (payload) => payload.task === task)?.report),
    }),
  );
  const items = state.items.map((item): AgendaItem => {
    const petition = known.find(({ number }) => number === item.matter);
    const decided = item.outcome && said(session, 'decideItem', (payload) => payload.item === item.no);
    return {
      no: item.no,
      title: textOr(said(session, 'addItem', (_payload, seq) => seq === item.seq)?.title) ?? petition?.subject ?? '',
      source: sources[item.source],
      matter: item.matter ?? null,
      shardKey: petition?.shardKey ?? null,
      petitionId: petition?.petitionId ?? null,
      card: item.card ?? null,
      waits: petition?.state.coordination !== undefined,
      holder: petition ? deps.directory().organName(petition.state.holderId) : null,
      outcome: item.outcome ?? null,
      decision: decided
        ? {
            discussion: String(decided.discussion),
            decision: String(decided.decision),
            unit: item.unitId ? deps.directory().organName(item.unitId) : null,
            unitId: item.unitId ?? null,
            by: item.dueOn ?? null,
            dissent: textOr(decided.dissent),
            written: written(decided),
          }
        : null,
      entered: item.entered ? entries[item.entered] : null,
    };
  });
  return { carried, items, notShown: notShown ?? null };
}

/** The minutes as the convener would issue them now, and what they lack. */
export async function previewMinutes(
  deps: ConferenceDeps,
  session: Loaded,
  officer: Officer,
): Promise<MinutesPreview | Refusal> {
  const { state, history } = session;
  const shown = (await deps.dossiers.covered(session, officer)).state as Session;
  const convenerId = state.officers.convener?.[0];
  const convener = convenerId && (await deps.officer(convenerId));
  const last = history.at(-1)!;
  if (!convener || !['held', 'submitted'].includes(state.phase)) return notYet();
  const { calendar, papers, clock } = deps.dossiers.deps;
  const actor = {
    kind: 'officer' as const,
    officerId: convener.id,
    organId: convener.organId,
    role: convener.roles[0]!,
  };
  const fact = { ...last, act: 'signMinutes', payload: {}, sealed: {}, actor };
  const change = { ...session, before: shown, after: shown, fact, history: [...history, fact], calendar };
  const made = await papers.preview({ ...change, today: deps.today(), now: clock.now() });
  if (isRefusal(made)) return made;
  const views = await deps.dossiers.deps.matters(state.matters, 'rule');
  const lacking = incomplete(
    'submitMinutes',
    state,
    {
      today: deps.today(),
      matter: (number) => views.find((one) => one.number === number),
      officer: (id) => (id === convener.id ? convener : undefined),
    },
    // The head of the office that keeps the session submits them.
    { id: state.submitterId ?? officer.officerId, organId: state.keeperId },
  );
  return { html: made[0]?.html ?? '', lacking: lacking ? { what: lacking.what, way: lacking.way } : null };
}

/** The session, where this officer may know of it; the reading is written down. */
export async function foundSession(deps: ConferenceDeps, at: DossierAt, officer: Officer): Promise<Loaded | Refusal> {
  const page = await deps.dossiers.page(at, officer);
  if (isRefusal(page)) return page;
  return (await openSession(deps, at)) ?? notASession();
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const notASession = () =>
  refuse({
    kind: 'unknown',
    code: 'dossier.not-found',
    what: { zh: '没有找到，或不在您的办理范围内。', en: 'Not found, or not within your remit.' },
    way: { zh: '请从列表里打开。', en: 'Open it from the list.' },
  });

const notYet = () =>
  refuse({
    kind: 'unlawful',
    code: 'conference.minutes.not-yet',
    cite: 'H.conference-minutes',
    what: { zh: '开会以后、签发以前才有纪要稿。', en: 'There is a draft between the session and its signing.' },
    way: { zh: '先「开会签到」；已签发的看文书。', en: 'Record the attendance first; once signed, open the paper.' },
  });

/** Texts and rows of texts; the item's number is the line's own. */
const written = (payload: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]) =>
      typeof value === 'string' || Array.isArray(value) ? [[name, value as string | Record<string, string>[]]] : [],
    ),
  );
