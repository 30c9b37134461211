import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { DossierChange, Dossiers } from '../dossiers/index.ts';
import type { DisclosureDeps } from './index.ts';

const kind = 'public-notice';

/**
 * Every organ that receives petitions owes a notice of its channels at all times (Art. 18): where there is none, a duty is
 * opened for it. An organ of another county, or above, owes it to its own office.
 * @returns how many were opened
 */
export async function oweNotices({ dossiers, directory, handlers, shardKey }: DisclosureDeps): Promise<number> {
  const known = directory();
  const here = shardKey();
  const receiving = [...new Set(handlers().map(({ organId }) => organId))].filter((organId) => {
    const organ = known.organ(organId);
    return organ !== undefined && shardKeyFor(organ.divisionCode) === here;
  });
  const has = new Set((await dossiers.ofKind(here, kind)).map(({ state }) => state.keeperId));
  let opened = 0;
  for (const keeperId of receiving.filter((organId) => !has.has(organId))) {
    const done = await dossiers.open({
      kind,
      act: 'owe',
      payload: {},
      by: { rule: { keeperId } },
      origin: `notice/${keeperId}`,
    });
    if (isRefusal(done)) throw new Error(`no duty to publish: ${done.code}`);
    if (!done.repeated) opened += 1;
  }
  return opened;
}

/** What an organ owes is published there: beside a second one the duty would never end. */
export async function oneNotice(
  dossiers: Dossiers,
  { before, after, fact, shardKey }: DossierChange,
): Promise<Refusal | undefined> {
  if (before.phase !== 'none' || fact.act !== 'issue') return undefined;
  const earlier = await dossiers.rules.newestKept(shardKey, kind, after.keeperId, { phase: 'owed' });
  if (!earlier) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'public-notice.issue.owed-already',
    cite: 'H.public-notice',
    what: {
      zh: `本单位的渠道公布已列为待公布（${earlier.number}）。`,
      en: `The notice that your organ owes is open already (${earlier.number}).`,
    },
    way: { zh: '请打开那一份「公布」。', en: 'Open that one and publish it there.' },
  });
}
