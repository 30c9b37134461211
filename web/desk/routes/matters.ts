import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame.ts';

const today = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('../today/today.tsx'), 'Today'),
});
const register = createRoute({
  getParentRoute: () => frame,
  path: '/register',
  component: lazyRouteComponent(() => import('../register/register.tsx'), 'Register'),
});
const find = createRoute({
  getParentRoute: () => frame,
  path: '/find',
  component: lazyRouteComponent(() => import('../find/find.tsx'), 'Find'),
});
const petition = createRoute({
  getParentRoute: () => frame,
  path: '/p/$shardKey/$petitionId',
  /** `act` opens that act's form at once, when it is permitted. */
  validateSearch: (search): { act?: string } => (typeof search.act === 'string' ? { act: search.act } : {}),
  component: lazyRouteComponent(() => import('../petition/petition.tsx'), 'PetitionPage'),
});
const reach = createRoute({
  getParentRoute: () => frame,
  path: '/reach',
  component: lazyRouteComponent(() => import('../reach/reach.tsx'), 'Reach'),
});
const numbers = createRoute({
  getParentRoute: () => frame,
  path: '/numbers',
  component: lazyRouteComponent(() => import('../numbers/numbers.tsx'), 'Numbers'),
});
const concerns = createRoute({
  getParentRoute: () => frame,
  path: '/concerns',
  component: lazyRouteComponent(() => import('../concerns/concerns.tsx'), 'Concerns'),
});
const identityRequests = createRoute({
  getParentRoute: () => frame,
  path: '/identity-requests',
  component: lazyRouteComponent(() => import('../identity/queue.tsx'), 'IdentityRequests'),
});
const reprint = createRoute({
  getParentRoute: () => frame,
  path: '/reprint',
  component: lazyRouteComponent(() => import('../reprint/reprint.tsx'), 'Reprint'),
});

/** Screens about petitions: the first one, registering, finding, one petition, and what waits at the window. */
export const matters = [today, register, find, petition, reach, numbers, concerns, identityRequests, reprint] as const;
