import { z } from 'zod';
import { isAccused } from '../accused.ts';
import { act } from '../act.ts';
import { guardDelivery } from '../delivery.ts';
import { convenerOf, hearingHere } from '../hearing.ts';
import { benchOf, hadInHand, seatPattern, standing, stepAside } from '../hearing-bench.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { delivery, officerId } from '../parts.ts';
import { prose } from '../prose.ts';
import { isRecused } from '../recusal.ts';

const named = { name: 'decideChallenge', zh: '决定听证人员回避', en: 'decide on who sits' };

/**
 * 决定听证人员回避 (Art. 28; domain 1.12): by the head of the organ that holds the hearing; about a presider who heads it, by
 * the organ above. Before the hearing; somebody else is named at once, so that the number stays odd.
 */
export const decideChallenge = act({
  name: 'decideChallenge',
  zh: '决定听证人员回避',
  en: 'Decide whether somebody steps aside from the hearing',
  plain: {
    zh: '听证前由负责人决定，换上的人当时写明',
    en: 'By the head, before the hearing; who comes instead is named at once',
  },
  cite: 'R.28',
  transitions: ['T-23'],
  by: ['convener', 'superior'],
  version: 1,
  documents: ['D-17'],
  payload: z.strictObject({
    who: z.string().regex(seatPattern),
    granted: z.boolean(),
    reason: prose(3_000),
    /** Who comes instead, and as what. */
    instead: prose(100).optional(),
    capacity: z.string().min(1).max(60).optional(),
    /** Of the organ itself. */
    ofOrgan: z.boolean().default(false),
    /** Where the new presider is an officer of this system. */
    insteadId: officerId.optional(),
    /** Of a name that is also a handler's or an accused officer's: somebody else was made sure of. */
    namesake: z.boolean().default(false),
    delivery,
  }),
  ready(state, { actor }) {
    const waiting = benchOf(hearingHere(state))?.challenges ?? [];
    const by = actor.kind === 'officer' ? actor.organId : undefined;
    if (waiting.some(({ aboveId }) => by === (aboveId ?? convenerOf(state)))) return undefined;
    return notNow(
      state,
      waiting.length > 0 ? 'decideChallenge.elsewhere' : 'decideChallenge.none',
      'R.28',
      waiting.length > 0
        ? {
            zh: '主持人是本单位负责人，他的回避由上一级决定。',
            en: 'The presider heads the organ: the organ above decides.',
          }
        : { zh: '没有等待决定的听证人员回避。', en: 'Nobody is asked to step aside from the hearing.' },
      waiting.length > 0
        ? { zh: '请上一级机关办「决定听证人员回避」。', en: 'The organ above decides it.' }
        : { zh: '信访人「申请听证人员回避」后再决定。', en: 'It follows the petitioner’s request.' },
    );
  },
  guard(state, payload, { actor }) {
    const bench = state.hearing!.bench!;
    const waits = bench.challenges.find(({ who }) => who === payload.who);
    const by = actor.kind === 'officer' ? actor.organId : undefined;
    if (!waits || by !== (waits.aboveId ?? convenerOf(state))) {
      return unlawfulField(
        'decideChallenge.who',
        'who',
        'R.28',
        {
          zh: '这一位的回避没有申请，或者不由本单位决定。',
          en: 'Nobody asked that of them, or it is not yours to decide.',
        },
        { zh: '请选等本单位决定的那一位。', en: 'Choose one who waits for your decision.' },
      );
    }
    if (actor.kind === 'officer' && payload.who === 'presider' && actor.officerId === bench.presiderId) {
      return unlawfulField(
        'decideChallenge.own',
        'who',
        'R.28',
        { zh: '主持人不能决定自己的回避。', en: 'The presider does not decide about the presider.' },
        { zh: '请本单位其他负责人决定。', en: 'Another head of the organ decides.' },
      );
    }
    if (payload.granted) {
      const place = payload.who.startsWith('officer-');
      const spare = bench.seats !== undefined && standing(bench).length > bench.seats;
      if (!payload.instead && !(place && spare)) {
        return unlawfulField(
          'decideChallenge.instead',
          'instead',
          'H.hearing-officers',
          { zh: '同意回避的，要写明换成谁。', en: 'Where it is granted, say who comes instead.' },
          { zh: '请写姓名和身份；听证员要保持单数。', en: 'Give name and capacity; officers stay odd in number.' },
        );
      }
      if (place && Boolean(payload.instead) !== Boolean(payload.capacity)) {
        return unlawfulField(
          'decideChallenge.capacity',
          payload.instead ? 'capacity' : 'instead',
          'H.hearing-officers',
          { zh: '换上的听证员，姓名和身份都要写。', en: 'Of the new officer, name and capacity are both given.' },
          { zh: '例如：王某，律师。', en: 'For example: Wang, lawyer.' },
        );
      }
      const handling = payload.capacity?.includes('承办') === true;
      if (handling || (payload.insteadId && barred(state, payload.insteadId))) {
        return unlawfulField(
          'decideChallenge.barred',
          handling ? 'capacity' : 'insteadId',
          'R.28',
          {
            zh: '经手过这件事的、被反映的、已经回避的人，不能换上来。',
            en: 'Nobody who handled it, is complained of or stepped aside comes in.',
          },
          { zh: '请换一位。', en: 'Choose somebody else.' },
        );
      }
    }
    return guardDelivery(named, state, payload.delivery);
  },
  apply(state, payload) {
    const hearing = state.hearing!;
    const bench = hearing.bench!;
    if (!payload.granted) {
      const challenges = bench.challenges.filter(({ who }) => who !== payload.who);
      state.hearing = { ...hearing, bench: { ...bench, challenges } };
      return;
    }
    // The name is sealed and not seen here; its capacity says whether an officer came instead.
    const instead = payload.capacity !== undefined ? { inside: payload.ofOrgan } : undefined;
    const { presiderId, ...others } = stepAside(bench, payload.who, instead);
    const now = payload.who === 'presider' ? payload.insteadId : presiderId;
    state.hearing = { ...hearing, bench: { ...others, ...(now && { presiderId: now }) } };
  },
});

const barred = (state: Parameters<typeof isRecused>[0], id: string) =>
  hadInHand(state, id) || isAccused(state, id) || isRecused(state, id);
