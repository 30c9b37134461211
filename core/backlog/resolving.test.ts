import { describe, expect, test } from 'vitest';
import { clock, code, figures, more, running, taken, targets } from '../../test/kit/backlog-life.ts';

describe('resolved only with a served outcome, execution and a call-back by another unit', () => {
  const result = { matter: more[0], result: 'settled', evidence: '回单三张。' };
  const called = { matter: more[0], on: '2026-03-02', solved: 'solved', said: '补偿到了。' };

  test('each of the three missing, in every combination', () => {
    for (let bits = 0; bits < 8; bits++) {
      const life = running();
      Object.assign(life.matter, { served: (bits & 1) > 0, executed: (bits & 2) > 0 });
      if (bits & 4) life.does('sup-1', 'callBack', called);
      const refused = life.tries('sup-2', 'confirm', result);
      if (bits === 7) expect(refused).toBeUndefined();
      else {
        expect(refused?.code).toBe('backlog.confirm.lacking');
        expect(refused?.what.zh.includes('送达')).toBe((bits & 1) === 0);
        expect(refused?.what.zh.includes('执行')).toBe((bits & 2) === 0);
        expect(refused?.what.zh.includes('回访')).toBe((bits & 4) === 0);
      }
    }
  });

  test('the unit reports with evidence, and neither calls back nor judges; "settled" is what the petitioner says', () => {
    const life = running();
    const done = { matter: more[0], done: '已兑付。' };
    expect(code(life, 'labour', 'report', done)).toBe('backlog.report.lacking');
    Object.assign(life.matter, { served: true, executed: true });
    expect(code(life, 'town', 'report', done)).toBe('backlog.report.others');
    life.does('labour', 'report', done);
    expect(life.running.find(({ key }) => key.startsWith('verify'))?.due).toBe('2026-03-16');
    for (const who of ['labour', 'labour-head']) {
      expect(code(life, who, 'callBack', called)).toBe('backlog-programme.callBack.not-yours');
      expect(code(life, who, 'confirm', result)).toBe('backlog-programme.confirm.not-yours');
    }
    life.does('sup-1', 'sendBack', { matter: more[0], reason: '还差一户。' }).does('labour', 'report', done);
    life.does('desk', 'callBack', { ...called, solved: 'partly' });
    expect(code(life, 'sup-1', 'confirm', result)).toBe('backlog.confirm.not-said');
    life.does('sup-1', 'confirm', { ...result, result: 'done' });
    expect(code(life, 'sup-1', 'confirm', result)).toBe('backlog.confirm.done');
    expect(life.running.some(({ key }) => key.startsWith('verify'))).toBe(false);
    expect(life.clocks.find(({ key }) => key.startsWith('target-county-labour-2026-04'))?.status).toBe('met');
    expect(life.running.some(({ key }) => key === 'target-county-labour-2026-08-31')).toBe(true);
  });

  test('a matter of the bureau itself is called back and judged by the government, not by the bureau', () => {
    const life = taken();
    life.does('desk', 'add', {
      matter: more[3]!,
      ground: 'other',
      reason: '局里的',
      unit: 'county-bureau',
    });
    life.does('desk', 'setTargets', { targets: [...targets, { unit: 'county-bureau', count: 1, by: '2026-05-29' }] });
    life.does('head-1', 'submit').does('leader-1', 'approve');
    Object.assign(life.matter, { served: true, executed: true });
    const own = { ...called, matter: more[3]! };
    expect(code(life, 'sup-1', 'callBack', own)).toBe('backlog.callBack.own-unit');
    life.does('office-head', 'callBack', own);
    expect(code(life, 'sup-1', 'confirm', { ...result, matter: own.matter })).toBe('backlog.confirm.own-unit');
    life.does('leader-1', 'confirm', { ...result, matter: own.matter });
  });

  test('a charge found resolved resolves its matter here: it asked for the same three', () => {
    const life = running().does(clock, 'confirmByCharge', {
      matter: more[0],
      result: 'settled',
      charge: '包〔2026〕3号',
    });
    expect(figures(life, '2026-03-02')[0]).toEqual(['county-labour', 3, 1, 0, 0]);
  });
});

describe('each month', () => {
  test('figures follow from the facts; whoever is behind owes the reason, and what is owed does not begin anew', () => {
    const life = running();
    life.on('2026-04-15').does('sup-1', 'review', { note: '都在办。' });
    expect(life.state.unexplained).toEqual({});
    expect(code(life.on('2026-04-28'), 'sup-1', 'review', { note: '再看' })).toBe('backlog.review.this-month');
    expect(code(life, 'labour-head', 'explain', { reason: '等鉴定', next: '催', by: '2026-05-20' })).toBe(
      'backlog.explain.not-behind',
    );
    life.on('2026-05-11').does('sup-1', 'review', { note: '人社局落后一件。' });
    expect(life.state.reviews.at(-1)?.units).toEqual([
      { unit: 'county-labour', listed: 3, done: 0, due: 1 },
      { unit: 'east-town', listed: 1, done: 0, due: 0 },
    ]);
    expect(life.running.find(({ key }) => key === 'explain-county-labour')?.due).toBe('2026-05-18');
    life.on('2026-06-10').does('sup-1', 'review', { note: '还没说明。' });
    expect(life.running.find(({ key }) => key === 'explain-county-labour')?.due).toBe('2026-05-18');
    expect(code(life, 'town-head', 'explain', { reason: '无', next: '无', by: '2026-06-20' })).toBe(
      'backlog.explain.not-behind',
    );
    life.does('labour-head', 'explain', { reason: '鉴定没有出。', next: '已换机构。', by: '2026-06-30' });
    expect(life.state.explained['county-labour']).toEqual({ on: '2026-06-10', by: '2026-06-30' });
    expect(life.clocks.find(({ key }) => key === 'explain-county-labour')?.status).toBe('met-late');
  });

  test('a target changes with its reason, by a leader’s decision, and stands until then', () => {
    const life = running();
    const asked = { unit: 'county-labour', targets: [{ count: 3, by: '2026-09-30' }], reason: '鉴定要三个月。' };
    expect(code(life, 'town-head', 'askChange', asked)).toBe('backlog.askChange.others');
    life.does('labour-head', 'askChange', asked);
    expect(code(life, 'head-1', 'askChange', asked)).toBe('backlog.askChange.asked');
    expect(code(life, 'head-1', 'decideChange', { granted: true, note: '同意' })).toBe(
      'backlog-programme.decideChange.not-yours',
    );
    expect(life.state.targets).toHaveLength(3);
    life.does('leader-1', 'decideChange', { granted: false, note: '先办能办的。' });
    expect(life.state.targets).toHaveLength(3);
    life.does('labour-head', 'askChange', asked).does('leader-2', 'decideChange', { granted: true, note: '同意' });
    expect(life.state.targets.filter(({ unit }) => unit === 'county-labour')).toEqual([
      { unit: 'county-labour', count: 3, by: '2026-09-30' },
    ]);
  });

  test('it ends on its day or when all is resolved, and says who goes on with the rest', () => {
    const life = running();
    expect(code(life, 'head-1', 'close', { summary: '办了一些。' })).toBe('backlog.close.not-over');
    life.on('2026-09-30');
    expect(code(life, 'head-1', 'close', { summary: '办了一些。' })).toBe('backlog.close.left-over');
    life.does('head-1', 'close', { summary: '办了一些。', left: '人社局三件、镇一件，列入明年方案。' });
    expect(life.running).toEqual([]);
  });
});
