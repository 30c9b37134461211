import { expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { type Told, toldOn } from '../dossier/walk/told.ts';
import type { Assessment } from './assessment.ts';
import { decisionAssessment, stepsOf } from './index.ts';

const stage = stageOf();
const unit = 'county-labour';
const owner = 'east-town';
const risk = (by: string, more: object = {}) => ({
  risk: '搬迁期间买菜远。',
  groups: ['villagers'],
  likelihood: 'medium',
  impact: 'low',
  measure: '先通公交再搬。',
  owner,
  by,
  ...more,
});

const assessed = () => {
  const told = toldOn(decisionAssessment, stage)
    .on('2026-02-20', unit, 'organ-handler', 'begin', {
      title: '市场搬迁',
      about: '搬到城东。',
      groups: ['merchants'],
      bureau: 'county-bureau',
    })
    .on('2026-02-24', unit, 'organ-head', 'openConsultation', { summary: '搬到城东。', until: '2026-03-27' })
    .on('2026-03-30', unit, 'organ-handler', 'answerComments', {
      kinds: [{ kind: '先通公交', count: 3, adopted: true }],
    });
  for (const aspect of ['legality', 'rationality', 'feasibility', 'controllability'])
    told.on('2026-04-01', unit, 'organ-handler', 'assessAspect', { aspect, finding: '符合。', evidence: '实地看过。' });
  return told;
};
const legality = (sentOn: string, lawful: boolean) => ({ sentOn, lawful, opinion: '见意见书。' });
const report = { conclusion: 'controllable', reasons: '分步实施。' };
const passed = (risks: object[]) =>
  assessed()
    .on('2026-04-01', unit, 'organ-handler', 'listRisks', { risks })
    .on('2026-04-15', unit, 'organ-handler', 'recordLegality', legality('2026-04-01', true))
    .on('2026-04-16', unit, 'organ-head', 'conclude', report)
    .on('2026-04-20', unit, 'leader', 'decide', { outcome: 'passed', record: '同意。', threshold: 9 });
const duties = ({ state }: Told) => decisionAssessment.duties(state, nationalCalendar);
const codeOf = (refusal: unknown) => (refusal as { code: string }).code;

test('each risk’s measure is its owner’s task with its day from the decision on, and nothing open is filed as carried out', () => {
  const told = passed([risk('2026-05-10'), risk('2026-06-01', { owner: unit })]);
  expect(told.state.phase).toBe('carrying');
  expect(duties(told)).toMatchObject([
    { key: 'measure-1', due: '2026-05-10', owedBy: { organId: owner } },
    { key: 'measure-2', due: '2026-06-01', owedBy: { organId: unit } },
  ]);
  const early = told.tried('2026-05-06', unit, 'organ-head', 'fileMeasures', { checked: '看过。' });
  expect(codeOf(early)).toBe('decision-assessment.fileMeasures.open');
  const step = { measure: 1, progress: '公交已经开通。', done: true, files: [] };
  expect(codeOf(told.tried('2026-05-06', owner, 'organ-handler', 'reportMeasure', step))).toBe(
    'decision-assessment.reportMeasure.no-evidence',
  );
  expect(codeOf(told.tried('2026-05-06', owner, 'organ-handler', 'reportMeasure', { ...step, measure: 2 }))).toBe(
    'decision-assessment.reportMeasure.not-yours',
  );
  told
    .on('2026-05-06', owner, 'organ-handler', 'reportMeasure', { ...step, done: false, progress: '站牌已立。' })
    .on('2026-05-08', owner, 'organ-handler', 'reportMeasure', { ...step, evidence: '公交公司开通函。' })
    .on('2026-05-20', unit, 'organ-handler', 'reportMeasure', { ...step, measure: 2, evidence: '照片。' });
  expect(duties(told)).toMatchObject([{ key: 'file-measures', due: '2026-06-03' }]);
  told.on('2026-05-22', unit, 'organ-head', 'fileMeasures', { checked: '逐项到场看过。' });
  expect([told.state.phase, duties(told)]).toEqual(['decided', []]);
});

test('a decision without risks has nothing to carry out; a measure’s day lies ahead, and its officer works for its owner', () => {
  const none = assessed().on('2026-04-01', unit, 'organ-handler', 'listRisks', { risks: [], none: '逐条看过。' });
  const listed = (more: object) => none.tried('2026-04-01', unit, 'organ-handler', 'listRisks', { risks: [more] });
  expect(codeOf(listed(risk('2026-03-31')))).toBe('decision-assessment.listRisks.day-passed');
  expect(codeOf(listed(risk('2026-05-10', { officer: `${unit}/organ-head` })))).toBe(
    'decision-assessment.listRisks.officer-elsewhere',
  );
  const done = none
    .on('2026-04-15', unit, 'organ-handler', 'recordLegality', legality('2026-04-01', true))
    .on('2026-04-16', unit, 'organ-head', 'conclude', report)
    .on('2026-04-20', unit, 'leader', 'decide', { outcome: 'passed', record: '同意。', threshold: 9 });
  expect(done.state.phase).toBe('decided');
});

test('a review that finds it unlawful is recorded, and stops the report until it is mended and reviewed again', () => {
  const told = assessed()
    .on('2026-04-01', unit, 'organ-handler', 'listRisks', { risks: [risk('2026-05-10')] })
    .on('2026-04-15', unit, 'organ-handler', 'recordLegality', legality('2026-04-01', false));
  expect(told.state).toMatchObject({ unlawfulOn: '2026-04-15' });
  const step = stepsOf(told.state as Assessment).find(({ name }) => name === 'legality');
  expect(step).toMatchObject({ standing: 'begun', missing: [{ zh: '审查不合法，改好再送审' }] });
  expect(codeOf(told.tried('2026-04-16', unit, 'organ-head', 'conclude', report))).toBe(
    'decision-assessment.conclude.incomplete',
  );
  const again = told.tried('2026-04-16', unit, 'organ-handler', 'recordLegality', legality('2026-04-02', true));
  expect(codeOf(again)).toBe('decision-assessment.recordLegality.sent-before');
  told
    .on('2026-04-29', unit, 'organ-handler', 'recordLegality', legality('2026-04-17', true))
    .on('2026-04-30', unit, 'organ-head', 'conclude', report);
  expect(told.state.phase).toBe('concluded');
});
