import { describe, expect, test } from 'vitest';
import {
  clock,
  code,
  draft,
  drafted,
  figures,
  monday,
  more,
  ProgrammeLife,
  row,
  running,
  submitted,
  taken,
  targets,
} from '../../test/kit/backlog-life.ts';
import { permitsDossier } from '../dossier/index.ts';
import { backlogProgramme as kind, volumeTarget } from './index.ts';

describe('targets are about resolving, never about how many petition (R-KPI-1)', () => {
  test.each([
    '全年信访总量下降20%',
    '来访批次、人次双下降',
    '到省上访不超过3批',
    '进京访零发生',
    '不发生越级访',
    '重复信访率控制在5%以内',
    '集体访同比减少一半',
    '信访人数清零',
    '压减来信量',
    '初次信访占比降到10%',
    '10% fewer petitions than last year',
    'no more than three visits',
    'zero petitioners at the province',
  ])('refused: %s', (words) => {
    expect(volumeTarget(words)).toBe(words);
    const [first] = targets;
    const refused = taken().tries('desk', 'setTargets', { targets: [{ ...first!, words: `三项齐，${words}` }] });
    expect(refused).toMatchObject({
      code: 'backlog.setTargets.volume-target',
      cite: 'H.no-volume-target',
      field: 'targets.0.words',
    });
  });

  test.each([
    '6月底前办到位8件，逐件回访',
    '来信来访15日以内书面答复',
    '初次信访事项答复率100%',
    '涉及120人次的补偿款发到位',
    '减少积案存量10件',
    '接待来访不超过30分钟',
    'eight matters resolved by June, each called back',
    'letters answered within 15 days',
  ])('taken: %s', (words) => {
    expect(volumeTarget(words)).toBeUndefined();
  });

  test('nor does such a number come in by the title, the aim, a reason, a review or the report', () => {
    const volume = '信访量下降两成';
    expect(code(new ProgrammeLife(kind), 'desk', 'draft', { ...draft, title: volume })).toBe(
      'backlog.draft.volume-target',
    );
    expect(code(new ProgrammeLife(kind), 'desk', 'draft', { ...draft, aim: volume })).toBe(
      'backlog.draft.volume-target',
    );
    const life = running();
    expect(code(life, 'sup-1', 'review', { note: volume })).toBe('backlog.review.volume-target');
    const asked = { unit: 'county-labour', targets: [{ count: 2, by: '2026-09-01' }], reason: volume };
    expect(code(life, 'labour-head', 'askChange', asked)).toBe('backlog.askChange.volume-target');
    expect(code(life.on('2026-09-30'), 'head-1', 'close', { summary: volume, left: '接着办' })).toBe(
      'backlog.close.volume-target',
    );
  });

  test('no field of any act takes a number of petitions, visits or persons', () => {
    const numbers = JSON.stringify(kind.acts, (key, value) => (key === 'cite' ? undefined : value));
    expect(numbers).not.toMatch(/人次|批次/);
  });
});

describe('the inventory stands as of one day', () => {
  test('it is taken by rule and nobody chooses; then it is changed one by one, with the reason', () => {
    const life = drafted();
    expect(code(life, 'desk', 'enlist', { rows: [], whole: true })).toBe('backlog-programme.enlist.not-yours');
    expect(code(life, 'desk', 'setTargets', { targets })).toBe('backlog.setTargets.not-taken');
    life.does(clock, 'enlist', { rows: [row(more[0]!)], whole: false });
    expect(life.state.takenOn).toBeUndefined();
    expect(code(life, clock, 'enlist', { rows: [row(more[0]!)], whole: true })).toBe('backlog.enlist.twice');
    life.does(clock, 'enlist', { rows: [row(more[1]!)], whole: true });
    expect(life.state.takenOn).toBe(monday);
    expect(code(life, clock, 'enlist', { rows: [], whole: true })).toBe('backlog.enlist.taken');
    expect(code(life, 'desk', 'add', { matter: more[1], ground: 'other', reason: '拖了三年' })).toBe(
      'backlog.add.listed-already',
    );
    expect(code(life, 'desk', 'add', { matter: more[2], ground: 'other' })).toBe('backlog-programme.add.malformed');
    life.does('desk', 'add', { matter: more[2], ground: 'other', reason: '拖了三年，几家推。' });
    life.does('desk', 'leaveOut', { matter: more[0], why: 'not-backlog', reason: '已送达，清点前一天。' });
    expect(life.state.entries.map(({ no, out, byHand }) => [no, out?.why, byHand])).toEqual([
      [1, 'not-backlog', undefined],
      [2, undefined, undefined],
      [3, undefined, true],
    ]);
  });

  test('what is left out after approval is for whoever approved it, and never what is resolved or still here by another name', () => {
    const life = running();
    const out = { matter: more[0], why: 'merged', reason: '与第2件同一件事。' };
    expect(code(life, 'head-1', 'leaveOut', out)).toBe('backlog.leaveOut.not-yours-now');
    expect(code(life, 'leader-1', 'leaveOut', { ...out, why: 'elsewhere' })).toBe('backlog.leaveOut.still-here');
    expect(code(life, 'leader-1', 'leaveOut', { ...out, why: 'moved' })).toBe('backlog.leaveOut.not-moved');
    life.does('leader-1', 'leaveOut', out);
    expect(figures(life, '2026-03-02')[0]).toEqual(['county-labour', 2, 0, 0, 0]);
    expect([life.state.entries.length, life.state.matters.includes(more[0]!)]).toEqual([4, false]);
    Object.assign(life.matter, { phase: 'diverted' });
    expect(code(life, 'sup-1', 'add', { matter: more[0], ground: 'other', reason: '又来' })).toBe(
      'backlog.add.not-here',
    );
  });

  test('a matter that has become an accusation leaves by rule, and its number with it (Art. 30)', () => {
    const life = running().does(clock, 'takeAway', { no: 2 });
    expect(JSON.stringify(life.state)).not.toContain(more[0]);
    expect(life.state.matters).not.toContain(more[0]);
  });
});

