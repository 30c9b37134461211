import { choice, dossierAct, form, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutTheDecision } from '../about-the-decision.ts';
import { type Assessment, aspects, conclusions, hasParticipation, heading, missingAspects } from '../assessment.ts';
import { legalityMissing } from '../steps.ts';

/** 出具评估报告 (D-31). R-WP-1: none without a record of participation. */
export const conclude = dossierAct({
  zh: '出具评估报告',
  en: 'Issue the assessment',
  plain: {
    zh: '四个方面、参与记录、合法性审查齐了才能出',
    en: 'Only with four aspects, participation and legality review',
  },
  cite: 'ZDJC.24',
  from: ['assessing'],
  to: 'concluded',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  documents: ['D-31'],
  payload: form({
    conclusion: choice('结论', 'Conclusion', conclusions),
    reasons: text('理由', 'Reasons', { max: 4_000 }),
    dissent: optional(text('不同意见', 'Dissent', { max: 2_000, rows: 3 })),
  }),
  ready(state: Assessment) {
    if (!hasParticipation(state)) {
      return refuse({
        kind: 'unlawful',
        code: 'decision-assessment.conclude.no-participation',
        cite: 'ZDJC.23',
        what: {
          zh: '没有公众参与的记录，不能出评估报告、不能提请决策。',
          en: 'Without a record of participation there is no assessment and no decision.',
        },
        way: {
          zh: '公开征求没有人提意见的，请走访、座谈或听证，听取受影响的人的意见后记录。',
          en: 'Where nobody commented, go and hear those affected: visit, meet or hold a hearing, and record it.',
        },
      });
    }
    const aspectsLeft = missingAspects(state).map((aspect) => aspects[aspect]);
    if (aspectsLeft.length === 0 && state.risks !== undefined && state.legality) return undefined;
    const left = [
      ...aspectsLeft,
      ...(state.risks === undefined ? [{ zh: '风险点和措施', en: 'risks and measures' }] : []),
      ...legalityMissing(state),
    ];
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.conclude.incomplete',
      cite: 'ZDJC.23',
      what: {
        zh: `还差：${left.map(({ zh }) => zh).join('、')}。`,
        en: `Still missing: ${left.map(({ en }) => en).join(', ')}.`,
      },
      way: { zh: '补齐后再出报告。', en: 'Complete them first.' },
    });
  },
  guard: (_state, { reasons }) => aboutTheDecision('decision-assessment.conclude', { reasons }),
  apply(state: Assessment, { conclusion }, { actor }) {
    state.conclusion = conclusion;
    if (actor.kind === 'officer') state.concludedBy = actor.officerId;
  },
});
