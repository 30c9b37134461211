import type { LocalDate } from '../../core/calendar/index.ts';
import {
  type ActName,
  agencyOf,
  agencyWords,
  type Fact,
  fold,
  join,
  type PetitionState,
  powerWords,
  reviewersOf,
} from '../../core/procedure/index.ts';
import { groupedNumber, shardKeyFor } from '../../core/registration-number.ts';
import type { Parties, Person } from '../petitioners/index.ts';
import type { RecordedFact } from '../petitions/index.ts';
import type { AgentCard, EarlierDocument, NoticeContext, PastAct, PetitionerCard } from './context.ts';
import type { NoticesDeps } from './deps.ts';
import type { OrganCard } from './model.ts';

/** What a document of this fact is made from. */
export interface Subject {
  /** Absent while the number is being given. */
  number: string | undefined;
  /** Up to and with the fact. */
  history: RecordedFact[];
  fact: RecordedFact;
  on: LocalDate;
  parties(): Promise<Parties>;
  documents: EarlierDocument[];
}

type Deps = Pick<NoticesDeps, 'directory' | 'officer' | 'calendar'>;

/** The petition as the fact leaves it, in the words that templates use. */
export async function contextOf(deps: Deps, subject: Subject): Promise<NoticeContext> {
  const directory = deps.directory();
  const { fact, history, on } = subject;
  const state = fold(history);
  const card = (id: string): OrganCard | undefined => {
    const row = directory.organ(id);
    return (
      row && {
        id,
        name: row.nameZh,
        address: row.address,
        phone: row.phone,
        hours: row.hours,
        numberWord: row.numberWord,
        shardKey: shardKeyFor(row.divisionCode),
      }
    );
  };
  const issuerId = fact.actor.kind === 'officer' ? fact.actor.organId : state.holderId;
  const issuer = card(issuerId);
  if (!issuer) throw new Error(`a document of an organ that is not in the directory: ${issuerId}`);
  const contactId = state.holderId === issuerId ? state.handlerId : undefined;
  // Nobody rings up the leader who decided: the organ's own telephone answers.
  const actorId = fact.actor.kind === 'officer' && fact.actor.role !== 'leader' ? fact.actor.officerId : undefined;
  const officerId = contactId ?? actorId;
  const officer = officerId ? await deps.officer(officerId) : undefined;
  return {
    state,
    caseNumber: subject.number ? groupedNumber(subject.number) : '（登记时生成）',
    on,
    calendar: deps.calendar,
    issuer,
    organ: card,
    reviewBodies: (id) => reviewersOf(state, id, directory).flatMap((body) => card(body) ?? []),
    category: (code) => directory.categoryName(code)?.zh ?? code,
    division: (code) => directory.divisionName(code).zh,
    petitioner: petitionerOf(await subject.parties(), state),
    ...(fact.actor.kind === 'petitioner' && fact.actor.agent && { byAgent: fact.actor.agent }),
    history: corrected(history.filter(({ seq }) => seq < fact.seq)),
    ...(officer && { contact: { name: officer.name, phone: officer.phone } }),
    documents: subject.documents,
  };
}

/** An act's payload with its free texts in their places. */
export function payloadOf(fact: Pick<Fact, 'payload' | 'sealed'>): unknown {
  return join(fact.payload, fact.sealed);
}

function petitionerOf({ petitioner, representatives, agents }: Parties, state: PetitionState): PetitionerCard {
  return {
    ...(petitioner && { name: petitioner.name }),
    ...(petitioner?.phone && { phone: petitioner.phone }),
    ...(petitioner?.idNumber && { idNumber: petitioner.idNumber }),
    ...(petitioner?.address && { address: petitioner.address }),
    ...(representatives.length > 0 && { representatives: representatives.map(({ name }) => name) }),
    ...(agents.length > 0 && { agents: agents.flatMap((agent) => agentCard(agent, state) ?? []) }),
  };
}

/** Who acts for the petitioner as the act leaves it; whoever was taken on later is not there yet. */
function agentCard(
  { agency: no, name, phone, idNumber, address, email }: Person,
  state: PetitionState,
): AgentCard | undefined {
  const agency = no ? agencyOf(state, no) : undefined;
  if (no && !agency) return undefined;
  return {
    name,
    as: agency ? agencyWords[agency.kind].zh : '代理人',
    scope: agency?.powers.map((power) => powerWords[power].zh).join('、') ?? '',
    ...(agency && { authorisedOn: agency.authorisedOn }),
    ...(no && { no }),
    stands: !agency?.ended,
    particulars: [phone, idNumber, address, email].filter((one) => one !== undefined),
  };
}

/** The past acts; the registration as later corrections leave it. */
function corrected(history: RecordedFact[]): PastAct[] {
  const past = history.map((fact) => ({
    kind: fact.kind as ActName,
    seq: fact.seq,
    occurredOn: fact.occurredOn,
    ...(fact.actor.kind === 'officer' && { organId: fact.actor.organId }),
    payload: payloadOf(fact) as Record<string, unknown>,
  }));
  const changes = past.filter(({ kind }) => kind === 'correct').map(({ payload }) => payload);
  const latest = Object.assign(
    {},
    ...changes.map(({ subject, place }) => ({ ...(subject ? { subject } : {}), ...(place ? { place } : {}) })),
  );
  return past.map((act) =>
    act.kind === 'register' ? { ...act, payload: { ...act.payload, ...latest } } : act,
  ) as PastAct[];
}
