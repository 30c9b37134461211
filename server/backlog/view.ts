import {
  backlogProgramme,
  type Entry,
  figuresOn,
  grounds,
  type Programme,
  progressOf,
  results,
  solvedWords,
  whysOut,
} from '../../core/backlog/index.ts';
import { daysBetween } from '../../core/calendar/index.ts';
import { foldDossier } from '../../core/dossier/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { type DossierAt, dossierNotFound, type LoadedDossier, type Officer, payloadOf } from '../dossiers/index.ts';
import { chargedMatters } from './charges.ts';
import type { BacklogLine, ProgrammeView, UnitProgressView } from './contract.ts';
import { type BacklogDeps, programmeKind } from './deps.ts';
import { citeOf } from './lists.ts';

type Loaded = LoadedDossier & { state: Programme };
type Matter = Awaited<ReturnType<BacklogDeps['dossiers']['deps']['matters']>>[number];

/** A programme for an officer: every unit's figures, the lines whose petitions the officer may know of, the months. */
export async function viewProgramme(
  deps: BacklogDeps,
  at: DossierAt,
  officer: Officer,
): Promise<ProgrammeView | Refusal> {
  const found = await deps.dossiers.find(at, officer);
  if (isRefusal(found)) return found;
  if (found.kind.name !== programmeKind) return dossierNotFound();
  const loaded = found as Loaded;
  const { state } = loaded;
  await deps.dossiers.noteReadings([at], officer, 'page');
  const { matters, noteMatters } = deps.dossiers.deps;
  const known = await matters(
    state.entries.map(({ matter }) => matter),
    officer,
  );
  await noteMatters(known, officer);
  const byNumber = new Map(known.map((matter) => [matter.number, matter]));
  const charged = await chargedMatters(deps, at.shardKey);
  const lines = state.entries.flatMap((entry) => {
    const matter = byNumber.get(entry.matter);
    return matter ? [lineOf(deps, loaded, entry, matter, charged)] : [];
  });
  const name = (organId: string) => deps.directory().organName(organId);
  return {
    date: deps.today(),
    takenOn: state.takenOn ?? null,
    until: state.until!,
    rules: Object.values(grounds).map(({ zh, en }) => ({ zh, en })),
    resolved: citeOf('H.backlog-resolved'),
    units: unitsView(deps, state),
    lines,
    others: state.entries.length - lines.length,
    asked: state.asked
      ? {
          on: state.asked.on,
          unit: name(state.asked.unit),
          targets: state.asked.targets,
          reason: said(loaded, 'askChange', () => true, 'reason'),
        }
      : null,
    reviews: reviewsOf(deps, loaded).reverse(),
  };
}

function unitsView(deps: BacklogDeps, state: Programme): UnitProgressView[] {
  return progressOf(state, deps.today()).map(({ unit, listed, done, settled, due, next, behind }) => ({
    unit: deps.directory().organName(unit),
    organId: unit,
    listed: listed.length,
    done: done.length,
    settled: settled.length,
    due,
    next: next ? { count: next.count, by: next.by } : null,
    behind,
    explained: state.explained[unit] ?? null,
    unexplainedSince: state.unexplained[unit] ?? null,
  }));
}

function lineOf(
  deps: BacklogDeps,
  loaded: Loaded,
  entry: Entry,
  { shardKey, petitionId, subject, served, executed }: Matter,
  charged: Set<string>,
): BacklogLine {
  const { no, matter, unit, ground, since, listedOn, byHand, out, callBack, reportedOn, conferenceOn, done } = entry;
  const of = (payload: Record<string, unknown>) => payload.matter === matter;
  const name = (organId: string) => deps.directory().organName(organId);
  return {
    no,
    number: matter,
    shardKey,
    petitionId,
    subject,
    unit: name(unit),
    organId: unit,
    ground: grounds[ground],
    since,
    days: daysBetween(since, deps.today()),
    added: byHand ? { on: listedOn, reason: said(loaded, 'add', of, 'reason') } : null,
    out: out ? { on: out.on, why: whysOut[out.why], reason: said(loaded, 'leaveOut', of, 'reason') } : null,
    served,
    executed,
    callBack: callBack ? { on: callBack.on, solved: solvedWords[callBack.solved], by: name(callBack.organId) } : null,
    reportedOn: reportedOn ?? null,
    charged: charged.has(matter),
    conferenceOn: conferenceOn ?? null,
    done: done ? { on: done.on, result: results[done.result], charge: done.charge ?? null } : null,
  };
}

/** Each month as it was kept, computed again from the facts before it, with the reasons that were given for it. */
function reviewsOf(deps: BacklogDeps, { state, history }: Loaded): ProgrammeView['reviews'] {
  const name = (organId: string) => deps.directory().organName(organId);
  return state.reviews.map(({ on, seq, units }, i) => {
    const before = foldDossier(
      backlogProgramme,
      history.filter((fact) => fact.seq < seq),
    ) as Programme;
    const until = state.reviews[i + 1]?.seq ?? Number.MAX_SAFE_INTEGER;
    const fact = history.find((one) => one.seq === seq);
    return {
      on,
      note: fact ? String(payloadOf(fact).note ?? '') : '',
      units: units.map(({ unit, ...figures }) => ({ unit: name(unit), ...figures })),
      agrees: JSON.stringify(figuresOn(before, on)) === JSON.stringify(units),
      reasons: history
        .filter(({ act, seq: one }) => act === 'explain' && one > seq && one < until)
        .map((one) => {
          const { reason, next, by } = payloadOf(one) as { reason: string; next: string; by: string };
          const unit = one.actor.kind === 'officer' ? one.actor.organId : state.keeperId;
          return { unit: name(unit), on: one.occurredOn, reason, next, by };
        }),
    };
  });
}

/** What the newest fitting act said. */
function said(
  { history }: Loaded,
  act: string,
  fits: (payload: Record<string, unknown>) => boolean,
  field: string,
): string {
  const fact = history.findLast((one) => one.act === act && fits(payloadOf(one)));
  return fact ? String(payloadOf(fact)[field] ?? '') : '';
}
