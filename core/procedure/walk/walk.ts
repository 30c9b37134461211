import { addDays, type Calendar, type LocalDate, nationalCalendar, startOfDay } from '../../calendar/index.ts';
import { isRefusal, type Refusal } from '../../refusal.ts';
import type { Context, OrganDirectory, Party } from '../act.ts';
import { type ActName, acts } from '../acts/index.ts';
import { standingAgents } from '../agency.ts';
import { openPart } from '../coordination.ts';
import { decide, permits, settle } from '../decide.ts';
import type { Actor, FactDraft } from '../facts.ts';
import { nothing, step } from '../fold.ts';
import { convenerOf } from '../hearing.ts';
import { challengeAbove } from '../hearing-bench.ts';
import { isLapse } from '../lapses.ts';
import { actsFrom } from '../moves.ts';
import { powerFor } from '../outside-agency.ts';
import { decidesInstead } from '../own-opinion.ts';
import { partiesOf } from '../parties.ts';
import { inFull } from '../result.ts';
import type { PetitionState } from '../states.ts';
import { unservedOpinion } from '../unserved.ts';
import { type Chance, chanceOf } from './chance.ts';
import { payloadFor } from './payloads.ts';
import { smallWorld, type World } from './world.ts';

/** A fact with its number, as a walk appends it. */
export type WalkedFact = FactDraft & { seq: number };

export interface Step {
  name: ActName;
  actor: Actor;
  payload: unknown;
  today: LocalDate;
  /** What was appended: lapses that were due come first. Empty when refused. */
  facts: WalkedFact[];
  refusal?: Refusal;
  before: PetitionState;
  after: PetitionState;
}

export interface Walk {
  steps: Step[];
  facts: WalkedFact[];
  state: PetitionState;
  today: LocalDate;
}

export interface WalkOptions {
  world?: World;
  calendar?: Calendar;
  start?: LocalDate;
  /** Stops after this many tries, or when nobody can act and nothing runs out. */
  acts: number;
  /** What the registration says, in place of chance. */
  registered?: object;
  /** How often acts come where they are open, in place of the usual weight. */
  often?: { [A in ActName]?: number };
}

const small = smallWorld();
const firstDay = '2025-01-02' as LocalDate;

/** One petition's life at random: the same seed gives the same walk. */
export function walk(seed: number, options: WalkOptions): Walk {
  const chance = chanceOf(seed);
  const { world = smallWorld(), calendar = nationalCalendar, start = firstDay } = options;
  const result: Walk = { steps: [], facts: [], state: nothing, today: addDays(start, chance.int(0, 300)) };
  for (let tries = 0; tries < options.acts; tries++) {
    if (tries > 0) result.today = addDays(result.today, daysPassing(chance));
    const context = { today: result.today, now: startOfDay(result.today), calendar, organs: world.organs };
    const turn = chooseAct(result.state, context, chance, options.often);
    if (!turn) break;
    const drawn = payloadFor(turn.name, { state: turn.settled, today: result.today, chance, world, calendar });
    const payload = turn.name === 'register' ? { ...(drawn as object), ...options.registered } : drawn;
    takeStep(result, turn.name, payload, { ...context, actor: turn.actor });
  }
  return result;
}

/** Tries one act and appends what it decides. */
export function takeStep(walked: Walk, name: ActName, payload: unknown, context: Context): Step {
  const before = walked.state;
  const step1: Step = { name, actor: context.actor, payload, today: context.today, facts: [], before, after: before };
  const decided = decide(before, name, payload, context);
  if (isRefusal(decided)) step1.refusal = decided;
  else {
    for (const draft of decided) {
      const fact = { ...draft, seq: walked.state.seq + 1 };
      walked.state = step(walked.state, fact);
      walked.facts.push(fact);
      step1.facts.push(fact);
    }
    step1.after = walked.state;
  }
  walked.steps.push(step1);
  return step1;
}

/** Somebody for whom this part of the petition is theirs: the organ, the petitioner or the clock. */
export function actorFor(
  party: Party,
  state: PetitionState,
  officerId = 'officer-1',
  organs: OrganDirectory = small.organs,
): Actor | undefined {
  if (party === 'petitioner' || party === 'clock') return { kind: party };
  const organId = (party === 'above' ? decidesInstead(state, organs)[0] : organOf[party](state)) || undefined;
  return organId === undefined ? undefined : { kind: 'officer', officerId, organId, role: 'organ-handler' };
}

const organOf: Record<
  Exclude<Party, 'petitioner' | 'clock' | 'above'>,
  (state: PetitionState) => string | undefined
> = {
  registrar: (state) => state.registrarId,
  holder: (state) => state.holderId,
  sender: (state) => state.transfer?.from,
  receiver: (state) => state.transfer?.to,
  reviewer: (state) => state.firstReview?.organId,
  rereviewer: (state) => state.secondReview?.organId,
  convener: (state) => convenerOf(state),
  superior: (state) => state.recusal?.aboveId ?? challengeAbove(state),
  arbiter: (state) => state.coordination?.arbiterId,
  deliverer: (state) => state.outgoing?.[0]?.organId,
  issuer: (state) => unservedOpinion(state)?.organId,
  poster: (state) => mayComeBack(state)?.organId,
  partner: (state) => openPart(state)?.organId ?? state.joint?.parts[0]?.organId,
};

