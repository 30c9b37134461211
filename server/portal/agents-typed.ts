import { powers } from '../../core/procedure/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { agentsTyped, type Draft } from '../../web/portal/draft.ts';
import { agentsWords } from '../../web/words/portal/agents.ts';
import type { Registration } from '../petitions/contract.ts';
import { needs } from './form-needs.ts';

/** Who acts for the petitioner, as the register act takes it. */
export const agentsIn = (draft: Draft): Registration['agents'] =>
  agentsTyped(draft).map(({ name, kind, phone, powers: typed, day, namesake }) => ({
    name,
    kind: kind === 'guardian' ? 'guardian' : 'authorised',
    powers: powers.filter((power) => typed.includes(power)),
    authorisedOn: day,
    ...(phone && { phone }),
    ...(namesake && { namesake }),
  }));

/** Of an agent of whom anything is written, name, kind and day are; and the paper is among the papers. */
export function agentsRefusal(draft: Draft): Refusal | undefined {
  const { zh, en } = agentsWords;
  const missing = agentsTyped(draft).flatMap(({ no, name, kind, day }) => {
    const typed = { [`agent${no}Name`]: name, [`agent${no}Kind`]: kind, [`agent${no}Day`]: day };
    return [
      ...needs(typed, `agent${no}Kind`, zh.missingKind, en.missingKind),
      ...needs(typed, `agent${no}Name`, zh.missingName, en.missingName),
      ...needs(typed, `agent${no}Day`, zh.missingDay, en.missingDay),
    ];
  });
  return missing[0] && { ...missing[0], others: missing.slice(1) };
}
