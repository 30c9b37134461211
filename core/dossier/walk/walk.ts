import { addDays, type LocalDate, localDate, nationalCalendar, startOfDay } from '../../calendar/index.ts';
import { chanceOf } from '../../procedure/walk/chance.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import { type DossierDraft, decideDossier, permitsDossier, stepDossier } from '../decide.ts';
import { copyOf, type Dossier, type DossierActor, type DossierContext, type DossierKind } from '../kind.ts';
import { payloadFor } from './payloads.ts';
import type { Stage } from './stage.ts';

export interface DossierStep {
  act: string;
  before: Dossier;
  after: Dossier;
  fact: DossierDraft & { seq: number };
  today: LocalDate;
}

export interface DossierWalk {
  steps: DossierStep[];
  state: Dossier;
  today: LocalDate;
  /** Refusals met on the way: each has to say what, by which article, and what to do. */
  refusals: Refusal[];
}

/** Whoever could act at all: every officer in each of their roles, and the clock. */
export function actorsOf(stage: Stage): DossierActor[] {
  const officers = stage.officers.map(
    ({ id, organId, roles }): DossierActor => ({ kind: 'officer', officerId: id, organId, role: roles[0]! }),
  );
  return [...officers, { kind: 'clock', keeperId: 'county-bureau' }];
}

export function contextFor(stage: Stage, actor: DossierActor, today: LocalDate): DossierContext {
  return {
    today,
    now: startOfDay(today),
    calendar: nationalCalendar,
    actor,
    organs: stage.organs,
    matter: (number) => stage.matters.get(number),
    officer: (id) => stage.officers.find((one) => one.id === id),
  };
}

/** One life of a dossier at random: each step somebody who may act does something the act takes, days pass in between. */
export function walkDossier(kind: DossierKind, seed: number, stage: Stage, { acts = 25 } = {}): DossierWalk {
  const chance = chanceOf(seed);
  const actors = actorsOf(stage);
  const walked: DossierWalk = { steps: [], state: copyOf(kind.nothing), today: localDate('2026-01-12'), refusals: [] };
  for (let tries = 0; walked.steps.length < acts && tries < acts * 30; tries++) {
    const open = turns(kind, walked.state, stage, walked.today, actors);
    if (open.length === 0) break;
    const { name, actor } = chance.pick(open);
    const context = contextFor(stage, actor, walked.today);
    const payload = payloadFor(kind.acts[name]!, chance, stage, walked.today);
    const draft = decideDossier(kind, walked.state, name, payload, context);
    if (isRefusal(draft)) {
      walked.refusals.push(draft);
      continue;
    }
    const fact = { ...draft, seq: walked.state.seq + 1 };
    const after = stepDossier(kind, walked.state, fact);
    walked.steps.push({ act: name, before: walked.state, after, fact, today: walked.today });
    walked.state = after;
    if (chance.sometimes(0.6)) walked.today = addDays(walked.today, chance.int(1, 20));
  }
  return walked;
}

/** Every act that somebody may do now, whatever its content, one actor for each permit. */
export function turns(
  kind: DossierKind,
  state: Dossier,
  stage: Stage,
  today: LocalDate,
  actors = actorsOf(stage),
): { name: string; actor: DossierActor }[] {
  return Object.entries(kind.acts)
    .filter(([, act]) => act.from.includes(state.phase))
    .flatMap(([name]) =>
      actors
        .filter((actor) => permitsDossier(kind, state, name, contextFor(stage, actor, today)) === undefined)
        .slice(0, 40)
        .map((actor) => ({ name, actor })),
    );
}
