import { type Narrative, narratives } from '../../demo/narratives/narratives.ts';
import { chance } from '../../demo/narratives/prng.ts';
import { personAt } from '../../demo/plan/people.ts';
import type { Person } from '../../server/petitioners/index.ts';
import type { Brought } from './steps.ts';

/** Who comes with what: for each way of telling one person, with a grievance that nobody else has. */
export function casting(): (way: string, n: number, i: number) => Brought {
  const used = new Set<string>();
  return (way, n, i) => {
    const narrative = narratives.filter((one) => !used.has(one.key) && fits(way, one))[0]!;
    for (const one of narratives) if (one.title === narrative.title) used.add(one.key);
    const { representatives: _, ...person } = personAt(400 + n * 7, narrative.town, chance(n + 1), {
      persons: 1,
      anonymous: false,
    });
    const form = (['visit', 'letter', 'call'] as const)[i]!;
    return { person: person as Person, narrative, form, clerk: ['liumei', 'chenyulan', 'zhaopeng'][i]! };
  };
}

function fits(way: string, one: Narrative): boolean {
  if (one.anonymous || one.persons > 1) return false;
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
}
