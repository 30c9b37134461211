import { acts, agentName, hearingPeople, join, type PetitionState } from '../../../core/procedure/index.ts';
import type { Words } from '../../../core/refusal.ts';
import type { Role } from '../../organs/contract.ts';
import type { RecordedFact } from '../change.ts';
import type { PetitionView } from '../contract.ts';
import { type Names, payloadLines } from './payload-lines.ts';
import { citeView, roleWords } from './words.ts';

type Item = PetitionView['timeline'][number];

/** What happened, newest first, each act in its legal word. The petitioner sees organs and roles, not officers' names. */
export function timeline(
  state: PetitionState,
  history: readonly RecordedFact[],
  documents: readonly { documentId: string; seq?: number }[],
  forPetitioner: boolean,
  names: Names,
): Item[] {
  return history
    .map(
      (fact): Item => ({
        seq: fact.seq,
        act: fact.kind,
        label: { zh: acts[fact.kind].zh, en: acts[fact.kind].en },
        on: fact.occurredOn,
        at: fact.recordedAt,
        by: whose(fact, state, forPetitioner, names),
        cite: citeView(acts[fact.kind].cite),
        lines:
          forPetitioner && awaitsService(history, fact)
            ? []
            : payloadLines(fact, forPetitioner, { ...names, people: peopleAt(history, fact) }),
        documents: documents.filter(({ seq }) => seq === fact.seq).map(({ documentId }) => documentId),
      }),
    )
    .reverse();
}

/** Acts that name those who take part in a hearing by their places in its list. */
const ofHearing: readonly string[] = [
  'chooseOfficers',
  'completeOfficers',
  'challengeOfficer',
  'decideChallenge',
  'holdHearing',
];

const peopleAt = (history: readonly RecordedFact[], { kind, seq }: RecordedFact) =>
  ofHearing.includes(kind)
    ? hearingPeople(
        history
          .filter((earlier) => earlier.seq < seq && ['noticeHearing', 'decideChallenge'].includes(earlier.kind))
          .map((one) => ({ kind: one.kind, payload: join(one.payload, one.sealed) })),
      )
    : undefined;

/** A review opinion reaches the petitioner by its service; until then it is the body's. */
function awaitsService(history: readonly RecordedFact[], { kind, seq }: RecordedFact): boolean {
  const service = { decideReview: 'serveReview', decideRereview: 'serveRereview' }[kind as string];
  return service !== undefined && !history.some((later) => later.kind === service && later.seq > seq);
}

function whose(
  { actor }: RecordedFact,
  state: PetitionState,
  forPetitioner: boolean,
  { directory, officerName }: Names,
): Item['by'] {
  if (actor.kind !== 'officer') {
    const agent = actor.kind === 'petitioner' && actor.agent ? agentName(state, actor.agent) : undefined;
    return { kind: actor.kind, organ: null, role: null, name: null, ...(agent && { agent }) };
  }
  return {
    kind: 'officer',
    organ: directory.organName(actor.organId),
    role: roleOf(actor.role),
    name: forPetitioner ? null : (officerName(actor.officerId) ?? null),
  };
}

const roleOf = (role: string): Words | null => (role in roleWords ? roleWords[role as Role] : null);
