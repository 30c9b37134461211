import { type Narrative, narratives } from '../../../demo/narratives/narratives.ts';
import { chance } from '../../../demo/narratives/prng.ts';
import { personAt } from '../../../demo/plan/people.ts';
import type { Person } from '../../../server/petitioners/index.ts';
import type { Brought } from '../steps.ts';

/** Hands out grievances, each once, with a person of their own, in turn by visit, letter and call. */
export function grievances(): (way: string) => Brought {
  const used = new Set<string>();
  let n = 0;
  return (way) => {
    n++;
    const narrative = narratives.find((one) => !used.has(one.title) && fits(way, one))!;
    used.add(narrative.title);
    const among = { persons: 1, anonymous: false };
    const { representatives: _, ...person } = personAt(900 + n * 7, narrative.town, chance(n), among);
    const form = (['visit', 'letter', 'call'] as const)[n % 3]!;
    return { person: person as Person, narrative, form, clerk: ['liumei', 'chenyulan', 'zhaopeng'][n % 3]! };
  };
}

function fits(way: string, one: Narrative): boolean {
  if (one.anonymous || one.persons > 1) return false;
  if (way === 'suggestion-answered') return one.nature === 'suggestion';
  if (way.startsWith('accusation')) return one.nature === 'accusation';
  const plain = one.nature === 'grievance' && !one.accusedCode;
  if (way.startsWith('diverted')) return plain && one.route !== undefined;
  return plain && !one.route && !one.danger && one.asks.every(({ basis }) => basis.length > 0);
}
