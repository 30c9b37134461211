import type { LocalDate } from '../../calendar/index.ts';
import { day, dossierAct, form, line, many, matters, optional, organs, text } from '../../dossier/index.ts';
import { aboutMatters } from '../../inspection/about-matters.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import { lacking, notListed } from '../refusals.ts';
import { duties, emptyRound, inspecting, type SpecialInspection } from '../special-inspection.ts';

/** 制定督查方案: which units, which duties, when. Persons are no subject of it. */
export const plan = dossierAct({
  zh: '制定督查方案',
  en: 'Plan a round',
  plain: { zh: '定这一轮督查哪些单位、哪些职责、什么时候', en: 'Which units, which duties, when' },
  cite: 'R.38',
  from: ['owed'],
  to: 'planned',
  by: [{ part: 'keeper', roles: [...inspecting] }],
  version: 1,
  payload: form({
    title: line('名称', 'Title', { hint: { zh: '会公开，不写姓名', en: 'It is published; no name' } }),
    units: organs('督查的单位', 'Units'),
    duties: many('督查的职责', 'Duties', duties),
    scope: text('怎么督查', 'How', { hint: { zh: '写事、写职责，不列人', en: 'Matters and duties, never persons' } }),
    matters: optional(matters('列入的疑难事项', 'Hard cases on the list')),
    from: day('从哪天', 'From'),
    until: day('到哪天', 'Until'),
  }),
  guard(
    state: SpecialInspection,
    { title, scope, units, duties: chosen, from, until },
    { today, organs: directory, actor },
  ) {
    if (units.length === 0 || units.some((unit) => !state.left.includes(unit)))
      return notListed(
        'units',
        'plan.units',
        units.length === 0 ? '没有选单位。' : '所选的单位里有不在名单上、或本年已督查过的。',
        units.length === 0 ? 'No unit is chosen.' : 'A unit is not on the list, or was inspected this year.',
      );
    if (chosen.length === 0) return lacking('plan.no-duty', '没有选督查哪些职责。', 'It says no duty.');
    if (!governmentOf(actor.kind === 'officer' ? actor.organId : actor.keeperId, directory))
      return lacking('plan.no-government', '没有审批方案的党委政府。', 'There is no government to approve it.');
    return (
      dayAhead('special-inspection.plan.until', 'until', until < from ? today : until, today) ??
      aboutMatters('special-inspection.plan', { title, scope })
    );
  },
  complete: (_state, given, { organs: directory, actor }) =>
    ({
      ...given,
      government: governmentOf(actor.kind === 'officer' ? actor.organId : actor.keeperId, directory),
    }) as typeof given,
  apply(state: SpecialInspection, { units, duties: chosen, from, until, ...given }, { occurredOn }) {
    state.round = { ...emptyRound(), units, duties: chosen, from, until };
    state.organs.government = [(given as unknown as { government: string }).government];
    state.plannedOn = occurredOn as LocalDate;
  },
});

interface Directory {
  get(id: string): { superiorId?: string } | undefined;
  reviewBodies(id: string): string[];
}
const governmentOf = (keeperId: string, directory: Directory): string | undefined =>
  directory.get(keeperId)?.superiorId ?? directory.reviewBodies(keeperId)[0];

/** 批准方案. */
export const approve = dossierAct({
  zh: '批准方案',
  en: 'Approve the plan',
  plain: { zh: '党委政府领导批准后才能进单位督查', en: 'A leader approves before any unit is entered' },
  cite: 'R.38',
  from: ['planned'],
  to: 'approved',
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  payload: form({ note: optional(text('批示', 'Note', { max: 1_000, rows: 2 })) }),
  guard: (_state, { note }) => aboutMatters('special-inspection.approve', { note }),
  apply() {},
});

/** 退回方案, or taken back by whoever made it. */
export const sendBack = dossierAct({
  zh: '退回或收回方案',
  en: 'Send the plan back, or take it back',
  plain: { zh: '写明要改什么', en: 'With what has to change' },
  cite: 'R.38',
  from: ['planned'],
  to: 'owed',
  by: [
    { part: 'government', roles: ['leader'] },
    { part: 'keeper', roles: [...inspecting] },
  ],
  version: 1,
  payload: form({ reason: text('要改什么', 'What has to change', { max: 1_000, rows: 2 }) }),
  apply(state: SpecialInspection) {
    state.round = emptyRound();
  },
});
