import { choice, day, dossierAct, form, many, officer, optional, organ, rows, text } from '../../dossier/index.ts';
import { groups } from '../../inspection/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutTheDecision } from '../about-the-decision.ts';
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
  guard: (_state, { finding, evidence }) => aboutTheDecision('decision-assessment.assessAspect', { finding, evidence }),
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
        officer: optional(officer('责任人', 'Officer in charge')),
        by: day('期限', 'By'),
      },
      { min: 0, max: 30 },
    ),
    none: optional(
      text('没有风险点的，写明怎么看的', 'If there are none: how it was looked into', { max: 1_000, rows: 2 }),
    ),
  }),
  guard(_state, { risks, none }, { today, officer: known }) {
    for (const [i, { risk, measure, by, owner, officer: who }] of risks.entries()) {
      const wrong = by < today ? passed(i, by) : who && known(who)?.organId !== owner ? elsewhere(i) : undefined;
      if (wrong) return wrong;
      const texts = { [`risks.${i}.risk`]: risk, [`risks.${i}.measure`]: measure };
      const refusal = aboutTheDecision('decision-assessment.listRisks', texts);
      if (refusal) return refusal;
    }
    if (risks.length > 0 || none) return aboutTheDecision('decision-assessment.listRisks', { none });
    return refuse({
      kind: 'invalid',
      code: 'decision-assessment.listRisks.empty',
      field: 'risks',
      cite: 'ZDJC.23',
      what: { zh: '一个风险点也没有写。', en: 'No risk is listed.' },
      way: {
        zh: '请逐个写明；确实没有的，写明怎么看的。',
        en: 'List them; if there are none, say how that was found.',
      },
    });
  },
  apply(state: Assessment, { risks }) {
    state.risks = risks.length;
    state.measures = risks.map(({ owner, officer: officerId, by }, i) => ({
      n: i + 1,
      owner,
      by,
      ...(officerId && { officerId }),
    }));
  },
});

const passed = (i: number, by: string) =>
  refuse({
    kind: 'invalid',
    code: 'decision-assessment.listRisks.day-passed',
    field: `risks.${i}.by`,
    cite: 'ZDJC.23',
    what: { zh: `措施的期限${by}已经过了。`, en: `The day of the measure, ${by}, has passed.` },
    way: { zh: '请填今天或以后的日期。', en: 'Give today or a later day.' },
  });

const elsewhere = (i: number) =>
  refuse({
    kind: 'invalid',
    code: 'decision-assessment.listRisks.officer-elsewhere',
    field: `risks.${i}.officer`,
    cite: 'ZDJC.23',
    what: { zh: '责任人不是责任单位的人。', en: 'The officer does not work in the unit that owns the measure.' },
    way: { zh: '请选责任单位的人，或不填。', en: 'Choose an officer of that unit, or none.' },
  });
