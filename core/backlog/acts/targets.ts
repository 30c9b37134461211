import type { LocalDate } from '../../calendar/local-date.ts';
import {
  type DossierContext,
  day,
  dossierAct,
  form,
  number,
  optional,
  organ,
  rows,
  text,
  yesNo,
} from '../../dossier/index.ts';
import type { Refusal } from '../../refusal.ts';
import { aboutMatterOnly, textsOf } from '../../supervision/index.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import { live, type Programme, unitsOf } from '../programme.ts';
import { targetsOf } from '../progress.ts';
import { dayOrder, no, volumeRefused } from '../refusals.ts';
import { withUnits } from './inventory.ts';

const each = {
  count: number('办到位', 'Resolved', { min: 1, max: 500, unit: { zh: '件', en: 'matters' } }),
  by: day('期限', 'By'),
  words: optional(
    text('怎样算到位', 'What it takes', {
      max: 500,
      rows: 2,
      hint: {
        zh: '意见送达、执行到位、外单位回访；不写信访量、人数',
        en: 'Answered, carried out, called back; no number of petitions',
      },
    }),
  ),
};

interface Given {
  unit: string;
  count: number;
  by: LocalDate;
  words?: string | undefined;
}

/** 定目标: how many of its own matters each unit resolves by when. */
export const setTargets = dossierAct({
  zh: '定目标',
  en: 'Set the targets',
  plain: {
    zh: '每个责任单位哪天前办到位几件；可分几步',
    en: 'How many matters each unit resolves by when, in steps',
  },
  cite: 'H.backlog-targets',
  from: ['drafting'],
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    targets: rows('目标', 'Targets', { unit: organ('责任单位', 'Responsible unit'), ...each }, { max: 100 }),
  }),
  ready: (state: Programme) => (state.takenOn ? undefined : notTaken('setTargets')),
  guard: (state: Programme, { targets }, context) => unfit('setTargets', state, targets, context),
  apply(state: Programme, { targets }) {
    state.targets = targets.map(({ unit, count, by }) => ({ unit, count, by }));
  },
});

export const notTaken = (act: string) =>
  no(
    act,
    ['unlawful', 'not-taken', 'H.backlog-inventory'],
    { zh: '清册还没有定。', en: 'The inventory has not been taken yet.' },
    { zh: '系统正按规则清点，清点完再办。', en: 'It is being taken by rule; go on when that is done.' },
  );

/** What a list of targets may not say. */
function unfit(
  act: string,
  state: Programme,
  targets: readonly Given[],
  { today }: Pick<DossierContext, 'today'>,
): Refusal | undefined {
  const words = textsOf('targets', targets as readonly unknown[] as Record<string, unknown>[], 'words');
  const said = volumeRefused(act, words) ?? aboutMatterOnly('backlog', act, words);
  if (said) return said;
  for (const [i, { unit, count, by }] of targets.entries()) {
    const has = live(state).filter((entry) => entry.unit === unit).length;
    if (count > has) {
      return no(
        act,
        ['invalid', 'more-than-listed', 'H.backlog-targets'],
        has === 0
          ? { zh: '这个单位在清册里没有事项。', en: 'This unit has no matter on the list.' }
          : { zh: `这个单位在册${has}件，目标不能多于${has}件。`, en: `The unit has ${has} matters on the list.` },
        { zh: '请按在册件数定。', en: 'Set no more than stand on the list.' },
        `targets.${i}.count`,
      );
    }
    const wrongDay =
      dayAhead(`backlog.${act}.past`, `targets.${i}.by`, by, today) ??
      dayOrder(act, `targets.${i}.by`, by, state.until!);
    if (wrongDay) return wrongDay;
    const earlier = targets.find(
      (other, j) => j < i && other.unit === unit && (other.by >= by || other.count >= count),
    );
    if (earlier) {
      return no(
        act,
        ['invalid', 'steps', 'H.backlog-targets'],
        { zh: '同一单位分几步的，后一步要更晚、更多。', en: 'Of several steps of a unit, each is later and more.' },
        { zh: '请按先后写，件数是累计数。', en: 'Write them in order; the numbers are totals.' },
        `targets.${i}.by`,
      );
    }
  }
  return undefined;
}

