import type { Refusal } from '../refusal.ts';
import { unlawfulField } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** What the simplified way told without a letter: it is given on paper whenever the person asks. */
export const unwritten = ['acceptance', 'answer'] as const;
export type Unwritten = (typeof unwritten)[number];

/** Ways that carry no paper, and ways that carry nothing else. */
const withoutPaper: readonly string[] = ['electronic', 'phone'];
const paperOnly: readonly string[] = ['post', 'notice-board', 'left-at-home'];

/**
 * The simplified way tells and answers by web, telephone or message, on paper where the person wants it (1.7). Who asked for
 * paper at registration has asked.
 * @param field where the way is chosen
 * @param method how it goes out; absent where nobody can be reached
 */
export function guardPaper(
  name: string,
  field: string,
  state: PetitionState,
  paper: boolean,
  method: string | undefined,
): Refusal | undefined {
  if (method === undefined) return undefined;
  if (paper && withoutPaper.includes(method)) {
    return unlawfulField(
      `${name}.not-on-paper`,
      field,
      'JY16.notice',
      {
        zh: '本人要纸质的，这种方式送不了纸质文书。',
        en: 'The person asks for paper, which does not go out this way.',
      },
      { zh: '请改为当面、邮寄或公告。', en: 'Choose in person, post or notice board.' },
    );
  }
  if (!paper && state.wantsPaper) {
    return unlawfulField(
      `${name}.paper-asked`,
      'paper',
      'JY16.notice',
      {
        zh: '本人已经提出要纸质的，不能只用网上、电话、短信。',
        en: 'The person has asked for paper: web, telephone or message is not enough.',
      },
      {
        zh: '请勾选「本人要纸质的」，再选当面或邮寄。',
        en: 'Say that paper is asked for, then choose in person or post.',
      },
    );
  }
  if (!paper && paperOnly.includes(method)) {
    return unlawfulField(
      `${name}.way-is-paper`,
      'paper',
      'JY16.notice',
      {
        zh: '邮寄、公告、留置送的是纸质文书，要先出具。',
        en: 'By post, on a board or left behind goes a letter, which has to be made.',
      },
      {
        zh: '请勾选「本人要纸质的」；不要纸质的，改为网上、短信、电话或当面。',
        en: 'Say that paper is asked for, or choose web, message, telephone or in person.',
      },
    );
  }
  return undefined;
}

/** Keeps in mind what was told without a letter, and that paper was asked for. */
export function noteTold(state: PetitionState, what: Unwritten, paper: boolean): void {
  if (paper) state.wantsPaper = true;
  else state.unwritten = [...(state.unwritten ?? []), what];
}
