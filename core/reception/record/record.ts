import type { LocalDate } from '../../calendar/local-date.ts';
import { type Dossier, type DossierContext, day, fieldOf, matter, organ, rows, text } from '../../dossier/index.ts';
import { type Refusal, refuse } from '../../refusal.ts';

/** 接访登记 (5.1): what one visitor was told on one day, and what the leader promised. The case it is about is named, always. */
export interface ReceptionRecord extends Dossier {
  /** Who received the visitor; not the leader whom the matter names. */
  leaderId: string;
  leaderOrganId: string;
  recusedId?: string;
  on: LocalDate;
  promises: ReceptionPromise[];
  instructions: Instruction[];
  confirmedOn?: LocalDate;
  /** The last promise or instruction was settled. */
  settledOn?: LocalDate;
  toldOn?: LocalDate;
}

/** 承诺: what, by whom, until when. The words are sealed in the facts; this is what clocks need. */
export interface ReceptionPromise {
  n: number;
  unit: string;
  by: LocalDate;
  since: LocalDate;
  status: 'open' | 'met' | 'not-met';
  settledOn?: LocalDate;
  /** How often the leader set a new day. */
  pressed: number;
}

/** 批示: a task with a date. It decides no outcome (R-REC-3). */
export interface Instruction {
  n: number;
  unit: string;
  by: LocalDate;
  since: LocalDate;
  doneOn?: LocalDate;
}

/**
 * 信访事项, asked for by name: a reception without a case is refused with its rule (R-REC-2), not as a form that is not
 * filled in.
 */
export const caseField = (() => {
  const asked = matter('信访事项', 'Petition', {
    hint: { zh: '已登记的写编号；没有登记的先登记', en: 'Its number; what is not registered is registered first' },
  });
  return asked.optional().meta({ field: fieldOf(asked)! });
})();

export const promisesField = rows(
  '承诺',
  'Promises',
  {
    what: text('事项', 'What', { max: 500, rows: 2 }),
    unit: organ('责任单位', 'Unit'),
    by: day('期限', 'By'),
  },
  { min: 0, max: 10 },
);

/** No reception without a case. */
export function withoutCase(kind: string, act: string): Refusal {
  return refuse({
    kind: 'unlawful',
    code: `${kind}.${act}.no-case`,
    field: 'matter',
    cite: 'H.reception-case',
    what: {
      zh: '还没有关联信访事项，不能保存：来访必登，不得只接待不登记（第22条）。',
      en: 'It names no registered matter, and cannot be kept: whoever visits is registered (Art. 22).',
    },
    way: {
      zh: '已登记的填编号；没有的先「登记」，再填新编号。',
      en: 'Give its number; or register it first and give the new number.',
    },
  });
}

/** A leader whom the matter names neither receives the visitor nor reads the letter (R-REC-4, Art. 28). */
export function recusal(
  kind: string,
  act: string,
  { leader, leaderNamed, substitute }: { leader: string; leaderNamed: boolean; substitute?: string | undefined },
  { officer }: DossierContext,
): Refusal | undefined {
  const wrong = (field: string, code: string, what: { zh: string; en: string }, way: { zh: string; en: string }) =>
    refuse({ kind: 'unlawful', code: `${kind}.${act}.${code}`, field, cite: 'H.leader-recused', what, way });
  const who = leaderNamed ? substitute : leader;
  if (leaderNamed && (substitute === undefined || substitute === leader)) {
    return wrong(
      'substitute',
      'leader-named',
      {
        zh: '事项涉及这位领导本人，应当回避（第28条）。',
        en: 'The matter names this leader, who has to withdraw (Art. 28).',
      },
      { zh: '请填换上的领导。', en: 'Say which leader takes it instead.' },
    );
  }
  if (officer(who!)?.roles.some((role) => role === 'leader' || role === 'organ-head')) return undefined;
  return wrong(
    leaderNamed ? 'substitute' : 'leader',
    'no-leader',
    { zh: '此人不是领导或单位负责人。', en: 'This officer is no leader.' },
    { zh: '请选领导干部。', en: 'Choose a leader.' },
  );
}

/** Through the office that a recused leader heads, the matter would come back to the same desk. */
export const recusedOffice = (act: string, field: string): Refusal =>
  refuse({
    kind: 'unlawful',
    code: `${act}.recused-office`,
    field,
    cite: 'H.leader-recused',
    what: { zh: '这是回避领导自己的单位。', en: 'This is the office of the leader who withdrew.' },
    way: { zh: '请交别的单位办。', en: 'Give it to another unit.' },
  });

/** A day for something to be done lies ahead. */
export function dayAhead(code: string, field: string, by: LocalDate, today: LocalDate): Refusal | undefined {
  if (by > today) return undefined;
  return refuse({
    kind: 'invalid',
    code,
    field,
    cite: 'H.promise-followed',
    what: { zh: `期限${by}已经到了。`, en: `The day ${by} has come already.` },
    way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
  });
}

/** Units with a promise or an instruction see the record. */
export function withUnits(state: ReceptionRecord): void {
  const units = [...state.promises, ...state.instructions].map(({ unit }) => unit);
  state.organs = { ...state.organs, unit: [...new Set(units)] };
}

/** Nothing that was promised or asked for is still waited for. */
export const isSettled = ({ promises, instructions }: ReceptionRecord): boolean =>
  promises.every(({ status }) => status !== 'open') && instructions.every(({ doneOn }) => doneOn !== undefined);
