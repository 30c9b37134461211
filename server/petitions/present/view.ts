import {
  type Context,
  clocks,
  overlayWords,
  type PetitionState,
  phaseWords,
  reviewersOf,
  reviewWords,
  wantsNow,
} from '../../../core/procedure/index.ts';
import type { Attachment } from '../../evidence/index.ts';
import { agencyViews } from '../agents.ts';
import type { PetitionView } from '../contract.ts';
import type { OfficerCard, PetitionsDeps, Suggestion } from '../deps.ts';
import { textOf } from '../facts.ts';
import type { Loaded } from '../history.ts';
import { actViews, type Reader } from './acts.ts';
import { isArchived } from './archived.ts';
import { clockViews } from './clocks.ts';
import { hearingView, proposalViews } from './hearing.ts';
import { holderView } from './holder.ts';
import { confirmedView, languagesOf } from './languages.ts';
import { letterViews } from './letters.ts';
import { orderedView } from './ordered.ts';
import type { Names } from './payload-lines.ts';
import { recusableViews } from './recusable.ts';
import { requestViews } from './requests.ts';
import { timeline } from './timeline.ts';
import { formWords, purposeWords } from './words.ts';

/** What is read beside the facts, to show a petition. */
export interface Beside {
  documents: Awaited<ReturnType<PetitionsDeps['documents']['of']>>;
  files: Attachment[];
  officers: Map<string, OfficerCard>;
  accessCount: number;
  printsSlips: boolean;
  suggestions: Suggestion[];
  messages: PetitionView['messages'];
  /** How the reader comes to the identity. */
  identity: PetitionView['identity'];
  told: PetitionView['told'];
}

/** The petition as one reader may see it. */
export function petitionView(
  loaded: Loaded,
  beside: Beside,
  reader: Reader,
  context: Omit<Context, 'actor' | 'organs'> & { directory: Parameters<typeof clockViews>[3] },
): PetitionView {
  const { state, history } = loaded;
  const { directory, today, calendar } = context;
  const text = textOf(history);
  const all = clocks(history, calendar);
  const running = all.filter(({ status }) => status === 'running');
  const names = { directory, officerName: (id: string) => beside.officers.get(id)?.name };
  const { isPetitioner } = reader;
  const documents = beside.documents
    .filter(({ forPetitioner }) => forPetitioner || !isPetitioner)
    .map((paper) => ({ ...paper, ...sending(state, paper, reader) }));
  return {
    shardKey: loaded.shardKey,
    petitionId: loaded.petitionId,
    number: loaded.number,
    seq: state.seq,
    subject: text.subject,
    narrative: text.narrative,
    place: text.place ?? null,
    counterpart: text.counterpart ?? null,
    complained: complainedView(state, text.complainedOf, names),
    ...standingViews(state),
    category: state.categoryCode ? coded(state.categoryCode, directory.categoryName(state.categoryCode)) : null,
    division: { code: state.divisionCode, label: directory.divisionName(state.divisionCode) },
    reachable: state.reachable,
    wants: wantsNow(history),
    sameMatterAs: (history[0]!.payload as { sameMatterAs?: string }).sameMatterAs ?? null,
    recusable: recusableViews(state, directory, beside.officers),
    confirmed: confirmedView(history),
    languages: languagesOf(state, history, isPetitioner),
    holder: holderView(state, history, running, directory, beside.officers.get(state.handlerId ?? '')),
    clocks: clockViews(all, today, calendar, directory),
    requests: requestViews(text.requests, state, history, isPetitioner),
    archived: isArchived(state, { today, calendar }),
    ordered: isPetitioner ? [] : orderedView(state, history),
    timeline: timeline(state, history, documents, isPetitioner, names),
    documents,
    letters: letterViews(state, documents, reader),
    hearing: hearingView(state, history),
    proposals: proposalViews(state, history, calendar),
    files: beside.files.map(({ fileId, name, type, bytes, addedOn, by }) => ({
      fileId,
      name,
      type,
      bytes,
      addedOn,
      by,
    })),
    filesOpen: reader.filesOpen,
    acts: actViews(state, reader, { ...context, organs: directory }, running),
    reviewBodies: reviewBodies(state, directory),
    suggestions: beside.suggestions,
    messages: beside.messages,
    accessCount: beside.accessCount,
    printsSlips: beside.printsSlips,
    identity: beside.identity,
    dissatisfied: loaded.state.dissatisfied === true,
    told: beside.told,
  };
}

/** A letter is on its way until its arrival is recorded. */
function sending(
  { outgoing }: PetitionState,
  { seq, number, forPetitioner }: Beside['documents'][number],
  { actor }: Reader,
): { sentBy: string | null; toRecord: boolean } {
  const letter = number !== null && forPetitioner && outgoing?.find((one) => one.seq === seq);
  if (!letter) return { sentBy: null, toRecord: false };
  const reader = actor('recordDelivery');
  return { sentBy: letter.method, toRecord: reader.kind === 'officer' && reader.organId === letter.organId };
}

/** Those complained of, by name. */
const complainedView = (
  { complainedOrganIds, accused = [] }: PetitionState,
  written: string | undefined,
  { directory, officerName }: Names,
): PetitionView['complained'] => ({
  organs: complainedOrganIds.map((id) => directory.organName(id)),
  officers: accused.map(({ officerId, organId }) => ({
    officerId,
    name: officerName(officerId) ?? '',
    organ: directory.organName(organId),
  })),
  written: written ?? null,
});

function standingViews(state: PetitionState) {
  return {
    phase: { code: state.phase, label: phaseWords[state.phase] },
    review: { code: state.review, label: reviewWords[state.review] },
    overlays: state.overlays.map((code) => ({ code, label: overlayWords[code] })),
    restricted: state.restricted,
    form: { code: state.form, label: formWords[state.form] },
    purpose: { code: state.purpose, label: purposeWords[state.purpose] },
    receivedOn: state.receivedOn,
    registeredOn: state.registeredOn,
    personCount: state.personCount,
    representativeCount: state.representativeCount,
    agents: agencyViews(state),
    anonymous: state.anonymous,
  };
}

/** Those who may look again: at the opinion, or later at the review opinion (Art. 35, 36). */
function reviewBodies(state: PetitionState, directory: Parameters<typeof clockViews>[3]): PetitionView['reviewBodies'] {
  const decidedBy = state.review.startsWith('rereview') ? state.firstReview?.organId : state.holderId;
  return (decidedBy ? reviewersOf(state, decidedBy, directory) : []).map((organId) => ({
    organId,
    name: directory.organName(organId),
  }));
}

const coded = (code: string, label: { zh: string; en: string } | undefined) => ({
  code,
  label: label ?? { zh: code, en: code },
});
