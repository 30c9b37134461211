import { laterOf } from '../calendar/index.ts';
import { type DossierDuty, dossierKind, emptyDossier, limited } from '../dossier/index.ts';
import type { LegalCalendar } from '../law/overlays.ts';
import { evaluate, linkPetition, stop, takeBack } from './acts/after.ts';
import { answerComments } from './acts/answer-comments.ts';
import { assessAspect, listRisks } from './acts/assess.ts';
import { begin } from './acts/begin.ts';
import { conclude } from './acts/conclude.ts';
import { decide } from './acts/decide.ts';
import { fileMeasures, reportMeasure } from './acts/measures.ts';
import { openConsultation } from './acts/open-consultation.ts';
import { recordHearing } from './acts/record-hearing.ts';
import { recordParticipation } from './acts/record-participation.ts';
import { recordExperts, recordLegality } from './acts/record-reviews.ts';
import { type Assessment, openMeasures } from './assessment.ts';

export { type Aspect, type Assessment, aspects, conclusions, hasParticipation, missingAspects } from './assessment.ts';
export { type Step, stepsOf } from './steps.ts';

/** 重大决策风险评估 (5.6; Interim Regulations on Major Administrative Decisions). */
export const decisionAssessment = dossierKind<Assessment>({
  name: 'decision-assessment',
  zh: '决策评估',
  en: 'Decision assessments',
  one: { zh: '决策评估', en: 'assessment' },
  cite: 'ZDJC.22',
  word: '评',
  phases: {
    drafting: { zh: '拟稿中', en: 'being drafted' },
    consulting: { zh: '公开征求意见中', en: 'open to public comment' },
    assessing: { zh: '评估中', en: 'being assessed' },
    concluded: { zh: '已出报告待决策', en: 'assessed, to be decided' },
    carrying: { zh: '已决策，落实防范措施', en: 'decided, measures being carried out' },
    decided: { zh: '已决策', en: 'decided' },
    reviewing: { zh: '信访达到门槛，待评估', en: 'petitions passed the threshold: to be evaluated' },
    stopped: { zh: '不推进', en: 'given up' },
  },
  ended: ['decided', 'stopped'],
  parts: {
    bureau: { zh: '信访部门', en: 'Petition bureau' },
    decider: { zh: '决策机关', en: 'Deciding body' },
    owner: { zh: '措施责任单位', en: 'Owners of measures' },
    charge: { zh: '措施责任人', en: 'Officers in charge of measures' },
  },
  acts: {
    begin,
    openConsultation,
    recordHearing,
    recordParticipation,
    recordExperts,
    answerComments,
    recordLegality,
    assessAspect,
    listRisks,
    conclude,
    decide,
    reportMeasure,
    fileMeasures,
    linkPetition,
    evaluate,
    takeBack,
    stop,
  },
  nothing: {
    ...emptyDossier(),
    hearings: 0,
    heard: 0,
    comments: 0,
    assessed: [],
    measures: [],
    threshold: 0,
    every: 0,
    linked: [],
    since: [],
  },
  heads: ['title', 'about', 'groups', 'until', 'conclusion', 'outcome', 'threshold'],
  seenBy: ['bureau-officer', 'bureau-head', 'leader', 'supervisor', 'auditor'],
  duties(state, calendar) {
    if (state.phase === 'consulting' && state.consultation) {
      const { until } = state.consultation;
      return [
        {
          key: 'answer-comments',
          id: 'H-84',
          label: { zh: '归纳反馈意见期限', en: 'Comments to be sorted and answered by' },
          cite: 'H.answer-comments',
          owedBy: { organId: state.keeperId },
          startedOn: until,
          ...limited('answerComments', until, calendar, state.keeperId),
          start: { zh: '征求意见截止', en: 'the last day for comments' },
          metBy: ['answerComments', 'takeBack', 'stop'],
        },
      ];
    }
    const measures = measureDuties(state, calendar);
    if (state.phase !== 'reviewing' || !state.reviewFrom) return measures;
    return [
      ...measures,
      {
        key: 'evaluate',
        id: 'H-83',
        label: { zh: '决策后评估期限', en: 'Evaluation of the decision due' },
        cite: 'H.decision-petitions',
        owedBy: { organId: state.keeperId },
        startedOn: state.reviewFrom,
        ...limited('evaluateDecision', state.reviewFrom, calendar, state.keeperId),
        metBy: ['evaluate'],
      },
    ];
  },
});

/** What owners of measures owe from the decision on, each by its day; and the filing, once all of them are done. */
function measureDuties(state: Assessment, calendar: LegalCalendar): DossierDuty[] {
  const { phase, decidedOn, measuresDoneOn, keeperId } = state;
  if (!['carrying', 'reviewing'].includes(phase) || !decidedOn || state.filedOn) return [];
  const tasks = openMeasures(state).map(
    ({ n, owner, officerId, by }): DossierDuty => ({
      key: `measure-${n}`,
      id: 'H-123',
      label: { zh: `落实防范措施（第${n}项风险）`, en: `Measure ${n} to be carried out` },
      cite: 'H.risk-measures',
      owedBy: { organId: owner, ...(officerId && { officerId }) },
      startedOn: decidedOn,
      due: laterOf(by, decidedOn),
      start: { zh: '决策', en: 'the decision' },
      metBy: ['reportMeasure'],
      given: { measure: String(n) },
    }),
  );
  if (tasks.length > 0 || phase !== 'carrying' || !measuresDoneOn) return tasks;
  return [
    {
      key: 'file-measures',
      id: 'H-124',
      label: { zh: '措施落实归档期限', en: 'To be filed as carried out by' },
      cite: 'H.risk-measures',
      owedBy: { organId: keeperId },
      startedOn: measuresDoneOn,
      ...limited('fileMeasures', measuresDoneOn, calendar, keeperId),
      metBy: ['fileMeasures'],
    },
  ];
}
