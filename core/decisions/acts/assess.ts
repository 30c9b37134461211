import { choice, day, dossierAct, form, many, organ, rows, text } from '../../dossier/index.ts';
import { groups } from '../../inspection/index.ts';
import { refuse } from '../../refusal.ts';
import { type Assessment, aspects, working } from '../assessment.ts';

/** 评估一个方面: findings and evidence, no score. Written again, the newest counts. */
export const assessAspect = dossierAct({
  zh: '写一个方面的评估',
  en: 'Assess one aspect',
  plain: { zh: '合法、合理、可行、可控：结论和依据', en: 'Legality, rationality, feasibility, controllability' },
  cite: 'ZDJC.23',
  from: ['assessing'],
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    aspect: choice('方面', 'Aspect', aspects),
    finding: text('结论', 'Finding', { max: 4_000 }),
    evidence: text('依据', 'Evidence', { max: 4_000 }),
  }),
  guard(_state, { finding }) {
    const forecast =
      /(上访|信访|闹事|聚集|舆情|舆论)[^。；]{0,12}(预测|可能性|苗头|风险等级)|预测[^。；]{0,12}(上访|信访|闹事|聚集|舆情)/.exec(
        finding,
      )?.[0];
    if (!forecast) return undefined;
    return refuse({
      kind: 'invalid',
      code: 'decision-assessment.assessAspect.forecast',
      field: 'finding',
      cite: 'ZDJC.23',
      what: {
        zh: `「${forecast}」是预测人会怎样，不是评估决策。`,
        en: `"${forecast}" forecasts people, it does not assess the decision.`,
      },
      way: {
        zh: '请写决策对安全和受影响群体的损害，能不能防住。',
        en: 'Say what the decision may do to safety and to those affected, and what prevents it.',
      },
    });
  },
  apply(state: Assessment, { aspect }) {
    state.assessed = [...new Set([...state.assessed, aspect])];
  },
});

/** 列风险点: each with a measure and an owner. */
export const listRisks = dossierAct({
  zh: '列风险点和措施',
  en: 'List risks and measures',
  plain: { zh: '每个风险点有措施、有人管、有期限', en: 'Each risk with a measure, an owner and a day' },
  cite: 'ZDJC.23',
  from: ['assessing'],
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    risks: rows(
      '风险点',
      'Risks',
      {
        risk: text('风险点', 'Risk', { max: 1_000, rows: 2 }),
        groups: many('受影响的群体', 'Groups', groups),
        likelihood: choice('可能性', 'Likelihood', {
          low: { zh: '小', en: 'low' },
          medium: { zh: '中', en: 'medium' },
          high: { zh: '大', en: 'high' },
        }),
        impact: choice('影响', 'Impact', {
          low: { zh: '小', en: 'low' },
          medium: { zh: '中', en: 'medium' },
          high: { zh: '大', en: 'high' },
        }),
        measure: text('措施', 'Measure', { max: 1_000, rows: 2 }),
        owner: organ('责任单位', 'Owner'),
        by: day('期限', 'By'),
      },
      { min: 1, max: 30 },
    ),
  }),
  apply(state: Assessment, { risks }) {
    state.risks = risks.length;
  },
});
