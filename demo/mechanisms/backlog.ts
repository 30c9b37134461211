import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { ActName } from '../../core/procedure/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import { narratives } from '../narratives/narratives.ts';
import type { DemoCase } from '../plan/types.ts';
import type { DossierLife, DossierStep } from './types.ts';

/** One matter of the list, as the plan has it. */
interface Old {
  number: string;
  code: string;
  since: LocalDate;
  /** The day on which it was carried out, or served where nothing was to be. */
  doneOn: LocalDate | undefined;
}

/**
 * 积案化解方案 of the county, ten weeks old: taken by rule from the matters that the plan left for months, some resolved, one
 * unit behind and explaining it, another target asked for, one matter before the joint conference.
 */
export function backlogs(today: LocalDate, plan: readonly DemoCase[]): DossierLife[] {
  const from = addDays(today, -75);
  const list = plan
    .filter(({ journey }) => journey === 'longDelayed')
    .map(oldOf)
    .filter(({ since }) => since < addDays(from, -90))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  return list.length > 0 ? [{ key: 'backlog-1', kind: 'backlog-programme', steps: programme(today, from, list) }] : [];
}

function oldOf({ key, narrativeKey, steps }: DemoCase): Old {
  const on = (act: ActName) => steps.find((step) => step.act === act)?.on;
  return {
    number: `@number:${key}`,
    code: narratives.find((one) => one.key === narrativeKey)!.organCode,
    since: on('accept')!,
    doneOn: on('recordExecution') ?? on('close'),
  };
}

function programme(today: LocalDate, from: LocalDate, list: Old[]): DossierStep[] {
  const codes = [...new Set(list.map(({ code }) => code))];
  const of = (code: string) => list.filter((old) => old.code === code);
  const done = (code: string) => of(code).filter(({ doneOn }) => doneOn).length;
  const stuck = list.filter(({ doneOn }) => !doneOn);
  // The first unit with something left misses its first target; it explains. The second asks for more time.
  const [behind, asks] = codes.filter((code) => of(code).length > done(code));
  const due = addDays(today, -20);
  const targets = codes.flatMap((code) => {
    const first =
      code === behind ? { count: done(code) + 1, by: due } : { count: of(code).length, by: addDays(today, 25) };
    const rest = first.count < of(code).length ? [{ count: of(code).length, by: addDays(today, 100) }] : [];
    return [first, ...rest].map((target) => ({ unit: `@organ:${code}`, ...target }));
  });
  const steps: DossierStep[] = [
    step('draft', from, 'dingzhiqiang', {
      title: `${from.slice(0, 4)}年积案化解方案`,
      until: addDays(today, 120),
      aim: '逐件查清卡在哪里；一家办不了的提请联席会议；每件定单位、定期限、定包案领导，办到送达、执行、回访为止。',
    }),
    step('enlist', from, '@rule', {
      rows: list.map(({ number, since, code }) => ({
        matter: number,
        ground: 'unanswered',
        since,
        unit: `@organ:${code}`,
      })),
      whole: true,
    }),
    step('setTargets', addDays(from, 2), 'dingzhiqiang', { targets }),
    step('submit', addDays(from, 3), 'zhengguangming'),
    step('approve', addDays(from, 5), 'hanli', { note: '同意。逐件办到位，每月盘点一次。' }),
    step('review', addDays(today, -41), 'dingzhiqiang', {
      note: '已有事项送达意见，正在执行；其余的先把鉴定和账目查清。',
    }),
    step('review', addDays(today, -9), 'dingzhiqiang', { note: '到位的都由外单位回访过；没有按期到位的请说明原因。' }),
    ...list.flatMap((old) => resolved(old)),
  ];
  if (behind) {
    steps.push(
      step('explain', addDays(today, -6), worker(behind), {
        reason: '相关鉴定要等专业机构排期，原定时间没有留够。',
        next: '已换一家机构，先行支付检测费，每周向信访局报进度。',
        by: addDays(today, 20),
      }),
    );
  }
  if (stuck[0])
    steps.push(
      step('toConference', addDays(today, -5), 'limin', {
        matter: stuck[0].number,
        question: '几家单位都有责任，请议定由谁牵头、钱从哪里出',
      }),
    );
  if (asks) {
    steps.push(
      step('askChange', addDays(today, -2), officersOf(organByCode(asks).id, 'organ-head')[0]!.login, {
        unit: `@organ:${asks}`,
        targets: [{ count: of(asks).length, by: addDays(today, 60) }],
        reason: '勘验和施工排到下个月，一次办到底比先应付一步好；期间每周向本人说明进度。',
      }),
    );
  }
  return steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Reported by its unit, called back and judged by others. */
function resolved({ number, code, doneOn }: Old): DossierStep[] {
  if (!doneOn) return [];
  const on = (days: number) => addDays(doneOn, days);
  return [
    step('report', on(2), worker(code), { matter: number, done: '意见已送达，执行到位，回单和现场照片附后。' }),
    step('callBack', on(5), 'luona', {
      matter: number,
      on: on(5),
      solved: 'solved',
      said: '本人说办好了，就是等得太久。',
    }),
    step('confirm', on(6), 'dingzhiqiang', {
      matter: number,
      result: 'settled',
      evidence: '回单、照片和回访记录齐全。',
    }),
  ];
}

const worker = (code: string) =>
  [...officersOf(organByCode(code).id, 'organ-handler'), ...officersOf(organByCode(code).id, 'organ-head')][0]!.login;
const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
