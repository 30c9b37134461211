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
  ],
] as const satisfies readonly (readonly (keyof Draft)[])[];

/** Boxes: one that is not ticked is not sent at all. */
export const boxes: readonly (keyof Draft)[] = ['shared', 'paper', 'largePrint', 'electronic', 'toHelper'];
