/** A file already uploaded and waiting for the registration. */
export interface UploadView {
  token: string;
  name: string;
  bytes: number;
}

/** What was typed so far, as typed. Kept sealed on the server under a key that only this browser's cookie holds. */
export interface Draft {
  key: string;
  startedOn: string;
  uploads: UploadView[];
  who?: string;
  personCount?: string;
  shared?: string;
  narrative?: string;
  accuses?: string;
  complained?: string;
  complainedOf?: string;
  /** How many lines for requests are shown. */
  rows?: string;
  ask1?: string;
  ask2?: string;
  ask3?: string;
  ask4?: string;
  ask5?: string;
  divisionCode?: string;
  place?: string;
  counterpart?: string;
  name?: string;
  phone?: string;
  address?: string;
  idNumber?: string;
  /** One a line. */
  representatives?: string;
  members?: string;
  paper?: string;
  largePrint?: string;
  channel?: string;
  electronic?: string;
  language?: string;
  email?: string;
  writtenIn?: string;
  helperName?: string;
  helperPhone?: string;
  helperRelation?: string;
  toHelper?: string;
  agent1Name?: string;
  agent1Kind?: string;
  agent1Phone?: string;
  agent1Powers?: string;
  agent1Day?: string;
  agent1Namesake?: string;
  agent2Name?: string;
  agent2Kind?: string;
  agent2Phone?: string;
  agent2Powers?: string;
  agent2Day?: string;
  agent2Namesake?: string;
}

/** The most requests that the form has lines for. */
export const mostAsks = 5;

/** The requests, in their order, as typed; lines left empty are '' up to the last one filled. */
export const asksOf = ({ ask1, ask2, ask3, ask4, ask5 }: Draft): string[] =>
  [ask1, ask2, ask3, ask4, ask5].map((ask) => ask?.trim() ?? '');

/** The fields that each step of writing fills. Going back or changing one never erases another's. */
export const fieldsOfStep = [
  ['who', 'personCount', 'shared'],
  ['narrative', 'writtenIn'],
  ['rows', 'ask1', 'ask2', 'ask3', 'ask4', 'ask5'],
  ['divisionCode', 'place', 'counterpart', 'accuses', 'complained', 'complainedOf'],
  [],
  [
    'name',
    'phone',
    'email',
    'address',
    'idNumber',
    'representatives',
    'members',
    'helperName',
    'helperRelation',
    'helperPhone',
    'toHelper',
    'channel',
    'electronic',
    'paper',
    'largePrint',
    'language',
    'agent1Name',
    'agent1Kind',
    'agent1Phone',
    'agent1Powers',
    'agent1Day',
    'agent1Namesake',
    'agent2Name',
    'agent2Kind',
    'agent2Phone',
    'agent2Powers',
    'agent2Day',
    'agent2Namesake',
  ],
] as const satisfies readonly (readonly (keyof Draft)[])[];

/** Boxes: one that is not ticked is not sent at all. */
export const boxes: readonly (keyof Draft)[] = [
  'shared',
  'paper',
  'largePrint',
  'electronic',
  'toHelper',
  'agent1Powers',
  'agent2Powers',
  'agent1Namesake',
  'agent2Namesake',
];

/** Of one who acts for the petitioner, as typed. */
export interface AgentTyped {
  no: 1 | 2;
  name: string;
  kind: string;
  phone: string;
  powers: string[];
  day: string;
  namesake: boolean;
}

/** Those who act for the petitioner, as far as anything was typed of them. */
export function agentsTyped(draft: Draft): AgentTyped[] {
  return ([1, 2] as const)
    .map((no) => ({
      no,
      name: draft[`agent${no}Name`]?.trim() ?? '',
      kind: draft[`agent${no}Kind`] ?? '',
      phone: draft[`agent${no}Phone`]?.trim() ?? '',
      powers: (draft[`agent${no}Powers`] ?? '').split(',').filter(Boolean),
      day: draft[`agent${no}Day`]?.trim() ?? '',
      namesake: draft[`agent${no}Namesake`] === 'yes',
    }))
    .filter(({ name, phone, day }) => name || phone || day);
}
