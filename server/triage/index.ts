import type { z } from 'zod';
import { officerOf } from '../organs/index.ts';
import {
  duplicateQuery,
  duplicatesFound,
  petitionsApi,
  suggestionQuery,
  suggestionsFound,
} from '../petitions/contract.ts';
import { mayRegister, type Officer, type Petitions } from '../petitions/index.ts';
import { type Http, orRefuse } from '../platform/index.ts';
import { duplicates } from './duplicates.ts';
import { whileTyping } from './suggestions.ts';

export { bandProjection } from './bands.ts';
export type { Candidate } from './duplicates.ts';
export { suggestions } from './suggestions.ts';

/** 研判: suggestions with their reasons; a person decides. */
export function openTriage(petitions: Petitions) {
  const find = (query: z.output<typeof duplicateQuery>, officer: Officer) => duplicates(petitions, query, officer);
  return {
    duplicates: find,
    routes(http: Http): void {
      http.post(
        petitionsApi.duplicates,
        { schema: { body: duplicateQuery, response: { 200: duplicatesFound } } },
        async (request) => {
          const officer = officerOf(request);
          orRefuse(mayRegister(officer));
          return find(request.body, officer);
        },
      );

      http.post(
        petitionsApi.suggestions,
        { schema: { body: suggestionQuery, response: { 200: suggestionsFound } } },
        async (request) => {
          const officer = officerOf(request);
          orRefuse(mayRegister(officer));
          return { suggestions: whileTyping(request.body, petitions.deps.directory(), officer.organId) };
        },
      );
    },
  };
}

export type Triage = ReturnType<typeof openTriage>;
