import { addDays } from '../../core/calendar/index.ts';
import { type WayToEnd, wayEnded, waysRemedyEnds } from '../../core/procedure/walk/endings.ts';
import { casting } from './cast.ts';
import type { Office, Story } from './office.ts';
import type { Brought } from './steps.ts';
import { ways } from './ways.ts';

export interface Told {
  way: keyof typeof ways;
  brought: Brought;
  story: Story;
  /** By which way it stands at its end. */
  ended?: WayToEnd | undefined;
  /** Of the machine, from its first day to its last, whatever else was told on the same days. */
  seconds: number;
}

/** What came of the stories: each as it was told, and how often each end was reached. */
export interface AllTold {
  told: Told[];
  endings: Map<string, number>;
}

/** Tells every way to end, each by so many people with a grievance of their own, at the same time in one county. */
export async function tellEveryEnding(office: Office, times: number): Promise<AllTold> {
  const broughtBy = casting();
  const told: Told[] = [];
  const cast = (Object.keys(ways) as (keyof typeof ways)[]).flatMap((way, w) =>
    Array.from({ length: times }, (_, i) => ({ way, brought: broughtBy(way, w * times + i, (w + i) % 3) })),
  );
  await office.tellAll(
    cast.map(({ way, brought }) => async () => {
      const began = performance.now();
      const story = await ways[way](office, brought);
      told.push({ way, brought, story, seconds: (performance.now() - began) / 1000 });
    }),
  );
  // Long after: what nobody asked for in time has run out.
  office.app.clock.goTo(addDays(office.app.clock.today(), 60));
  await office.app.app.slices.docket.writeLapses();
  const endings = new Map<string, number>();
  const reached = (end: string) => endings.set(end, (endings.get(end) ?? 0) + 1);
  for (const one of told) {
    const { story } = one;
    const view = await story.view();
    const way = wayEnded(story.done, { phase: view.phase.code });
    one.ended = way;
    if (way) reached(way);
    if (waysRemedyEnds.includes(view.review.code as never)) reached(view.review.code);
  }
  return { told, endings };
}

/** The roles that act in no petition: what they do is to look, each in their own place. */
export async function othersLook(office: Office, told: readonly Told[], pathOf: Looks): Promise<void> {
  for (const { story } of told) {
    await office.as('dingzhiqiang', 'supervisor', pathOf.matter(story));
    await office.as('fangmin', 'auditor', pathOf.matter(story));
    await office.as('tanglei', 'statistician', pathOf.figures);
    await office.as('mawei', 'administrator', pathOf.organs);
  }
}

interface Looks {
  matter(story: Story): string;
  figures: string;
  organs: string;
}
