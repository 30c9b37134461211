import type { ActName } from '../acts/index.ts';
import { forks } from '../moves.ts';
import { endings, type Phase, phases, type ReviewStage } from '../states.ts';
import { handling } from '../table.ts';

/** Every way in which the handling of a petition comes to an end, and three in which the remedy does. Used by tests only. */
export const waysToEnd = [
  'carried-out', // 支持的诉求兑现后办结 (Art. 32.2)
  'explained', // 解释或不予支持，送达后办结 (Art. 32.2)
  'agreed', // 调解、和解达成协议后办结 (Art. 33)
  'answered-simply', // 简易答复后办结
  'suggestion-answered', // 答复建议后办结 (Art. 29)
  'diverted-taken-over', // 对方已接手 (Art. 31)
  'diverted-followed', // 跟满15日
  'relayed-to-law', // 涉法涉诉信件移送，对方已接收 (Art. 22)
  'accusation-answered', // 检举控告的结果已告知 (Art. 30)
  'guided', // 告知去向 (Art. 23.2)
  'guided-to-litigation', // 走访涉法涉诉的，引导 (Art. 20)
  'not-accepted', // 不予受理 (Art. 19.3)
  'no-longer-accepted', // 不再受理 (Art. 36.3)
  'filed', // 存档
  'withdrawn', // 撤回
] as const;
export type WayToEnd = (typeof waysToEnd)[number];

/** How the remedy ends, apart from the handling. */
export const waysRemedyEnds = ['ended', 'lapsed', 'rereview-lapsed'] as const satisfies readonly ReviewStage[];

type Ended = { phase: Phase | string };

/**
 * By which way a petition stands at an end.
 * @param done names of the acts of its facts, in their order
 * @returns undefined while it is open
 */
export function wayEnded(done: readonly string[], { phase }: Ended): WayToEnd | undefined {
  if (!endings.includes(phase as Phase)) return undefined;
  if (phase === 'withdrawn' || phase === 'filed' || phase === 'not-accepted' || phase === 'no-longer-accepted')
    return phase;
  const last = done.findLast((name) => name in byAct);
  return last === undefined ? undefined : byAct[last]!(done);
}

/** What an act means that leads to an end; `closed` depends on the answer that came before. */
const byAct: Record<string, (done: readonly string[]) => WayToEnd> = {
  guide: () => 'guided',
  guideLitigation: () => 'guided-to-litigation',
  confirmDiversion: () => 'diverted-taken-over',
  confirmRelay: () => 'relayed-to-law',
  recordRelayResult: () => 'accusation-answered',
  close(done) {
    const answer = done.findLastIndex((name) => answering.includes(name as never));
    const way = {
      divert: 'diverted-followed',
      recordAgreement: 'agreed',
      replySimply: 'answered-simply',
      answerAtOnce: 'answered-simply',
    } as const;
    const name = done[answer] as keyof typeof way | 'replySuggestion' | 'serve';
    if (name in way) return way[name as keyof typeof way];
    if (name === 'replySuggestion') return 'suggestion-answered';
    return done.slice(answer).includes('recordExecution') ? 'carried-out' : 'explained';
  },
};
const answering = ['divert', 'recordAgreement', 'replySimply', 'answerAtOnce', 'replySuggestion', 'serve'] as const;

interface Moment {
  facts: readonly { kind: string }[];
  before: { phase: Phase; review: ReviewStage };
  after: { phase: Phase; review: ReviewStage };
}

/** Each time that a petition came to an end on its way, of the handling or of the remedy: it may be opened again. */
export function arrivals(steps: readonly Moment[]): string[] {
  const done: string[] = [];
  const found: string[] = [];
  for (const { facts, before, after } of steps) {
    done.push(...facts.map(({ kind }) => kind));
    const way = before.phase === after.phase ? undefined : wayEnded(done, after);
    if (way) found.push(way);
    if (before.review !== after.review && waysRemedyEnds.includes(after.review as never)) found.push(after.review);
  }
  return found;
}

/** Acts by which the table leads from an open phase to an ending, the forks included. */
export function endingActs(): Set<ActName> {
  const found = new Set<ActName>();
  for (const phase of phases.filter((one) => !endings.includes(one))) {
    for (const [name, to] of Object.entries(handling[phase]) as [ActName, Phase][]) {
      if ([to, ...(forks[name] ?? [])].some((one) => endings.includes(one))) found.add(name);
    }
  }
  return found;
}
