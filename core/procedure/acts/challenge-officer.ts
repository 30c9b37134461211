import { z } from 'zod';
import { act } from '../act.ts';
import { convenerOf, hearingHere } from '../hearing.ts';
import { type Bench, benchOf, seatOfOfficer, seatPattern, standing } from '../hearing-bench.ts';
import { notNow, unlawfulField } from '../not-now.ts';
import { organId } from '../parts.ts';
import { prose } from '../prose.ts';
import { aboveOf, recusalGrounds, signsAsHead } from '../recusal.ts';
import { brought, guardBrought } from '../taken-down.ts';

/** 申请听证人员回避 (Art. 28; domain 1.12): presider, recorder or an officer of the list, until the hearing begins. */
export const challengeOfficer = act({
  name: 'challengeOfficer',
  zh: '申请听证人员回避',
  en: 'Ask that somebody steps aside from the hearing',
  plain: {
    zh: '主持人、听证员、记录员有利害关系的，听证前请换人',
    en: 'Presider, officer or recorder has an interest: ask for another',
  },
  cite: 'R.28',
  transitions: ['T-23'],
  by: ['petitioner'],
  version: 1,
  documents: [],
  payload: z.strictObject({
    who: z.string().regex(seatPattern),
    ground: z.enum(recusalGrounds),
    reason: prose(3_000),
    /** The organ that decides about a presider who heads the own one; found in the directory, never typed. */
    aboveId: organId.optional(),
    ...brought,
  }),
  ready(state) {
    if (benchOf(hearingHere(state))) return undefined;
    return notNow(
      state,
      'challengeOfficer.no-hearing',
      'R.28',
      { zh: '现在没有通知了、还没有举行的听证。', en: 'No hearing is noticed and still to come.' },
      {
        zh: '「发听证通知」以后、听证开始以前可以提；经办人、负责人要回避的，用「申请回避」。',
        en: 'It opens with the notice, until the hearing begins; about handler or head, ask for recusal.',
      },
    );
  },
  guard(state, payload) {
    const bench = state.hearing!.bench!;
    if (!mayStepAside(bench, payload.who)) {
      return unlawfulField(
        'challengeOfficer.not-there',
        'who',
        'R.28',
        {
          zh: '听证的名单里没有这一位，或者已经回避了。',
          en: 'Nobody of that place takes part, or they stepped aside.',
        },
        { zh: '请从列出的人里选。', en: 'Choose one of those listed.' },
      );
    }
    if (bench.challenges.some(({ who }) => who === payload.who)) {
      return unlawfulField(
        'challengeOfficer.waits-already',
        'who',
        'R.28',
        { zh: '已经申请这一位回避，还没有决定。', en: 'That one is asked to step aside already.' },
        { zh: '听证前会有决定并告诉您。', en: 'It is decided, and told, before the hearing.' },
      );
    }
    return guardBrought('challengeOfficer', state, payload);
  },
  complete(state, { aboveId: _, ...payload }, context) {
    const { presiderId } = state.hearing!.bench!;
    const heads = payload.who === 'presider' && presiderId && signsAsHead(state, presiderId, context);
    const aboveId = heads ? aboveOf(convenerOf(state)!, context) : undefined;
    return { ...payload, ...(aboveId && { aboveId }) };
  },
  apply(state, { who, aboveId }, { occurredOn }) {
    const hearing = state.hearing!;
    const bench = hearing.bench!;
    const challenge = { who, on: occurredOn, ...(aboveId && { aboveId }) };
    state.hearing = { ...hearing, bench: { ...bench, challenges: [...bench.challenges, challenge] } };
  },
});

const mayStepAside = (bench: Bench, who: string): boolean =>
  who === 'presider' || who === 'recorder' || standing(bench).map(seatOfOfficer).includes(who);
