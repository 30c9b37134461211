/** How long a period is. 日 is a calendar day; short periods are never silently read as working days (R-CLK-4). */
export interface Length<Unit extends LengthUnit = LengthUnit> {
  unit: Unit;
  count: number;
}

export type LengthUnit = 'day' | 'workday' | 'month' | 'year';

/** Calendar days (日). */
export function days(count: number): Length<'day'> {
  return { unit: 'day', count };
}

/** Working days (工作日) by the State Council's arrangement (R-CLK-5). */
export function workdays(count: number): Length<'workday'> {
  return { unit: 'workday', count };
}

/** Months, ending on the corresponding day (Civil Code Art. 202). */
export function months(count: number): Length<'month'> {
  return { unit: 'month', count };
}

/** Years, ending on the corresponding day (Civil Code Art. 202). */
export function years(count: number): Length<'year'> {
  return { unit: 'year', count };
}
