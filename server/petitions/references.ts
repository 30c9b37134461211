import { type ActName, seatOf } from '../../core/procedure/index.ts';
import { type Refusal, refuse, type Words } from '../../core/refusal.ts';
import type { PetitionsDeps } from './deps.ts';
import { unfounded } from './earlier-matter.ts';
import { type AtHearing, barredByName } from './hearing-names.ts';
import type { Loaded } from './history.ts';
import type { Officer } from './policy.ts';
import { unstaffed } from './staffing.ts';

/** Fields of acts that name something that has to exist. What the procedure itself guards (receiver, review body) is not here. */
interface Naming extends AtHearing {
  categoryCode?: string;
  divisionCode?: string;
  handlerId?: string;
  standInId?: string;
  approverId?: string;
  dutyId?: string;
  to?: string;
  suggestedOrganId?: string;
  fileIds?: string[];
}

/**
 * What a well-formed payload refers to has to be there: a category, a place, a duty of the organ it goes to, an officer of
 * the own organ, a file of this matter; and the earlier matter or opinion on which somebody is turned away.
 * @param claimed files that come in with this very act
 */
export async function unknownReference(
  deps: Pick<PetitionsDeps, 'directory' | 'officer' | 'evidence' | 'db' | 'documents' | 'calendar' | 'clock'>,
  subject: Loaded,
  name: ActName,
  payload: Naming,
  officer: Officer | undefined,
  claimed: readonly string[],
): Promise<Refusal | undefined> {
  const namesake = await barredByName(deps, subject, name, payload);
  if (namesake) return namesake;
  const directory = deps.directory();
  const { categoryCode, divisionCode, dutyId, to, suggestedOrganId, fileIds = [] } = payload;
  const none = (field: string, what: Words) => nothingSuch(name, field, what);
  if (categoryCode && !directory.categoryName(categoryCode)) return none('categoryCode', words.category);
  if (
    divisionCode &&
    !directory.divisions.some(({ code }) => code === divisionCode || code === divisionCode.slice(0, 6))
  )
    return none('divisionCode', words.division);
  if (dutyId && !directory.dutiesOf(to ?? '').some(({ id }) => id === dutyId)) return none('dutyId', words.duty);
  if (suggestedOrganId && !directory.organ(suggestedOrganId)) return none('suggestedOrganId', words.organ);
  for (const field of ['handlerId', 'approverId'] as const) {
    const named = payload[field] && (await deps.officer(payload[field]));
    if (payload[field] && (!named || named.active === false || named.organId !== officer?.organId))
      return none(field, words.officer);
  }
  if (payload.standInId) {
    const stranger = await deps.officer(payload.standInId);
    if (!stranger || stranger.active === false || stranger.organId !== seatOf(subject.state))
      return none('standInId', words.standIn);
  }
  const stuck = unstaffed(name, { ...payload }, subject.state, officer, directory);
  if (stuck) return stuck;
  const elsewhere = fileIds.filter((id) => !claimed.includes(id));
  if (elsewhere.length === 0) return unfounded(deps, subject, name, payload);
  const known = await deps.evidence.of(deps.db.local(subject.shardKey), subject, subject.seal);
  return elsewhere.some((id) => !known.some(({ fileId }) => fileId === id))
    ? none('fileIds', words.file)
    : unfounded(deps, subject, name, payload);
}

const words = {
  category: { zh: '没有这个内容类别。', en: 'There is no such category.' },
  division: { zh: '没有这个地区。', en: 'There is no such place.' },
  duty: { zh: '权责清单里，这个单位没有这一项。', en: 'The duty list of that organ has no such entry.' },
  organ: { zh: '名录里没有这个单位。', en: 'This organ is not in the directory.' },
  officer: { zh: '本单位没有这位工作人员。', en: 'Your organ has no such officer.' },
  standIn: {
    zh: '代行职责的人要是要回避的那位所在单位的工作人员。',
    en: 'Whoever stands in has to be of the organ whose head steps aside.',
  },
  file: { zh: '这件事没有这份材料。', en: 'The matter has no such file.' },
} satisfies Record<string, Words>;

function nothingSuch(name: ActName, field: string, what: Words): Refusal {
  return refuse({
    kind: 'invalid',
    code: `${name}.unknown-reference`,
    field,
    cite: 'H.form',
    what,
    way: { zh: '请从名录里选；材料请先上传。', en: 'Choose one from the list; upload a file first.' },
  });
}
