import type { NoticeContext, PetitionerCard } from '../context.ts';
import type { Row } from '../model.ts';
import { dateZh } from '../words.ts';
import { identity } from './base.ts';

/** The names of all who act or acted for the petitioner: what no text of an accusation may hold. */
export const agentsEver = ({ agents = [] }: PetitionerCard): string[] => agents.map(({ name }) => name);

/** 代理人 where the parties are listed: who, as what, with which authority. Those whose agency ended are not. */
export function agentRows({ petitioner }: NoticeContext): Row[] {
  const standing = (petitioner.agents ?? []).filter(({ stands }) => stands);
  return standing.map(({ name, as, scope, authorisedOn }) => {
    const basis = as === '委托代理人' ? `授权：${scope}` : '法定代理';
    const paper = authorisedOn ? `，${as === '委托代理人' ? '委托书' : '证明'}日期${dateZh(authorisedOn)}` : '';
    return { label: '代 理 人', value: identity(`${name}（${as}，${scope ? basis : '依委托'}${paper}）`) };
  });
}

/** Which agent did it in the petitioner's name. */
export function doneBy({ byAgent, petitioner }: NoticeContext): Row[] {
  const agent = petitioner.agents?.find(({ no }) => no === byAgent);
  return byAgent && agent ? [{ label: '代为提出', value: identity(`${agent.name}（${agent.as}）`) }] : [];
}

/** Who signed for a paper in the petitioner's place. */
export function receivedBy({ petitioner }: NoticeContext, no: number | undefined): Row[] {
  const agent = petitioner.agents?.find((one) => one.no === no);
  return no && agent ? [{ label: '代 收 人', value: identity(`${agent.name}（${agent.as}）`) }] : [];
}
