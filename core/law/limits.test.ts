import { describe, expect, test } from 'vitest';
import { lawOf } from './articles.ts';
import { CASCADE_LIMITS } from './cascade-limits.ts';
import { DUTIES } from './duties.ts';
import { LIMITS, type Limit } from './limits.ts';

const limits: Limit[] = Object.values(LIMITS);

describe('the periods of the specification', () => {
  test.each([
    ['C-01', 'day', 0],
    ['C-02', 'day', 15],
    ['C-03', 'day', 15],
    ['C-04', 'day', 15],
    ['C-05', 'workday', 5],
    ['C-06', 'day', 60],
    ['C-09', 'day', 30],
    ['C-10', 'day', 30],
    ['C-11', 'day', 30],
    ['C-12', 'day', 30],
    ['C-13', 'workday', 3],
    ['C-14', 'workday', 10],
    ['C-15', 'workday', 1],
    ['C-17', 'day', 30],
    ['C-18', 'day', 30],
  ])('%s is counted in %ss: %i', (id, unit, count) => {
    expect(limits.filter((limit) => limit.id === id).map((limit) => limit.length)).toEqual([{ unit, count }]);
  });

  test('C-01 to C-21 each stand once, C-07 as the extension of C-06', () => {
    const stated = [
      ...limits.flatMap((limit) => [limit.id, ...(limit.extendableBy ? [limit.extendableBy.id] : [])]),
      ...Object.values(DUTIES).map((duty) => duty.id),
    ].filter((id) => id.startsWith('C-') && id !== 'C-02a');
    expect(stated.sort()).toEqual(Array.from({ length: 21 }, (_, n) => `C-${String(n + 1).padStart(2, '0')}`));
  });

  test('an extension is at most 30 days in all, and only handling has one (Art. 34)', () => {
    expect(limits.filter((limit) => limit.extendableBy).map((limit) => [limit.id, limit.extendableBy?.atMost])).toEqual(
      [['C-06', 30]],
    );
  });

  test('only the re-review pauses for a hearing (Art. 36.2, INV-4)', () => {
    expect(limits.filter((limit) => limit.pausedBy).map((limit) => limit.id)).toEqual(['C-12']);
  });

  test('a number that is not law is marked as a rule of the product, and the reverse', () => {
    for (const limit of limits) {
      expect([limit.id, limit.designRule === true]).toEqual([limit.id, lawOf(limit.cite).standing === 'house']);
    }
  });

  test('the shares of the routing chain add up to the period of Art. 22', () => {
    const sum = Object.values(CASCADE_LIMITS).reduce((total, { length }) => total + length.count, 0);
    expect(sum).toBe(LIMITS.route.length.count);
  });
});
