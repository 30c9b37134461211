import type { LocalDate } from '../../../core/calendar/index.ts';
import type { NoticeModel } from '../model.ts';
import { dateZh, sentence } from '../words.ts';
import { numbered, type OfficeContext, officePaper, para, table } from './base.ts';
import { paragraphs } from './d-13.ts';

/** 重大决策风险评估 (5.6): legality, reasonableness, feasibility, controllability; safety and harm to those affected. */
export interface Assessment {
  decision: string;
  unit: string;
  participation: { method: string; from: LocalDate; to: LocalDate; people: number; opinions: number }[];
  opinions: { opinion: string; adopted: boolean; reason: string }[];
  aspects: { aspect: '合法性' | '合理性' | '可行性' | '可控性'; conclusion: string; evidence: string }[];
  risks: { risk: string; affected: string; measure: string; owner: string; by: LocalDate }[];
  conclusion: 'controllable' | 'adjust' | 'stop';
  dissent?: string;
}

const conclusions = {
  controllable: '风险可控，可以提请决策；防范措施随决策一并落实。',
  adjust: '采取措施、调整方案，风险降到可控后再提请决策。',
  stop: '风险不可控，不提请决策。',
} as const;

/** 稳评报告. Without a record of participation there is none (R-WP-1): the list of methods is never empty. */
export function d31(context: OfficeContext, payload: Assessment): NoticeModel {
  return officePaper(context, {
    document: 'D-31',
    layout: 'opinion',
    reader: 'organ',
    title: `关于${payload.decision}的社会稳定风险评估报告`,
    series: '评',
    blocks: [
      para(
        `${payload.unit}拟作出《${payload.decision}》的决定。依照《重大行政决策程序暂行条例》第二十二条至第二十四条，现将评估情况报告如下：`,
      ),
      ...numbered([
        {
          heading: '公众参与',
          blocks: table(
            ['方式', '起止', '参加人数', '意见数'],
            payload.participation.map(({ method, from, to, people, opinions }) => [
              method,
              from === to ? dateZh(from) : `${dateZh(from)}—${dateZh(to)}`,
              people > 0 ? String(people) : '—',
              opinions > 0 ? String(opinions) : '—',
            ]),
            [3, 5, 1.6, 1.4],
          ),
        },
        {
          heading: '意见采纳情况',
          blocks: table(
            ['意见', '采纳', '理由'],
            payload.opinions.map(({ opinion, adopted, reason }) => [opinion, adopted ? '采纳' : '未采纳', reason]),
            [5, 1.4, 5],
          ),
        },
        {
          heading: '四个方面的评估',
          blocks: payload.aspects.flatMap(({ aspect, conclusion, evidence }, i) => [
            { kind: 'heading' as const, level: 2 as const, text: `（${'一二三四'[i]}）${aspect}` },
            para(sentence(conclusion)),
            para(`依据：${sentence(evidence)}`),
          ]),
        },
        {
          heading: '风险点和防范措施',
          blocks: table(
            ['风险点', '受影响的群体', '措施', '责任单位', '期限'],
            payload.risks.map(({ risk, affected, measure, owner, by }) => [risk, affected, measure, owner, dateZh(by)]),
            [3, 2.4, 4, 2.4, 2.4],
          ),
        },
        { heading: '结论', blocks: [para(conclusions[payload.conclusion])] },
        { heading: '不同意见', blocks: payload.dissent ? paragraphs(payload.dissent) : [] },
      ]),
      para('本报告评估对安全和受影响群体的损害，不预测任何人的行为，不列人员名单。'),
    ],
    contact: { phone: context.issuer.phone, address: context.issuer.address },
  });
}
