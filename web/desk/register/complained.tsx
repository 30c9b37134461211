import { Tick } from '../fields/choice.tsx';
import { OfficersNamedPick } from '../fields/officers-named.tsx';
import { OrganPickMany } from '../fields/organ.tsx';
import { Text } from '../fields/text.tsx';
import { useWords } from '../frame/words.ts';
import type { RegisterDraft } from './draft.ts';

/** Whom it complains of: organs and officers of the directory, which the matter is then kept from, and the person's own words. */
export function Complained({ draft, set }: { draft: RegisterDraft; set(patch: Partial<RegisterDraft>): void }) {
  const { t } = useWords();
  const named =
    draft.complainedOrganIds.length > 0 || draft.complainedOfficers.length > 0 || draft.complainedOf.trim() !== '';
  return (
    <div className="stack tight">
      <div className="columns">
        <OrganPickMany
          name="complainedOrganIds"
          label={t('register.complained')}
          hint={t('register.complainedHint')}
          optional
          value={draft.complainedOrganIds}
          set={(complainedOrganIds) => set({ complainedOrganIds })}
        />
        <OfficersNamedPick
          name="complainedOfficerIds"
          label={t('register.complainedOfficers')}
          hint={t('register.complainedOfficersHint')}
          optional
          value={draft.complainedOfficers}
          set={(complainedOfficers) => set({ complainedOfficers })}
        />
      </div>
      <Text
        name="complainedOf"
        label={t('register.complainedOf')}
        hint={t('register.complainedOfHint')}
        optional
        value={draft.complainedOf}
        set={(complainedOf) => set({ complainedOf })}
      />
      <Tick
        name="complainsOfPerson"
        label={t('register.complainsOfPerson')}
        value={draft.complainsOfPerson}
        set={(complainsOfPerson) => set({ complainsOfPerson })}
      />
      {named && <p className="hint">{t('register.complainedWay')}</p>}
    </div>
  );
}