describe('approval', () => {
  test('whole or not at all: each unit of the list has its target, none more than its matters, in order and within the days', () => {
    const life = taken();
    expect(code(life, 'head-1', 'submit')).toBe('backlog.submit.no-target');
    const set = (some: object[]) => life.tries('desk', 'setTargets', { targets: some })?.code;
    const [first, second] = targets;
    expect(set([{ ...first!, count: 4 }])).toBe('backlog.setTargets.more-than-listed');
    expect(set([{ ...first!, unit: 'west-town' }])).toBe('backlog.setTargets.more-than-listed');
    expect(set([{ ...first!, by: '2026-03-02' }])).toBe('backlog.setTargets.past');
    expect(set([{ ...first!, by: '2026-10-01' }])).toBe('backlog.setTargets.after-the-end');
    expect(set([second!, first!])).toBe('backlog.setTargets.steps');
    expect(set([first!, second!])).toBeUndefined();
    expect(life.tries('head-1', 'submit')?.what.zh).toContain('east-town');
    expect(set(targets)).toBeUndefined();
    expect(code(life, 'desk', 'submit')).toBe('backlog-programme.submit.not-yours');
    life.does('head-1', 'submit');
    for (const who of ['head-1', 'office-head', 'labour-head'])
      expect(code(life, who, 'approve')).toBe('backlog-programme.approve.not-yours');
    life
      .does('leader-1', 'giveBack', { reason: '镇里的目标太晚。' })
      .does('head-1', 'submit')
      .does('leader-1', 'approve');
    expect(life.state.organs.responsible).toEqual(['county-labour', 'east-town']);
  });

  test('a target whose day has come binds nobody: it is returned', () => {
    const life = submitted().on('2026-04-15');
    expect(code(life, 'leader-1', 'approve')).toBe('backlog.approve.target-past');
  });

  test('the dates: submit and approve in 10 working days, then each unit’s nearest target, the month, the end', () => {
    const due = (life: ProgrammeLife) =>
      life.running.map(({ key, due, owedBy }) => [key.split('-')[0], due, owedBy.organId]);
    expect(due(taken())).toEqual([['submit', '2026-03-16', 'county-bureau']]);
    expect(due(submitted())).toEqual([['approve', '2026-03-16', 'county']]);
    expect(due(running())).toEqual([
      ['target', '2026-04-15', 'county-labour'],
      ['target', '2026-06-30', 'east-town'],
      ['review', '2026-04-02', 'county-bureau'],
      ['close', '2026-10-27', 'county-bureau'],
    ]);
  });
});

test('watching people is refused on save, in every text that says what is done', () => {
  const word = '落实盯人措施';
  expect(code(new ProgrammeLife(kind), 'desk', 'draft', { ...draft, aim: word })).toBe('backlog.draft.about-a-person');
  expect(code(taken(), 'desk', 'setTargets', { targets: [{ ...targets[0]!, words: word }] })).toBe(
    'backlog.setTargets.about-a-person',
  );
  expect(code(running(), 'labour-head', 'toConference', { matter: more[0], question: word })).toBe(
    'backlog.toConference.about-a-person',
  );
});

test('every refusal names its article and the way on', () => {
  for (const life of [new ProgrammeLife(kind), taken(), submitted(), running()]) {
    for (const name of Object.keys(kind.acts)) {
      for (const who of ['desk', 'head-1', 'leader-1', 'labour-head', 'town'] as const) {
        const refused = permitsDossier(kind, life.state, name, life.context(who));
        if (refused) expect([name, Boolean(refused.cite), refused.way.zh.length > 2]).toEqual([name, true, true]);
      }
    }
  }
});
