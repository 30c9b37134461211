import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filledIn } from './filled-in.ts';
import { mechanismForms, neverFilled, petitionForms } from './forms.ts';
import { mostWithoutStory, withoutStory } from './without-story.ts';

test('every act of a petition has a form that is filled in and sent in a browser, the petitioner’s on the portal', () => {
  expect(neverFilled(petitionForms)).toEqual([]);
});

test('acts of mechanisms whose form no browser test sends are listed with the test that does them meanwhile, and grow no more', () => {
  const listed = Object.entries(withoutStory).flatMap(([kind, { acts }]) => acts.map((act) => `${kind} ${act}`));
  expect(neverFilled(mechanismForms).sort()).toEqual(listed.sort());
  expect(listed.length).toBeLessThanOrEqual(mostWithoutStory);
  const root = new URL('../../', import.meta.url);
  const untold = Object.values(withoutStory).filter(
    ({ meanwhile }) => !existsSync(new URL(`${meanwhile}.test.ts`, root)),
  );
  expect(untold).toEqual([]);
});

test('what is said to be filled in is a form, said once, and said of a test that there is', () => {
  const said = Object.values(filledIn).flat();
  const forms = new Set([...petitionForms, ...mechanismForms]);
  expect(said.filter((name, i) => !forms.has(name) || said.indexOf(name) !== i)).toEqual([]);
  const tests = readdirSync(new URL('..', import.meta.url), { recursive: true }).map(String);
  const missing = Object.keys(filledIn).filter((file) => !tests.some((path) => path.endsWith(`/${file}.test.ts`)));
  expect(missing).toEqual([]);
});
