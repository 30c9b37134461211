import { addDays } from '../../calendar/index.ts';
import { owed, owedForEach } from '../../dossier/index.ts';
import type { ReceptionPromise, ReceptionRecord } from './record.ts';

const open = ['recorded', 'confirmed'];

/** What is owed after a reception: its reading back, each promise and who follows it, each instruction, and the result told. */
export const recordDuties = owed<ReceptionRecord>(
  {
    key: 'read-back',
    in: ['recorded'],
    from: 'openedOn',
    until: 'openedOn',
    id: 'H-46',
    label: { zh: '念给来访人认可', en: 'To be read back' },
    cite: 'H.reception-read-back',
    start: { zh: '接访登记', en: 'recording it' },
    owedBy: 'keeper',
    metBy: ['readBack'],
  },
  owedForEach(({ promises }: ReceptionRecord) => promises.filter(({ status }) => status === 'open'), {
    key: ({ n }) => `promise-${n}`,
    in: open,
    from: ({ since }) => since,
    until: ({ by }) => by,
    id: 'H-47',
    label: ({ n }) => ({ zh: `兑现接访承诺（第${n}项）`, en: `Promise ${n} to be kept` }),
    cite: 'R.18',
    start: { zh: '承诺', en: 'the promise' },
    owedBy: ({ unit }) => unit,
    metBy: ['keep'],
    given: ({ n }) => ({ promise: String(n) }),
  }),
  // The leader who received follows it to the end: from the day it was promised for, or was said not to be kept.
  owedForEach(({ promises }: ReceptionRecord) => promises.filter(({ status }) => status !== 'met'), {
    key: ({ n }) => `follow-${n}`,
    in: open,
    from: dueOrSettled,
    standsFrom: (promise) => (promise.status === 'open' ? addDays(promise.by, 1) : dueOrSettled(promise)),
    within: 'followPromise',
    label: ({ n }) => ({ zh: `催问接访承诺（第${n}项）`, en: `Promise ${n} to be followed up` }),
    owedBy: (_promise, { leaderOrganId, leaderId }) => ({ organId: leaderOrganId, officerId: leaderId }),
    metBy: ['press', 'keep'],
    given: ({ n }) => ({ promise: String(n) }),
  }),
  owedForEach(({ instructions }: ReceptionRecord) => instructions.filter(({ doneOn }) => !doneOn), {
    key: ({ n }) => `instruction-${n}`,
    in: open,
    from: ({ since }) => since,
    until: ({ by }) => by,
    id: 'H-48',
    label: ({ n }) => ({ zh: `办理接访批示（第${n}项）`, en: `Instruction ${n} to be carried out` }),
    cite: 'H.instruction-no-outcome',
    start: { zh: '批示', en: 'the instruction' },
    owedBy: ({ unit }) => unit,
    metBy: ['report'],
    given: ({ n }) => ({ instruction: String(n) }),
  }),
  {
    key: 'tell',
    in: ['confirmed'],
    from: 'settledOn',
    within: 'tellReception',
    label: { zh: '接访结果告知期限', en: 'Result to be told' },
    owedBy: 'keeper',
    metBy: ['tell'],
  },
);

function dueOrSettled({ settledOn, by }: ReceptionPromise) {
  return settledOn ?? by;
}
