import {
  type ActName,
  beyondSlips,
  join,
  type OpinionBody,
  repeatsFindings,
  type Slip,
  servedOpinion,
} from '../../core/procedure/index.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Loaded } from './history.ts';

/** What opinions say to earlier ones is asked where their texts can be read; the state holds none. */
export function saidBefore(subject: Loaded, name: ActName, payload: object): Refusal | undefined {
  if (name === 'submitOpinion') return repeatsFindings(subject.state, payload as OpinionBody, revokedFindings(subject));
  if (name === 'correctOpinion') return misquoted(subject, (payload as { slips: Slip[] }).slips);
  return undefined;
}

/** The findings of the opinion that a review body revoked, or that was reopened; those of a recalled one were never said. */
function revokedFindings({ state, history }: Loaded): { request: number; finding: string }[] {
  if (!state.revoked) return [];
  const signed = history.findLast(
    ({ kind, seq }) =>
      kind === 'conclude' &&
      history.find((later) => later.seq > seq && settling.includes(later.kind))?.kind === 'serve',
  );
  return signed ? opinionBefore(history, signed.seq).answers : [];
}

const settling: readonly ActName[] = ['serve', 'recallOpinion'];

/** The opinion as it was submitted for this signature. */
function opinionBefore(history: Loaded['history'], seq: number): OpinionBody {
  const submitted = history.findLast((fact) => fact.kind === 'submitOpinion' && fact.seq < seq)!;
  return join(submitted.payload, submitted.sealed) as OpinionBody;
}

/**
 * A slip stands in the opinion as it is quoted. In what was decided it is one only where the finding says it right already:
 * anything else would change the result.
 */
function misquoted({ state, history }: Loaded, slips: readonly Slip[]): Refusal | undefined {
  const by = servedOpinion(state)?.by;
  const signed = history.findLast(({ kind }) => kind === by);
  if (!signed) return undefined;
  const parts = by === 'conclude' ? ofHandling(opinionBefore(history, signed.seq)) : ofReview(signed);
  for (const [i, { request, wrong, right }] of slips.entries()) {
    const { said, decided, found } = parts(request);
    if (![...said, ...decided, ...found].some((text) => text?.includes(wrong))) return notThere(i);
    const inDecision = decided.some((text) => text?.includes(wrong));
    if (inDecision && !found.some((text) => text?.includes(right))) return decides(i);
  }
  return undefined;
}

type Texts = (string | undefined)[];
/** The texts of one part of an opinion: what was found, what was decided on it, and what else it says. */
type Parts = (request: number | undefined) => { found: Texts; decided: Texts; said: Texts };

const ofHandling =
  ({ title, help, hearingAnswer, answers }: OpinionBody): Parts =>
  (request) => {
    const answer = answers.find((one) => one.request === request);
    if (answer) return { found: [answer.finding], decided: [answer.reply], said: [answer.performer] };
    return { found: [], decided: [], said: request === undefined ? [title, help, hearingAnswer] : [] };
  };

function ofReview(signed: Loaded['history'][number]): Parts {
  const body = join(signed.payload, signed.sealed) as ReviewBody;
  const { findings, opinion, changed, orders = [], hearingAnswer } = body;
  const decided = [opinion, changed, ...orders.map(({ text }) => text)];
  return () => ({ found: [findings], decided, said: [hearingAnswer] });
}

interface ReviewBody {
  findings: string;
  opinion: string;
  changed?: string;
  orders?: { text: string }[];
  hearingAnswer?: string;
}

const notThere = (i: number): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'correctOpinion.not-there',
    field: `slips.${i}.wrong`,
    cite: 'H.clerical-correction',
    what: { zh: '意见书的这一部分没有这几个字。', en: 'That part of the opinion does not say this.' },
    way: { zh: '请照文书原文抄，标点也一样。', en: 'Copy it from the letter, punctuation included.' },
  });

const decides = (i: number): Refusal =>
  refuse({
    kind: 'unlawful',
    code: 'correctOpinion.decides',
    field: `slips.${i}.right`,
    cite: 'H.clerical-correction',
    what: {
      zh: '这写在答复里，查明的情况也没有写成这样：改它就是改结论，不是笔误。',
      en: 'It stands in what was decided, and the finding does not say otherwise: changing it changes the result.',
    },
    way: beyondSlips,
  });
