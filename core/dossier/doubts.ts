import { type Refusal, refuse } from '../refusal.ts';
import { type FieldSpec, specsOf } from './field.ts';
import type { DossierAct, DossierContext, DossierKind } from './kind.ts';

/** The texts of a payload that its kind has doubts about, by the field they stand in. */
export function doubtfulFields(kind: DossierKind, act: DossierAct, payload: unknown): string[] {
  return textsIn(specsOf(act.payload), payload).flatMap(({ field, text }) => (kind.doubts?.(text) ? [field] : []));
}

/** Asks whoever writes what is doubtful to look again; nothing once it is confirmed, and nothing of a rule. */
export function doubted(
  kind: DossierKind,
  name: string,
  payload: unknown,
  { actor, confirmed }: DossierContext,
): Refusal | undefined {
  if (!kind.doubts || actor.kind !== 'officer' || confirmed) return undefined;
  const [first, ...others] = textsIn(specsOf(kind.acts[name]!.payload), payload).flatMap(({ field, text }) => {
    const doubt = kind.doubts?.(text);
    if (!doubt) return [];
    const { code, ...said } = doubt;
    return [
      refuse({ kind: 'unlawful', code: `${kind.name}.${name}.${code}`, field, ...said, data: { confirm: true } }),
    ];
  });
  return first && (others.length > 0 ? { ...first, others } : first);
}

function textsIn(specs: Record<string, FieldSpec>, payload: unknown, at = ''): { field: string; text: string }[] {
  const given = payload as Record<string, unknown>;
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = given[name];
    const field = `${at}${name}`;
    if (spec.kind === 'text') return typeof value === 'string' ? [{ field, text: value }] : [];
    if (spec.kind !== 'rows' || !Array.isArray(value)) return [];
    return value.flatMap((row, i) => textsIn(spec.each, row, `${field}.${i}.`));
  });
}
