import type { ActName } from '../procedure/acts/index.ts';
import type { Purpose } from '../procedure/states.ts';
import type { Words } from '../refusal.ts';

/** Why something is in no rate. It is listed and counted beside the table (R-KPI-3). */
export const leftOutWords = {
  suggestion: { zh: '意见建议（第29条，另行答复）', en: 'suggestions (Art. 29, answered apart)' },
  inquiry: { zh: '咨询', en: 'inquiries' },
  'legal-route': { zh: '到期前导入法定途径或移送', en: 'led to a legal route or relayed before it was due' },
  withdrawn: { zh: '到期前本人撤回', en: 'withdrawn by the petitioner before it was due' },
  moved: { zh: '到期前转由别的单位办', en: 'passed to another organ before it was due' },
  'not-handled': { zh: '不予受理、不再受理或存档', en: 'not accepted, no longer accepted, or filed' },
  'answered-anew': { zh: '撤销、重办，算的是新答复', en: 'revoked or handled anew: the new answer counts' },
  overturned: { zh: '决定被推翻，重新处理', en: 'overturned, and decided anew' },
  untrue: { zh: '登记兑现而没有兑现，重新督促', en: 'recorded as carried out and not so: owed by a new day' },
  otherwise: { zh: '到期前因其他办理动作终止', en: 'fell away before it was due, by another act' },
} as const satisfies Record<string, Words>;
export type LeftOut = keyof typeof leftOutWords;

/** Purposes that the rates of Art. 31 do not count. Registrations count all. */
export const notCounted = (purpose: Purpose): LeftOut | undefined =>
  purpose === 'suggestion' ? 'suggestion' : purpose === 'inquiry' ? 'inquiry' : undefined;

const byAct: Partial<Record<ActName, LeftOut>> = {
  divert: 'legal-route',
  guide: 'legal-route',
  relayLaw: 'legal-route',
  guideLitigation: 'legal-route',
  relayAccusation: 'legal-route',
  withdraw: 'withdrawn',
  forward: 'moved',
  assign: 'moved',
  signFor: 'moved',
  object: 'moved',
  lapseObjection: 'moved',
  decideObjection: 'moved',
  decideCoordination: 'moved',
  reportUp: 'moved',
  declineAcceptance: 'not-handled',
  declineRepeat: 'not-handled',
  decideFiling: 'not-handled',
};

/** @param act by which the obligation fell away before its day */
export const leftOutBy = (act: ActName | undefined): LeftOut => (act && byAct[act]) ?? 'otherwise';
