import { bandKeys, joinedText, shingles, signatureOf } from '../../core/text/index.ts';
import type { Change, Projection } from '../petitions/index.ts';
import { bandsOf, putBands } from './store.ts';

/** The bands of a text as it was written; corrections of subject or place do not move it. */
export const keysOf = (narrative: string): number[] => bandKeys(signatureOf(shingles(joinedText(matter(narrative)))));

/** A text as it is compared: the narrative alone, for the form has no subject while somebody types. */
export const matter = (narrative: string) => ({ subject: '', text: narrative });

/** Keeps the bands of each registration, in its own statement. */
export const bandProjection: Projection = {
  name: 'triage.band',
  writes({ shardKey, petitionId, facts, text }: Change) {
    return facts[0]?.seq === 1 ? [putBands(shardKey, petitionId, keysOf(text.narrative))] : [];
  },
  async stale(runner, shardKey, changes) {
    const ids = changes.map(({ petitionId }) => petitionId);
    const stored = new Map((await runner.rows(bandsOf(shardKey, ids))).map((row) => [row.petitionId, row.keys]));
    return changes.flatMap(({ petitionId, text }) => {
      const keys = keysOf(text.narrative);
      if (String(keys) === String(stored.get(petitionId))) return [];
      return [{ petitionId, mend: [{ shardKey, statement: putBands(shardKey, petitionId, keys).statement }] }];
    });
  },
};
