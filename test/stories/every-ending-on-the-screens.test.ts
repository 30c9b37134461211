import { afterAll, beforeAll, expect, test } from 'vitest';
import { actNames } from '../../core/procedure/index.ts';
import { waysRemedyEnds, waysToEnd } from '../../core/procedure/walk/endings.ts';
import { roles } from '../../server/organs/contract.ts';
import { rolesFor } from '../../server/petitions/index.ts';
import type { Office } from './office.ts';
import { counts, openScreens } from './screens.ts';
import { othersLook, type Told, tellEveryEnding } from './telling.ts';

/**
 * The stories of `every-ending.test.ts` through the screens: each act by the form of whoever does it, filled from the same
 * payload. One of each way here; `bench/stories-on-the-screens.ts` tells three of each.
 */
const times = Number(process.env.STORIES_OF_EACH_WAY ?? 1);
const began = performance.now();
let office: Office;
let forms: Map<string, number>;
let told: Told[];
let endings: Map<string, number>;

beforeAll(async () => {
  ({ office, forms } = await openScreens());
  ({ told, endings } = await tellEveryEnding(office, times));
  await othersLook(office, told.slice(0, times), {
    matter: ({ at }) => `/p/${encodeURIComponent(at.shardKey)}/${at.petitionId}`,
    figures: '/statistics',
    organs: '/organs',
  });
}, 1_800_000);
afterAll(() => office?.close());

test('each way to end is reached through the forms of the desk and the portal', () => {
  const few = [...waysToEnd, ...waysRemedyEnds].filter((way) => (endings.get(way) ?? 0) < times);
  expect(few).toEqual([]);
  for (const { way, ended } of told) expect([way, ended]).toEqual([way, way === 'final' ? 'explained' : way]);
  const seconds = (performance.now() - began) / 1000;
  console.info(`${told.length} stories on the screens in ${seconds.toFixed(0)} s; endings: ${counts(endings)}`);
  console.info(told.map((one) => `${one.way} ${one.seconds.toFixed(0)} s`).join(', '));
});

test('each role does what it does on its own screen, the petitioner on the portal', () => {
  expect([...roles, 'petitioner'].filter((role) => (office.roles.get(role) ?? 0) < times)).toEqual([]);
  console.info(`roles: ${counts(office.roles)}`);
});

test('each act of the stories was done by its form, and what was sent is what was meant', () => {
  const byOfficers = new Set(told.flatMap(({ story }) => story.done).filter((name) => forms.has(name)));
  expect(byOfficers.size).toBeGreaterThanOrEqual(36);
  const never = actNames.filter((name) => rolesFor[name].length > 0 && !forms.has(name));
  console.info(`forms filled: ${counts(forms)}; in no story: ${never.join(', ')}`);
});
