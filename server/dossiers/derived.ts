import { type DossierKind, dossierClocks, specsOf } from '../../core/dossier/index.ts';
import type { DossierChange, DossierFact } from './change.ts';
import { payloadOf } from './facts.ts';
import type { DossierRow, TaskRow } from './store/rows.ts';

/** The row that these facts make, its number aside. */
export function rowOf({
  kind,
  shardKey,
  dossierId,
  origin,
  after,
  history,
  seal,
  calendar,
}: Omit<DossierChange, 'fact' | 'before'>): Omit<DossierRow, 'number'> {
  const running = dossierClocks(kind, history, calendar).filter(({ status }) => status === 'running');
  return {
    shardKey,
    dossierId,
    kind: kind.name,
    origin,
    seq: after.seq,
    state: after,
    open: !kind.ended.includes(after.phase),
    organIds: [...new Set(Object.values(after.organs).flat())].sort(),
    officerIds: [...new Set(Object.values(after.officers).flat())].sort(),
    headline: seal.seal('headline', headlineOf(kind, history)),
    dueOn: running.map(({ due }) => due).sort()[0] ?? null,
  };
}

/** Longest headline, in UTF-16 units. */
const longest = 200;

/**
 * What lists call it: the newest value of the first of the kind's heads. Where that is a choice, its words.
 */
export function headlineOf(kind: DossierKind, history: readonly DossierFact[]): string {
  const [head = ''] = kind.heads;
  const fact = history.findLast((one) => payloadOf(one)[head] !== undefined);
  const value = fact && payloadOf(fact)[head];
  const spec = fact && specsOf(kind.acts[fact.act]!.payload)[head];
  if (typeof value !== 'string') return '';
  if (spec?.says) return spec.says(value).zh;
  if (spec?.kind === 'choice') return spec.of[value]?.zh ?? '';
  return value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
}

/** The tasks that these facts make, one a duty. */
export function taskRows({ kind, history, calendar }: Pick<DossierChange, 'kind' | 'history' | 'calendar'>): TaskRow[] {
  const seen = new Map<string, number>();
  return dossierClocks(kind, history, calendar).map(({ key, owedBy, startedOn, due, status, metOn }) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return {
      taskId: n === 1 ? key : `${key}.${n}`,
      organId: owedBy.organId,
      officerId: owedBy.officerId ?? null,
      startedOn,
      dueOn: due,
      status,
      metOn: metOn ?? null,
    };
  });
}
