import type { DossierContext } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/** The organ over the keeper: from the directory, else whoever would review its opinions. */
export function aboveOf({ actor, organs }: DossierContext): string | undefined {
  const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
  return organs.get(keeperId)?.superiorId ?? organs.reviewBodies(keeperId)[0];
}

/** A bureau supervises its own lateness only where somebody above can close the card (R-SUP-1). */
export function nobodyAbove(
  act: string,
  { responsible, above }: { responsible: string; above?: string | undefined },
  context: DossierContext,
): Refusal | undefined {
  const { actor } = context;
  const keeperId = actor.kind === 'officer' ? actor.organId : actor.keeperId;
  const over = above ?? aboveOf(context);
  if (above !== undefined && (above === keeperId || !context.organs.isUnder(keeperId, above))) return notAbove(act);
  if (responsible !== keeperId || (over && over !== keeperId)) return undefined;
  return refuse({
    kind: 'unlawful',
    code: `supervision-card.${act}.nobody-above`,
    field: 'above',
    cite: 'H.supervisor-not-handler',
    what: {
      zh: '督办信访局自己的事项，须有上一级单位核实结卡。',
      en: 'A card on the bureau itself needs an organ above that verifies and closes it.',
    },
    way: { zh: '请填上一级单位，或由上一级发卡。', en: 'Name the organ above, or let it issue the card.' },
  });
}

const notAbove = (act: string) =>
  refuse({
    kind: 'invalid',
    code: `supervision-card.${act}.not-above`,
    field: 'above',
    cite: 'H.supervisor-not-handler',
    what: { zh: '所填的单位不是信访局的上一级。', en: 'The organ named does not stand above the bureau.' },
    way: { zh: '请不填，由名录取；或填上级单位。', en: 'Leave it empty, or name an organ above.' },
  });
