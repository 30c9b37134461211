import { laterOf } from '../calendar/index.ts';
import { owed, owedForEach } from '../dossier/index.ts';
import { type Assessment, openMeasures } from './assessment.ts';

const decided = ['carrying', 'reviewing'];

/** What is owed about a decision: answers to comments, each measure by its day, their filing, and the evaluation afterwards. */
export const assessmentDuties = owed<Assessment>(
  {
    key: 'answer-comments',
    in: ['consulting'],
    from: ({ consultation }) => consultation?.until,
    within: 'answerComments',
    owedBy: 'keeper',
    metBy: ['answerComments', 'takeBack', 'stop'],
  },
  owedForEach((state: Assessment) => (state.filedOn ? [] : openMeasures(state)), {
    key: ({ n }) => `measure-${n}`,
    in: decided,
    from: (_measure, { decidedOn }) => decidedOn,
    until: ({ by }, { decidedOn }) => decidedOn && laterOf(by, decidedOn),
    id: 'H-123',
    label: ({ n }) => ({ zh: `落实防范措施（第${n}项风险）`, en: `Measure ${n} to be carried out` }),
    cite: 'H.risk-measures',
    start: { zh: '决策', en: 'the decision' },
    owedBy: ({ owner, officerId }) => ({ organId: owner, ...(officerId && { officerId }) }),
    metBy: ['reportMeasure'],
    given: ({ n }) => ({ measure: String(n) }),
  }),
  {
    key: 'file-measures',
    in: ['carrying'],
    from: (state) => !state.filedOn && openMeasures(state).length === 0 && state.measuresDoneOn,
    within: 'fileMeasures',
    owedBy: 'keeper',
    metBy: ['fileMeasures'],
  },
  {
    key: 'evaluate',
    in: ['reviewing'],
    from: 'reviewFrom',
    within: 'evaluateDecision',
    owedBy: 'keeper',
    metBy: ['evaluate'],
  },
);
