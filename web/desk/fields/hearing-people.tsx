import type { Words } from '../../../core/refusal.ts';
import type { PetitionView } from '../../../server/petitions/contract.ts';
import { useWords } from '../frame/words.ts';
import { Many } from './many.tsx';
import type { PickOption } from './pick.tsx';

/** Which officers: all that can be chosen, those without a seat yet, those who sit. */
export type Places = 'listed' | 'open' | 'sits';

const officersIn = ({ hearing }: PetitionView, of: Places) =>
  (hearing?.officers ?? []).filter(({ as, chosen, added }) =>
    of === 'sits' ? as === 'sits' : as !== 'aside' && (of === 'listed' || !(chosen || added)),
  );

/** Those who sit are taken to have come; a choice is nobody's but the petitioner's, so nothing is marked. */
export const placesAtFirst = (petition: PetitionView, of: Places): string[] =>
  of === 'sits' ? officersIn(petition, of).map(({ place }) => String(place)) : [];

interface Props {
  name: string;
  label: string;
  hint: string | undefined;
  petition: PetitionView;
  of: Places;
  value: string[];
  set(value: string[]): void;
}

/** Hearing officers by name and capacity, in the order of the notice's list. */
export function PlacesPick({ name, label, hint, petition, of, value, set }: Props) {
  const { t, language } = useWords();
  const { seats, officers = [] } = petition.hearing ?? {};
  const filled = officers.filter((one) => one.as !== 'aside' && (one.chosen || one.added)).length;
  const room = seats && of !== 'sits' ? t('hearingParts.seats', { seats, filled }) : undefined;
  const options = officersIn(petition, of).map((one) => ({
    value: String(one.place),
    label: `${one.place}. ${one.name}（${one.capacity}）`,
  }));
  return (
    <Many
      name={name}
      label={label}
      hint={[room, hint].filter(Boolean).join(language === 'en' ? ' ' : '')}
      options={options}
      value={value}
      set={set}
    />
  );
}

/** Who takes part in the hearing, or those who are asked to step aside. */
export function useSeatOptions(petition: PetitionView, waiting: boolean): PickOption[] {
  const { t, say } = useWords();
  const { hearing } = petition;
  if (!hearing) return [];
  if (waiting) return hearing.challenged.map(({ who, label }) => ({ value: who, label: say(label as Words) }));
  const as = (part: 'presider' | 'officer' | 'recorder') => t(`hearingParts.${part}`);
  return [
    { value: 'presider', label: `${hearing.presider} · ${as('presider')}` },
    ...officersIn(petition, 'listed').map(({ place, name, capacity }) => ({
      value: `officer-${place}`,
      label: `${name} · ${as('officer')} · ${capacity}`,
    })),
    ...(hearing.recorder ? [{ value: 'recorder', label: `${hearing.recorder} · ${as('recorder')}` }] : []),
  ];
}
