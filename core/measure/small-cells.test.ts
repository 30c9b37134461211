import { expect, test } from 'vitest';
import { fewest, protect } from './small-cells.ts';

test('fewer than five are withheld, and so is what would give them away', () => {
  expect(protect({ visit: 95, letter: 19, web: 29 })).toEqual({
    cells: { visit: 95, letter: 19, web: 29 },
    total: 143,
  });
  // 127 − 95 − 29 would say 3: the next smallest goes with it.
  expect(protect({ visit: 95, letter: 3, web: 29, call: 29 })).toMatchObject({
    cells: { visit: 95, web: null, call: null },
  });
  expect(protect({ visit: 95, letter: 3, web: 29 })).toEqual({
    cells: { visit: 95, letter: null, web: null },
    total: 127,
  });
  // One and two: the total less the rest would say 3 of two, and each of them nearly.
  expect(protect({ visit: 95, letter: 1, web: 2 })).toEqual({
    cells: { visit: null, letter: null, web: null },
    total: 98,
  });
  expect(protect({ late: 2, inTime: 0 })).toEqual({ cells: { late: null, inTime: null }, total: null });
  expect(protect({ late: 3, inTime: 0, open: 9 })).toMatchObject({ cells: { late: null, inTime: 0, open: null } });
  // Nothing else to withhold: the total goes.
  expect(protect({ late: 4, inTime: 1, none: 0 })).toMatchObject({ total: null });
});

test('nobody without anybody is hidden: a cell of zero stands, unless all of it is small', () => {
  expect(protect({ a: 0, b: 0 })).toEqual({ cells: { a: 0, b: 0 }, total: 0 });
  expect(protect({ a: 0, b: 12 })).toEqual({ cells: { a: 0, b: 12 }, total: 12 });
});

test('from what is published no withheld count follows, for whoever knows the rule as well: every list of three up to 12', () => {
  const seen = new Map<string, number[][]>();
  for (let a = 0; a <= 12; a++)
    for (let b = 0; b <= 12; b++)
      for (let c = 0; c <= 12; c++) {
        const published = protect({ a, b, c });
        for (const count of Object.values(published.cells))
          expect(count === null || count === 0 || count >= fewest).toBe(true);
        const key = JSON.stringify(published);
        seen.set(key, [...(seen.get(key) ?? []), [a, b, c]]);
      }
  expect(seen.size).toBeGreaterThan(100);
  for (const [key, lists] of seen) {
    const { cells } = JSON.parse(key) as { cells: Record<string, number | null> };
    Object.values(cells).forEach((count, at) => {
      if (count !== null) return;
      const possible = new Set(lists.map((list) => list[at]));
      expect({ key, at, several: possible.size > 1 }).toEqual({ key, at, several: true });
    });
  }
});

test('the withheld cells together never come to fewer than five', () => {
  for (let a = 0; a <= 12; a++)
    for (let b = 0; b <= 12; b++)
      for (let c = 0; c <= 12; c++) {
        const counts = { a, b, c };
        const { cells, total } = protect(counts);
        const withheld = (['a', 'b', 'c'] as const).filter((key) => cells[key] === null);
        if (total === null || withheld.length === 0) continue;
        expect(withheld.length).toBeGreaterThan(1);
        expect(withheld.reduce((sum, key) => sum + counts[key], 0)).toBeGreaterThanOrEqual(fewest);
      }
});
