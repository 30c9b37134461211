import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { NoAnswer } from './parts/empty.tsx';
import { frame, root } from './routes/frame.ts';
import { matters } from './routes/matters.ts';
import { mechanisms } from './routes/mechanisms.ts';
import { office } from './routes/office.ts';

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

export const router = createRouter({
  routeTree: root.addChildren([signIn, firstPassword, frame.addChildren([...matters, ...mechanisms, ...office])]),
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
