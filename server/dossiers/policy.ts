import type { Dossier, DossierAct, DossierActor, DossierKind, MatterView } from '../../core/dossier/index.ts';
import { barredFrom } from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { Role } from '../../core/roles.ts';
import type { Directory, SignedIn } from '../organs/index.ts';

export type Officer = Pick<SignedIn, 'officerId' | 'organId' | 'roles'>;

/** Kinds of organs whose overseeing roles see the dossiers of a whole county. */
const overseers = ['bureau', 'government', 'party'];
/** Accounts and figures are no reason to read anything. */
const blind: readonly Role[] = ['administrator', 'statistician'];

/** Whether this officer may know that the dossier exists. */
export function seesDossier(
  officer: Officer,
  kind: DossierKind,
  { shardKey, state }: { shardKey: string; state: Dossier },
  directory: Directory,
): boolean {
  if (officer.roles.every((role) => blind.includes(role))) return false;
  if (isBarred(officer, state, directory)) return false;
  const kept = kind.keptFrom?.(state) ?? [];
  if (kept.includes(officer.organId) || kept.includes(officer.officerId)) return false;
  if (kind.sealedTo) return state.keeperId === officer.organId && entrusted(officer, kind);
  if (Object.values(state.officers).some((ids) => ids.includes(officer.officerId))) return true;
  if (state.keeperId === officer.organId && permitted(kind, ['keeper']).some((role) => officer.roles.includes(role)))
    return true;
  if (Object.keys(state.organs).some((part) => state.organs[part]?.includes(officer.organId) && works(part)))
    return true;
  return overseesDossiers(officer, kind, shardKey, directory);

  function works(part: string): boolean {
    const needed = kind.seenInPart?.(state as never, part) ?? workingIn(kind, part);
    return officer.roles.some((role) => !blind.includes(role) && (needed?.includes(role) ?? true));
  }
}

/** Whether this officer reads of a dossier only what concerns their own organ: they have a part in it that others have too. */
export function readsOwnPartOnly(
  officer: Officer,
  kind: DossierKind,
  { shardKey, state }: { shardKey: string; state: Dossier },
  directory: Directory,
): boolean {
  if (!kind.ownPart || state.keeperId === officer.organId) return false;
  if (overseesDossiers(officer, kind, shardKey, directory)) return false;
  if (Object.values(state.officers).some((ids) => ids.includes(officer.officerId))) return false;
  const { parts } = kind.ownPart;
  return !Object.entries(state.organs).some(([part, ids]) => ids.includes(officer.organId) && !parts.includes(part));
}

/** Whether a petition it is about complains of this officer, of an organ at or above the own, or of who heads one of these today. */
const isBarred = ({ officerId, organId }: Officer, { barredIds }: Pick<Dossier, 'barredIds'>, directory: Directory) =>
  barredIds.includes(officerId) || isBarredOrgan(organId, barredIds, directory);

/** Whether an organ is, or stands under, one that is complained of, or that somebody complained of heads today. */
export const isBarredOrgan = (
  organId: string,
  barredIds: readonly string[],
  organs: Pick<Directory, 'isUnder' | 'officer'>,
): boolean =>
  barredIds.some((accused) => {
    const officer = organs.officer(accused);
    return organs.isUnder(organId, accused) || (officer?.heads === true && organs.isUnder(organId, officer.organId));
  });

/** Whether a petition, as it stands today, complains of this officer or of an organ at or above the officer's own (Art. 30). */
export const isComplainedOf = (
  officer: Officer,
  matter: Pick<MatterView, 'complainedOrganIds' | 'accused'>,
  directory: Directory,
): boolean => isBarred(officer, { barredIds: barredFrom(matter) }, directory);

/** Whether this officer sees every dossier of this kind in a county. */
export function overseesDossiers(officer: Officer, kind: DossierKind, shardKey: string, directory: Directory): boolean {
  const organ = directory.organ(officer.organId);
  if (!organ || organ.divisionCode.length > 6 || shardKeyFor(organ.divisionCode) !== shardKey) return false;
  if (officer.roles.includes('auditor') && kind.seenBy.includes('auditor')) return true;
  return overseers.includes(organ.kind) && officer.roles.some((role) => kind.seenBy.includes(role));
}

/** Whether this officer may meet dossiers of a kind at all: they see it all, open it, or may be given or named for a part in it. */
export function meetsKind(officer: Officer, kind: DossierKind, directory: Directory): boolean {
  return meetsByRole(officer, kind, directory) || (maySee(officer, kind) && isNamedInSome(kind));
}

/** Whether the kind stands in this officer's navigation whoever is named in its dossiers: by what their roles have to do in it. */
export function meetsByRole(officer: Officer, kind: DossierKind, directory: Directory): boolean {
  if (officer.roles.every((role) => blind.includes(role))) return false;
  const organ = directory.organ(officer.organId);
  if (kind.sealedTo) return organ?.kind === 'bureau' && entrusted(officer, kind);
  if (organ && overseesDossiers(officer, kind, shardKeyFor(organ.divisionCode), directory)) return true;
  return Object.values(kind.acts).some(({ by }) =>
    by.some((permit) => 'roles' in permit && permit.roles.some((role) => officer.roles.includes(role))),
  );
}

/** Whether its acts are also those of officers named in a dossier, of whatever role. */
export const isNamedInSome = (kind: DossierKind): boolean =>
  Object.values(kind.acts).some(({ by }) => by.some((permit) => 'named' in permit));

const maySee = ({ roles }: Officer, { sealedTo }: DossierKind) =>
  !sealedTo && !roles.every((role) => blind.includes(role));

/** Whether the officer's roles may meet a sealed kind at all. */
const entrusted = ({ roles }: Officer, { sealedTo = [] }: DossierKind) => roles.some((role) => sealedTo.includes(role));

/** Sealed kinds that this officer meets nowhere, in no count either. */
export const hiddenKinds = (officer: Officer, kinds: readonly DossierKind[], directory: Directory): string[] =>
  kinds.filter((kind) => kind.sealedTo && !meetsKind(officer, kind, directory)).map(({ name }) => name);

/** In whose name an officer does an act: in the first of their roles that the act asks for. */
export function dossierActor(officer: Officer, act: DossierAct | undefined): DossierActor {
  const asked = (act?.by ?? []).flatMap((permit) => ('roles' in permit ? permit.roles : []));
  const role = officer.roles.find((one) => asked.includes(one)) ?? officer.roles[0] ?? 'clerk';
  return { kind: 'officer', officerId: officer.officerId, organId: officer.organId, role };
}

/** The same sentence for what does not exist and for what one may not know of. */
export function dossierNotFound(): Refusal {
  return refuse({
    kind: 'unknown',
    code: 'dossier.not-found',
    what: { zh: '没有找到，或不在您的办理范围内。', en: 'Not found, or not within your remit.' },
    way: {
      zh: '请从列表里打开；归别的单位办的，请联系该单位。',
      en: 'Open it from the list; for other organs’ work, ask them.',
    },
  });
}

/** Roles that have something to do in a part; undefined where nobody has: an organ that is only told reads with all of its roles. */
function workingIn(kind: DossierKind, part: string): Role[] | undefined {
  const roles = permitted(kind, [part]);
  return roles.length > 0 ? roles : undefined;
}

function permitted(kind: DossierKind, parts: readonly string[]): Role[] {
  return Object.values(kind.acts).flatMap(({ by }) =>
    by.flatMap((permit) => ('roles' in permit && parts.includes(permit.part) ? permit.roles : [])),
  );
}
