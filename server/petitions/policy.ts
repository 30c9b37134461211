import {
  type ActName,
  actNames,
  acts,
  decidesInstead,
  isAccused,
  isGuarded,
  type PetitionState,
} from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { headRoles } from '../../core/roles.ts';
import type { Role } from '../organs/contract.ts';
import type { Directory, SignedIn } from '../organs/index.ts';
import type { ReadsShown } from '../petitioners/index.ts';
import { nobody, rolesFor, sealed, signing, window } from './roles-for.ts';

export { rolesFor } from './roles-for.ts';

/** What permissions ask about a petition. */
export interface Subject {
  shardKey: string;
  /** Organs that hold, held, sent, were sent, or review it. */
  parties: readonly string[];
  state: Pick<PetitionState, 'restricted' | 'complainedOrganIds' | 'accused' | 'registrarId' | 'holderId' | 'standIn'> &
    Partial<Pick<PetitionState, 'review' | 'firstReview'>>;
}

/** An officer, as permissions see one. */
export type Officer = Pick<SignedIn, 'officerId' | 'organId' | 'roles'>;

/** Roles that may know of restricted matters, in the bureau that holds them (decisions 7). */
const trusted: Role[] = ['bureau-officer', 'bureau-head', 'custodian'];
/** Roles that work on matters in which their organ has a part. */
const working: Role[] = [...window, 'reviewer', 'leader', 'supervisor'];
/** Roles that say whether a request for review is taken. */
const declining: Role[] = ['bureau-head', 'organ-head', 'reviewer'];
/** Roles that see a whole county or city, in an organ of this kind at that level. Auditors come from any. */
const overseeing: { [Kind in string]?: Role[] } = {
  bureau: ['clerk', 'bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  government: ['leader', 'auditor'],
  party: ['leader', 'auditor'],
};
const auditing: Role[] = ['auditor'];
/** Roles that have reason to know who somebody is; in restricted matters the custodian alone. */
const identifying: Role[] = [...window, 'reviewer', 'supervisor'];

/** By which names an officer may be complained of: the own, and those of the organs above and of the own organ. */
export const guardedAs = ({ officerId, organId }: Officer, directory: Directory): string[] => [
  officerId,
  ...directory.upwards(organId),
];

/**
 * Who heads today the own organ or one above: where one of them is complained of, the matter is kept from all under them. Nobody for
 * a custodian, who hands such a matter on to the bureau above.
 */
export const headsOver = (officer: Officer, directory: Directory): string[] =>
  has(officer, ['custodian'])
    ? []
    : directory.upwards(officer.organId).flatMap((id) => headRoles.flatMap((role) => directory.officersIn(id, role)));

/**
 * Whether the matter complains of this officer, of an organ at or above the officer's own, or of somebody who heads one of these
 * today (Art. 30). Of one who rose after being named, a request already in the organ's hands stays there, where recusal is asked
 * for; and an accusation is left to the custodian of the bureau that keeps it, who hands it on.
 */
export function isComplainedOf(
  officer: Officer,
  state: Pick<PetitionState, 'complainedOrganIds' | 'accused'> &
    Partial<Pick<PetitionState, 'holderId' | 'restricted'>>,
  directory: Directory,
): boolean {
  const { complainedOrganIds, holderId, restricted } = state;
  if (isAccused(state, officer.officerId) || isGuarded({ complainedOrganIds }, officer.organId, directory)) return true;
  const inHand = officer.organId === holderId && (!restricted || has(officer, ['custodian']));
  return !inHand && isGuarded(state, officer.organId, directory);
}

/** Whether this officer may know that the petition exists. */
export function sees(officer: Officer, { shardKey, parties, state }: Subject, directory: Directory): boolean {
  if (isComplainedOf(officer, state, directory)) return false;
  if (state.restricted) return officer.organId === state.holderId && has(officer, trusted);
  if (parties.includes(officer.organId) && has(officer, working)) return true;
  if (has(officer, declining) && isAbove(officer, state, directory)) return true;
  return oversees(officer, shardKey, directory);
}

/** Whether a request against the registering organ's own opinion would come before this officer's organ (domain 1.11). */
const isAbove = ({ organId }: Officer, state: Subject['state'], directory: Directory): boolean =>
  knowsReview(state) && decidesInstead(state, directory).includes(organId);

const knowsReview = (state: Subject['state']): state is Subject['state'] & Pick<PetitionState, 'review'> =>
  state.review !== undefined;

/** Whether this officer sees every ordinary petition of a county: its bureau, its leaders, supervisors and auditors. */
export function oversees(officer: Officer, shardKey: string, directory: Directory): boolean {
  const organ = directory.organ(officer.organId);
  if (!organ || organ.divisionCode.length > 6 || shardKeyFor(organ.divisionCode) !== shardKey) return false;
  return has(officer, overseeing[organ.kind] ?? auditing);
}

/** Whether this officer may come upon restricted matters of the own bureau in lists and searches. */
export const seesRestricted = (officer: Officer) => has(officer, trusted);

/** Whether this officer may come upon the ordinary matters of the own organ's desk in that county. */
export const seesOrdinary = (officer: Officer, shardKey: string, directory: Directory): boolean =>
  has(officer, working) || oversees(officer, shardKey, directory);

/** The acts that an officer of these roles does, where they are open. */
export const actsOf = (officer: Officer): ActName[] => actNames.filter((name) => has(officer, rolesFor[name]));

/** May this officer do this act on this petition? Asked together with the procedure (`permitted`). */
export function may(name: ActName, officer: Officer, subject: Subject, directory: Directory): Refusal | undefined {
  if (!sees(officer, subject, directory)) return notFound();
  if (subject.state.restricted && has(officer, ['custodian'])) return undefined;
  return has(officer, rolesFor[name]) || standsIn(officer, name, subject) ? undefined : notYourRole(name);
}

/** Whoever the organ above named signs in this matter in the head's place (Art. 28). */
const standsIn = ({ officerId }: Officer, name: ActName, { state }: Subject): boolean =>
  state.standIn === officerId && rolesFor[name].includes('organ-head');

/** Whether an act is ever this reader's: the petitioner's own, or one that some officer may do. */
export function couldDo(name: ActName, reader: Officer | 'petitioner'): boolean {
  if (reader === 'petitioner') return acts[name].by.some((party) => party === 'petitioner');
  return rolesFor[name].length > 0;
}

/** May this officer register at all? */
export const mayRegister = (officer: Officer): Refusal | undefined =>
  has(officer, rolesFor.register) ? undefined : notYourRole('register');

/** May this officer read who the petitioner is? Every such reading has a purpose and is shown to the petitioner. */
export function mayReadIdentity(officer: Officer, subject: Subject, directory: Directory): Refusal | undefined {
  if (!sees(officer, subject, directory)) return notFound();
  const allowed: Role[] = subject.state.restricted ? ['custodian'] : identifying;
  if (has(officer, allowed)) return undefined;
  return refuse({
    kind: 'forbidden',
    code: 'identity.role',
    cite: subject.state.restricted ? 'H.accusation-sealed' : 'H.permission',
    what: subject.state.restricted
      ? { zh: '检举控告人的身份只由保管人接触。', en: 'Who brought an accusation is known to the custodian only.' }
      : { zh: '本账号的职责不需要查看身份。', en: 'Your role does not need to know who it is.' },
    way: subject.state.restricted
      ? { zh: '确有必要的，请找身份保管员。', en: 'Where it is needed, ask the custodian.' }
      : { zh: '请由经办人联系信访人。', en: 'The handler contacts the petitioner.' },
  });
}

/** May this officer ask the custodian to let them see who the petitioner is? Who may read it does not have to. */
export function mayAskIdentity(officer: Officer, subject: Subject, directory: Directory): Refusal | undefined {
  if (!sees(officer, subject, directory)) return notFound();
  if (mayReadIdentity(officer, subject, directory)) return undefined;
  return refuse({
    kind: 'conflict',
    code: 'identity-request.not-needed',
    cite: 'H.identity-request',
    what: {
      zh: '本账号写明用途就能查看，不用申请。',
      en: 'Your role reads it with a purpose; there is nothing to ask for.',
    },
    way: { zh: '请用「写用途后查看」。', en: 'Use "Write a purpose and read".' },
  });
}

/**
 * May this custodian decide who else sees an identity? In restricted matters the bureau's that holds it; in all others
 * any of the county's bureau; never one complained of, or under an organ that is.
 */
export function mayDecideIdentity(officer: Officer, subject: Subject, directory: Directory): Refusal | undefined {
  if (isComplainedOf(officer, subject.state, directory) || !has(officer, sealed)) return notFound();
  return subject.state.restricted && !sees(officer, subject, directory) ? notFound() : undefined;
}

/** May this officer print a slip with a new query code? At the window, for whoever stands there. */
export function mayPrintSlip(officer: Officer, subject: Subject, directory: Directory): Refusal | undefined {
  if (!sees(officer, subject, directory)) return notFound();
  const there = officer.organId === subject.state.registrarId;
  return there && has(officer, window) ? undefined : notAtTheWindow();
}

/**
 * Whose reads an officer sees in the record of who has looked: those of the own organ. A supervisor's or custodian's reading from
 * outside would tell the handler that somebody complained (Art. 46). Auditors outside the holder see every
 * organ's; that a report was read, only the custodian.
 */
export function readsShownTo(officer: Officer, { state }: Pick<Subject, 'state'>): ReadsShown {
  const outside = officer.organId !== state.holderId;
  return {
    ...(!(outside && has(officer, ['auditor', 'custodian'])) && { onlyOf: officer.organId }),
    reports: outside && has(officer, ['custodian']),
  };
}

/** The role in which an officer does something: the first of those that allow it. */
export const roleFor = (officer: Officer, allowed: readonly Role[]): Role =>
  officer.roles.find((role) => allowed.includes(role)) ?? officer.roles[0] ?? 'clerk';

/** The same sentence for what does not exist and for what one may not know of (ui 2.5, 19). */
export function notFound(): Refusal {
  return refuse({
    kind: 'unknown',
    code: 'petition.not-found',
    what: { zh: '没有找到，或不在您的办理范围内。', en: 'Not found, or not within your remit.' },
    way: {
      zh: '请核对登记编号；归别的单位办的，请联系该单位。',
      en: 'Check the number; for other organs’ matters, ask that organ.',
    },
  });
}

const has = (officer: Officer, allowed: readonly Role[]) => officer.roles.some((role) => allowed.includes(role));

function notYourRole(name: ActName): Refusal {
  const { zh, en } = acts[name];
  const who = rolesFor[name];
  return refuse({
    kind: 'forbidden',
    code: `${name}.role`,
    cite: 'H.permission',
    what: { zh: `本账号的职责不能办「${zh}」。`, en: `Your role does not include "${en}".` },
    way:
      who === signing
        ? { zh: '请本单位负责人办。', en: 'The responsible person of your organ does it.' }
        : who === nobody
          ? { zh: '只能由信访人用自己的查询码办。', en: 'Only the petitioner can, with the own query code.' }
          : {
              zh: '请有此职责的同事办，或找管理员核对角色。',
              en: 'A colleague with that role does it; ask your administrator.',
            },
  });
}

function notAtTheWindow(): Refusal {
  return refuse({
    kind: 'forbidden',
    code: 'slip.window',
    cite: 'H.code-private',
    what: {
      zh: '查询码凭条只在登记单位的窗口当面打印。',
      en: 'Slips with a query code are printed at the registering window, face to face.',
    },
    way: {
      zh: '请信访人到登记单位的窗口补领。',
      en: 'The petitioner gets one at the window that registered the matter.',
    },
  });
}
