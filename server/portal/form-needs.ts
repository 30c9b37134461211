import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Typed } from '../../web/portal/pages/act-form.ts';

/** A refusal where this field is empty. */
export function needs(typed: Typed, field: string, zh: string, en: string): Refusal[] {
  if (typed[field]?.trim()) return [];
  return [
    refuse({
      kind: 'invalid',
      code: `portal.missing-${field}`,
      field,
      what: { zh, en },
      way: { zh: '其他填好的都在。', en: 'Everything else you filled in is kept.' },
    }),
  ];
}

/** The fields that were filled in. */
export const given = (typed: Typed, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (typed[name]?.trim() ? [[name, typed[name].trim()]] : [])));
