import { expect, test } from 'vitest';
import { localDate, nationalCalendar } from '../calendar/index.ts';
import { readOverlay, withLocalRules } from '../law/index.ts';
import { LIMITS } from '../law/limits.ts';
import { letterReading } from '../reception/index.ts';
import { isRefusal } from '../refusal.ts';
import { owed, owedForEach } from './duties.ts';
import { type Dossier, emptyDossier } from './kind.ts';

interface Case extends Dossier {
  askedOn?: ReturnType<typeof localDate>;
  tasks: { unit: string; by: ReturnType<typeof localDate> }[];
}
const state = (more: Partial<Case>): Case => ({ ...emptyDossier(), keeperId: 'bureau', tasks: [], ...more });
const rules = owed<Case>(
  {
    key: 'decide',
    in: ['asked'],
    from: 'askedOn',
    within: 'decideAsked',
    owedBy: { of: 'government', officer: 'leader' },
    metBy: ['decide'],
  },
  owedForEach(({ tasks }: Case) => tasks, {
    key: ({ unit }) => `task-${unit}`,
    from: (_task, { askedOn }) => askedOn,
    until: ({ by }) => by,
    id: 'H-71',
    label: { zh: '任务期限', en: 'Task due' },
    cite: 'H.conference-task',
    start: { zh: '下达', en: 'setting the task' },
    owedBy: ({ unit }) => unit,
    metBy: ['report'],
  }),
);
const asked = state({
  phase: 'asked',
  askedOn: localDate('2026-03-02'),
  organs: { government: ['county'] },
  officers: { leader: ['he'] },
});

test('a duty within a period of the law has its number, article, words and arithmetic from there', () => {
  expect(rules(asked, nationalCalendar)).toMatchObject([
    {
      key: 'decide',
      id: LIMITS.decideAsked.id,
      cite: LIMITS.decideAsked.cite,
      label: { zh: LIMITS.decideAsked.zh, en: LIMITS.decideAsked.en },
      owedBy: { organId: 'county', officerId: 'he' },
      startedOn: '2026-03-02',
      due: '2026-03-05',
      limit: 'decideAsked',
    },
  ]);
});

test('nothing is owed in another phase, before the fact it runs from, or while nobody owes it', () => {
  for (const other of [{ phase: 'other' }, { askedOn: undefined }, { organs: {} }])
    expect(rules({ ...asked, ...other } as Case, nationalCalendar)).toEqual([]);
});

test('what is owed for each unit is one duty a unit, by the day that was set', () => {
  const tasks = [
    { unit: 'labour', by: localDate('2026-03-20') },
    { unit: 'town', by: localDate('2026-04-01') },
  ];
  const list = rules({ ...asked, phase: 'running', tasks }, nationalCalendar);
  expect(list.map(({ key, owedBy, due, period }) => [key, owedBy.organId, due, period])).toEqual([
    ['task-labour', 'labour', '2026-03-20', undefined],
    ['task-town', 'town', '2026-04-01', undefined],
  ]);
});

test('a local rule shortens it by the place of whoever owes it, a leader of another organ too', () => {
  const article = { zh: '第九条', en: 'Art. 9' };
  const overlay = readOverlay(
    'chengxi.json',
    {
      division: '990123',
      name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
      versions: [{ validFrom: '2026-01-01', shorter: { readLetter: { length: { workdays: 1 }, article } } }],
    },
    nationalCalendar,
  );
  if (isRefusal(overlay)) throw new Error(overlay.what.en);
  const local = withLocalRules(nationalCalendar, {
    overlays: [overlay],
    divisionOf: (id) => (id === 'county' ? '990123' : undefined),
  });
  const letter = {
    ...letterReading.nothing,
    phase: 'proposed',
    openedOn: localDate('2026-03-02'),
    leaderId: 'he',
    leaderOrganId: 'county',
  };
  const due = (calendar: typeof local) => letterReading.duties(letter, calendar).map((duty) => duty.due);
  expect(due(local)).toEqual(['2026-03-03']);
  expect(due(nationalCalendar) > due(local)).toBe(true);
});
