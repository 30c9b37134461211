import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Officer, Subject } from './policy.ts';

/**
 * May this officer open what was attached? Nothing in a paper can be covered, and it tells who brought it: of an accusation
 * it opens to the custodian alone, who handles the restricted path (Art. 30).
 */
export function mayOpenFiles(officer: Officer, { state }: Pick<Subject, 'state'>): Refusal | undefined {
  if (!state.restricted || officer.roles.includes('custodian')) return undefined;
  return refuse({
    kind: 'forbidden',
    code: 'file.sealed',
    cite: 'H.accusation-sealed',
    what: {
      zh: '检举控告的材料会露出是谁写的，只由保管人打开。',
      en: 'Papers of an accusation tell who brought it: they open to the custodian only.',
    },
    way: {
      zh: '案情写在事项页上；确需核对材料的，请找身份保管员。',
      en: 'The story stands on the page; where a paper has to be compared, ask the custodian.',
    },
  });
}
