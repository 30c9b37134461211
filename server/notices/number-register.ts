import { returnReasonWords } from '../../core/procedure/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { Officer } from '../petitions/index.ts';
import { titleOf } from './called.ts';
import type { NumberEntry } from './contract.ts';
import type { NoticesDeps } from './deps.ts';
import { numberText } from './model.ts';
import { lettersOfYear, numbersOfYear } from './store/numbers.ts';
import { returnedOfYear } from './store/returned.ts';

/** Opinions: a later one of the same kind in the same matter takes the place of the earlier. */
const replaced = ['D-14', 'D-23', 'D-24'];

/**
 * 文号登记簿: every number that this officer's organ gave in a year, which document bears it, and why it is void where none
 * does. It names no petition and nobody: a register of the organ's own letters.
 */
export async function numberRegister(deps: NoticesDeps, { organId }: Officer, year: number): Promise<NumberEntry[]> {
  const organ = deps.directory().organ(organId);
  if (!organ) return [];
  const [numbers, letters, returned] = await Promise.all([
    deps.db.local(shardKeyFor(organ.divisionCode)).rows(numbersOfYear(shardKeyFor(organ.divisionCode), organId, year)),
    deps.db.wide().rows(lettersOfYear(organId, year)),
    deps.db.wide().rows(returnedOfYear(organId, year)),
  ]);
  const byId = new Map(letters.map((letter) => [letter.documentId, letter]));
  const back = new Map(returned.map((one) => [one.documentId, one]));
  return numbers.map(({ series, n, documentId, voidReason }) => {
    const letter = byId.get(documentId);
    const later =
      letter && !letter.recalledOn && replaced.includes(letter.kind)
        ? letters.findLast(
            (one) =>
              one.petitionId === letter.petitionId &&
              one.kind === letter.kind &&
              one.factSeq > letter.factSeq &&
              !one.recalledOn,
          )
        : undefined;
    const came = back.get(documentId);
    return {
      number: letter?.number ?? numberText(`${organ.numberWord}${series}`, year, n),
      title: letter ? titleOf(letter) : null,
      issuedOn: letter?.issuedOn ?? null,
      voidReason,
      replacedBy: later?.number ?? null,
      returned: came ? { on: came.returnedOn, reason: returnReasonWords[came.reason] } : null,
    };
  });
}
