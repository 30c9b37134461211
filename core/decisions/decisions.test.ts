import { expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { type Told, toldOn } from '../dossier/walk/told.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import type { Assessment } from './assessment.ts';
import { decisionAssessment, stepsOf } from './index.ts';

const stage = stageOf();
const [first, second, third, fourth] = stage.numbers as [string, string, string, string];
const unit = 'county-labour';

/** A draft that is open to comment until the end of March 2026. */
const consulted = () =>
  toldOn(decisionAssessment, stage)
    .on('2026-02-20', unit, 'organ-handler', 'begin', {
      title: '集镇自来水价格调整',
      about: '统一水价，补贴困难户。',
      groups: ['villagers'],
      bureau: 'county-bureau',
    })
    .on('2026-02-24', unit, 'organ-head', 'openConsultation', { summary: '每吨多两角。', until: '2026-03-27' });

const answered = (count: number) =>
  consulted().on('2026-03-30', unit, 'organ-handler', 'answerComments', {
    kinds: count > 0 ? [{ kind: '涨价太多', count, adopted: true, reason: '分两年调整。' }] : [],
    ...(count === 0 && { none: '政务网和村务栏公布三十二天，看过四百次。' }),
  });

const assessed = (told: Told) => {
  for (const aspect of ['legality', 'rationality', 'feasibility', 'controllability'])
    told.on('2026-04-01', unit, 'organ-handler', 'assessAspect', {
      aspect,
      finding: '符合。',
      evidence: '成本监审报告。',
    });
  return told
    .on('2026-04-01', unit, 'organ-handler', 'listRisks', { risks: [], none: '逐条对过意见，没有。' })
    .on('2026-04-15', unit, 'organ-handler', 'recordLegality', {
      sentOn: '2026-04-01',
      lawful: true,
      opinion: '合法。',
    });
};
const report = { conclusion: 'controllable', reasons: '分步实施，可控。' };

const decided = () =>
  assessed(answered(3))
    .on('2026-04-16', unit, 'organ-head', 'conclude', report)
    .on('2026-04-20', unit, 'leader', 'decide', { outcome: 'passed', record: '同意。', threshold: 2 });

test('where nobody commented, those affected are asked before anything is concluded (R-WP-1)', () => {
  const silent = assessed(answered(0));
  const refusal = silent.tried('2026-04-16', unit, 'organ-head', 'conclude', report) as Refusal;
  expect(refusal).toMatchObject({ code: 'decision-assessment.conclude.no-participation', cite: 'ZDJC.23' });
  silent.on('2026-04-16', unit, 'organ-handler', 'recordParticipation', {
    method: 'visit',
    on: '2026-04-15',
    people: 31,
    said: '怕一下子涨太多。',
    became: '改为分两年。',
  });
  expect(silent.on('2026-04-16', unit, 'organ-head', 'conclude', report).state.phase).toBe('concluded');
});

test('a draft that changes is heard anew: comments, hearings and findings about the one before do not count', () => {
  const back = assessed(answered(3)).on('2026-04-16', unit, 'organ-head', 'takeBack', { reason: '改为三年。' });
  expect(back.state).toMatchObject({ phase: 'drafting', assessed: [], comments: 0, hearings: 0, heard: 0 });
  expect(back.state).not.toHaveProperty('legality');
});

test('comments are answered after their last day, within ten working days of it', () => {
  const early = consulted().tried('2026-03-27', unit, 'organ-handler', 'answerComments', { kinds: [], none: '无。' });
  expect(early).toMatchObject({ code: 'decision-assessment.answerComments.open' });
  const { state } = consulted();
  const [duty] = decisionAssessment.duties(state, nationalCalendar);
  expect(duty).toMatchObject({ key: 'answer-comments', startedOn: '2026-03-27', due: '2026-04-13' });
});

test('petitions since the decision lead to its evaluation at the threshold; those before do not, and each round counts anew', () => {
  const link = (matter: string) => [unit, 'organ-handler', 'linkPetition', { matter }] as const;
  const told = assessed(answered(3).on('2026-03-31', ...link(first)))
    .on('2026-04-16', unit, 'organ-head', 'conclude', report)
    .on('2026-04-20', unit, 'leader', 'decide', { outcome: 'passed', record: '同意。', threshold: 2 })
    .on('2026-05-06', ...link(second));
  expect(told.state).toMatchObject({ phase: 'decided', linked: [first, second], since: [second] });
  expect(told.on('2026-05-08', ...link(third)).state.phase).toBe('reviewing');
  const evaluation = { finding: '补贴没有到位。', result: 'change', told: '村务栏公布。' };
  told.on('2026-05-20', unit, 'organ-head', 'evaluate', evaluation);
  expect((told.state as Assessment).threshold).toBe(4);
  told.on('2026-05-21', ...link(fourth));
  expect(told.state.phase).toBe('decided');
  // Once more two, not more and more each time.
  told.on('2026-05-22', unit, 'organ-head', 'evaluate', evaluation);
  expect((told.state as Assessment).threshold).toBe(5);
  expect(told.tried('2026-05-22', ...link(first))).toMatchObject({ code: 'decision-assessment.linkPetition.linked' });
});

test('what is passed says from how many petitions it is evaluated', () => {
  const ready = assessed(answered(3)).on('2026-04-16', unit, 'organ-head', 'conclude', report);
  const tried = ready.tried('2026-04-20', unit, 'leader', 'decide', { outcome: 'passed', record: '同意。' });
  expect(tried).toMatchObject({ code: 'decision-assessment.decide.no-threshold', field: 'threshold' });
  expect(
    isRefusal(ready.tried('2026-04-20', unit, 'leader', 'decide', { outcome: 'not-passed', record: '再议。' })),
  ).toBe(false);
  expect(decided().state).toMatchObject({ phase: 'decided', threshold: 2, every: 2 });
});

test.each([
  ['可能引发集体上访。', 'forecast'],
  ['存在群体性事件风险。', 'forecast'],
  ['对重点人员落实稳控。', 'persons'],
  ['王建国、李秀英、赵大海反对。', 'persons'],
])('an assessment looks at the decision: "%s" is refused in a risk and its measure (decisions 26)', (text, why) => {
  const told = answered(3);
  const row = { groups: ['villagers'], likelihood: 'low', impact: 'low', owner: unit, by: '2026-06-01' };
  for (const [field, risk] of [
    ['risk', { ...row, risk: text, measure: '分两年。' }],
    ['measure', { ...row, risk: '困难户负担重。', measure: text }],
  ] as const) {
    const refusal = told.tried('2026-04-01', unit, 'organ-handler', 'listRisks', { risks: [risk] });
    expect(refusal).toMatchObject({ code: `decision-assessment.listRisks.${why}`, field: `risks.0.${field}` });
  }
  const finding = told.tried('2026-04-01', unit, 'organ-handler', 'assessAspect', {
    aspect: 'controllability',
    finding: text,
    evidence: '走访。',
  });
  expect(finding).toMatchObject({ code: `decision-assessment.assessAspect.${why}`, field: 'finding' });
});

test('nor does a forecast or a list of persons stand in the draft, in what the public reads, or in the evaluation (decisions 26)', () => {
  const draft = { title: '垃圾站选址', about: '可能引发集体上访。', groups: ['villagers'], bureau: 'county-bureau' };
  const told = toldOn(decisionAssessment, stage);
  expect(told.tried('2026-02-20', unit, 'organ-handler', 'begin', draft)).toMatchObject({
    code: 'decision-assessment.begin.forecast',
    field: 'about',
  });
  told.on('2026-02-20', unit, 'organ-handler', 'begin', { ...draft, about: '选在村西。' });
  const notice = { summary: '存在群体性事件风险。', until: '2026-03-27' };
  expect(told.tried('2026-02-24', unit, 'organ-head', 'openConsultation', notice)).toMatchObject({
    code: 'decision-assessment.openConsultation.forecast',
    field: 'summary',
  });
  const evaluation = { finding: '补贴没有到位。', result: 'change', told: '已告知王建国、李秀英、赵大海三人。' };
  expect(decided().tried('2026-05-20', unit, 'organ-head', 'evaluate', evaluation)).toMatchObject({
    code: 'decision-assessment.evaluate.persons',
    field: 'told',
  });
});

test('the list of steps names what is missing; not looked at differs from not finished', () => {
  const standing = ({ state }: Told) => stepsOf(state as Assessment).map(({ name, standing }) => [name, standing]);
  const told = consulted();
  expect(standing(told)).toEqual([
    ['draft', 'done'],
    ['comment', 'begun'],
    ['experts', 'untouched'],
    ['aspects', 'untouched'],
    ['risks', 'untouched'],
    ['legality', 'untouched'],
    ['conclusion', 'untouched'],
  ]);
  const silent = answered(0).on('2026-04-01', unit, 'organ-handler', 'assessAspect', {
    aspect: 'legality',
    finding: '符合。',
    evidence: '价格法。',
  });
  const steps = stepsOf(silent.state as Assessment);
  expect(steps.find(({ name }) => name === 'aspects')).toMatchObject({
    standing: 'begun',
    missing: [{ zh: '合理性' }, { zh: '可行性' }, { zh: '可控性' }],
  });
  expect(steps.at(-1)?.missing.map(({ zh }) => zh)).toEqual([
    '听取受影响的人的意见',
    '合理性',
    '可行性',
    '可控性',
    '风险点和措施',
    '合法性审查',
  ]);
  expect(standing(decided()).filter(([, how]) => how !== 'done')).toEqual([['experts', 'untouched']]);
});
