import type { Role } from '../../../server/organs/contract.ts';
import type { IconName } from '../../kit/icons.ts';

/** Roles that sit where people come to be heard. The server decides; this only keeps the others' navigation short. */
const window: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'organ-handler', 'organ-head'];
/** Roles for whom a board of the county's cards is work; everybody else has them among their own tasks. */
const board: Role[] = ['supervisor', 'bureau-officer', 'bureau-head', 'leader', 'auditor', 'organ-head'];
/** Who prepares or holds receptions. */
const receiving: Role[] = ['clerk', 'bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'];
/** Who reads the county's figures. */
const figures: Role[] = ['statistician', 'bureau-head', 'leader', 'supervisor', 'auditor'];
/** Who writes the organ's letters, or looks over its work. */
const numbering: Role[] = [...window, 'reviewer', 'supervisor', 'auditor'];
/** Who writes answers that rest on law, or looks at them. */
const citing: Role[] = [...numbering, 'leader'];
/** Who may change the wording of letters. */
const wording: Role[] = ['bureau-head', 'administrator'];

export interface Screen {
  to: string;
  word:
    | 'today'
    | 'register'
    | 'find'
    | 'concerns'
    | 'identityRequests'
    | 'reach'
    | 'reprint'
    | 'receptions'
    | 'hall'
    | 'supervision'
    | 'charges'
    | 'statistics'
    | 'backlog'
    | 'library'
    | 'organs'
    | 'numbers'
    | 'templates';
  icon: IconName;
  /** Whose navigation it is in; absent for everybody's. */
  roles?: Role[];
  /** Also, or only, the custodian's of the bureau. */
  custodian?: 'too' | 'only';
  /** Only of organs of the county's own level: towns and the city have no window in its hall. */
  seat?: true;
}

/** What everybody starts from: always in view. */
export const firstScreens: Screen[] = [
  { to: '/', word: 'today', icon: 'today' },
  { to: '/register', word: 'register', icon: 'register', roles: window },
  { to: '/find', word: 'find', icon: 'search' },
  { to: '/concerns', word: 'concerns', icon: 'sealed', custodian: 'only' },
  { to: '/identity-requests', word: 'identityRequests', icon: 'eye', custodian: 'only' },
];

export const groupNames = ['people', 'press', 'source', 'house', 'more'] as const;
export type GroupName = (typeof groupNames)[number];

/** Screens by what they are for; the registers join them by their kind. */
export const groupScreens: Record<GroupName, Screen[]> = {
  people: [
    { to: '/reach', word: 'reach', icon: 'bell', roles: window, custodian: 'too' },
    { to: '/reprint', word: 'reprint', icon: 'print', roles: window },
    { to: '/reception', word: 'receptions', icon: 'today', roles: receiving },
    { to: '/hall', word: 'hall', icon: 'person', roles: window, seat: true },
  ],
  press: [
    { to: '/supervision', word: 'supervision', icon: 'soon', roles: board },
    { to: '/charges', word: 'charges', icon: 'person', roles: board },
    { to: '/backlog', word: 'backlog', icon: 'file', roles: board },
  ],
  source: [{ to: '/library', word: 'library', icon: 'file', roles: citing }],
  house: [
    { to: '/statistics', word: 'statistics', icon: 'file', roles: figures },
    { to: '/organs', word: 'organs', icon: 'organ' },
    { to: '/numbers', word: 'numbers', icon: 'file', roles: numbering },
    { to: '/templates', word: 'templates', icon: 'file', roles: wording },
  ],
  more: [],
};

/** In which group a register stands; one that is not named here stands under "more". */
const groupOfKind: Partial<Record<string, GroupName>> = {
  'reception-plan': 'people',
  'reception-record': 'people',
  'letter-reading': 'people',
  'supervision-card': 'press',
  'supervision-bulletin': 'press',
  charge: 'press',
  'backlog-programme': 'press',
  'handling-review': 'press',
  'special-inspection': 'press',
  'call-back': 'press',
  conference: 'press',
  'conference-task': 'press',
  recommendation: 'source',
  'inspection-task': 'source',
  problem: 'source',
  'decision-assessment': 'source',
  publication: 'source',
  'public-notice': 'source',
  'statute-version': 'source',
  'assessment-scheme': 'house',
  'situation-report': 'house',
};
export const groupOf = (kind: string): GroupName => groupOfKind[kind] ?? 'more';

/** What stands open before anybody chose: what this role's day is made of. */
export function firstGroup(has: readonly Role[]): GroupName {
  if (has.some((role) => window.includes(role) || role === 'custodian')) return 'people';
  return has.some((role) => board.includes(role)) ? 'press' : 'house';
}

/** Whether a screen is in this officer's navigation. */
export function isShown(
  { roles, custodian, seat }: Screen,
  { has, keeps, atSeat }: { has: readonly Role[]; keeps: boolean; atSeat: boolean },
): boolean {
  if (seat && !atSeat) return false;
  if (custodian === 'only') return keeps;
  if (custodian === 'too' && keeps) return true;
  return !roles || roles.some((role) => has.includes(role));
}

/** Whether this officer registers people's matters. */
export const isAtWindow = (has: readonly Role[]): boolean => window.some((role) => has.includes(role));
