import { z } from 'zod';

/** How many recommendations of one kind. `adopted`: in whole or in part. */
export const recommendationCount = z.object({
  sort: z.enum(['improve-work', 'improve-policy', 'accountability']),
  issued: z.int(),
  answered: z.int(),
  adopted: z.int(),
  carriedOut: z.int(),
});
export const recommendationFigures = z.object({ since: z.string().nullable(), kinds: z.array(recommendationCount) });
export type RecommendationFigures = z.output<typeof recommendationFigures>;
