import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame.ts';

const organs = createRoute({
  getParentRoute: () => frame,
  path: '/organs',
  component: lazyRouteComponent(() => import('../organs/organs.tsx'), 'Organs'),
});
const organ = createRoute({
  getParentRoute: () => frame,
  path: '/organs/$organId',
  component: lazyRouteComponent(() => import('../organs/organs.tsx'), 'Organs'),
});
const templates = createRoute({
  getParentRoute: () => frame,
  path: '/templates',
  component: lazyRouteComponent(() => import('../templates/templates.tsx'), 'Templates'),
});
const template = createRoute({
  getParentRoute: () => frame,
  path: '/templates/$document',
  component: lazyRouteComponent(() => import('../templates/templates.tsx'), 'Templates'),
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
  component: lazyRouteComponent(() => import('../statistics/statistics.tsx'), 'StatisticsPage'),
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
  component: lazyRouteComponent(() => import('../statistics/cases.tsx'), 'CasesPage'),
});
/** `on`: the day whose law is asked for. */
const library = createRoute({
  getParentRoute: () => frame,
  path: '/library',
  validateSearch: (search): { q?: string; on?: string } => ({
    ...(typeof search.q === 'string' && { q: search.q }),
    ...(typeof search.on === 'string' && { on: search.on }),
  }),
  component: lazyRouteComponent(() => import('../library/library.tsx'), 'LibraryPage'),
});
const statute = createRoute({
  getParentRoute: () => frame,
  path: '/library/$versionId',
  validateSearch: (search): { article?: number } => {
    const article = Number(search.article);
    return Number.isInteger(article) && article > 0 ? { article } : {};
  },
  component: lazyRouteComponent(() => import('../library/version.tsx'), 'StatutePage'),
});
const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account.tsx'), 'Account'),
});

/** Screens about the office itself: organs, templates, figures, the library of law, the own account. */
export const office = [
  organs,
  organ,
  templates,
  template,
  statistics,
  statisticsCases,
  library,
  statute,
  account,
] as const;
