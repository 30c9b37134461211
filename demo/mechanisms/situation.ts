import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { before, daysOf, spansUntil } from '../../core/measure/index.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** Last month's report, issued; and last week's, which waits for its second person. */
export function situations(today: LocalDate): DossierLife[] {
  const [month] = spansUntil(today, 1, 1);
  const [week] = spansUntil(today, 'week', 1);
  const [lastMonth, lastWeek] = [before(month!), before(week!)];
  const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
  const life = (key: string, ...steps: DossierStep[]): DossierLife => ({ key, kind: 'situation-report', steps });
  const issued = addDays(daysOf(lastMonth).to, 1) < today ? addDays(daysOf(lastMonth).to, 1) : today;
  return [
    life(
      'situation-1',
      step('draft', issued, 'dingzhiqiang', {
        span: lastMonth,
        work: '各单位按期告知、按期答复；对超期的发了督办卡，逐件核实办理结果。',
        problems: '工程建设领域欠薪仍是反映集中的事；个别单位书面告知不及时。',
        advice: '建议人社、住建部门每月核对在建工地的工资专户\n建议各单位签收当日书面告知',
        to: [],
      }),
      step('approve', issued, 'zhengguangming'),
    ),
    life(
      'situation-2',
      step('draft', today, 'dingzhiqiang', {
        span: lastWeek,
        work: '接访日照常安排；转送、交办都在期限内。',
        problems: '老旧小区供水、物业管理的事较多。',
        to: [],
      }),
    ),
  ];
}
