import { afterAll, beforeAll, expect, test } from 'vitest';
import { actNames } from '../../core/procedure/index.ts';
import { wayEnded, waysRemedyEnds, waysToEnd } from '../../core/procedure/walk/endings.ts';
import { roles } from '../../server/organs/contract.ts';
import { type Office, openOfficeForStories } from './office.ts';
import { othersLook, type Told, tellEveryEnding } from './telling.ts';
import { ways } from './ways.ts';

/** Every way to end, told by three people each with a grievance of their own, over HTTP; on the screens: `every-ending-on-the-screens.test.ts`. */
const times = 3;
let office: Office;
let told: Told[];
let endings: Map<string, number>;

beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
  ({ told, endings } = await tellEveryEnding(office, times));
  await othersLook(office, told.slice(0, times), {
    matter: ({ at }) => `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`,
    figures: '/api/today',
    organs: '/api/organs',
  });
}, 240_000);
afterAll(() => office.close());

test('each way to end was reached by at least three people with different grievances', () => {
  expect(told).toHaveLength(Object.keys(ways).length * times);
  const few = [...waysToEnd, ...waysRemedyEnds].filter((way) => (endings.get(way) ?? 0) < times);
  expect(few).toEqual([]);
  expect(new Set(told.map(({ brought }) => brought.person.name)).size).toBe(told.length);
  expect(new Set(told.map(({ brought }) => brought.narrative.title)).size).toBe(told.length);
  const lines = [...endings].map(([way, count]) => `${way} ${count}`).join(', ');
  console.info(`${told.length} stories; endings: ${lines}`);
});

test('each story ended the way it was told for', async () => {
  for (const { way, story } of told) {
    const view = await story.view();
    const ended = way === 'final' ? view.review.code : wayEnded(story.done, { phase: view.phase.code });
    expect([way, ended]).toEqual([way, way === 'final' ? 'ended' : way]);
  }
});

test('each role had something to do at least three times, the petitioner too', () => {
  expect([...roles, 'petitioner'].filter((role) => (office.roles.get(role) ?? 0) < times)).toEqual([]);
  console.info(`roles: ${[...office.roles].map(([role, count]) => `${role} ${count}`).join(', ')}`);
});

test('each petitioner reads who is responsible, what happened, and what is left to them', async () => {
  for (const { way, story, brought } of told) {
    const { holder } = await story.view();
    const page = (await story.page()).replaceAll(/<[^>]+>/g, '');
    const says = ['现由', holder.name.zh, '发生了什么，接下来', '您现在可以', ...(headings[way] ?? [])];
    expect([way, says.filter((words) => !page.includes(words))]).toEqual([way, []]);
    const record = await story.page('/matter/record');
    expect([way, record.includes(brought.person.name)]).toEqual([way, false]);
  }
});

/** What the page has to begin with, where the end is a no or an answer. */
const headings: Record<string, string[]> = {
  'carried-out': ['看书面答复'],
  explained: ['看书面答复'],
  final: ['看书面答复'],
  guided: ['这件事该去哪里反映'],
  'not-accepted': ['没有受理，原因和出路'],
  'no-longer-accepted': ['不再受理，原因和出路'],
  'accusation-answered': ['这件事按检举控告保护'],
};

test('acts that no story has are those of the other tests; most of the procedure is told here', () => {
  const done = new Set(told.flatMap(({ story }) => story.done));
  const missing = actNames.filter((name) => !done.has(name));
  console.info(`${done.size} acts in stories; elsewhere: ${missing.join(', ')}`);
  expect(done.size).toBeGreaterThan(35);
});

test('a rebuild from the facts alone agrees with what the stories left, and every receipt is in the log', async () => {
  await office.app.sequence();
  const { slices } = office.app.app;
  const { byProjection, done } = await slices.petitions.rebuild();
  expect(done).toBeGreaterThanOrEqual(told.length);
  expect(Object.entries(byProjection).filter(([, differed]) => differed > 0)).toEqual([]);
  for (const { way, story } of told) {
    const { position, proof } = await slices.petitions.receipt(story.at);
    expect([way, position === null, proof === null]).toEqual([way, false, false]);
  }
});
