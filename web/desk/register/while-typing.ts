import { useEffect, useState } from 'react';
import type { DuplicatesFound, SuggestionView } from '../../../server/petitions/contract.ts';
import { call } from '../api/call.ts';
import { paths } from '../api/paths.ts';
import type { RegisterDraft } from './draft.ts';

const nothingFound: DuplicatesFound = { candidates: [], elsewhere: [] };

/** Matters that may be the one being written down. */
export function useDuplicates({ narrative, divisionCode, place, petitioner }: RegisterDraft): DuplicatesFound {
  const { idNumber, phone } = petitioner;
  return useAnswer<DuplicatesFound>(paths.duplicates, nothingFound, narrative, {
    narrative,
    ...(divisionCode && { divisionCode }),
    ...(place && { place }),
    ...(idNumber && { idNumber }),
    ...(phone && { phone }),
  });
}

const nothingSuggested: { suggestions: SuggestionView[] } = { suggestions: [] };

/** Category, and who is competent by the duty list, as the words of the text say. */
export function useSuggestions(draft: RegisterDraft): SuggestionView[] {
  const { narrative, requests, divisionCode, complainedOrganIds, complainedOfficers, purpose, complainsOfPerson } =
    draft;
  return useAnswer(paths.suggestions, nothingSuggested, narrative, {
    narrative,
    requests: requests.filter((text) => text.trim() !== ''),
    complainedOrganIds,
    complainedOfficerIds: complainedOfficers.map(({ id }) => id),
    kept: purpose === 'accusation' || complainsOfPerson,
    ...(divisionCode && { divisionCode }),
  }).suggestions;
}

/** Asks half a second after the last word; an answer that comes late is thrown away, and one that fails changes nothing. */
function useAnswer<T>(path: string, nothing: T, narrative: string, body: object): T {
  const [answer, setAnswer] = useState(nothing);
  const asked = JSON.stringify(body);
  const tooShort = narrative.trim().length < 8;
  useEffect(() => {
    if (tooShort) {
      setAnswer(nothing);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const found = await call<T>(path, { body: JSON.parse(asked) as object });
      if (current && found.ok) setAnswer(found.value);
    }, 500);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, asked, tooShort, nothing]);
  return answer;
}
