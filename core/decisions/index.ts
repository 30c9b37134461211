import { dossierKind, emptyDossier } from '../dossier/index.ts';
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
import type { Assessment } from './assessment.ts';
import { assessmentDuties } from './duties.ts';

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
  duties: assessmentDuties,
});
