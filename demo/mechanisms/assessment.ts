import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** One scheme of assessment in use, and one that waits for its second person. */
export function assessments(today: LocalDate): DossierLife[] {
  const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
  const life = (key: string, ...steps: DossierStep[]): DossierLife => ({ key, kind: 'assessment-scheme', steps });
  const scheme = { by: '责任单位', why: '按条例第39条，只看办理质量，不看来信访的多少。' };
  const since = addDays(today, -120);
  return [
    life(
      'assessment-1',
      step('propose', since, 'dingzhiqiang', {
        ...scheme,
        title: '责任单位办理质量考核方案',
        from: addDays(since, 20),
        lines: [
          { indicator: 'K-02', weight: 30, floor: 90 },
          { indicator: 'K-03b', weight: 40, floor: 85 },
          { indicator: 'K-16', weight: 30, floor: 80 },
        ],
      }),
      step('approve', addDays(since, 9), 'zhengguangming'),
    ),
    life(
      'assessment-2',
      step('propose', addDays(today, -4), 'luona', {
        ...scheme,
        title: '责任单位办理质量考核方案（增加满意率）',
        from: addDays(today, 40),
        lines: [
          { indicator: 'K-02', weight: 25, floor: 90 },
          { indicator: 'K-03b', weight: 35, floor: 85 },
          { indicator: 'K-16', weight: 25, floor: 80 },
          { indicator: 'K-09b', weight: 15 },
        ],
      }),
    ),
  ];
}
