import { choice, dossierAct, form, number, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Assessment, beginAgain, heading } from '../assessment.ts';
import { carryOut, settled } from './measures.ts';

/** 集体讨论决定: dissent is recorded. */
export const decide = dossierAct({
  zh: '记录集体讨论决定',
  en: 'Record the decision',
  plain: { zh: '通过、不通过或再议，不同意见如实记', en: 'Passed, not passed or put off; dissent recorded as it was' },
  cite: 'ZDJC.30',
  from: ['concluded'],
  by: [
    { part: 'keeper', roles: [...heading, 'leader'] },
    { part: 'decider', roles: ['leader', 'organ-head'] },
  ],
  version: 1,
  payload: form({
    outcome: choice('结果', 'Outcome', {
      passed: { zh: '通过', en: 'passed' },
      'not-passed': { zh: '不通过', en: 'not passed' },
      again: { zh: '修改后再议', en: 'to be amended and discussed again' },
    }),
    record: text('讨论情况', 'Discussion', { max: 4_000 }),
    dissent: optional(text('不同意见', 'Dissent', { max: 2_000, rows: 3 })),
    threshold: optional(
      number('通过的：信访达到几件时评估本决策', 'If passed: petitions from which it is evaluated', {
        min: 1,
        max: 10_000,
        unit: { zh: '件', en: 'petitions' },
      }),
    ),
  }),
  guard(state: Assessment, { outcome, threshold }, { actor }) {
    if (outcome === 'passed' && threshold === undefined) {
      return refuse({
        kind: 'invalid',
        code: 'decision-assessment.decide.no-threshold',
        field: 'threshold',
        cite: 'ZDJC.36',
        what: {
          zh: '没有写信访达到几件时回头评估。',
          en: 'It does not say from how many petitions it is evaluated.',
        },
        way: {
          zh: '请写一个数；通过的决策都要能回头看。',
          en: 'Give a number: every decision can be looked at again.',
        },
      });
    }
    if (outcome === 'passed' && state.conclusion !== 'controllable') {
      return refuse({
        kind: 'unlawful',
        code: 'decision-assessment.decide.not-controllable',
        field: 'outcome',
        cite: 'ZDJC.24',
        what: {
          zh: '评估结论不是「风险可控」，不能通过。',
          en: 'The assessment does not say "controllable": it cannot be passed.',
        },
        way: { zh: '请调整方案后重新评估，或不通过。', en: 'Adjust and assess again, or do not pass it.' },
      });
    }
    if (outcome !== 'passed' || actor.kind !== 'officer' || actor.officerId !== state.concludedBy) return undefined;
    return refuse({
      kind: 'forbidden',
      code: 'decision-assessment.decide.own-report',
      cite: 'ZDJC.30',
      what: { zh: '出评估报告的人不能自己决定。', en: 'Whoever issued the assessment does not decide on it.' },
      way: {
        zh: '请决策机关集体讨论后由别人记录。',
        en: 'The deciding body decides together; somebody else records it.',
      },
    });
  },
  apply(state: Assessment, { outcome, threshold }, { occurredOn }) {
    state.decidedOn = occurredOn;
    if (outcome === 'passed') carryOut(state);
    state.phase = outcome === 'passed' ? settled(state) : outcome === 'again' ? 'drafting' : 'stopped';
    if (threshold !== undefined) Object.assign(state, { threshold, every: threshold });
    if (outcome === 'again') beginAgain(state);
  },
});
