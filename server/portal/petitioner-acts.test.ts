import { expect, test } from 'vitest';
import { type ActName, actNames, acts } from '../../core/procedure/index.ts';
import type { Http } from '../platform/index.ts';
import type { PortalDeps } from './deps.ts';
import { portalRoutes } from './index.ts';
import { petitionerActs } from './petitioner-acts.ts';

/** Acts of the petitioner without a page of `petitionerActs`, and where they are done instead. */
const elsewhere: Partial<Record<ActName, { path: string; why: string }>> = {
  register: { path: '/write/submit', why: 'six questions and a check, before there is a matter' },
  changeContact: { path: '/matter/contact', why: 'what is typed goes into the sealed identity, not into the act' },
  revokeWithdrawal: { path: '/matter/revoke', why: 'nothing to fill in: one button on the matter’s page' },
};

/** What the portal answers, asked of the code that answers it. */
function routes(): string[] {
  const found: string[] = [];
  const note = (method: string) => (path: string) => found.push(`${method} ${path}`);
  const http = { get: note('GET'), post: note('POST'), addHook: () => {} };
  portalRoutes(http as unknown as Http, {} as PortalDeps);
  return found;
}

test('every act of the petitioner has a page at the portal, or a stated reason why not', () => {
  const theirs = actNames.filter((name) => acts[name].by.some((party) => party === 'petitioner'));
  // An agency is ended by the petitioner on one page and laid down by the agent on another.
  const paged = new Set(petitionerActs.map(({ act }) => act));
  expect([...paged, ...Object.keys(elsewhere)].sort()).toEqual([...theirs].sort());
  const answered = routes();
  for (const { path } of petitionerActs) {
    expect(answered).toContain(`GET ${path}`);
    expect(answered).toContain(`POST ${path}`);
  }
  for (const { path } of Object.values(elsewhere)) expect(answered).toContain(`POST ${path}`);
});

test('no page of the petitioner does an act that is an office’s', () => {
  for (const { act } of petitionerActs) expect(acts[act as ActName].by).toContain('petitioner');
});
