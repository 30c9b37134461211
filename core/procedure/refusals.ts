import { citeEn, citeZh } from '../law/articles.ts';
import { type Refusal, refuse, type Words } from '../refusal.ts';
import type { Context, Party } from './act.ts';
import { type ActName, acts } from './acts/index.ts';
import { convenerOf } from './hearing.ts';
import { challengeAbove } from './hearing-bench.ts';
import { actsFrom } from './moves.ts';
import { openingOf } from './openers.ts';
import type { PetitionState } from './states.ts';
import { unservedOpinion } from './unserved.ts';
import { partyWords, stands } from './words.ts';

/** The table has no such pair: says where the matter stands, and which act would open the one asked for. */
export function notHere(state: PetitionState, name: ActName): Refusal {
  const { zh, en, cite } = acts[name];
  const where = stands(state);
  const opening = openingOf(state.phase, state.review, name);
  return refuse({
    kind: 'unlawful',
    code: `${name}.not-here`,
    cite,
    what: {
      zh: `现在不能「${zh}」：这件事${where.zh}（${citeZh(cite)}）。`,
      en: `"${en}" is not possible now: the matter is ${where.en} (${citeEn(cite)}).`,
    },
    way: opening ? { zh: firstZh(opening), en: firstEn(opening) } : passed(state),
    data: { phase: state.phase, review: state.review, opens: opening?.opener ?? null },
  });

  function firstZh({ first, opener }: { first: ActName; opener: ActName }): string {
    if (first === opener) return `办了「${acts[first].zh}」，就能「${zh}」。`;
    return `先「${acts[first].zh}」；到「${acts[opener].zh}」以后才能「${zh}」。`;
  }
  function firstEn({ first, opener }: { first: ActName; opener: ActName }): string {
    if (first === opener) return `"${acts[first].en}" comes first.`;
    return `First "${acts[first].en}"; it opens after "${acts[opener].en}".`;
  }
}

/** Somebody else's act: says whose, who that is now, and what would make it the asker's. */
export function notYours(state: PetitionState, name: ActName, context?: Pick<Context, 'organs' | 'actor'>): Refusal {
  const { zh, en, cite, by } = acts[name];
  const where = stands(state);
  const party = by[0]!;
  const organ = context && organOf(state, party, context);
  const who = {
    zh: by.map((one) => partyWords[one].zh).join('、'),
    en: by.map((one) => partyWords[one].en).join(' or '),
  };
  const opener = context?.actor.kind === 'officer' ? becomes[party] : undefined;
  return refuse({
    kind: 'forbidden',
    code: `${name}.not-yours`,
    cite,
    what: {
      zh: `「${zh}」由${who.zh}办（${citeZh(cite)}）；这件事${where.zh}${organ ? `，现在是${organ}` : ''}。`,
      en: `"${en}" is for ${who.en} (${citeEn(cite)}); the matter is ${where.en}${organ ? `, and that is ${organ}` : ''}.`,
    },
    way: {
      zh: opener
        ? `「${acts[opener].zh}」以后归您单位，就能办；现在请${organ ?? who.zh}办。`
        : `请${organ ?? who.zh}办；「${zh}」等的是「${who.zh}」。`,
      en: opener
        ? `After "${acts[opener].en}" it would be yours; now ask ${organ ?? who.en}.`
        : `Ask ${organ ?? who.en}: "${en}" waits for ${who.en}.`,
    },
    data: { phase: state.phase, review: state.review, opens: opener ?? null, party },
  });
}

/** An accusation rests with the bureau (decisions 7). */
export function restrictedMatter(state: PetitionState, name: ActName): Refusal {
  const { zh, en } = acts[name];
  const where = stands(state);
  return refuse({
    kind: 'unlawful',
    code: `${name}.restricted`,
    cite: 'R.30',
    what: {
      zh: `不能「${zh}」：检举控告由信访局保管，只能移送（第30条）。这件事${where.zh}。`,
      en: `"${en}" is closed: accusations rest with the bureau, which may only relay them (Art. 30). The matter is ${where.en}.`,
    },
    way: {
      zh: `其中要求解决的事，可另行「${acts.register.zh}」，那一件就能「${zh}」；本件由保管人「${acts.relayAccusation.zh}」。`,
      en: `What asks for a solution can be registered apart, and "${en}" is open there; this one the custodian relays.`,
    },
    data: { phase: state.phase, review: state.review, opens: 'register' },
  });
}

/** A period that has not run out yet cannot be written down as over. */
export function notOver(state: PetitionState, name: ActName): Refusal {
  const where = stands(state);
  const { zh, en, cite } = acts[name];
  return refuse({
    kind: 'unlawful',
    code: `${name}.not-over`,
    cite,
    what: {
      zh: `还不能记「${zh}」：期限没有过。这件事${where.zh}。`,
      en: `"${en}": the period is not over; the matter is ${where.en}.`,
    },
    way: { zh: '期满次日系统自动记录。', en: 'The clock writes it down on the day after.' },
  });
}

/** Which act makes an organ this party. */
const becomes: { [P in Party]?: ActName } = {
  holder: 'signFor',
  sender: 'forward',
  receiver: 'forward',
  reviewer: 'requestReview',
  rereviewer: 'requestRereview',
  registrar: 'register',
};

function organOf(state: PetitionState, party: Party, { organs }: Pick<Context, 'organs'>): string | undefined {
  const ids: { [P in Party]?: string | undefined } = {
    holder: state.holderId,
    registrar: state.registrarId,
    sender: state.transfer?.from,
    receiver: state.transfer?.to,
    reviewer: state.firstReview?.organId,
    rereviewer: state.secondReview?.organId,
    convener: convenerOf(state),
    superior: state.recusal?.aboveId ?? challengeAbove(state),
    arbiter: state.coordination?.arbiterId,
    deliverer: state.outgoing?.[0]?.organId,
    issuer: unservedOpinion(state)?.organId,
  };
  const id = ids[party];
  return id ? organs.get(id)?.nameZh : undefined;
}

function passed(state: PetitionState): Words {
  const open = actsFrom(state.phase, state.review).filter((name) => !name.startsWith('lapse'));
  return {
    zh: `这一步已经过了。现在能办：${open.map((name) => acts[name].zh).join('、')}；有新情况可另行登记。`,
    en: `That step is past. Open now: ${open.map((name) => acts[name].en).join(', ')}. New facts can be registered anew.`,
  };
}
