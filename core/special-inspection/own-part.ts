import type { OwnPart, PastAct } from '../dossier/index.ts';
import type { SpecialInspection } from './special-inspection.ts';

/**
 * What an inspected unit reads: from the notice on, which duties and which days; what was looked at and found in it from the report
 * on. How the group goes about it, what its staff said, and other units' faults it does not read.
 */
export const ownPart: OwnPart<SpecialInspection> = {
  parts: ['inspected'],
  matters: () => [],
  shown(acts, organId) {
    const left = new Map<number, Record<string, unknown>>();
    /** Whose each finding is, by its number. */
    const findings = acts.filter(({ act }) => act === 'find').map(({ payload }) => payload.unit);
    for (const round of roundsOf(acts)) {
      const units = (round[0]?.payload.units ?? []) as string[];
      const told = round.some(({ act }) => act === 'begin');
      if (!told || !units.includes(organId)) continue;
      const reported = round.some(({ act }) => act === 'report');
      for (const one of round) {
        const shown = shownOf(one, organId, reported, findings);
        if (shown) left.set(one.seq, shown);
      }
    }
    return left;
  },
};

function shownOf(
  { act, payload, organId: by }: PastAct,
  organId: string,
  reported: boolean,
  findings: readonly unknown[],
): Record<string, unknown> | undefined {
  const own = payload.unit === organId;
  switch (act) {
    case 'plan':
      return {
        title: payload.title,
        units: [organId],
        duties: payload.duties,
        from: payload.from,
        until: payload.until,
      };
    case 'receive':
      return by === organId ? payload : undefined;
    case 'begin':
    case 'report':
    case 'publish':
      return payload;
    case 'examine':
    case 'find':
      return own && reported ? payload : undefined;
    case 'hear':
      return own && reported ? { unit: payload.unit, on: payload.on } : undefined;
    case 'rectify':
    case 'verify':
      return findings[Number(payload.n) - 1] === organId ? payload : undefined;
    default:
      return undefined;
  }
}

/** The acts of each round, its plan first. */
function roundsOf(acts: readonly PastAct[]): PastAct[][] {
  const rounds: PastAct[][] = [];
  for (const one of acts) {
    if (one.act === 'plan') rounds.push([one]);
    else rounds.at(-1)?.push(one);
  }
  return rounds;
}
