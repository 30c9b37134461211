import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame.ts';

/** `organ` narrows to a unit, `as` shows the same rows as a table. */
const supervision = createRoute({
  getParentRoute: () => frame,
  path: '/supervision',
  validateSearch: (search): { organ?: string; as?: 'table' } => ({
    ...(typeof search.organ === 'string' && { organ: search.organ }),
    ...(search.as === 'table' && { as: 'table' as const }),
  }),
  component: lazyRouteComponent(() => import('../supervision/board.tsx'), 'SupervisionBoardPage'),
});
const charges = createRoute({
  getParentRoute: () => frame,
  path: '/charges',
  component: lazyRouteComponent(() => import('../charge/board.tsx'), 'ChargeBoardPage'),
});
const backlog = createRoute({
  getParentRoute: () => frame,
  path: '/backlog',
  component: lazyRouteComponent(() => import('../backlog/lists.tsx'), 'BacklogPage'),
});
const dossierList = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$kind',
  validateSearch: (search): { phase?: string; open?: 'yes' | 'no' } => ({
    ...(typeof search.phase === 'string' && { phase: search.phase }),
    ...((search.open === 'yes' || search.open === 'no') && { open: search.open }),
  }),
  component: lazyRouteComponent(() => import('../dossiers/list.tsx'), 'DossierListPage'),
});
const dossierOpening = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$kind/new/$act',
  /** `matter`: the petition that it will be about, by registration number. */
  validateSearch: (search): { matter?: string } => {
    const digits = String(search.matter ?? '').replace(/\D/g, '');
    return digits ? { matter: digits } : {};
  },
  component: lazyRouteComponent(() => import('../dossiers/opening.tsx'), 'OpeningPage'),
});
const dossier = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$kind/$shardKey/$dossierId',
  /** `act` opens that act's form at once, when it is permitted; `matter` and `duty` are what the officer came from. */
  validateSearch: (search): { act?: string; matter?: string; duty?: string } => {
    const digits = String(search.matter ?? '').replace(/\D/g, '');
    return {
      ...(typeof search.act === 'string' && { act: search.act }),
      ...(digits && { matter: digits }),
      ...(typeof search.duty === 'string' && { duty: search.duty }),
    };
  },
  component: lazyRouteComponent(() => import('../dossiers/dossier.tsx'), 'DossierPage'),
});
const receptions = createRoute({
  getParentRoute: () => frame,
  path: '/reception',
  component: lazyRouteComponent(() => import('../reception/receptions.tsx'), 'Receptions'),
});
const receptionCompliance = createRoute({
  getParentRoute: () => frame,
  path: '/reception/compliance',
  component: lazyRouteComponent(() => import('../reception/compliance.tsx'), 'ReceptionCompliance'),
});
const receptionDay = createRoute({
  getParentRoute: () => frame,
  path: '/reception/$planId/$n',
  component: lazyRouteComponent(() => import('../reception/day.tsx'), 'ReceptionDayPage'),
});
const hall = createRoute({
  getParentRoute: () => frame,
  path: '/hall',
  component: lazyRouteComponent(() => import('../hall/hall.tsx'), 'Hall'),
});
const disclosure = createRoute({
  getParentRoute: () => frame,
  path: '/disclosure/$shardKey/$dossierId',
  component: lazyRouteComponent(() => import('../disclosure/disclosure.tsx'), 'DisclosurePage'),
});
const beginDisclosure = createRoute({
  getParentRoute: () => frame,
  path: '/disclosure/new',
  component: lazyRouteComponent(() => import('../disclosure/begin.tsx'), 'BeginDisclosure'),
});
const conference = createRoute({
  getParentRoute: () => frame,
  path: '/conference/$shardKey/$dossierId',
  component: lazyRouteComponent(() => import('../conference/session.tsx'), 'SessionPage'),
});
const decisionsByPetitions = createRoute({
  getParentRoute: () => frame,
  path: '/decisions/petitions',
  component: lazyRouteComponent(() => import('../decisions/by-petitions.tsx'), 'ByPetitions'),
});
const decisionComments = createRoute({
  getParentRoute: () => frame,
  path: '/decisions/$shardKey/$dossierId',
  component: lazyRouteComponent(() => import('../decisions/comments.tsx'), 'CommentsPage'),
});
const inspection = createRoute({
  getParentRoute: () => frame,
  path: '/inspection',
  component: lazyRouteComponent(() => import('../inspection/board.tsx'), 'InspectionPage'),
});

/** Screens about what the office keeps beside the petitions. */
export const mechanisms = [
  supervision,
  charges,
  backlog,
  dossierList,
  dossierOpening,
  dossier,
  receptions,
  receptionCompliance,
  receptionDay,
  hall,
  disclosure,
  beginDisclosure,
  conference,
  decisionsByPetitions,
  decisionComments,
  inspection,
] as const;
