import {
  choice,
  day,
  dossierAct,
  files,
  form,
  matters,
  number,
  officers,
  optional,
  organ,
  text,
} from '../../dossier/index.ts';
import { aboutMatters } from '../../inspection/about-matters.ts';
import { refuse } from '../../refusal.ts';
import { dayCome } from '../../supervision/refusals.ts';
import { lacking, notInRound } from '../refusals.ts';
import { duties, heading, inspecting, powers, type SpecialInspection } from '../special-inspection.ts';

/** 组成督查组，通知单位: nobody of a unit that is inspected. From now on the units read notice and days. */
export const begin = dossierAct({
  zh: '组成督查组，通知单位',
  en: 'Form the group and tell the units',
  plain: { zh: '至少2人，被督查单位的人不参加', en: 'Two at least, none of a unit that is inspected' },
  cite: 'R.38',
  from: ['approved'],
  to: 'inspecting',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  documents: ['D-26'],
  payload: form({ group: officers('督查组成员', 'The group') }),
  guard({ round }: SpecialInspection, { group }, { officer }) {
    const own = group.find((id) => round.units.includes(officer(id)?.organId ?? ''));
    if (new Set(group).size >= 2 && !own) return undefined;
    return refuse({
      kind: 'invalid',
      code: own ? 'special-inspection.begin.own-unit' : 'special-inspection.begin.alone',
      field: 'group',
      cite: 'H.special-inspection',
      what: own
        ? { zh: '督查组里有被督查单位的人。', en: 'Somebody of the group is of a unit that is inspected.' }
        : { zh: '督查组不足2人。', en: 'The group has fewer than two.' },
      way: { zh: '请换人或加人。', en: 'Choose others, or more.' },
    });
  },
  apply(state: SpecialInspection, { group }, { occurredOn }) {
    state.officers.group = [...new Set(group)];
    state.organs.inspected = state.round.units;
    state.round.toldOn = occurredOn;
  },
});

/** 记录查看: which power was used at which unit, and what was seen. */
export const examine = dossierAct({
  zh: '记录查看',
  en: 'Record what was looked at',
  plain: {
    zh: '调阅、复制、要求说明、实地察看、约见本人',
    en: 'Files, copies, explanations, the site, the petitioner',
  },
  cite: 'H.special-inspection',
  from: ['inspecting'],
  by: [{ part: 'keeper', roles: [...inspecting] }],
  version: 1,
  payload: form({
    unit: organ('单位', 'Unit'),
    power: choice('方式', 'How', powers),
    on: day('日期', 'Day'),
    what: text('看了什么、看到什么', 'What was looked at, and seen'),
    matters: optional(matters('调阅的事项', 'Matters whose files were read')),
    files: files(),
  }),
  guard: ({ round }: SpecialInspection, { unit, on, what }, { today }) =>
    notInRound('examine', round, unit) ??
    dayCome('special-inspection.examine.ahead', 'on', on, today) ??
    aboutMatters('special-inspection.examine', { what }),
  apply(state: SpecialInspection, { unit }) {
    state.round.examined = [...new Set([...state.round.examined, unit])];
    state.left = state.left.filter((id) => id !== unit);
  },
});

/** 听取工作人员的说法: the unit's own people say how it came. */
export const hear = dossierAct({
  zh: '听取工作人员陈述',
  en: 'Hear the staff',
  plain: { zh: '认定问题以前，先听单位的人怎么说', en: 'Before anything is found, its own people are heard' },
  cite: 'H.special-inspection',
  from: ['inspecting'],
  by: [{ part: 'keeper', roles: [...inspecting] }],
  version: 1,
  payload: form({
    unit: organ('单位', 'Unit'),
    staff: officers('谈话的工作人员', 'Staff heard'),
    on: day('日期', 'Day'),
    said: text('怎么说', 'What they said', { max: 8_000, hint: { zh: '照本人的话写', en: 'In their words' } }),
  }),
  guard({ round }: SpecialInspection, { unit, staff, on }, { today, officer }) {
    const other = notInRound('hear', round, unit) ?? dayCome('special-inspection.hear.ahead', 'on', on, today);
    if (other) return other;
    if (staff.length > 0 && staff.every((id) => officer(id)?.organId === unit)) return undefined;
    return lacking('hear.not-of-the-unit', '谈话的人不是这个单位的。', 'Whoever was heard is not of this unit.');
  },
  apply(state: SpecialInspection, { unit }) {
    state.round.heard = [...new Set([...state.round.heard, unit])];
  },
});

/** 认定问题: about a duty of a unit, after its files were seen and its staff heard. */
export const find = dossierAct({
  zh: '认定问题',
  en: 'Find a fault',
  plain: { zh: '哪个单位、哪项职责、差在哪、限几日整改', en: 'Which unit, which duty, what is wrong, days to mend it' },
  cite: 'R.38',
  from: ['inspecting'],
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({
    unit: organ('单位', 'Unit'),
    duty: choice('职责', 'Duty', duties),
    found: text('问题', 'What was found', { max: 4_000 }),
    basis: text('依据', 'Basis', { max: 300, rows: 2 }),
    rectify: text('怎么整改', 'What has to be done', { max: 2_000 }),
    within: number('整改期限', 'Days to do it', { min: 5, max: 90, unit: { zh: '日', en: 'days' } }),
  }),
  guard({ round }: SpecialInspection, { unit, duty, found, rectify }) {
    const other = notInRound('find', round, unit);
    if (other) return other;
    if (!round.examined.includes(unit) || !round.heard.includes(unit))
      return lacking(
        'find.not-heard',
        round.examined.includes(unit) ? '还没有听取这个单位工作人员的陈述。' : '还没有查看过这个单位。',
        round.examined.includes(unit)
          ? 'The staff of this unit were not heard.'
          : 'Nothing was looked at in this unit.',
      );
    if (!round.duties.includes(duty))
      return lacking('find.other-duty', '这一轮的方案没有这项职责。', 'The plan of this round has no such duty.');
    return aboutMatters('special-inspection.find', { found, rectify });
  },
  apply(state: SpecialInspection, { unit, duty, within }) {
    state.findings.push({ unit, duty, within });
  },
});
