import type { DossierAt, DossierChange } from '../dossiers/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import { openCardsForCallBacks } from './call-backs.ts';
import { noteLeadersGone, proposeCharges } from './charges.ts';
import { followReview, guardReview, reviewForPetitioner, takeComplaint } from './complaints.ts';
import type { SupervisionDeps } from './deps.ts';
import { escalateCards } from './escalation.ts';
import { openCardsForInstructions } from './late-instructions.ts';
import { hearRecommendation, openCardsForRecommendations, tellCardsOfAnswers } from './late-recommendations.ts';
import { listedSupervision } from './listed.ts';
import { tellCardsOfDutiesMet } from './met.ts';
import { openOverdueCards } from './overdue.ts';
import { supervisionRoutes } from './routes.ts';
import { takePetitionActed } from './signals.ts';
import { openYearOfInspections, publishedInspections } from './yearly.ts';

export type { ReviewForPetitioner } from './complaints.ts';
export type { Listed } from './contract.ts';
export type { SupervisionDeps } from './deps.ts';
export { turningActs } from './signals.ts';
export { supervisionRoutes };

export type Supervision = ReturnType<typeof openSupervision>;

/** 督办、包案: what they do by rule, their boards, and the public list. */
export function openSupervision(deps: SupervisionDeps) {
  return {
    deps,
    /** Opens cards for what is overdue, tells cards of duties met, and raises those without an answer; for a job. */
    async supervise() {
      const cards = await openOverdueCards(deps);
      const uncalled = await openCardsForCallBacks(deps);
      const instructions = await openCardsForInstructions(deps);
      const recommendations = await openCardsForRecommendations(deps);
      const told = (await tellCardsOfDutiesMet(deps)) + (await tellCardsOfAnswers(deps));
      const raised = await escalateCards(deps);
      return { ...cards, uncalled, instructions, recommendations, told, raised };
    },
    openOverdueCards: (most?: number) => openOverdueCards(deps, most),
    /** Proposes charges, and notes leaders who are gone; for a job. */
    async lookAtCharges() {
      return { proposed: await proposeCharges(deps), gone: await noteLeadersGone(deps) };
    },
    takePetitionActed: (event: OutboxEvent) => takePetitionActed(deps, event),
    takeComplaint: (event: OutboxEvent) => takeComplaint(deps, event),
    guardReview: (change: DossierChange) => guardReview(deps, change),
    reviewForPetitioner: (at: DossierAt) => reviewForPetitioner(deps, at),
    /** A card that is closed gives its clock free; a review that sends a card, or whose card is closed, hears of it. */
    async takeActed(event: OutboxEvent): Promise<void> {
      const { shardKey, payload } = event;
      await hearRecommendation(deps, event);
      const { kind, dossierId, act } = payload as { kind: string; dossierId: string; act: string };
      await followReview(deps, { shardKey, dossierId }, { kind, act });
      if (kind === 'supervision-card' && act === 'close') await deps.docket.overdue.release(shardKey, dossierId);
    },
    listed: (shardKey: string) => listedSupervision(deps, shardKey),
    /** Each year has its special inspections; for a daily job. */
    openYear: (shardKey: string) => openYearOfInspections(deps, shardKey),
    publishedInspections: (shardKey: string) => publishedInspections(deps, shardKey),
  };
}
