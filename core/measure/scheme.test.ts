import { describe, expect, test } from 'vitest';
import { countedFigures, indicatorIds, indicatorOf } from './indicators.ts';
import { judgeScheme, type Scheme } from './scheme.ts';

const good: Scheme = {
  by: '责任单位',
  lines: [
    { indicator: 'K-02', weight: 30, floor: 90 },
    { indicator: 'K-03b', weight: 40, floor: 85 },
    { indicator: 'K-16', weight: 30 },
  ],
};
const with_ = (indicator: string) => judgeScheme({ ...good, lines: [{ indicator, weight: 100 }] }, 'propose');

describe('R-KPI-1', () => {
  test('volume_penalty_config_refused: no weight, of any size, on matters, visits or persons', () => {
    for (const indicator of Object.keys(countedFigures)) {
      expect(with_(indicator)).toMatchObject({
        kind: 'unlawful',
        code: 'assessment.propose.volume',
        cite: 'H.no-volume-assessment',
        field: 'lines.0.indicator',
        data: { rule: 'R-KPI-1' },
      });
      const beside = {
        by: '责任单位',
        lines: [
          { indicator: 'K-03b', weight: 99 },
          { indicator, weight: 1 },
        ],
      };
      expect(judgeScheme(beside, 'revise')?.code).toBe('assessment.revise.volume');
    }
    for (const named of ['信访量', '进京上访批次', '赴省集体访人次', '越级走访', 'number of visits'])
      expect([named, with_(named)?.code]).toEqual([named, 'assessment.propose.volume']);
    expect(with_('K-11')).toMatchObject({ code: 'assessment.propose.self-diagnosis', data: { rule: 'R-KPI-1' } });
    expect(with_('K-12')).toMatchObject({ code: 'assessment.propose.self-diagnosis', data: { rule: 'R-KPI-1' } });
    expect(with_('K-11')?.what.zh).toContain('第39条');
  });

  test.each(['户籍地', '信访人', '个人', '敏感时段', '两会期间', '来源地', 'place of origin', 'sensitive period'])(
    'nothing is compared by %s',
    (by) =>
      expect(judgeScheme({ ...good, by }, 'propose')).toMatchObject({ code: 'assessment.propose.volume', field: 'by' }),
  );

  test('a deduction that is written beside the lines is one too; to say that there is none is not', () => {
    const saying = (why: string) => judgeScheme({ ...good, texts: { why } }, 'propose')?.code;
    expect(saying('每发生一起赴省上访扣1分。')).toBe('assessment.propose.volume');
    expect(saying('发生集体访的单位，年底一票否决。')).toBe('assessment.propose.volume');
    expect(saying('按条例第39条，只看办理质量，不考核信访量。')).toBeUndefined();
    expect(saying('不看登记多少，但集体访另扣分。')).toBe('assessment.propose.volume');
  });
});

test('what judges the handling may be weighed; what only explains it, or nothing knows, may not', () => {
  expect(judgeScheme(good, 'propose')).toBeUndefined();
  for (const id of indicatorIds) {
    const { use } = indicatorOf(id);
    const code = { assessment: undefined, display: 'display-only', 'self-diagnosis': 'self-diagnosis' }[use];
    expect([id, with_(id)?.code]).toEqual([id, code && `assessment.propose.${code}`]);
  }
  expect(with_('K-99')?.code).toBe('assessment.propose.unknown');
  expect(judgeScheme({ ...good, by: '乡镇人口' }, 'propose')?.code).toBe('assessment.propose.grouping');
});

test('weights are whole percents that make 100, each indicator once', () => {
  const lines = (...weights: number[]) =>
    judgeScheme(
      { ...good, lines: weights.map((weight, i) => ({ indicator: ['K-02', 'K-03b', 'K-16'][i]!, weight })) },
      'propose',
    );
  expect(lines(30, 40, 30)).toBeUndefined();
  expect(lines(30, 40)).toMatchObject({ code: 'assessment.propose.weights', data: { sum: 70 } });
  expect(lines(-10, 80, 30)?.code).toBe('assessment.propose.range');
  expect(lines(0, 70, 30)?.code).toBe('assessment.propose.range');
  const twice = [
    { indicator: 'K-02', weight: 50 },
    { indicator: 'K-02', weight: 50 },
  ];
  expect(judgeScheme({ ...good, lines: twice }, 'propose')?.code).toBe('assessment.propose.twice');
});