/** 申请调整目标: by the office or the unit, with the reason; the targets stand until it is decided. */
export const askChange = dossierAct({
  zh: '申请调整目标',
  en: 'Ask for another target',
  plain: {
    zh: '写明理由，由批准方案的领导定；批复前仍按原目标',
    en: 'With the reason, for the leader; until then the old one stands',
  },
  cite: 'H.backlog-targets',
  from: ['running'],
  by: [
    { part: 'keeper', roles: ['supervisor', 'bureau-head'] },
    { part: 'responsible', roles: ['organ-head', 'bureau-head'] },
  ],
  version: 1,
  payload: form({
    unit: organ('责任单位', 'Responsible unit'),
    targets: rows('调整为', 'New targets', each, { max: 12 }),
    reason: text('理由', 'Reason', { max: 2_000, rows: 4 }),
  }),
  ready: (state: Programme) =>
    state.asked
      ? no(
          'askChange',
          ['unlawful', 'asked', 'H.backlog-targets'],
          { zh: `${state.asked.on}申请的还没有批复。`, en: `What was asked on ${state.asked.on} is not decided yet.` },
          { zh: '请等批复以后再申请。', en: 'Wait for that decision.' },
        )
      : undefined,
  guard(state: Programme, { unit, targets, reason }, context) {
    const { actor } = context;
    if (actor.kind === 'officer' && actor.organId !== state.keeperId && actor.organId !== unit) {
      return no(
        'askChange',
        ['forbidden', 'others', 'H.backlog-targets'],
        { zh: '别的单位的目标由那个单位申请。', en: 'Another unit asks for its own.' },
        { zh: '请填本单位。', en: 'Name your own unit.' },
        'unit',
      );
    }
    const rowsOfUnit = targets.map((target) => ({ unit, ...target }));
    const reasons = volumeRefused('askChange', { reason }) ?? aboutMatterOnly('backlog', 'askChange', { reason });
    return unfit('askChange', state, rowsOfUnit, context) ?? reasons;
  },
  apply(state: Programme, { unit, targets }, { occurredOn }) {
    state.asked = { on: occurredOn, unit, targets: targets.map(({ count, by }) => ({ count, by })) };
  },
});

/** 批复调整: by a leader of the government that approved the programme. */
export const decideChange = dossierAct({
  zh: '批复目标调整',
  en: 'Decide on the other target',
  plain: { zh: '同意的，从今天起按新目标；不同意的写明理由', en: 'Granted: it holds from today. Else with the reason' },
  cite: 'H.backlog-targets',
  from: ['running'],
  by: [{ part: 'government', roles: ['leader'] }],
  version: 1,
  payload: form({ granted: yesNo('同意', 'Granted'), note: text('批复意见', 'Note', { max: 1_000, rows: 2 }) }),
  ready: (state: Programme) =>
    state.asked
      ? undefined
      : no(
          'decideChange',
          ['unlawful', 'not-asked', 'H.backlog-targets'],
          { zh: '没有待批复的调整。', en: 'Nothing waits to be decided.' },
          { zh: '先由单位或信访局「申请调整目标」。', en: 'The unit or the bureau asks first.' },
        ),
  apply(state: Programme, { granted }) {
    const { unit, targets } = state.asked!;
    delete state.asked;
    if (!granted) return;
    state.targets = [
      ...state.targets.filter((target) => target.unit !== unit),
      ...targets.map((target) => ({ unit, ...target })),
    ];
    withUnits(state, [unit]);
  },
});

/** Units of the list that no target stands for. */
export const without = (state: Programme): string[] =>
  unitsOf(state).filter((unit) => targetsOf(state, unit).length === 0);
