import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { ActName } from '../../core/procedure/index.ts';
import type { DemoCase } from '../plan/types.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** 回访: one that led to another explanation, one that nobody was reached for yet, one to be made. */
export function callBacks(today: LocalDate, plan: readonly DemoCase[]): DossierLife[] {
  const served = plan
    .filter(({ journey, person, steps }) => journey === 'ordinary' && person.name && steps.at(-1)?.act === 'serve')
    .map(({ key, steps }) => ({ key, on: dayOf(steps, 'serve')! }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const [first, second, third] = served.filter(({ on }) => on < addDays(today, -12));
  return [
    ...(first ? [explained(today, first.key)] : []),
    ...(second ? [tried(today, second.key)] : []),
    ...(third ? [life('call-back-3', opened(addDays(today, -1), 'dingzhiqiang', third.key))] : []),
  ];
}

function explained(today: LocalDate, key: string): DossierLife {
  const on = addDays(today, -9);
  return life(
    'call-back-1',
    opened(on, 'luona', key),
    step('record', addDays(on, 2), 'luona', {
      how: 'phone',
      said: '事情办了，就是文书里那句“按规定办理”看不明白，不知道钱哪天到。',
      solved: 'partly',
      wantsReopening: false,
      note: '声音不大，讲了两遍。',
    }),
    step('conclude', addDays(on, 4), 'dingzhiqiang', {
      follows: 'explained',
      agreed: true,
      told: '电话说明了到账的日子和查询的办法，本人说明白了。',
    }),
  );
}

function tried(today: LocalDate, key: string): DossierLife {
  const on = addDays(today, -5);
  return life(
    'call-back-2',
    opened(on, 'luona', key),
    step('notReached', addDays(on, 1), 'luona', { how: '上午打电话没有人接。' }),
    step('notReached', addDays(on, 3), 'luona', { how: '傍晚再打，关机；托村里转告了办公电话。' }),
  );
}

const opened = (on: LocalDate, as: string, key: string) =>
  step('open', on, as, { matter: `@number:${key}`, reason: 'by-hand' });
const dayOf = (steps: DemoCase['steps'], act: ActName) => steps.find((one) => one.act === act)?.on;
const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
const life = (key: string, ...steps: DossierStep[]): DossierLife => ({ key, kind: 'call-back', steps });
