import { demoId } from './demo-id.ts';
import type { DutyRows } from './duty-rows.ts';
import { dutyRowsOfLife } from './duty-rows-life.ts';
import { dutyRowsOfPlace } from './duty-rows-place.ts';
import { countyOrgan } from './organs.ts';

/** One entry of the duty list (权责清单) of a county organ or a town. */
export interface DemoDuty {
  id: string;
  organId: string;
  /** Number in the county's list; the water bureau's 农村供水 is 214. */
  number: number;
  title: string;
  keywords: string[];
  categoryCode: string;
  /** Short name of the law it rests on. */
  basis: string;
}

/** The county's whole duty list, in order of number. */
export const duties: DemoDuty[] = build([...dutyRowsOfLife, ...dutyRowsOfPlace]);

function build(groups: DutyRows[]): DemoDuty[] {
  const flat = groups.flatMap(([organ, first, rows]) =>
    rows.map((row, i) => {
      const [title = '', keywords = '', categoryCode = '', basis = ''] = row.split('|');
      return {
        organId: countyOrgan(organ).id,
        number: first + i,
        title,
        keywords: keywords.split(' '),
        categoryCode,
        basis,
      };
    }),
  );
  flat.sort((a, b) => a.number - b.number);
  return flat.map((duty) => ({ id: demoId('duty', duty.number), ...duty }));
}
