import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { Frame } from '../frame/frame.tsx';
import { Nowhere } from '../frame/nowhere.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: Nowhere });
/** What stands around every screen of somebody who is signed in. */
export const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
