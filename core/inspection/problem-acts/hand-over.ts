import { choice, dossierAct, dossierNumber, form, matter, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { aboutMatters } from '../about-matters.ts';
import { keeping, type Problem } from '../problem-state.ts';

/** Of which registers the number is, by where the problem goes. */
const registers: Record<string, readonly string[]> = {
  decision: ['decision-assessment'],
  statute: ['statute-version', 'recommendation'],
  conference: ['conference'],
};

/** 转入别的程序: the problem goes on as a petition, a decision, a statute or on the conference's agenda. */
export const handOver = dossierAct({
  zh: '转入别的程序',
  en: 'Hand it over',
  plain: { zh: '写明转到哪里、编号是什么，原条目仍可查', en: 'Where to and under which number; the entry stays' },
  cite: 'H.problem-ledger',
  from: ['open', 'resolved'],
  to: 'handed',
  by: [{ part: 'keeper', roles: [...keeping] }],
  version: 1,
  payload: form({
    into: choice('转入', 'Into', {
      petition: { zh: '信访事项', en: 'a petition' },
      decision: { zh: '重大决策', en: 'a decision' },
      statute: { zh: '政策法规', en: 'a statute' },
      conference: { zh: '联席会议', en: 'the joint conference' },
    }),
    matter: optional(matter('信访登记编号', 'Registration number')),
    reference: optional(dossierNumber('对方编号', 'Its number', Object.values(registers).flat())),
    reason: text('理由', 'Reason', { max: 1_000, rows: 3 }),
  }),
  guard(_state, { into, matter: number, reference, reason }, { dossier }) {
    const there = reference === undefined ? undefined : dossier(reference)?.kind;
    if (there !== undefined && !registers[into]?.includes(there)) {
      return refuse({
        kind: 'invalid',
        code: 'problem.handOver.strange-reference',
        field: 'reference',
        cite: 'H.problem-ledger',
        what: { zh: `「${reference}」不是那边的编号。`, en: `"${reference}" is no number of that register.` },
        way: {
          zh: '请按转入的去向选：重大决策、政策法规（入库或完善政策建议）、联席会议；转信访事项的填登记编号。',
          en: 'Choose one of where it goes: a decision, a statute or advice on policy, a session; for a petition its registration number.',
        },
      });
    }
    if (into === 'petition' ? number : reference) return aboutMatters('problem.handOver', { reason });
    return refuse({
      kind: 'invalid',
      code: 'problem.handOver.no-reference',
      field: into === 'petition' ? 'matter' : 'reference',
      cite: 'H.problem-ledger',
      what: {
        zh: '没有写转到哪一件，问题会断在半路。',
        en: 'Without its number there the problem would be lost on the way.',
      },
      way: { zh: '请先在那边登记，再把编号填在这里。', en: 'Enter it there first, then give its number here.' },
    });
  },
  apply(state: Problem, { into }) {
    state.into = into;
  },
});
