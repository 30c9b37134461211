import {
  type ActName,
  benchOf,
  type HearingPeople,
  hearingPeople,
  join,
  seatOfOfficer,
  whoSits,
} from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { PetitionsDeps } from './deps.ts';
import type { Loaded } from './history.ts';

/** Whom a payload names as taking part in a hearing. */
export interface AtHearing {
  presider?: string;
  recorder?: string;
  officers?: { name: string }[];
  choosing?: boolean;
  instead?: string;
  namesake?: boolean;
}

/**
 * Who takes part in a hearing is written by name, so names are compared: nobody who handled the matter, is complained of or
 * stepped aside takes part in it (Art. 28, 30), unless somebody made sure that it is another person of that name; and a notice
 * given anew keeps those whom the petitioner chose.
 */
export async function barredByName(
  deps: Pick<PetitionsDeps, 'officer'>,
  { state, history }: Pick<Loaded, 'state' | 'history'>,
  act: ActName,
  payload: AtHearing,
): Promise<Refusal | undefined> {
  if (act !== 'noticeHearing' && act !== 'decideChallenge') return undefined;
  const from = history.findLastIndex(({ kind }) => kind === 'noticeHearing');
  const since = from < 0 ? [] : history.slice(from);
  const people = hearingPeople(since.map(({ kind, payload: open, sealed }) => ({ kind, payload: join(open, sealed) })));
  const bench = benchOf(state.hearing);
  const left = act === 'noticeHearing' && people && bench?.chosen && !payload.choosing;
  const missing = left
    ? whoSits(people, bench).find(({ name }) => !payload.officers?.some((one) => nameIn(one.name) === name))
    : undefined;
  if (missing) return choiceKept(missing.name);
  if (payload.namesake) return undefined;
  const ids = new Set([
    ...(state.handledBy ?? []),
    ...(state.accused ?? []).map(({ officerId }) => officerId),
    ...(state.recused ?? []),
    ...(state.recusal ? [state.recusal.officerId] : []),
  ]);
  const cards = await Promise.all([...ids].map((id) => deps.officer(id)));
  const barred = new Set([...cards.flatMap((card) => card?.name ?? []), ...aside(people, bench?.aside ?? [])]);
  const found = named(payload).find(({ name }) => barred.has(name));
  return found && barredName(act, found.field, found.name);
}

/** 「韩立，副县长」: the name comes first. */
const nameIn = (text: string): string => text.split(/[，,\t]/)[0]?.trim() ?? '';

function named({ presider, recorder, officers = [], instead }: AtHearing): { field: string; name: string }[] {
  const fields: [string, string | undefined][] = [
    ['presider', presider],
    ['recorder', recorder],
    ['instead', instead],
    ...officers.map(({ name }): [string, string] => ['officers', name]),
  ];
  return fields.flatMap(([field, text]) => (text ? [{ field, name: nameIn(text) }] : []));
}

const aside = (people: HearingPeople | undefined, out: readonly string[]): string[] =>
  (people?.officers ?? []).filter((_, i) => out.includes(seatOfOfficer(i + 1))).map(({ name }) => name);

function barredName(act: ActName, field: string, name: string): Refusal {
  return refuse({
    kind: 'unlawful',
    code: `${act}.barred-name`,
    field,
    cite: 'R.28',
    what: {
      zh: `${name}经手过这件事、被反映或者已经回避，不能参加听证（第28条、第30条）。`,
      en: `${name} handled the matter, is complained of or stepped aside, and takes no part in the hearing (Art. 28, 30).`,
    },
    way: {
      zh: '请换一位；确实是同名的另一个人，请勾「已核实是同名的另一个人」。',
      en: 'Choose somebody else; if it is another person of that name, tick that you made sure.',
    },
  });
}

function choiceKept(name: string): Refusal {
  return refuse({
    kind: 'unlawful',
    code: 'noticeHearing.choice-kept',
    field: 'officers',
    cite: 'H.hearing-officers',
    what: {
      zh: `${name}是信访人选定或按规定补齐的听证员，重新发通知不能去掉。`,
      en: `${name} was chosen by the petitioner or added by the rule; a new notice does not leave them out.`,
    },
    way: {
      zh: '请保留原来定下的听证员；要换人的，请再由信访人从新名单里选。',
      en: 'Keep those who are settled; to change them, let the petitioner choose from a new list.',
    },
  });
}
