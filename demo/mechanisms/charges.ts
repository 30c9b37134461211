import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import type { ActName } from '../../core/procedure/index.ts';
import { officersOf } from '../county/officers.ts';
import { organByCode } from '../county/organs.ts';
import { narratives } from '../narratives/narratives.ts';
import type { DemoCase } from '../plan/types.ts';
import type { DossierLife, DossierStep } from './types.ts';

interface Long {
  matter: string;
  code: string;
  /** The day on which what was supported had been carried out. */
  doneOn: LocalDate | undefined;
}

/** 包案: one in the middle of its plan, one whose plan is due, one found settled after a call-back from outside. */
export function charges(today: LocalDate, plan: readonly DemoCase[]): DossierLife[] {
  const long = plan.filter(({ journey }) => journey === 'longDelayed').map(longOf);
  const [first, second] = long.filter(({ doneOn, code }) => !doneOn && hasFive(code));
  const settled = long.find(({ doneOn, code }) => doneOn && doneOn < addDays(today, -8) && hasFive(code));
  return [
    ...(first ? [life('charge-1', ...active(addDays(today, -34), addDays(today, 40), first))] : []),
    ...(second ? [life('charge-2', ...approved(addDays(today, -4), addDays(today, 60), second, 'hanli'))] : []),
    ...(settled?.doneOn ? [life('charge-3', ...resolved(addDays(settled.doneOn, -40), settled.doneOn, settled))] : []),
  ];
}

const longOf = ({ key, narrativeKey, steps }: DemoCase): Long => {
  const on = (act: ActName) => steps.find((one) => one.act === act)?.on;
  return {
    matter: `@number:${key}`,
    code: narratives.find((one) => one.key === narrativeKey)!.organCode,
    doneOn: on('recordExecution') ?? on('close'),
  };
};

const loginIn = (code: string, role: 'organ-head' | 'organ-handler' | 'clerk') =>
  officersOf(organByCode(code).id, role)[0]?.login;
/** Head and case officer have to be of the responsible unit; towns and the county's departments have both. */
const hasFive = (code: string) => loginIn(code, 'organ-head') && loginIn(code, 'organ-handler') && code !== justice;
const justice = 'cx-sfj';

function approved(on: LocalDate, deadline: LocalDate, { matter, code }: Long, leader: string): DossierStep[] {
  return [
    step('propose', on, 'dingzhiqiang', {
      problem: '受理已久，几家单位各管一段，一直没有书面意见。',
      matter,
      responsible: `@organ:${code}`,
      criteria: ['unanswered'],
    }),
    step('approve', addDays(on, 2), 'hanli', {
      leader: `@officer:${leader}`,
      deadline,
      instruction: '先到现场看，把卡在哪里写清楚。',
    }),
  ];
}

function planned(on: LocalDate, by: [LocalDate, LocalDate, LocalDate], code: string): DossierStep {
  return step('plan', on, 'qinyong', {
    unitHead: `@officer:${loginIn(code, 'organ-head')}`,
    caseOfficer: `@officer:${loginIn(code, 'organ-handler')}`,
    coordinator: `@officer:${loginIn('cx-990123002', 'clerk')}`,
    aid: `@officer:${loginIn(justice, 'organ-handler')}`,
    plan: [
      { step: '到现场核对，查清各家的责任和账目', by: by[0] },
      { step: '出具并送达书面意见', by: by[1] },
      { step: '执行到位，请外单位回访', by: by[2] },
    ],
  });
}

function active(on: LocalDate, deadline: LocalDate, long: Long): DossierStep[] {
  const worker = loginIn(long.code, 'organ-handler')!;
  return [
    ...approved(on, deadline, long, 'qinyong'),
    planned(addDays(on, 6), [addDays(on, 20), addDays(on, 50), deadline], long.code),
    step('advance', addDays(on, 18), worker, {
      step: 1,
      what: '三家单位一起到了现场，账目对清，责任单位没有异议。',
      investigated: true,
      handled: false,
      implemented: false,
    }),
  ];
}

function resolved(on: LocalDate, doneOn: LocalDate, long: Long): DossierStep[] {
  const worker = loginIn(long.code, 'organ-handler')!;
  const did = (n: number, day: LocalDate, what: string, ticks: object) =>
    step('advance', day, worker, {
      step: n,
      what,
      investigated: false,
      handled: false,
      implemented: false,
      ...ticks,
    });
  return [
    ...approved(on, addDays(doneOn, 30), long, 'qinyong'),
    planned(addDays(on, 5), [addDays(on, 15), addDays(on, 30), doneOn], long.code),
    did(1, addDays(on, 14), '账目和现场都查清了。', { investigated: true }),
    did(2, addDays(on, 30), '书面意见已送达。', { handled: true }),
    did(3, addDays(doneOn, 1), '已执行到位，回单附后。', { implemented: true }),
    step('callBack', addDays(doneOn, 4), 'luona', {
      on: addDays(doneOn, 4),
      solved: 'solved',
      said: '办好了，有人来看过，也说清楚了。',
    }),
    step('resolve', addDays(doneOn, 6), 'dingzhiqiang', {
      result: 'settled',
      evidence: '送达回证、付款回单和回访记录齐全。',
    }),
  ];
}

const step = (act: string, on: LocalDate, as: string, payload = {}): DossierStep => ({ act, on, as, payload });
const life = (key: string, ...steps: DossierStep[]): DossierLife => ({ key, kind: 'charge', steps });
