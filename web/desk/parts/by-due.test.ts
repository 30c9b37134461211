import { expect, test } from 'vitest';
import { byDue } from './by-due.ts';

const row = (petitionId: string, due: string | null) => ({ petitionId, clock: due && { due } }) as never;
const task = (dossierId: string, due: string) => ({ dossierId, clock: { due } }) as never;

test('two lists by due date are one by due date; on one day the petition comes first, and what has no date comes last', () => {
  const lines = byDue(
    [row('p1', '2026-03-01'), row('p2', '2026-03-05'), row('p3', null)],
    [task('d1', '2026-02-20'), task('d2', '2026-03-05'), task('d3', '2026-04-01')],
  );
  expect(lines.map(({ row, task }) => row?.petitionId ?? task?.dossierId)).toEqual([
    'd1',
    'p1',
    'p2',
    'd2',
    'd3',
    'p3',
  ]);
  expect(byDue([], [task('d1', '2026-02-20')])).toHaveLength(1);
  expect(byDue([], [])).toEqual([]);
});
