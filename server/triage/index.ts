import { z } from 'zod';
import { officerOf } from '../organs/index.ts';
import { duplicateCandidate, duplicateQuery, petitionsApi } from '../petitions/contract.ts';
import { mayRegister, type Officer, type Petitions } from '../petitions/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { duplicates } from './duplicates.ts';

export { bandProjection } from './bands.ts';
export type { Candidate } from './duplicates.ts';
export { suggestions } from './suggestions.ts';

/** 研判: suggestions with their reasons; a person decides. */
export function openTriage(petitions: Petitions) {
  const find = (query: z.output<typeof duplicateQuery>, officer: Officer) => duplicates(petitions, query, officer);
  return {
    duplicates: find,
    routes(http: Http): void {
      const found = z.object({ candidates: z.array(duplicateCandidate) });
      http.post(
        petitionsApi.duplicates,
        { schema: { body: duplicateQuery, response: { 200: found } } },
        async (request) => {
          const officer = officerOf(request);
          orRefuse(mayRegister(officer));
          return { candidates: await find(request.body, officer) };
        },
      );
    },
  };
}

export type Triage = ReturnType<typeof openTriage>;