/** The letter that walks let come back: the newest opinion before any notice. */
const mayComeBack = (state: PetitionState) => state.posted?.at(-1) ?? state.outgoing?.[0];

/** More officers than any walk makes step aside. */
const colleagues = Array.from({ length: 12 }, (_, i) => `officer-${i + 1}`);

/** Every act open to anybody now, with somebody who may do it. */
export const openTurns = (state: PetitionState, context: Omit<Context, 'actor'>) => [...turnsIn(state, context)];

/** The same one by one: whoever asks whether there is any need not hear all. */
export function* turnsIn(
  state: PetitionState,
  context: Omit<Context, 'actor'>,
): Generator<{ name: ActName; actor: Actor }> {
  if (state.phase === 'none') {
    yield { name: 'register', actor: { kind: 'petitioner' } };
    return;
  }
  const known = new Map<string, ReadonlySet<Party>>();
  // What an actor is to a matter is its organ's, whoever acts for it.
  const partiesFor = (actor: Actor) => {
    const key = actor.kind === 'officer' ? actor.organId : actor.kind;
    const found = known.get(key) ?? partiesOf(state, { ...context, actor });
    known.set(key, found);
    return found;
  };
  for (const name of actsFrom(state.phase, state.review)) {
    const actor = isLapse(name) ? undefined : whoMay(name);
    if (actor) yield { name, actor };
  }

  function whoMay(name: ActName): Actor | undefined {
    for (const party of acts[name].by) {
      // Whoever submitted does not sign, whoever proposed does not approve, and some have stepped aside.
      for (const officerId of colleagues) {
        const actor = actorFor(party, state, officerId, context.organs);
        if (!actor) break;
        const refusal = permits(state, name, { ...context, actor }, partiesFor(actor));
        if (!refusal) return actor;
        if (!/recused$|[.]own/.test(refusal.code)) break;
      }
    }
    return undefined;
  }
}

function chooseAct(
  state: PetitionState,
  context: Omit<Context, 'actor'>,
  chance: Chance,
  often: WalkOptions['often'] = {},
) {
  const { settled } = settle(state, context);
  const turns = openTurns(settled, context);
  if (turns.length === 0) return undefined;
  const turn = chance.weighted(turns.map((one) => [one, often[one.name] ?? weightOf(one.name, settled)] as const));
  return { ...turn, actor: sometimesByAgent(turn, settled, chance), settled };
}

/** What the petitioner may do, an agent with that authority does now and then. */
function sometimesByAgent(
  { name, actor }: { name: ActName; actor: Actor },
  state: PetitionState,
  chance: Chance,
): Actor {
  const power = powerFor[name];
  const agent = power && standingAgents(state).find(({ powers }) => powers.includes(power));
  return actor.kind === 'petitioner' && agent && chance.sometimes(0.5) ? { ...actor, agent: agent.no } : actor;
}

/** Somebody is named soon, and the result is recorded once: others do not wait for chance. */
function weightOf(name: ActName, state: PetitionState): number {
  if (name === 'assignHandler' && state.acceptedOn && !state.handlerId) return 6;
  if (name === 'recordResult') return state.phase !== 'served' || inFull(state) ? 0.5 : 12;
  return weights[name] ?? (aside.includes(name) ? 1 : 6);
}

/** Acts that leave the matter where it is. */
export const aside: readonly ActName[] = [
  'supplyPapers',
  'changeContact',
  'appointAgent',
  'changeAgency',
  'endAgency',
  'recordDelivery',
  'recordReturn',
  'correctReturn',
  'correct',
  'nameAccused',
  'classify',
  'treatAsRequest',
  'assignHandler',
  'contact',
  'linkRepeat',
  'analyseCause',
  'support',
  'declineReview',
  'askRecusal',
  'declareRecusal',
  'proposeSimple',
  'askConsent',
  'answerConsent',
  'challengeOfficer',
];
const weights: { [A in ActName]?: number } = {
  appointAgent: 0.3,
  changeAgency: 0.5,
  endAgency: 0.3,
  withdraw: 0.4,
  recallOpinion: 1,
  correctOpinion: 1,
  answerAtOnce: 1.5,
  // Seldom open at all: what hangs on the petitioner's own word comes often where it may come.
  askConsent: 2,
  answerConsent: 8,
  mediate: 10,
  recordAgreement: 10,
  recordConfirmation: 10,
  callConference: 1,
  proposeFiling: 0.7,
  relayLaw: 1,
  guideLitigation: 1,
  reopen: 0.5,
  reopenExecution: 0.5,
  declineAcceptance: 0.7,
  declineRepeat: 0.7,
  guide: 1,
  divert: 1,
  requestReview: 14,
  requestRereview: 14,
};

const daysPassing = (chance: Chance) =>
  chance.weighted([
    [0, 4],
    [chance.int(1, 4), 6],
    [chance.int(5, 20), 2],
    [chance.int(21, 70), 0.4],
  ]);
