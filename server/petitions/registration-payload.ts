import type { z } from 'zod';
import type { LocalDate } from '../../core/calendar/index.ts';
import { accusedOf, guardedOrgans, isGuarded, isRestricted } from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { mask } from '../../core/text/index.ts';
import type { Directory } from '../organs/index.ts';
import { everybody, isReachable, type Parties } from '../petitioners/index.ts';
import { authorityIn, isOfficial, personOfAgent } from './agents.ts';
import type { registration } from './contract.ts';

export type Registration = z.output<typeof registration>;

export interface RegistrationPlace {
  /** The organ that registers, and so holds it first. */
  registrarId: string;
  /** Sub-channel in the office's own words: `window`, `portal`, `import:NAME`. */
  channel: string;
  source?: { name: string; messageNo: string } | undefined;
  today: LocalDate;
}

export const partiesOf = ({ petitioner, representatives, agents, members, helper }: Registration): Parties => ({
  petitioner,
  representatives,
  agents: agents.map((agent, i) => personOfAgent(agent, i + 1)),
  members,
  helper,
});

/** The register act's payload: what was typed, with what the office adds to it. */
export function payloadOf(input: Registration, place: RegistrationPlace, directory: Directory, fileIds: string[]) {
  const subject = input.subject || opening(withoutPeople(input), 30);
  const requests = input.requests.length > 0 ? input.requests : [input.subject || firstSentence(input.narrative)];
  const { petitioner: _p, representatives, agents, helper, members, uploads: _u, requests: _r, ...typed } = input;
  return {
    ...typed,
    subject,
    requests: requests.map((text) => ({ text })),
    channel: place.channel,
    registrarId: place.registrarId,
    registrarIsBureau: directory.organ(place.registrarId)?.kind === 'bureau',
    ...(agents.length > 0 && { agents: agents.map(authorityIn) }),
    receivedOn: input.receivedOn ?? place.today,
    personCount: Math.max(input.personCount, representatives.length + members.length),
    representativeCount: representatives.length,
    anonymous: input.anonymous || listedNobody(input),
    helped: input.helped || helper !== undefined,
    reachable:
      isReachable(partiesOf(input)) || (input.wants.toHelper === true && Boolean(helper?.phone ?? helper?.email)),
    fileIds,
    ...(place.source && { source: place.source }),
  };
}

/** What refers to nothing that exists is refused with its field; everything else is registered. */
export function checkReferences(input: Registration, registrarId: string, directory: Directory): Refusal | undefined {
  if (!directory.divisions.some(({ code }) => code === input.divisionCode || code === input.divisionCode.slice(0, 6))) {
    return unknownReference('divisionCode', { zh: '没有这个地区。', en: 'There is no such place.' });
  }
  if (input.categoryCode && !directory.categoryName(input.categoryCode)) {
    return unknownReference('categoryCode', { zh: '没有这个内容类别。', en: 'There is no such category.' });
  }
  const organs = [...new Set([registrarId, ...input.complainedOrganIds])];
  const official = input.agents
    .map((agent, i) => isOfficial(`agents.${i}.`, agent, organs, directory))
    .find((found) => found !== undefined);
  if (official) return official;
  const stranger = input.complainedOrganIds.findIndex((id) => !directory.organ(id));
  if (stranger >= 0) {
    return unknownReference(`complainedOrganIds.${stranger}`, {
      zh: '名录里没有这个单位。',
      en: 'This organ is not in the directory.',
    });
  }
  return undefined;
}

/**
 * Which organ registers. An accusation is registered for the bureau of the place, or the one above where that is itself complained
 * of, or where nobody but those complained of could keep it: whoever took it in does not hold it (Art. 30, decisions 7). A request
 * stays where it was taken in, unless that organ is complained of.
 */
export function registrarFor(organId: string, input: Registration, directory: Directory): string {
  const { complainedOfficerIds: named = [], divisionCode } = input;
  const guarded = { complainedOrganIds: guardedOrgans(input.complainedOrganIds, accusedOf(named, directory)) };
  const restricted = isRestricted(input);
  const mayKeep = (id: string) => {
    if (isGuarded(guarded, id, directory)) return false;
    const custodians = restricted ? directory.officersIn(id, 'custodian') : [];
    return custodians.length === 0 || custodians.some((one) => !named.includes(one));
  };
  if ((!restricted || directory.organ(organId)?.kind === 'bureau') && mayKeep(organId)) return organId;
  for (let code: string | null | undefined = divisionCode; code; ) {
    const bureau = directory.bureauOf(code);
    if (bureau && mayKeep(bureau.id)) return bureau.id;
    code = directory.divisions.find((division) => division.code === code)?.parentCode;
  }
  return organId;
}

const listedNobody = ({ petitioner, representatives, agents }: Registration) =>
  !petitioner && representatives.length === 0 && agents.length === 0;

/** The story as a list may show its beginning: without the names of those who bring it, and without personal numbers. */
function withoutPeople({ narrative, ...input }: Registration): string {
  const names = everybody(partiesOf({ narrative, ...input })).map(({ name }) => name);
  const longestFirst = names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  return mask(longestFirst.reduce((text, name) => text.replaceAll(name, '某某'), narrative));
}

/** The first characters of a text, on one line. */
function opening(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most).join('')}…`;
}

function firstSentence(text: string): string {
  return /^[^。！？!?\n]{2,200}[。！？!?]?/.exec(text.trim())?.[0] ?? opening(text, 200);
}

function unknownReference(field: string, what: { zh: string; en: string }): Refusal {
  return refuse({
    kind: 'invalid',
    code: 'register.unknown-reference',
    field,
    what,
    way: { zh: '请从名录里选。', en: 'Choose one from the list.' },
  });
}
