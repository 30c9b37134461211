import { yearOf } from '../../core/calendar/index.ts';
import { cameBack, countsNoMore, type ReturnReason, type Service } from '../../core/procedure/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import type { Change, RecordedFact, ShardWrite } from '../petitions/index.ts';
import { newId } from '../platform/crypto/index.ts';
import { together, type Write } from '../platform/db/index.ts';
import { accuserTyped } from './accuser-named.ts';
import { formCalled } from './called.ts';
import type { NoticeContext } from './context.ts';
import { contextOf, payloadOf } from './context-of.ts';
import type { NoticesDeps } from './deps.ts';
import { documentsOf, draftsFor } from './drafts.ts';
import { earlierDocuments } from './earlier.ts';
import { keepText } from './letter-text.ts';
import type { NoticeId, NoticeModel } from './model.ts';
import { addRecall, newestLetter, voidNumberOf } from './store/recalled.ts';
import { addReturn, addReturnCorrected } from './store/returned.ts';
import {
  addDelivery,
  addDocument,
  addHandedOver,
  addNumbered,
  addService,
  type DocumentRow,
  type Numbering,
  numberTaken,
  takeNumber,
} from './store.ts';
import { forPetitioner, isForm } from './titles.ts';
import { inUse } from './wording/wordings.ts';

/**
 * Parts of the act's statement that number and keep its documents. A document that may not be issued refuses the act
 * (R-DOC-1…3).
 */
export async function issue(deps: NoticesDeps, change: Change): Promise<ShardWrite[] | Refusal> {
  const writes: ShardWrite[] = [];
  for (const fact of change.facts) {
    const kinds = documentsOf(fact.kind);
    for (const kind of kinds.filter((one) => isForm(one, fact.kind))) {
      const row = {
        ...rowOf(change, fact),
        kind,
        forPetitioner: forPetitioner.includes(kind),
        called: formCalled(kind, fact.kind),
        model: null,
        seal: null,
        digest: null,
      };
      writes.push(addDocument(row, null, writes.length));
    }
    writes.push(...served(change, fact), ...cameBackNow(change, fact), ...(await recalled(deps, change, fact)));
    if (kinds.every((one) => isForm(one, fact.kind))) continue;
    const models = await drafts(deps, change, fact);
    if (isRefusal(models)) return models;
    const letters = models.filter(({ document }) => !isForm(document, fact.kind));
    const firstOf = new Map<string, number>();
    for (const [i, letter] of letters.entries()) {
      const same = (one: NoticeModel) => one.numberWord === letter.numberWord && one.issuer.id === letter.issuer.id;
      const series = `${letter.issuer.id} ${letter.numberWord}`;
      const first = firstOf.get(series) ?? writes.length;
      firstOf.set(series, first);
      const row = { first, count: letters.filter(same).length, place: letters.slice(0, i).filter(same).length };
      writes.push(...(await keep(deps, change, fact, letter, writes.length, row)));
    }
  }
  return writes;
}

/** All documents of an act, forms included; the first that may not be issued refuses them. */
export async function drafts(deps: NoticesDeps, change: Change, fact: RecordedFact): Promise<NoticeModel[] | Refusal> {
  const context = await contextFor(deps, change, fact);
  const models = draftsFor(fact.kind, payloadOf(fact), context);
  if (isRefusal(models)) return models;
  const named = accuserTyped(context, fact, models);
  if (named) return named;
  const own = apart[fact.kind] ?? [];
  const worded = await inUse(
    deps,
    models.filter(({ document }) => !own.includes(document)),
    context,
  );
  return [...models.filter(({ document }) => own.includes(document)), ...worded];
}

/** Letters that share their number with another act's and say something else: an office's sentences are written for that one. */
const apart: { [Kind in RecordedFact['kind']]?: readonly NoticeId[] } = {
  acceptSimply: ['D-04'],
  replySimply: ['D-14'],
  answerAtOnce: ['D-04', 'D-14'],
  providePaper: ['D-04', 'D-14'],
  decideFiling: ['D-02'],
  askConsent: ['D-17', 'D-36'],
  completeOfficers: ['D-17'],
  decideChallenge: ['D-17'],
  reopenExecution: ['D-27'],
  declineReopening: ['D-36'],
  relayLaw: ['D-08'],
  relayAccusation: ['D-08'],
  requestPapers: ['D-36'],
  decideRecusal: ['D-36'],
  declineReview: ['D-36'],
  decideCoordination: ['D-09'],
  confirmDiversion: ['D-36'],
  leaveSimple: ['D-36'],
  confirmRelay: ['D-36'],
  resumeFromDiversion: ['D-36'],
};

/** The petition as the fact leaves it, for its documents. */
export async function contextFor(deps: NoticesDeps, change: Change, fact: RecordedFact): Promise<NoticeContext> {
  const { shardKey, petitionId, seal } = change;
  const local = deps.db.local(shardKey);
  const documents = await earlierDocuments(deps, local, { shardKey, petitionId }, { fact, seal });
  const history = change.history.filter(({ seq }) => seq <= fact.seq);
  const { number, today: on, parties } = change;
  return contextOf(deps, { number, history, fact, on, parties, documents });
}

