import type { ActName } from './acts/index.ts';

/** Reads a payload of one older version as the next. */
export type Upcaster = (payload: unknown) => unknown;

/**
 * For each act whose payload has changed: how version n becomes n + 1, the first entry reading version 1.
 * Stored facts are never rewritten.
 */
export const upcasters: { [A in ActName]?: readonly Upcaster[] } = {
  // Version 1 made no letter; version 2 makes one where paper was asked for.
  acceptSimply: [withoutPaper],
  // Version 3, like the others below, may say who took it on.
  replySimply: [withoutPaper, asBefore],
  investigate: [asBefore],
  replySuggestion: [asBefore],
  // Version 2 tells how far the way to judicial aid has got.
  recordResult: [aidAsFar],
  // Under version 1 whatever named an organ complained of was restricted; that was promised, and stays so.
  register: [keptAsPromised],
  // Under version 1 a tick of the office stood for the petitioner's consent; since then it is their own act.
  mediate: [withoutTick],
  noticeHearing: [withoutTick],
  // Version 1 only counted the officers who sat.
  holdHearing: [(payload) => ({ sat: [], ...(payload as object) })],
  // Version 2 may answer a hearing; nothing else changed.
  // Version 2 may name who decides a second bounce, the end of the other period, new facts.
  object: [asBefore],
  declineAcceptance: [asBefore],
  declineRepeat: [asBefore],
  // Version 3 may state new facts, and answers what the review body ordered.
  submitOpinion: [asBefore, withoutOrders],
  decideReview: [asBefore, asBefore],
  decideRereview: [asBefore, asBefore],
  // Under version 1 these told the petitioner by message only; version 2 says how the letter goes.
  requestPapers: [asBefore],
  decideHearing: [asBefore],
  concludeHearing: [asBefore],
  decideRecusal: [asBefore],
  confirmDiversion: [asBefore],
  leaveSimple: [asBefore],
  confirmRelay: [asBefore],
  resumeFromDiversion: [asBefore],
};

/** The payload in the shape of the act's present version. Throws on a version that does not exist yet. */
export function upcast(
  fact: { kind: ActName; version: number; payload: unknown },
  present: number,
  known: { [A in ActName]?: readonly Upcaster[] } = upcasters,
): unknown {
  if (fact.version > present) throw new Error(`"${fact.kind}" version ${fact.version} is newer than this program`);
  let payload = fact.payload;
  for (let version = fact.version; version < present; version++) {
    const read = known[fact.kind]?.[version - 1];
    if (!read) throw new Error(`nothing reads "${fact.kind}" version ${version}`);
    payload = read(payload);
  }
  return payload;
}

function withoutPaper(payload: unknown): unknown {
  return { ...(payload as object), paper: false };
}

function withoutTick(payload: unknown): unknown {
  const { petitionerConsents: _, ...rest } = payload as { petitionerConsents?: boolean };
  return rest;
}

function keptAsPromised(payload: unknown): unknown {
  const { complainedOrganIds = [] } = payload as { complainedOrganIds?: string[] };
  return complainedOrganIds.length > 0 ? { ...(payload as object), complainsOfPerson: true } : payload;
}

function aidAsFar(payload: unknown): unknown {
  const { judicialAid = false, ...rest } = payload as { judicialAid?: boolean };
  return { ...rest, judicialAid: judicialAid ? 'applied' : 'none' };
}

function withoutOrders(payload: unknown): unknown {
  return { ...(payload as object), orderAnswers: [] };
}

function asBefore(payload: unknown): unknown {
  return payload;
}
