import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { demoPlan } from '../plan.ts';
import { seedCases } from '../seed/cases.ts';
import { seedDossiers } from '../seed/dossiers.ts';
import { publications } from './publications.ts';

let app: RunningApp;
const today = '2026-11-26';

beforeAll(async () => {
  app = await openRunningApp({ today });
});
afterAll(() => app.close());

test('matters of the demonstration are published as at the desk: covered, approved, corrected, taken down, in the feed', async () => {
  const plan = demoPlan(1, localDate(today));
  const lives = publications(localDate(today), plan);
  const wanted = JSON.stringify(lives);
  const cases = plan.filter(({ key }) => wanted.includes(`"@number:${key}"`));
  expect(cases).toHaveLength(5);
  const { petitions, dossiers } = app.app.slices;
  const { numbers } = await seedCases(petitions.deps, cases, {
    writers: 1,
    keyHead: 'publications',
    onProgress() {},
  });
  expect(await seedDossiers(dossiers.deps, lives, numbers)).toBe(lives.flatMap(({ steps }) => steps).length);
  await app.platform.outbox.dispatch();

  const anybody = await asking(app);
  const page = (await anybody('GET', '/disclosed')).text;
  const addresses = [...page.matchAll(/href="(\/disclosed\/[0-9a-f-]{36})"/g)].map(([, address]) => address!);
  expect(addresses).toHaveLength(4);
  expect(page).toContain('撤下');
  const feed = (await anybody('GET', '/disclosed/atom.xml')).text;
  expect(feed.match(/<entry>/g)).toHaveLength(4);
  const all = (await Promise.all(addresses.map(async (address) => (await anybody('GET', address)).text))).join('\n');
  expect(all).toContain('第2版');
  expect(all).toContain('本人撤回同意');
  for (const { person } of cases)
    for (const known of [person.name, person.phone, ...person.representatives])
      if (known) expect(all + feed).not.toContain(known);
});
