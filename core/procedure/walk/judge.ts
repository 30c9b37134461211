import { nationalCalendar, startOfDay } from '../../calendar/index.ts';
import { openClocks } from '../clocks.ts';
import { settle } from '../decide.ts';
import { dutyOf } from '../local-duties.ts';
import { answerAstray } from '../returned.ts';
import { endings } from '../states.ts';
import { type RawFact, readAgain } from './second-reader.ts';
import { aside, type Step, turnsIn, type Walk } from './walk.ts';
import type { World } from './world.ts';

/** What is wrong with a walk: each list is empty where the procedure keeps its word. Used by tests and the bench. */
export interface Judgement {
  /** Open, and nobody can move it and no clock does (decisions 9). */
  deadEnds: string[];
  /** Moments in which not exactly one organ holds it, or a second reader of the raw facts sees another one (INV-5). */
  holders: string[];
  /** Ended without a served document, a notice, a waiver for the unreachable, or the petitioner's own word (INV-2). */
  unserved: string[];
  /** Moments judged. */
  moments: number;
}

const calendar = nationalCalendar;
const remedyOver = ['not-open', 'ended', 'lapsed', 'rereview-lapsed'];

/** Looks at every moment of a walk, by readers written apart from the fold. */
export function judge(walked: Pick<Walk, 'steps'>, world: World): Judgement {
  const said: Judgement = { deadEnds: [], holders: [], unserved: [], moments: 0 };
  const told: RawFact[] = [];
  for (const step of walked.steps) {
    told.push(...step.facts);
    const { after } = step;
    if (after.phase === 'none') continue;
    said.moments++;
    const reading = readAgain(told);
    const at = `${after.phase} ${after.review} ${after.overlays.join()} after ${told.at(-1)?.kind}`;
    if (reading.holders.length !== 1 || reading.holders[0] !== after.holderId)
      said.holders.push(`${reading.holders.join() || 'nobody'} but ${after.holderId}: ${at}`);
    const ended = endings.includes(after.phase);
    const waivedWrongly = reading.inHand.includes('unreachable') && after.reachable;
    if (reading.over !== ended || (ended && reading.inHand.length === 0) || waivedWrongly) said.unserved.push(at);
    if (stuck(step, world)) said.deadEnds.push(at);
  }
  return said;
}

function stuck({ after, today }: Step, world: World): boolean {
  const context = { today, now: startOfDay(today), calendar, organs: world.organs };
  const { settled } = settle(after, context);
  if (endings.includes(settled.phase) && remedyOver.includes(settled.review)) return false;
  const moves = (name: string) =>
    !(aside as readonly string[]).includes(name) || (name === 'recordDelivery' && answerAstray(settled));
  for (const { name } of turnsIn(settled, context)) if (moves(name)) return false;
  // Only a clock that lapses brings an act by itself.
  return !openClocks(settled, calendar).some(({ key }) => dutyOf(key, calendar).lapsedBy !== undefined);
}
