import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { Nowhere } from './frame/nowhere.tsx';
import { NoAnswer } from './parts/empty.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: Nowhere });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./signin/sign-in.tsx'), 'SignIn'),
});
const firstPassword = createRoute({
  getParentRoute: () => root,
  path: '/first-password',
  component: lazyRouteComponent(() => import('./signin/first-password.tsx'), 'FirstPassword'),
});
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const today = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./today/today.tsx'), 'Today'),
});
const register = createRoute({
  getParentRoute: () => frame,
  path: '/register',
  component: lazyRouteComponent(() => import('./register/register.tsx'), 'Register'),
});
const find = createRoute({
  getParentRoute: () => frame,
  path: '/find',
  component: lazyRouteComponent(() => import('./find/find.tsx'), 'Find'),
});
const petition = createRoute({
  getParentRoute: () => frame,
  path: '/p/$shardKey/$petitionId',
  /** `act` opens that act's form at once, when it is permitted. */
  validateSearch: (search): { act?: string } => (typeof search.act === 'string' ? { act: search.act } : {}),
  component: lazyRouteComponent(() => import('./petition/petition.tsx'), 'PetitionPage'),
});
const dossierList = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$kind',
  validateSearch: (search): { phase?: string; open?: 'yes' | 'no' } => ({
    ...(typeof search.phase === 'string' && { phase: search.phase }),
    ...((search.open === 'yes' || search.open === 'no') && { open: search.open }),
  }),
  component: lazyRouteComponent(() => import('./dossiers/list.tsx'), 'DossierListPage'),
});
const dossierOpening = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$kind/new/$act',
  /** `matter`: the petition that it will be about, by registration number. */
  validateSearch: (search): { matter?: string } => {
    const digits = String(search.matter ?? '').replace(/\D/g, '');
    return digits ? { matter: digits } : {};
  },
  component: lazyRouteComponent(() => import('./dossiers/opening.tsx'), 'OpeningPage'),
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
  component: lazyRouteComponent(() => import('./dossiers/dossier.tsx'), 'DossierPage'),
});
const disclosure = createRoute({
  getParentRoute: () => frame,
  path: '/disclosure/$shardKey/$dossierId',
  component: lazyRouteComponent(() => import('./disclosure/disclosure.tsx'), 'DisclosurePage'),
});
const beginDisclosure = createRoute({
  getParentRoute: () => frame,
  path: '/disclosure/new',
  component: lazyRouteComponent(() => import('./disclosure/begin.tsx'), 'BeginDisclosure'),
});
const organs = createRoute({
  getParentRoute: () => frame,
  path: '/organs',
  component: lazyRouteComponent(() => import('./organs/organs.tsx'), 'Organs'),
});
const organ = createRoute({
  getParentRoute: () => frame,
  path: '/organs/$organId',
  component: lazyRouteComponent(() => import('./organs/organs.tsx'), 'Organs'),
});
const templates = createRoute({
  getParentRoute: () => frame,
  path: '/templates',
  component: lazyRouteComponent(() => import('./templates/templates.tsx'), 'Templates'),
});
const template = createRoute({
  getParentRoute: () => frame,
  path: '/templates/$document',
  component: lazyRouteComponent(() => import('./templates/templates.tsx'), 'Templates'),
});
const numbers = createRoute({
  getParentRoute: () => frame,
  path: '/numbers',
  component: lazyRouteComponent(() => import('./numbers/numbers.tsx'), 'Numbers'),
});
const concerns = createRoute({
  getParentRoute: () => frame,
  path: '/concerns',
  component: lazyRouteComponent(() => import('./concerns/concerns.tsx'), 'Concerns'),
});
const identityRequests = createRoute({
  getParentRoute: () => frame,
  path: '/identity-requests',
  component: lazyRouteComponent(() => import('./identity/queue.tsx'), 'IdentityRequests'),
});
const reprint = createRoute({
  getParentRoute: () => frame,
  path: '/reprint',
  component: lazyRouteComponent(() => import('./reprint/reprint.tsx'), 'Reprint'),
});
const reach = createRoute({
  getParentRoute: () => frame,
  path: '/reach',
  component: lazyRouteComponent(() => import('./reach/reach.tsx'), 'Reach'),
});
const conference = createRoute({
  getParentRoute: () => frame,
  path: '/conference/$shardKey/$dossierId',
  component: lazyRouteComponent(() => import('./conference/session.tsx'), 'SessionPage'),
});
/** `organ` narrows to a unit, `as` shows the same rows as a table. */
const supervision = createRoute({
  getParentRoute: () => frame,
  path: '/supervision',
  validateSearch: (search): { organ?: string; as?: 'table' } => ({
    ...(typeof search.organ === 'string' && { organ: search.organ }),
    ...(search.as === 'table' && { as: 'table' as const }),
  }),
  component: lazyRouteComponent(() => import('./supervision/board.tsx'), 'SupervisionBoardPage'),
});
const charges = createRoute({
  getParentRoute: () => frame,
  path: '/charges',
  component: lazyRouteComponent(() => import('./charge/board.tsx'), 'ChargeBoardPage'),
});
const backlog = createRoute({
  getParentRoute: () => frame,
  path: '/backlog',
  component: lazyRouteComponent(() => import('./backlog/lists.tsx'), 'BacklogPage'),
});
const receptions = createRoute({
  getParentRoute: () => frame,
  path: '/reception',
  component: lazyRouteComponent(() => import('./reception/receptions.tsx'), 'Receptions'),
});
const receptionCompliance = createRoute({
  getParentRoute: () => frame,
  path: '/reception/compliance',
  component: lazyRouteComponent(() => import('./reception/compliance.tsx'), 'ReceptionCompliance'),
});
const receptionDay = createRoute({
  getParentRoute: () => frame,
  path: '/reception/$planId/$n',
  component: lazyRouteComponent(() => import('./reception/day.tsx'), 'ReceptionDayPage'),
});
const hall = createRoute({
  getParentRoute: () => frame,
  path: '/hall',
  component: lazyRouteComponent(() => import('./hall/hall.tsx'), 'Hall'),
});
const decisionsByPetitions = createRoute({
  getParentRoute: () => frame,
  path: '/decisions/petitions',
  component: lazyRouteComponent(() => import('./decisions/by-petitions.tsx'), 'ByPetitions'),
});
const decisionComments = createRoute({
  getParentRoute: () => frame,
  path: '/decisions/$shardKey/$dossierId',
  component: lazyRouteComponent(() => import('./decisions/comments.tsx'), 'CommentsPage'),
});
const inspection = createRoute({
  getParentRoute: () => frame,
  path: '/inspection',
  component: lazyRouteComponent(() => import('./inspection/board.tsx'), 'InspectionPage'),
});
/** `beside`: what the figures are compared with. */
const statistics = createRoute({
  getParentRoute: () => frame,
  path: '/statistics',
  validateSearch: (search): { span?: string; beside?: 'before' | 'year' | 'none' } => ({
    ...(typeof search.span === 'string' && { span: search.span }),
    ...((search.beside === 'before' || search.beside === 'year' || search.beside === 'none') && {
      beside: search.beside,
    }),
  }),
  component: lazyRouteComponent(() => import('./statistics/statistics.tsx'), 'StatisticsPage'),
});
/** `on`: the day whose law is asked for. */
const library = createRoute({
  getParentRoute: () => frame,
  path: '/library',
  validateSearch: (search): { q?: string; on?: string } => ({
    ...(typeof search.q === 'string' && { q: search.q }),
    ...(typeof search.on === 'string' && { on: search.on }),
  }),
  component: lazyRouteComponent(() => import('./library/library.tsx'), 'LibraryPage'),
});
const statute = createRoute({
  getParentRoute: () => frame,
  path: '/library/$versionId',
  validateSearch: (search): { article?: number } => {
    const article = Number(search.article);
    return Number.isInteger(article) && article > 0 ? { article } : {};
  },
  component: lazyRouteComponent(() => import('./library/version.tsx'), 'StatutePage'),
});
const statisticsCases = createRoute({
  getParentRoute: () => frame,
  path: '/statistics/cases',
  validateSearch: (search): { span: string; figure: string; line: string; organ?: string; after?: string } => ({
    span: String(search.span ?? ''),
    figure: String(search.figure ?? ''),
    line: String(search.line ?? ''),
    ...(typeof search.organ === 'string' && { organ: search.organ }),
    ...(typeof search.after === 'string' && { after: search.after }),
  }),
  component: lazyRouteComponent(() => import('./statistics/cases.tsx'), 'CasesPage'),
});
const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account.tsx'), 'Account'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    firstPassword,
    frame.addChildren([
      today,
      register,
      find,
      petition,
      reach,
      numbers,
      concerns,
      identityRequests,
      reprint,
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
      organs,
      organ,
      templates,
      template,
      conference,
      decisionsByPetitions,
      decisionComments,
      inspection,
      statistics,
      statisticsCases,
      library,
      statute,
      account,
    ]),
  ]),
  basepath: '/desk',
  // What stands in the address is text: a registration number is no number to count with.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith((value) => String(value)),
  defaultPreload: false,
  defaultErrorComponent: ({ error }) => <NoAnswer error={error} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
