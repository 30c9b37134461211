import { isRefusal } from '../../core/refusal.ts';
import type { Officer } from '../petitions/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import { forgetAppointments } from './appointments.ts';
import type { ReceptionDeps } from './deps.ts';
import { forPortal } from './for-portal.ts';
import { hallFor } from './hall.ts';
import { followSwap, remind, sendDue } from './messages.ts';

import { lookForMissing } from './owing.ts';

export type { ReceptionDeps } from './deps.ts';
export type { OwnAppointment, Promised, ReceptionsForPortal } from './for-portal.ts';
export { receptionRoutes } from './routes.ts';

export type Reception = ReturnType<typeof openReception>;

/** 接访: appointments, the hall, briefings, what leaders kept of the frequency they owe. Rosters and records are dossiers. */
export function openReception(deps: ReceptionDeps) {
  return {
    deps,
    forPortal: () => forPortal(deps),
    /** The subscriber of every act on a dossier: those booked on a swapped day go with it. */
    async follow({ payload }: OutboxEvent): Promise<void> {
      const { kind, act, dossierId } = payload as { kind: string; act: string; dossierId: string };
      if (kind === 'reception-plan' && act === 'swap') await followSwap(deps, dossierId);
    },
    /** How many wait in the hall for whom this officer serves, and calls for help; null for who does not sit there. */
    async waitingInHall(officer: Officer): Promise<{ waiting: number; help: number } | null> {
      const hall = await hallFor(deps, officer);
      if (isRefusal(hall)) return null;
      return { waiting: hall.tickets.filter(({ status }) => status === 'waiting').length, help: hall.help.length };
    },
    /** Leaders who owe receptions and stand on no roster; for a job. */
    lookForMissing: () => lookForMissing(deps),
    remind: () => remind(deps),
    sendDue: () => sendDue(deps),
    forgetAppointments: () => forgetAppointments(deps),
  };
}
