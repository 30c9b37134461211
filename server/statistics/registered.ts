import { type CameIn, countedFigures, shareOf } from '../../core/measure/index.ts';
import { type Compared, compared, countsOf } from './came.ts';
import type { StatisticsView } from './contract.ts';

/** What was registered, each count with its unit, compared with the span before and the year before. */
export function registeredIn(came: Compared<CameIn>): StatisticsView['registered'] {
  const { now, before, yearBefore } = came;
  const of = (unit: 'items' | 'visits' | 'persons') => compared(now[unit], before[unit], yearBefore[unit]);
  const form = now.sections.find(({ id }) => id === 'form')!;
  const whole = (id: string, figure: keyof typeof countedFigures, unit: 'items' | 'visits' | 'persons') => {
    const { zh, en } = countedFigures[figure];
    return { id, label: { zh, en }, share: null, ...of(unit) };
  };
  return [
    whole('items', 'N-items', 'items'),
    ...form.rows.map((row) => ({
      id: row.id,
      label: row.label,
      share: shareOf(row, form, now),
      ...countsOf(row, form, came)[0]!,
    })),
    whole('visits', 'N-visits', 'visits'),
    whole('persons', 'N-persons', 'persons'),
  ];
}
