import { z } from 'zod';
import type { Refusal } from '../refusal.ts';
import { unlawfulField } from './not-now.ts';
import type { PetitionState } from './states.ts';

/** What makes a matter simple: 事实清楚、能当场答复、有时限、已有承诺、其他 (Measures, Art. 4). */
export const simpleGrounds = ['clear', 'answerable', 'urgent-living', 'promised', 'other'] as const;

/** What the officer has to say about it, one by one (Measures, Art. 5). */
export const simpleChecks = {
  ground: z.enum(simpleGrounds),
  /** Belongs to litigation, arbitration, party or administrative procedure (Art. 31.1–5). */
  statutoryRoute: z.boolean(),
  /** A request may have to be refused. */
  maybeNotSupported: z.boolean(),
  severalBodies: z.boolean(),
  weighty: z.boolean(),
};

interface Checks {
  statutoryRoute: boolean;
  maybeNotSupported: boolean;
  severalBodies: boolean;
  weighty: boolean;
}

/** From so many persons on a matter is collective. */
const COLLECTIVE = 5;

/** Why this matter cannot go the simplified way; undefined where it can. */
export function notSimple(name: string, state: PetitionState, checks: Checks): Refusal | undefined {
  const why = excluded(state, checks);
  if (!why) return undefined;
  return unlawfulField(
    `${name}.${why.code}`,
    why.field,
    'JY.5',
    { zh: `不能简易办理：${why.zh}。`, en: `Not the simplified way: ${why.en}.` },
    { zh: '请按普通程序「受理」。', en: 'Accept it in the ordinary way.' },
  );
}

function excluded(state: PetitionState, checks: Checks) {
  const { assigned, holderId, personCount, representativeCount, repeatOf } = state;
  if (checks.statutoryRoute)
    return {
      code: 'statutory-route',
      field: 'statutoryRoute',
      zh: '属于法定途径',
      en: 'it belongs to another legal route',
    };
  if (assigned?.to === holderId)
    return { code: 'assigned', field: 'ground', zh: '是上级交办的', en: 'it was assigned from above' };
  if (checks.maybeNotSupported)
    return {
      code: 'maybe-not-supported',
      field: 'maybeNotSupported',
      zh: '诉求可能不予支持',
      en: 'a request may have to be refused',
    };
  if (checks.severalBodies)
    return {
      code: 'several-bodies',
      field: 'severalBodies',
      zh: '涉及几个责任单位',
      en: 'several organs are responsible',
    };
  if (personCount >= COLLECTIVE || representativeCount > 0)
    return { code: 'collective', field: 'ground', zh: '是集体或联名提出的', en: 'it is collective or jointly signed' };
  if (checks.weighty)
    return { code: 'weighty', field: 'weighty', zh: '重大、复杂、疑难', en: 'it is weighty, complex or difficult' };
  if (repeatOf)
    return { code: 'repeat', field: 'ground', zh: '不是初次提出的', en: 'it is not brought for the first time' };
  return undefined;
}
