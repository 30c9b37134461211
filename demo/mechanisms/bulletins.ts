import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** 督办通报: one sent last month, one that waits for the head who did not write it. */
export function bulletins(today: LocalDate): DossierLife[] {
  const on = addDays(today, -24);
  return [
    life(
      'bulletin-1',
      step('draft', on, 'luona', {
        title: '书面告知超期情况的通报',
        content:
          '上季度督办卡显示，县农业农村局、县住建局各有事项超过15日没有书面告知，经督办后补办。超期的原因是到期日只记在个人本子上。请两家单位在本月内把到期提醒放到科室，并报告落实情况；其他单位对照自查。',
        about: ['@organ:cx-nyj', '@organ:cx-zjj'],
        to: ['@organ:cx-nyj', '@organ:cx-zjj', '@organ:cx-rsj', '@organ:cx-swj'],
      }),
      step('approve', addDays(on, 2), 'zhengguangming', { note: '写事不写人，可以发。' }),
    ),
    life(
      'bulletin-2',
      step('draft', addDays(today, -2), 'dingzhiqiang', {
        title: '支持的意见未按期执行的通报',
        content:
          '县人社局有支持的处理意见过了执行期限仍未执行到位，两次催办后答复“正在协调”。请在两周内执行到位并报凭证。',
        about: ['@organ:cx-rsj'],
        to: ['@organ:cx-rsj', '@organ:cx-zf'],
      }),
    ),
  ];
}

const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
const life = (key: string, ...steps: DossierStep[]): DossierLife => ({ key, kind: 'supervision-bulletin', steps });
