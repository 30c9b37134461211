import type { LocalDate } from '../calendar/index.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** A day that has to lie ahead and does not. */
export function dayAhead(code: string, field: string, day: LocalDate, today: LocalDate): Refusal | undefined {
  if (day > today) return undefined;
  return refuse({
    kind: 'invalid',
    code,
    field,
    cite: 'H.form',
    what: { zh: `${day}已经到了，不能作期限。`, en: `${day} has come already: it cannot be the last day.` },
    way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
  });
}

/** A day that has to have come and has not. */
export function dayCome(code: string, field: string, day: LocalDate, today: LocalDate): Refusal | undefined {
  if (day <= today) return undefined;
  return refuse({
    kind: 'invalid',
    code,
    field,
    cite: 'H.form',
    what: { zh: `${day}还没有到，不能先记。`, en: `${day} has not come yet: it cannot be recorded.` },
    way: { zh: '请在做过之后记，填实际日期。', en: 'Record it afterwards, with the day it happened.' },
  });
}

/** An officer named for a leader's part who is none. */
export function noLeader(code: string, field: string): Refusal {
  return refuse({
    kind: 'invalid',
    code,
    field,
    cite: 'R.18',
    what: { zh: '所选的人不是领导。', en: 'The officer chosen is not a leader.' },
    way: { zh: '请从党委、政府领导中选。', en: 'Choose one of the leaders of the committee or government.' },
  });
}
