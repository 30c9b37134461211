import { queryOptions } from '@tanstack/react-query';
import type { DisclosureSheet, DisclosureTexts } from '../../../server/disclosure/contract.ts';
import { Refused } from './ask.ts';
import { call, pathOf } from './call.ts';
import { paths } from './paths.ts';

export type { DisclosureSheet, DisclosureTexts };

/** The sheet of one publication. */
export const sheetQuery = (key: { shardKey: string; dossierId: string }) =>
  queryOptions({
    queryKey: ['disclosure', key.shardKey, key.dossierId],
    queryFn: async (): Promise<DisclosureSheet> => {
      const answer = await call<DisclosureSheet>(pathOf(paths.sheet, key));
      if (answer.ok) return answer.value;
      throw new Refused(answer.problem);
    },
  });

/** A first text from the matter's own papers, covered by rule. */
export const propose = (matter: string) => call<{ texts: DisclosureTexts }>(paths.proposal, { body: { matter } });

/** The same texts, covered by rule; the names of these matters' parties are known to the server alone. */
export const coverByRule = (matters: string[], texts: Record<string, string>) =>
  call<{ texts: Record<string, string> }>(paths.redacted, { body: { matters, texts } });
