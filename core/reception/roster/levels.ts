import type { LeaderLevel } from '../../law/reception-frequency.ts';
import type { Role } from '../../roles.ts';

/**
 * The level at which a leader owes receptions, from where they work: the least that this can be. Who is a county's main leader
 * (every month) is said on the roster.
 */
export function leaderLevelOf(
  organ: { level: string; kind: string } | undefined,
  roles: readonly Role[],
): LeaderLevel | undefined {
  if (!organ) return undefined;
  const leads = roles.includes('leader');
  const heads = roles.includes('organ-head');
  if (organ.level === 'town') return leads || heads ? 'town-leader' : undefined;
  const governs = organ.kind === 'government' || organ.kind === 'party';
  if (leads && governs && organ.level === 'county') return 'county-leader';
  if (leads && governs && organ.level === 'city') return 'city-leader';
  return heads && !governs && ['county', 'city'].includes(organ.level) ? 'department-head' : undefined;
}
