import { type Refusal, refuse } from '../refusal.ts';
import type { Round } from './special-inspection.ts';

const cite = 'H.special-inspection' as const;

export const notInRound = (act: string, { units }: Round, unit: string): Refusal | undefined =>
  units.includes(unit)
    ? undefined
    : refuse({
        kind: 'invalid',
        code: `special-inspection.${act}.other-unit`,
        field: 'unit',
        cite,
        what: { zh: '这一轮没有督查这个单位。', en: 'This unit is not inspected in this round.' },
        way: {
          zh: '请选这一轮的单位；别的单位列入下一轮。',
          en: 'Choose a unit of this round, or plan another round.',
        },
      });

export const notListed = (field: string, code: string, zh: string, en: string): Refusal =>
  refuse({
    kind: 'invalid',
    code: `special-inspection.${code}`,
    field,
    cite,
    what: { zh, en },
    way: {
      zh: '请选本年名单里还没有督查过的单位。',
      en: 'Choose units of the year’s list that were not inspected yet.',
    },
  });

export const lacking = (code: string, zh: string, en: string): Refusal =>
  refuse({
    kind: 'unlawful',
    code: `special-inspection.${code}`,
    cite,
    what: { zh, en },
    way: { zh: '请先补上再办。', en: 'Do that first.' },
  });
