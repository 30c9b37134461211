import { addDays } from '../../calendar/index.ts';
import { day, dossierAct, form, line, optional, organ, text } from '../../dossier/index.ts';
import { aboutMatterOnly } from '../../supervision/index.ts';
import { dayAhead } from '../../supervision/refusals.ts';
import type { Programme } from '../programme.ts';
import { no, volumeRefused } from '../refusals.ts';

/** The longest programme, in days. */
const longest = 1_100;

/** 起草方案: the inventory follows by rule the same day. */
export const draft = dossierAct({
  zh: '起草积案化解方案',
  en: 'Draft a programme',
  plain: {
    zh: '起草后系统按入册规则清点，当天定册',
    en: 'The inventory is then taken by rule, and stands as of that day',
  },
  cite: 'R.38',
  from: ['none'],
  to: 'drafting',
  by: [{ part: 'keeper', roles: ['supervisor', 'bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({
    title: line('方案名称', 'Title', {
      max: 60,
      hint: { zh: '如「2026年积案化解方案」，不写人名', en: 'Such as "Backlog programme 2026"; nobody’s name' },
    }),
    until: day('截止日', 'Last day'),
    aim: text('怎么化解', 'How', {
      max: 2_000,
      rows: 5,
      hint: {
        zh: '查什么、谁来办、钱和政策从哪来；不写信访量、人数指标',
        en: 'What is looked into, by whom, with what means; no target on the number of petitions',
      },
    }),
    government: optional(
      organ('审批的党委政府', 'Government that approves', {
        hint: { zh: '不填的，按名录取信访局的上一级', en: 'Left empty: the one above the bureau' },
      }),
    ),
  }),
  guard(_state, { title, aim, until, government }, context) {
    const { today, organs } = context;
    const past = dayAhead('backlog.draft.until-past', 'until', until, today);
    if (past) return past;
    if (until > addDays(today, longest)) {
      return no(
        'draft',
        ['invalid', 'too-long', 'H.backlog-targets'],
        { zh: '方案最长三年。', en: 'A programme lasts three years at most.' },
        { zh: '请定近一点的截止日，到期总结后再接着做。', en: 'Choose an earlier day; another programme may follow.' },
        'until',
      );
    }
    const kind = organs.get(government ?? governmentOf(context) ?? '')?.kind;
    if (kind !== 'government' && kind !== 'party') {
      return no(
        'draft',
        ['invalid', 'no-government', 'R.38'],
        { zh: '方案由党委政府审批，所填的不是。', en: 'It is approved by a committee or government; this is none.' },
        { zh: '请填本级党委或政府。', en: 'Name the committee or government of this level.' },
        'government',
      );
    }
    return volumeRefused('draft', { title, aim }) ?? aboutMatterOnly('backlog', 'draft', { title, aim });
  },
  complete: (_state, given, context) => ({ ...given, government: given.government ?? governmentOf(context) }),
  apply(state: Programme, { until, government }) {
    state.until = until;
    state.organs = { ...(government && { government: [government] }) };
  },
});

interface Context {
  actor: { kind: string; organId?: string; keeperId?: string };
  organs: { get(id: string): { superiorId?: string } | undefined; reviewBodies(id: string): string[] };
}

function governmentOf({ actor, organs }: Context): string | undefined {
  const keeperId = actor.organId ?? actor.keeperId ?? '';
  return organs.get(keeperId)?.superiorId ?? organs.reviewBodies(keeperId)[0];
}

/** 不再实施, before it is approved. */
export const drop = dossierAct({
  zh: '不再实施',
  en: 'Drop it',
  plain: { zh: '报批以前撤下，写明理由', en: 'Before it is submitted, with the reason' },
  cite: 'R.38',
  from: ['drafting'],
  to: 'dropped',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 1_000, rows: 2 }) }),
  apply() {},
});
