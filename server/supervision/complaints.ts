import { dossierClocks } from '../../core/dossier/index.ts';
import { type HandlingReview, isGround, results } from '../../core/handling-review/index.ts';
import { isRefusal, type Refusal, refuse, type Words } from '../../core/refusal.ts';
import { type DossierAt, type DossierChange, type OpeningDossier, payloadOf } from '../dossiers/index.ts';
import type { OutboxEvent } from '../platform/index.ts';
import type { SupervisionDeps } from './deps.ts';

const kind = 'handling-review';

/**
 * A complaint of the handling came in past the handler: its review is opened, or joined where one on the same ground is open.
 * Told twice, it is there once. What goes to the custodian alone, and what no bureau outside the unit can look into, opens none.
 */
export async function takeComplaint(deps: SupervisionDeps, { shardKey, payload }: OutboxEvent): Promise<void> {
  const { concernId } = payload as { concernId: string };
  const complaint = await deps.complaints.find(shardKey, concernId);
  if (!complaint || complaint.linked || !isGround(complaint.kind)) return;
  const [petition] = await deps.petitions.byIds(shardKey, [complaint.petitionId]);
  if (!petition || petition.state.restricted) return;
  const unit = petition.state.holderId;
  const keeperId = outsideOf(deps, shardKey, unit);
  if (!keeperId) return;
  const { said, consent, kind: ground } = complaint;
  const heard = { report: complaint.report, said, consent };
  const by = { rule: { keeperId } };
  for (let n = 1; ; n++) {
    const review = await deps.dossiers.open({
      kind,
      act: 'open',
      payload: { ground, matter: petition.number, unit, ...heard },
      by,
      origin: `complaint/${complaint.petitionId}/${ground}/${n}`,
    });
    if (isRefusal(review)) throw new Error(`no review of handling: ${review.code}`);
    if (review.repeated && !(await joined(deps, review, heard, by))) continue;
    return deps.complaints.link(shardKey, concernId, review);
  }
}

/** Joins a complaint to the review of the same ground. @returns false where that one has ended */
async function joined(
  deps: SupervisionDeps,
  at: DossierAt,
  payload: { report: string; said: string; consent: string },
  by: OpeningDossier['by'],
): Promise<boolean> {
  const review = await deps.dossiers.opened(at);
  if (!review || review.state.phase === 'concluded') return false;
  const before = review.history.flatMap((fact) => (payloadOf(fact).report as string | undefined) ?? []);
  if (before.includes(payload.report)) return true;
  // The petitioner's newest word counts: one that comes late takes nothing back.
  const isLate = before.some((report) => report.slice(0, 16) > payload.report.slice(0, 16));
  const consent = isLate ? (review.state as HandlingReview).consent : payload.consent;
  return !isRefusal(await deps.dossiers.act({ ...at, act: 'hearAgain', payload: { ...payload, consent }, by }));
}

/** The nearest bureau that stands outside the unit and whose place the unit belongs to. */
function outsideOf({ directory, bureausOf }: SupervisionDeps, shardKey: string, unitId: string): string | undefined {
  const organs = directory();
  const place = organs.organ(unitId)?.divisionCode ?? '';
  return bureausOf(shardKey).find((id) => {
    const own =
      organs
        .organ(id)
        ?.divisionCode.slice(0, 6)
        .replace(/(00)+$/, '') ?? '-';
    return place.startsWith(own) && !organs.isUnder(id, unitId);
  });
}

/** Before a card goes to the unit: it would be issued, and has not the petitioner's own words in it. */
export async function guardReview(deps: SupervisionDeps, change: DossierChange): Promise<Refusal | undefined> {
  if (change.fact.act !== 'send') return undefined;
  const { problem, wanted } = payloadOf(change.fact) as { problem: string; wanted: string };
  if ((change.after as HandlingReview).consent !== 'named') {
    const said = change.history.map((fact) => plain(String(payloadOf(fact).said ?? '')));
    for (const [field, text] of Object.entries({ problem, wanted }))
      if (said.some((words) => sharesRun(plain(text), words))) return ownWords(field);
  }
  const card = await deps.dossiers.preview(cardOf(change));
  if (!isRefusal(card)) return undefined;
  const { field: _field, ...refusal } = card;
  return refusal;
}

