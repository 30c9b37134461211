import { addDays, type LocalDate, localDate, nationalCalendar, startOfDay } from '../../calendar/index.ts';
import { chanceOf } from '../../procedure/walk/chance.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import { type DossierDraft, decideDossier, fits, permitsDossier, stepDossier } from '../decide.ts';
import { copyOf, type Dossier, type DossierActor, type DossierContext, type DossierKind } from '../kind.ts';
import { lawful } from './lawful.ts';
import { numbered } from './numbers.ts';
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

/** Whoever could act at all: every officer in each of their roles, the clock, and the petitioner. */
export function actorsOf(stage: Stage): DossierActor[] {
  const officers = stage.officers.map(
    ({ id, organId, roles }): DossierActor => ({ kind: 'officer', officerId: id, organId, role: roles[0]! }),
  );
  return [...officers, { kind: 'clock', keeperId: 'county-bureau' }, { kind: 'petitioner', keeperId: 'county-bureau' }];
}

export function contextFor(stage: Stage, actor: DossierActor, today: LocalDate): DossierContext {
  return { ...dayOf(stage, today), actor };
}

function dayOf(stage: Stage, today: LocalDate): Omit<DossierContext, 'actor'> {
  return {
    today,
    now: startOfDay(today),
    calendar: nationalCalendar,
    organs: stage.organs,
    matter: (number) => stage.matters.get(number),
    officer: (id) => stage.byId.get(id),
    dossier: (number) => numbered(number, stage),
  };
}

/** One life of a dossier at random: each step somebody who may act does something the act takes, days pass in between. */
export function walkDossier(kind: DossierKind, seed: number, stage: Stage, { acts = 35 } = {}): DossierWalk {
  const chance = chanceOf(seed);
  // Every fourth life takes whatever comes.
  const plain = seed % 4 === 0;
  const actors = actorsOf(stage);
  const walked: DossierWalk = { steps: [], state: copyOf(kind.nothing), today: localDate('2026-01-12'), refusals: [] };
  for (let tries = 0; walked.steps.length < acts && tries < acts * 30; tries++) {
    const open = turns(kind, walked.state, stage, walked.today, actors);
    if (open.length === 0) break;
    const onward = open.filter(({ name }) => !leadsBack(kind, walked.state.phase, name));
    const from = onward.length > 0 && chance.sometimes(plain ? 0.5 : 0.97) ? onward : open;
    const { name, actor } = chance.pick(!plain && chance.sometimes(0.7) ? leastDone(from, walked.steps) : from);
    const context = contextFor(stage, actor, walked.today);
    const given = payloadFor(kind.acts[name]!, chance, stage, walked.today, walked.state);
    const mended = lawful[`${kind.name}/${name}`]?.(given, { state: walked.state, chance, stage, today: walked.today });
    const payload = { ...given, ...mended };
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

/** Whether the act ends the dossier or takes it back: always possible, so rarely chosen. */
function leadsBack(kind: DossierKind, phase: string, name: string): boolean {
  const to = kind.acts[name]?.to;
  const order = Object.keys(kind.phases);
  return to !== undefined && (kind.ended.includes(to) || order.indexOf(to) < order.indexOf(phase));
}

/** Those of the acts that this walk has done least: else what is always possible would be all that happens. */
function leastDone<Turn extends { name: string }>(open: Turn[], steps: readonly DossierStep[]): Turn[] {
  const times = (name: string) => steps.filter(({ act }) => act === name).length;
  const least = Math.min(...open.map(({ name }) => times(name)));
  return open.filter(({ name }) => times(name) === least);
}

/** Every act that somebody may do now, whatever its content, one actor for each permit. */
export function turns(
  kind: DossierKind,
  state: Dossier,
  stage: Stage,
  today: LocalDate,
  actors = actorsOf(stage),
): { name: string; actor: DossierActor }[] {
  const day = dayOf(stage, today);
  return Object.entries(kind.acts)
    .filter(([, act]) => act.from.includes(state.phase))
    .flatMap(([name, act]) =>
      actors
        .filter((actor) => act.by.some((permit) => fits(permit, state, actor)))
        .filter((actor) => permitsDossier(kind, state, name, { ...day, actor }) === undefined)
        .map((actor) => ({ name, actor })),
    );
}
