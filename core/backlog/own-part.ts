import type { OwnPart, PastAct } from '../dossier/index.ts';
import type { Programme } from './programme.ts';

/**
 * What a unit reads of a programme: the frame and its own matters. The list, the targets and the reports of other units are theirs
 * and the bureau's; how far each unit has come stands on the programme's screen, as figures.
 */
export const ownPart: OwnPart<Programme> = {
  parts: ['responsible'],
  matters: ({ entries }, organId) =>
    entries.filter(({ unit, out }) => unit === organId && !out).map((one) => one.matter),
  hidesPapers: ({ entries }, organId) => entries.some(({ unit }) => unit !== organId),
  shown(acts, organId) {
    const own = ownMatters(acts, organId);
    let asked = '';
    const left = new Map<number, Record<string, unknown>>();
    for (const { seq, act, payload, organId: by } of acts) {
      if (act === 'askChange') asked = String(payload.unit);
      const shown = shownOf({ act, payload, by, asked }, organId, own);
      if (shown) left.set(seq, shown);
    }
    return left;
  },
};

function shownOf(
  { act, payload, by, asked }: Pick<PastAct, 'act' | 'payload'> & { by: string | undefined; asked: string },
  organId: string,
  own: ReadonlySet<string>,
): Record<string, unknown> | undefined {
  switch (act) {
    case 'enlist':
      return some('rows', payload, organId);
    case 'setTargets':
      return some('targets', payload, organId);
    case 'askChange':
    case 'decideChange':
      return asked === organId ? payload : undefined;
    case 'explain':
      return by === organId ? payload : undefined;
    // By its line alone nobody knows whose it was.
    case 'takeAway':
      return undefined;
    default:
      return payload.matter === undefined || own.has(String(payload.matter)) ? payload : undefined;
  }
}

/** The act with this unit's rows alone; not at all where it has none. */
function some(field: string, payload: Record<string, unknown>, organId: string) {
  const rows = ((payload[field] ?? []) as { unit: string }[]).filter(({ unit }) => unit === organId);
  return rows.length > 0 ? { ...payload, [field]: rows } : undefined;
}

/** Petitions that were ever put on the list for this unit. */
function ownMatters(acts: readonly PastAct[], organId: string): Set<string> {
  const rows = acts.flatMap(({ act, payload }) =>
    act === 'enlist' ? ((payload.rows ?? []) as object[]) : act === 'add' ? [payload] : [],
  ) as { unit?: string; matter: string }[];
  return new Set(rows.filter(({ unit }) => unit === organId).map(({ matter }) => matter));
}
