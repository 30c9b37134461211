import { z } from 'zod';
import type { LocalDate } from '../calendar/index.ts';
import type { Words } from '../refusal.ts';
import { day } from './parts.ts';
import type { PetitionState } from './states.ts';

export const agencyKinds = ['authorised', 'guardian'] as const;
/** 委托代理人 · 监护人（法定代理人）. */
export type AgencyKind = (typeof agencyKinds)[number];
export const agencyWords: Record<AgencyKind, Words> = {
  authorised: { zh: '委托代理人', en: 'authorised agent' },
  guardian: { zh: '监护人（法定代理人）', en: 'guardian (legal representative)' },
};

/** What any agent may do, unless the authority says less: 一般授权. */
export const generalPowers = ['file', 'receive', 'query'] as const;
/** What the authority has to say: 特别授权 (Civil Procedure Law, Art. 62, by analogy). */
export const specialPowers = ['withdraw', 'settle', 'mediate', 'review'] as const;
export const powers = [...generalPowers, ...specialPowers] as const;
export type Power = (typeof powers)[number];
export const powerWords: Record<Power, Words> = {
  file: { zh: '递交、补充材料', en: 'hand in and add papers' },
  receive: { zh: '代收文书', en: 'receive papers' },
  query: { zh: '查询办理情况', en: 'ask how it stands' },
  withdraw: { zh: '撤回、放弃或变更请求', en: 'withdraw, give up or change a request' },
  settle: { zh: '和解', en: 'settle' },
  mediate: { zh: '接受、退出调解和听证提议', en: 'accept or end mediation, answer proposals' },
  review: { zh: '申请复查、复核、重新办理', en: 'ask for review, re-review or reopening' },
};

export const agencyEndings = ['dismissed', 'resigned', 'guardianship-over', 'cannot-act'] as const;
/** 解除 · 辞去 · 监护关系终止 · 死亡或者丧失行为能力. */
export type AgencyEnding = (typeof agencyEndings)[number];
export const agencyEndingWords: Record<AgencyEnding, Words> = {
  dismissed: { zh: '本人解除委托', en: 'dismissed by the petitioner' },
  resigned: { zh: '代理人辞去委托', en: 'the agent resigned' },
  'guardianship-over': { zh: '监护关系终止', en: 'the guardianship is over' },
  'cannot-act': { zh: '代理人死亡或者丧失行为能力', en: 'the agent died or can no longer act' },
};

/** At most two at a time (Civil Procedure Law, Art. 61, by analogy; the provinces say the same). */
export const mostAgents = 2;

/** An agent's authority, as facts keep it. Who it is lies with the sealed identity, under the agent's number. */
export const authority = {
  kind: z.enum(agencyKinds),
  /** A guardian has them all by law, whatever stands here. */
  powers: z
    .array(z.enum(powers))
    .max(powers.length)
    .default([...generalPowers]),
  /** The day on the written authority, or on the paper that shows the guardianship. */
  authorisedOn: day,
  /** What the window saw of it, where no copy is attached. */
  seen: z.enum(['original', 'copy']).optional(),
};
export const authorityShape = z.strictObject(authority);
export type Authority = z.output<typeof authorityShape>;

/** One who acts, or acted, for the petitioner in this matter. */
export interface Agency {
  /** 1, 2, 3 … in the order they were taken on. Never given a second time. */
  no: number;
  kind: AgencyKind;
  powers: Power[];
  authorisedOn: LocalDate;
  since: LocalDate;
  ended?: { on: LocalDate; how: AgencyEnding };
}

/** The part of a petition's state that says who acts for the petitioner. */
export interface Represented {
  /** Those who act for the petitioner, and those who did. */
  agents?: Agency[];
}

/** Those whose authority stands. */
export const standingAgents = ({ agents = [] }: Represented): Agency[] => agents.filter(({ ended }) => !ended);
export const agencyOf = ({ agents = [] }: Represented, no: number): Agency | undefined =>
  agents.find((one) => one.no === no);

/** Whether this agent's authority stands and holds this. */
export function holds(state: Represented, no: number, power: Power): boolean {
  const agency = agencyOf(state, no);
  return agency !== undefined && !agency.ended && agency.powers.includes(power);
}

/** What an authority amounts to. */
export const powersOf = ({ kind, powers: given }: Pick<Authority, 'kind' | 'powers'>): Power[] =>
  kind === 'guardian' ? [...powers] : powers.filter((power) => given.includes(power));

/** One more agent. */
export function takeOn(state: PetitionState, given: Authority, on: LocalDate): void {
  const { kind, authorisedOn } = given;
  const agents = state.agents ?? [];
  state.agents = [...agents, { no: agents.length + 1, kind, powers: powersOf(given), authorisedOn, since: on }];
}

/** 「委托代理人」, with the number where there is or was more than one. */
export function agentName(state: Represented, no: number): Words {
  const { zh, en } = agencyWords[agencyOf(state, no)?.kind ?? 'authorised'];
  return (state.agents?.length ?? 0) > 1 ? { zh: `${zh}${no}`, en: `${en} ${no}` } : { zh, en };
}
