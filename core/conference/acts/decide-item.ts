import { choice, day, dossierAct, form, optional, organ, rows, text } from '../../dossier/index.ts';
import { itemField, itemOf, no, noSuchItem, outcomes, runners, type Session } from '../session.ts';

const levels = ['national', 'province', 'city', 'county', 'town'];

/** 议定 (Art. 24): what was said, what was decided, which unit, by when, who dissented. May be written again until it is signed. */
export const decideItem = dossierAct({
  zh: '记议定结果',
  en: 'Record the decision',
  plain: { zh: '讨论、决定、责任单位、期限、不同意见', en: 'Discussion, decision, unit, date, dissent' },
  cite: 'R.13',
  from: ['held'],
  by: [{ part: 'keeper', roles: runners }],
  version: 1,
  payload: form({
    item: itemField,
    discussion: text('讨论情况', 'Discussion', { max: 6_000, rows: 5 }),
    outcome: choice('结果', 'Outcome', outcomes),
    decision: text('议定意见', 'Decision', { max: 4_000 }),
    unit: optional(organ('责任单位', 'Responsible unit')),
    by: optional(day('期限', 'By')),
    parts: optional(
      rows(
        '其他单位的分工',
        'Parts of others',
        { unit: organ('单位', 'Organ'), what: text('办什么', 'What', { max: 2_000 }), by: day('期限', 'By') },
        { min: 0, max: 20 },
      ),
    ),
    tell: optional(
      choice('怎样告知信访人', 'How the petitioner is told', {
        'in-person': { zh: '当面', en: 'in person' },
        post: { zh: '邮寄', en: 'by post' },
        electronic: { zh: '电子', en: 'electronically' },
        'notice-board': { zh: '公告', en: 'notice board' },
      }),
    ),
    dissent: optional(text('不同意见', 'Dissent', { max: 2_000, rows: 2 })),
  }),
  guard(state: Session, { item, unit, by, outcome, parts = [] }, { today, matter, organs }) {
    const found = itemOf(state, item);
    if (!found) return noSuchItem('decideItem');
    const late = by !== undefined && by <= today ? 'by' : undefined;
    const partLate = parts.findIndex((part) => part.by <= today);
    const field = late ?? (partLate >= 0 ? `parts.${partLate}.by` : undefined);
    if (field) {
      return no(
        'decideItem',
        ['invalid', 'due-past', 'H.conference-task'],
        { zh: '期限已经到了。', en: 'That day has come already.' },
        { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
        field,
      );
    }
    const view = found.matter === undefined ? undefined : matter(found.matter);
    const named = [unit, ...parts.map((part) => part.unit)];
    if (unit !== undefined && new Set(named).size !== named.length) {
      return no(
        'decideItem',
        ['invalid', 'unit-twice', 'H.form'],
        { zh: '同一单位写了两遍。', en: 'The same organ stands twice.' },
        { zh: '牵头单位不再写分工。', en: 'The lead has no part beside it.' },
        'parts',
      );
    }
    const own = levels.indexOf(organs.get(state.keeperId)?.level ?? 'county');
    const above = named.findIndex((id) => id !== undefined && levels.indexOf(organs.get(id)?.level ?? 'town') < own);
    if (above >= 0) {
      return no(
        'decideItem',
        ['unlawful', 'unit-above', 'R.13'],
        { zh: '本级会议不能给上级机关下任务。', en: 'The conference sets no task for an organ above its own level.' },
        {
          zh: '请选本级或下级单位；需要上级办的，向上报告。',
          en: 'Choose an organ of this level or below; report upwards what needs more.',
        },
        above === 0 ? 'unit' : `parts.${above - 1}.unit`,
      );
    }
    if (outcome === 'deferred' && view?.coordination) {
      return no(
        'decideItem',
        ['unlawful', 'jurisdiction-deferred', 'R.24'],
        {
          zh: '争议等着裁定，不能推到下次（第24条）。',
          en: 'The dispute waits for a decision and is not put off (Art. 24).',
        },
        { zh: '请定单位和期限。', en: 'Name organ and date.' },
        'outcome',
      );
    }
    if (!view?.coordination?.accepted || unit === undefined || unit === view.holderId) return undefined;
    return no(
      'decideItem',
      ['unlawful', 'accepted-already', 'H.first-holder'],
      { zh: '已经受理的，由受理单位牵头，不再换单位。', en: 'Once accepted, the organ that accepted leads.' },
      { zh: '请选现在的负责单位，其他单位写分工。', en: 'Choose the holder; give the others parts.' },
      'unit',
    );
  },
  apply(state: Session, { item, outcome, unit, by }) {
    const found = itemOf(state, item)!;
    found.outcome = outcome;
    delete found.unitId;
    delete found.dueOn;
    if (unit !== undefined && outcome === 'decided') found.unitId = unit;
    if (by !== undefined && outcome === 'decided') found.dueOn = by;
  },
});
