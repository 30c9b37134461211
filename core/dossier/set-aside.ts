import { form, text } from './field.ts';
import { type DossierAct, dossierAct } from './kind.ts';

/** An act that ends a text without using it any more: with the reason, and what it said stays readable. */
export const setAside = (
  act: Pick<DossierAct, 'zh' | 'en' | 'plain' | 'cite' | 'from' | 'by'> & { to: string },
): DossierAct =>
  dossierAct({
    ...act,
    version: 1,
    payload: form({ reason: text('理由', 'Reason', { max: 500, rows: 2 }) }),
    apply() {},
  });
