import { queryOptions } from '@tanstack/react-query';
import type {
  DisclosureSheet,
  DisclosureSource,
  DisclosureTexts,
  MadeCopyView,
} from '../../../server/disclosure/contract.ts';
import { Refused } from './ask.ts';
import { call, pathOf } from './call.ts';
import { paths } from './paths.ts';

export type { DisclosureSheet, DisclosureSource, DisclosureTexts, MadeCopyView };

type At = { shardKey: string; dossierId: string };

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

/** The attachments of the matters it is about. */
export const sourcesQuery = (key: At) =>
  queryOptions({
    queryKey: ['disclosure', key.shardKey, key.dossierId, 'sources'],
    queryFn: async (): Promise<DisclosureSource[]> => {
      const answer = await call<{ sources: DisclosureSource[] }>(pathOf(paths.disclosureSources, key));
      if (answer.ok) return answer.value.sources;
      throw new Refused(answer.problem);
    },
  });

/** A rectangle to blacken, in ten-thousandths of the page. */
export interface Region {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Scans one attachment and makes the copy that may be public. */
export const makeCopy = (key: At, body: { matter: string; fileId: string; regions: Region[]; text?: string }) =>
  call<MadeCopyView>(pathOf(paths.disclosureCopies, { ...key }), { body });

/** Where the very bytes of one sheet are. */
export const sheetAddress = (key: At, copyId: string, digest: string) =>
  pathOf(paths.disclosureCopy, { ...key, copyId, digest });
