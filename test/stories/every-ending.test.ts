import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../core/calendar/index.ts';
import { actNames } from '../../core/procedure/index.ts';
import { wayEnded, waysRemedyEnds, waysToEnd } from '../../core/procedure/walk/endings.ts';
import { type Narrative, narratives } from '../../demo/narratives/narratives.ts';
import { chance } from '../../demo/narratives/prng.ts';
import { personAt } from '../../demo/plan/people.ts';
import { roles } from '../../server/organs/contract.ts';
import type { Person } from '../../server/petitioners/index.ts';
import { type Office, openOfficeForStories, type Story } from './office.ts';
import type { Brought } from './steps.ts';
import { ways } from './ways.ts';

/** Every way to end, told by three people each with a grievance of their own, at the same time in one county. */
const times = 3;
let office: Office;
const told: { way: string; brought: Brought; story: Story }[] = [];
const endings = new Map<string, number>();

beforeAll(async () => {
  office = await openOfficeForStories('2026-03-02');
  const stories = (Object.keys(ways) as (keyof typeof ways)[]).flatMap((way, w) =>
    Array.from({ length: times }, (_, i) => async () => {
      const brought = broughtBy(way, w * times + i, i);
      told.push({ way, brought, story: await ways[way](office, brought) });
    }),
  );
  await office.tellAll(stories);
  // Long after: what nobody asked for in time has run out.
  office.app.clock.goTo(addDays(office.app.clock.today(), 60));
  await office.app.app.slices.docket.writeLapses();
  for (const { story } of told) {
    const view = await story.view();
    const way = wayEnded(story.done, { phase: view.phase.code });
    if (way) endings.set(way, (endings.get(way) ?? 0) + 1);
    if (waysRemedyEnds.includes(view.review.code as never))
      endings.set(view.review.code, (endings.get(view.review.code) ?? 0) + 1);
  }
  for (const login of ['dingzhiqiang', 'fangmin'])
    for (const { story } of told.slice(0, times)) await looks(login, story);
  for (let i = 0; i < times; i++) {
    await office.as('tanglei', 'statistician', '/api/today');
    await office.as('mawei', 'administrator', '/api/organs');
  }
}, 240_000);
afterAll(() => office.close());

async function looks(login: string, story: Story): Promise<void> {
  const role = login === 'fangmin' ? 'auditor' : 'supervisor';
  const { shardKey, petitionId } = story.at;
  const answer = await office.as(login, role, `/api/petitions/${encodeURIComponent(shardKey)}/${petitionId}`);
  expect([login, answer.status]).toEqual([login, 200]);
}

/** Narratives that fit the way, each told once. */
const used = new Set<string>();
function broughtBy(way: string, n: number, i: number): Brought {
  const fits = (one: Narrative) => {
    if (used.has(one.key) || one.anonymous || one.persons > 1) return false;
    if (way === 'suggestion-answered') return one.nature === 'suggestion';
    if (way === 'accusation-answered') return one.nature === 'accusation';
    if (way.startsWith('diverted')) return one.nature === 'grievance' && one.route !== undefined && !one.accusedCode;
    return (
      one.nature === 'grievance' &&
      !one.route &&
      !one.accusedCode &&
      !one.danger &&
      one.asks.every(({ basis }) => basis.length > 0)
    );
  };
  const narrative = narratives.filter(fits)[0]!;
  for (const one of narratives) if (one.title === narrative.title) used.add(one.key);
  const { representatives: _, ...person } = personAt(400 + n * 7, narrative.town, chance(n + 1), {
    persons: 1,
    anonymous: false,
  });
  const form = (['visit', 'letter', 'call'] as const)[i]!;
  return { person: person as Person, narrative, form, clerk: ['liumei', 'chenyulan', 'zhaopeng'][i]! };
}

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
