import { days } from '../calendar/length.ts';
import type { Limit } from './limit.ts';

const share = (zh: string, en: string, count: number) =>
  ({
    id: 'C-02a',
    zh: `${zh}分段转出期限`,
    en: `Share of the ${en} level due`,
    duty: { zh: `由${zh}信访部门转出`, en: `be passed on by the ${en} bureau` },
    from: 'received',
    length: days(count),
    owedBy: 'bureau',
    cite: 'MY14.6',
  }) as const satisfies Limit;

/**
 * C-02a: what each level may use of the 15 routing days, for a matter handed down the levels. From a rule of 2014 that its
 * 2022 edition replaced: it plans the chain, and never lengthens the 15 days.
 */
export const CASCADE_LIMITS = {
  cascadeNational: share('国家级', 'national', 5),
  cascadeProvince: share('省级', 'provincial', 3),
  cascadeCity: share('市级', 'city', 3),
  cascadeCounty: share('县级', 'county', 4),
} as const satisfies Record<string, Limit>;
