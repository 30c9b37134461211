import { afterAll, beforeAll, expect, test } from 'vitest';
import { casting } from './cast.ts';
import { filledIn } from './filled-in.ts';
import type { Office } from './office.ts';
import { counts, openScreens } from './screens.ts';
import { turns } from './turns.ts';

/** What may happen on the way, through the forms of desk and portal: the acts of which no way to end has need. */
let office: Office;
let forms: Map<string, number>;

beforeAll(async () => {
  ({ office, forms } = await openScreens());
  const broughtBy = casting();
  await office.tellAll(
    (Object.keys(turns) as (keyof typeof turns)[]).map((name, i) => async () => {
      const fit = name.startsWith('accused') ? 'accusation-answered' : 'carried-out';
      await turns[name](office, broughtBy(fit, i, i % 3));
    }),
  );
}, 900_000);
afterAll(() => office?.close());

test('objections, papers asked for, hearings, recusals, parts of several organs, translations and new beginnings have their forms', () => {
  expect(filledIn['turns-on-the-screens']!.filter((name) => !forms.has(name))).toEqual([]);
  console.info(`forms filled: ${counts(forms)}`);
});

test('a rebuild from the facts alone agrees with what the forms left', async () => {
  const { byProjection } = await office.app.app.slices.petitions.rebuild();
  expect(Object.entries(byProjection).filter(([, differed]) => differed > 0)).toEqual([]);
});
