import { mechanisms } from '../../core/mechanisms.ts';
import { type ActName, actNames } from '../../core/procedure/index.ts';
import { rolesFor } from '../../server/petitions/roles-for.ts';
import { petitionerActs } from '../../server/portal/petitioner-acts.ts';
import { filledIn } from './filled-in.ts';

/** Every form with which an officer does an act of a petition: its name; with which the petitioner does one: its path. */
export const petitionForms: readonly string[] = [
  ...actNames.filter((name: ActName) => rolesFor[name].length > 0),
  ...petitionerActs.map(({ path }) => path),
  '/matter/contact',
  '/matter/revoke',
];

/** Every form of a mechanism: `supervision-card issue`. What only a rule or the petitioner does has none. */
export const mechanismForms: readonly string[] = mechanisms.flatMap(({ name, acts }) =>
  Object.entries(acts).flatMap(([act, { by }]) =>
    by.some((permit) => 'named' in permit || !['clock', 'petitioner'].includes(permit.part)) ? [`${name} ${act}`] : [],
  ),
);

const somewhere = new Set(Object.values(filledIn).flat());
/** Those of these forms that no browser test fills in. */
export const neverFilled = (forms: readonly string[]): string[] => forms.filter((name) => !somewhere.has(name));