async function keep(
  deps: NoticesDeps,
  change: Change,
  fact: RecordedFact,
  model: NoticeModel,
  at: number,
  place: { first: number; count: number; place: number },
): Promise<Write[]> {
  const base = rowOf(change, fact);
  const row: DocumentRow = {
    ...base,
    kind: model.document,
    organId: model.issuer.id,
    // A hearing's announcement is for the public: it goes into nobody's envelope.
    forPetitioner: forPetitioner.includes(model.document) && model.reader === 'petitioner',
    called: model.called ?? null,
    ...keepText(deps.keys, change.seal, base.documentId, model),
  };
  const word = model.numberWord;
  const handed = handedOver(fact).map((service) => addHandedOver(row, at, service));
  if (word === undefined) return [addDocument(row, null, at), ...handed];
  const numbering: Numbering = {
    shardKey: model.issuer.shardKey,
    organId: model.issuer.id,
    year: yearOf(model.date),
    series: word.slice(model.issuer.numberWord.length),
    word,
    takenAt: change.now,
  };
  if (numbering.shardKey === change.shardKey)
    return [...takeNumber(numbering, row, at, place), addNumbered(row, numbering, at), ...handed];
  // Another county's counter: no statement reaches both shards, so the number is taken before the act. If the act does not
  // come about, the number becomes void (`voidUnused`).
  const taken = await deps.db
    .local(numbering.shardKey)
    .first(together(takeNumber(numbering, row, at), numberTaken(at)));
  if (!taken) throw new Error('no number was taken');
  return [addDocument(row, `${word}〔${numbering.year}〕${taken.n}号`, at), ...handed];
}

function rowOf(change: Change, fact: RecordedFact) {
  return {
    shardKey: change.shardKey,
    petitionId: change.petitionId,
    documentId: newId(change.now),
    factSeq: fact.seq,
    issuedOn: change.today,
    organId: fact.actor.kind === 'officer' ? fact.actor.organId : change.after.holderId,
  };
}

const servedBy = { serve: 'D-14', serveReview: 'D-23', serveRereview: 'D-24' } as const;

/** A suggestion's answer, and a simplified one, go out with their proof of service; an agreement is signed, a copy for each side. */
function handedOver(fact: RecordedFact): { method: string; servedOn: Change['today'] }[] {
  if (fact.kind === 'replySuggestion' || fact.kind === 'replySimply')
    return [(fact.payload as { service: Service }).service];
  if (fact.kind === 'answerAtOnce') return [{ method: 'in-person', servedOn: fact.occurredOn }];
  if (fact.kind !== 'recordAgreement') return [];
  return [{ method: 'in-person', servedOn: (fact.payload as { signedOn: Change['today'] }).signedOn }];
}

/** A letter that came back, or did not come back after all. */
function cameBackNow(change: Change, fact: RecordedFact): Write[] {
  const { letter, returnReason, returnedOn } = fact.payload as {
    letter: number;
    returnReason: ReturnReason;
    returnedOn: Change['today'];
  };
  if (fact.kind === 'correctReturn') return [addReturnCorrected(change, letter, fact.seq)];
  if (fact.kind !== 'recordReturn') return [];
  const undoes = cameBack(change.after).some((one) => one.seq === letter && countsNoMore(one));
  return [addReturn(change, letter, { factSeq: fact.seq, reason: returnReason, returnedOn, undoes })];
}

const made = { conclude: 'D-14', decideReview: 'D-23', decideRereview: 'D-24' } as const;

/** The opinion that this fact takes back: marked as recalled, its number void in its organ's register. */
async function recalled(deps: NoticesDeps, change: Change, fact: RecordedFact): Promise<ShardWrite[]> {
  if (fact.kind !== 'recallOpinion') return [];
  const signed = change.history.findLast(({ kind, seq }) => kind in made && seq < fact.seq)!;
  const kind = made[signed.kind as keyof typeof made];
  const letter = await deps.db.local(change.shardKey).first(newestLetter(change, kind));
  if (!letter) throw new Error('an opinion was signed that no letter is kept of');
  const shardKey = shardKeyFor(deps.directory().organ(letter.organId)!.divisionCode);
  return [
    addRecall(change, letter.documentId, { factSeq: fact.seq, on: change.today }),
    { ...voidNumberOf(shardKey, letter.documentId, '签发后、送达前收回', change.now), shardKey },
  ];
}

function served(change: Change, fact: RecordedFact): Write[] {
  if (fact.kind === 'recordDelivery') {
    const { letter, service } = fact.payload as { letter: number; service: Service };
    return [addDelivery(change, letter, { factSeq: fact.seq, method: service.method, servedOn: service.servedOn })];
  }
  if (!(fact.kind in servedBy)) return [];
  const { service } = fact.payload as { service: { method: string; servedOn: Change['today'] } };
  const kind = servedBy[fact.kind as keyof typeof servedBy];
  return [addService(change, kind, { factSeq: fact.seq, method: service.method, servedOn: service.servedOn })];
}