/** The card that a review sends: an ordinary one, issued by hand by the officer who sent it. */
function cardOf({ dossierId, history }: Pick<DossierChange, 'dossierId' | 'history'>): OpeningDossier {
  const { actor, seq, ...sent } = history.findLast(({ act }) => act === 'send')!;
  const { problem, wanted, dueOn, unit, named } = payloadOf(sent);
  if (actor.kind !== 'officer') throw new Error('a rule sends no card');
  const matter = payloadOf(history[0]!).matter;
  return {
    kind: 'supervision-card',
    act: 'issue',
    payload: {
      problem,
      wanted,
      matter,
      dueOn,
      responsible: unit,
      method: 'letter',
      trigger: named ? 'complaint' : 'by-hand',
      ...(named === true && { agreed: true }),
    },
    by: { officer: { officerId: actor.officerId, organId: actor.organId, roles: [actor.role] } },
    origin: `${kind}/${dossierId}/${seq}`,
  };
}

/** An act on a review or on a card that one has sent: the card follows, and its end comes back. Told twice, done once. */
export async function followReview(deps: SupervisionDeps, at: DossierAt, acted: { kind: string; act: string }) {
  if (acted.kind === kind && acted.act === 'send') {
    const review = await deps.dossiers.opened(at);
    const card = review && (await deps.dossiers.open(cardOf(review)));
    if (isRefusal(card)) throw new Error(`a review sent no card: ${card.code}`);
  }
  if (acted.kind !== 'supervision-card' || acted.act !== 'close') return;
  const card = await deps.dossiers.opened(at);
  const [from, dossierId] = card?.origin?.split('/') ?? [];
  if (!card || from !== kind || !dossierId) return;
  const { result } = payloadOf(card.history.at(-1)!);
  const by = { rule: { keeperId: card.state.keeperId } };
  const told = await deps.dossiers.act({
    shardKey: at.shardKey,
    dossierId,
    act: 'hearOfCard',
    payload: { result },
    by,
  });
  // Heard already.
  if (isRefusal(told) && !told.code.endsWith('.not-here')) throw new Error(`a review heard of no card: ${told.code}`);
}

/** What came of a complaint, for whoever made it: by when, or with which result. */
export interface ReviewForPetitioner {
  phase: 'open' | 'asked' | 'concluded';
  dueOn: string | null;
  result: Words | null;
  told: string | null;
  on: string | null;
}

export async function reviewForPetitioner(
  deps: SupervisionDeps,
  at: DossierAt,
): Promise<ReviewForPetitioner | undefined> {
  const review = await deps.dossiers.opened(at);
  if (!review) return undefined;
  const { phase, card, result } = review.state as HandlingReview;
  const ended = review.history.findLast(({ act }) => act === 'conclude');
  const running = dossierClocks(review.kind, review.history, deps.calendar).find(({ status }) => status === 'running');
  return {
    phase: phase as ReviewForPetitioner['phase'],
    dueOn: running?.due ?? (phase === 'asked' ? (card?.dueOn ?? null) : null),
    result: result ? results[result] : null,
    told: ended ? String(payloadOf(ended).told) : null,
    on: ended?.occurredOn ?? null,
  };
}

const plain = (text: string) => text.replace(/[\s\p{P}]/gu, '');

/** Characters in a row by which a petitioner would be known by the words. */
const run = 8;

function sharesRun(text: string, words: string): boolean {
  for (let i = 0; i + run <= text.length; i++) if (words.includes(text.slice(i, i + run))) return true;
  return false;
}

const ownWords = (field: string) =>
  refuse({
    kind: 'unlawful',
    code: 'handling-review.send.own-words',
    field,
    cite: 'H.review-sealed',
    what: {
      zh: '照抄了信访人的原话，责任单位会认出是谁说的。',
      en: 'The petitioner’s own words stand in it: the unit would know whose they are.',
    },
    way: { zh: '请用自己的话写案卷里查到的问题。', en: 'Say in your own words what the file shows.' },
  });
