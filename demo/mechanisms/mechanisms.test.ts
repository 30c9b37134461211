import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalDate, localDate } from '../../core/calendar/index.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { demoPlan } from '../plan.ts';
import { seedCases } from '../seed/cases.ts';
import { seedComments } from '../seed/comments.ts';
import { seedDossiers } from '../seed/dossiers.ts';
import { callBacks } from './aftercare.ts';
import { backlogs } from './backlog.ts';
import { charges } from './charges.ts';
import { dossierLives } from './index.ts';

let app: RunningApp;
const comments = () => seedComments(app.app.slices.decisions.deps);
const numbers = new Map<string, string>();

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const clerk = await app.officer('liumei');
  for (const key of keysIn(localDate('2026-11-26'))) {
    const { number } = await clerk.post<{ number: string }>('/api/petitions', {
      form: 'visit',
      divisionCode: '990123',
      narrative: `演示事项${key}：改厕装好半年不能用。`,
      requests: ['修好'],
    });
    numbers.set(key, number);
  }
});
afterAll(() => app.close());

/** The petitions that the dossiers name. */
function keysIn(today: LocalDate): Set<string> {
  return new Set([...JSON.stringify(dossierLives(today)).matchAll(/@number:(c\d+)/g)].map(([, key]) => key!));
}

test.each(['2026-01-03', '2026-02-27', '2026-05-20', '2026-11-26', '2026-12-28'])(
  'started on %s, every step of every dossier is lawful on its day; started again, nothing is done twice',
  async (on) => {
    const plan = demoPlan(1, localDate(on));
    const called = callBacks(localDate(on), plan);
    const kept = [
      ...dossierLives(localDate(on)),
      ...charges(localDate(on), plan),
      ...backlogs(localDate(on), plan),
      ...called,
    ];
    const lives = kept.map((life) => ({ ...life, key: `${on}-${life.key}` }));
    const { dossiers, petitions } = app.app.slices;
    const wanted = JSON.stringify(called);
    const old = plan.filter(({ key, journey }) => journey === 'longDelayed' || wanted.includes(`@number:${key}"`));
    expect(kept.filter(({ kind }) => kind === 'charge').map(({ steps }) => steps.at(-1)!.act)).toEqual([
      'advance',
      'approve',
      'resolve',
    ]);
    expect(called).toHaveLength(3);
    const seeded = await seedCases(petitions.deps, old, { writers: 1, keyHead: on, onProgress: () => {} });
    const named = new Map([...numbers, ...seeded.numbers]);
    const acts = await seedDossiers(dossiers.deps, lives, named, comments());
    expect(acts).toBe(lives.flatMap(({ steps }) => steps).length);
    expect(await seedDossiers(dossiers.deps, lives, named, comments())).toBe(0);
    for (const { steps } of lives) for (const step of steps) expect(step.on <= on).toBe(true);
  },
);

test('a petition that is not there keeps its dossier away, and nothing else', async () => {
  const lives = dossierLives(localDate('2026-11-25')).map((life) => ({ ...life, key: `without-${life.key}` }));
  const acts = await seedDossiers(app.app.slices.dossiers.deps, lives, new Map(), comments());
  // Each goes as far as its first step that names a petition.
  const without = lives.flatMap(({ steps }) => {
    const naming = steps.findIndex(({ payload }) => JSON.stringify(payload).includes('@number:'));
    return naming < 0 ? steps : steps.slice(0, naming);
  });
  expect(acts).toBe(without.length);
});
