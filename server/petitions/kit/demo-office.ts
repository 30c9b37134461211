import { localDate } from '../../../core/calendar/index.ts';
import { categories } from '../../../demo/county/categories.ts';
import { divisions } from '../../../demo/county/divisions.ts';
import { duties } from '../../../demo/county/duties.ts';
import { officers } from '../../../demo/county/officers.ts';
import { organByCode, organs } from '../../../demo/county/organs.ts';
import { directoryOf } from '../../organs/directory.ts';
import { officeOf, type StaffedOffice } from './staffed-walk.ts';

const zh = <Row extends { name: string }>(row: Row) => ({ ...row, nameZh: row.name });

/**
 * The demonstration's county with its accounts, in memory.
 * @param staffing who works there, where that is not everybody
 */
export function demoOffice(staffing: typeof officers = officers): StaffedOffice {
  const rows = {
    divisions: divisions.map(zh),
    categories: categories.map(zh),
    organs: organs.map((row) => ({
      ...zh(row),
      shortZh: row.shortName,
      validFrom: localDate('2004-01-01'),
      validTo: null,
    })),
    duties,
  };
  const entries = new Map(staffing.map((one) => [one.id, { ...one, active: true }]));
  const directory = directoryOf(rows as never, localDate('2025-01-02'), entries);
  return officeOf(
    directory,
    staffing.map(({ id: officerId, organId, roles }) => ({ officerId, organId, roles })),
    {
      windows: ['cx-xfj', 'cx-rsj', 'cx-swj', 'cx-zf'].map((code) => organByCode(code).id),
      disciplineId: organByCode('cx-jw').id,
    },
  );
}
