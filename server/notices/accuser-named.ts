import { type Refusal, refuse } from '../../core/refusal.ts';
import type { RecordedFact } from '../petitions/index.ts';
import type { NoticeContext, PetitionerCard } from './context.ts';
import type { NoticeModel } from './model.ts';

/** All that says who brought a matter, as far as the office knows it. */
export const particularsOf = ({ name, phone, idNumber, agents = [], address, representatives = [] }: PetitionerCard) =>
  [
    ...[name, phone, idNumber, address, ...representatives],
    ...agents.flatMap((agent) => [agent.name, ...agent.particulars]),
  ].flatMap((one) => {
    const known = one && bare(one);
    return known && [...known].length > 1 ? [known] : [];
  });

/** Whether a text holds one of them, however it is spaced. */
export function names(text: string, particulars: readonly string[]): boolean {
  const written = bare(text);
  return particulars.some((one) => written.includes(one));
}

/** 「139 0000-1234」 is 13900001234. */
const bare = (text: string) => text.replace(/[\s"\\-]+/g, '').toLowerCase();

/**
 * Of an accusation no letter leaves in which an officer wrote who brought it (Art. 30, R-DOC-3): envelopes are opened by others,
 * and letters to organs are passed on. What the system itself puts into such letters names nobody. A warning is not enough here:
 * the words are mended first.
 */
export function accuserTyped(
  { state, petitioner }: NoticeContext,
  { sealed }: RecordedFact,
  models: readonly NoticeModel[],
): Refusal | undefined {
  if (!state.restricted) return undefined;
  const particulars = particularsOf(petitioner);
  const printed = bare(JSON.stringify(models.filter(({ layout }) => layout !== 'form')));
  // A reason that only the file keeps may say whom it means.
  const leaves = (line: string) => names(line, particulars) && printed.includes(bare(line).replace(/[。.；;，,]$/, ''));
  const found = Object.entries(sealed).find(([, text]) => text.split('\n').some(leaves));
  if (!found) return undefined;
  return refuse({
    kind: 'unlawful',
    code: 'letter.names-accuser',
    field: found[0],
    cite: 'R.30',
    what: {
      zh: '不能发：这段文字里有反映人的姓名、电话或住址，检举控告的文书里不能出现（第30条）。',
      en: 'Not sent: this text says who brought the accusation, which no letter of one may (Art. 30).',
    },
    way: {
      zh: '请删去，写「反映人」；只是碰巧同字的，换一种说法。',
      en: 'Take it out and write "the person"; if the characters only happen to be the same, say it in other words.',
    },
  });
}
