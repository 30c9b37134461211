import { choice, day, dossierAct, files, form, optional, organ, rows, text } from '../../dossier/index.ts';
import { adoptions, no, type Recommendation } from '../recommendation.ts';

const theirs = ['organ-head', 'organ-handler', 'leader', 'bureau-head', 'bureau-officer'] as const;
const ours = ['bureau-head', 'supervisor', 'bureau-officer'] as const;

/** 书面反馈 (Art. 40(4)): each point adopted, in part, or not, with measure or reason. */
export const answer = dossierAct({
  zh: '反馈采纳情况',
  en: 'Answer whether adopted',
  plain: { zh: '逐项写采纳与否、措施或理由、期限', en: 'Point by point: adopted or not, measure or reason, by when' },
  cite: 'R.40.4',
  from: ['issued'],
  by: [{ part: 'addressee', roles: theirs }],
  version: 1,
  documents: ['D-29'],
  payload: form({
    items: rows(
      '逐项采纳情况',
      'Point by point',
      {
        adopted: choice('采纳', 'Adopted', adoptions),
        reason: text('措施或理由', 'Measure or reason', { max: 2_000 }),
        by: optional(day('落实期限', 'Carried out by')),
      },
      { min: 1, max: 10 },
    ),
    result: text('总的情况', 'In sum', { max: 3_000 }),
    files: files(),
  }),
  guard(state: Recommendation, { items }, { today }) {
    if (items.length !== state.points) {
      return no(
        'answer',
        ['invalid', 'each-point', 'R.40.4'],
        {
          zh: `建议有${state.points}项，反馈了${items.length}项。`,
          en: `There are ${state.points} points and ${items.length} answers.`,
        },
        { zh: '请按建议的顺序逐项反馈。', en: 'Answer each point, in its order.' },
        'items',
      );
    }
    const undated = items.findIndex(({ adopted, by }) => adopted !== 'no' && (by === undefined || by < today));
    if (undated < 0) return undefined;
    return no(
      'answer',
      ['invalid', 'no-date', 'R.40.4'],
      { zh: '采纳的要写今天起的落实期限。', en: 'What is adopted has a day, today or later.' },
      { zh: '请填哪天以前落实。', en: 'Say by when.' },
      `items.${undated}.by`,
    );
  },
  apply(state: Recommendation, { items }, { occurredOn }) {
    state.answeredOn = occurredOn;
    state.adopted = items.map(({ adopted }) => adopted);
    const last = items
      .flatMap(({ adopted, by }) => (adopted === 'no' || !by ? [] : [by]))
      .sort()
      .at(-1);
    state.phase = last ? 'carrying-out' : 'declined';
    if (last) {
      state.carryOutBy = last;
      state.carryOutSince = occurredOn;
    }
  },
});

/** 催办: by rule on the first day after the period, or by hand. */
export const remind = dossierAct({
  zh: '催要反馈',
  en: 'Ask for the answer',
  plain: { zh: '反馈逾期的，书面催办', en: 'When the answer is overdue' },
  cite: 'H.recommendation-followed',
  from: ['issued'],
  by: [{ part: 'clock' }, { part: 'keeper', roles: ours }],
  version: 1,
  payload: form({ note: optional(text('催办内容', 'Note', { max: 500, rows: 2 })) }),
  ready(state: Recommendation) {
    if (!state.remindedOn) return undefined;
    return no(
      'remind',
      ['unlawful', 'reminded-already', 'H.recommendation-followed'],
      { zh: `${state.remindedOn}已经催过。`, en: `It was asked for on ${state.remindedOn}.` },
      { zh: '仍不反馈的，「逾期上报」。', en: 'If there is still no answer, report it upwards.' },
    );
  },
  apply(state: Recommendation, _payload, { occurredOn }) {
    state.remindedOn = occurredOn;
  },
});

/** 逾期上报 (Art. 45(3)): ignoring a recommendation is itself punishable, and those above are told. */
export const escalate = dossierAct({
  zh: '逾期上报',
  en: 'Report it upwards',
  plain: { zh: '催了仍不反馈，或不采纳理由不足的', en: 'No answer after the reminder, or reasons that do not hold' },
  cite: 'R.45.3',
  from: ['issued', 'declined'],
  by: [{ part: 'keeper', roles: ours }],
  version: 1,
  payload: form({
    to: organ('报告哪个机关', 'Reported to'),
    report: text('报告内容', 'Report', { max: 2_000 }),
  }),
  ready(state: Recommendation) {
    if (state.escalatedOn) {
      return no(
        'escalate',
        ['unlawful', 'reported-already', 'H.recommendation-followed'],
        { zh: `${state.escalatedOn}已经上报。`, en: `It was reported on ${state.escalatedOn}.` },
        { zh: '请等反馈，或办结。', en: 'Wait for the answer, or close it.' },
      );
    }
    if (state.phase === 'declined' || state.remindedOn) return undefined;
    return no(
      'escalate',
      ['unlawful', 'remind-first', 'H.recommendation-followed'],
      { zh: '还没有催办。', en: 'It was not asked for yet.' },
      { zh: '逾期后先「催要反馈」。', en: 'Once overdue, ask for the answer first.' },
    );
  },
  guard(state: Recommendation, { to }, { organs }) {
    const kind = organs.get(to)?.kind ?? '';
    if (
      ['government', 'party', 'discipline', 'bureau'].includes(kind) &&
      to !== state.addresseeId &&
      to !== state.keeperId
    )
      return undefined;
    return no(
      'escalate',
      ['invalid', 'not-above', 'R.45.3'],
      {
        zh: '应报党委、政府、纪检监察或上级信访部门。',
        en: 'It goes to party committee, government, discipline or the bureau above.',
      },
      { zh: '请另选机关。', en: 'Choose another body.' },
      'to',
    );
  },
  apply(state: Recommendation, { to }, { occurredOn }) {
    state.escalatedOn = occurredOn;
    state.organs = { ...state.organs, told: [to] };
  },
});

/** 报告落实: what was adopted has been carried out, with evidence. */
export const carryOut = dossierAct({
  zh: '报告落实',
  en: 'Report it carried out',
  plain: { zh: '采纳的建议办到了，附凭证', en: 'What was adopted is done, with evidence' },
  cite: 'R.40.4',
  from: ['carrying-out'],
  to: 'reported',
  by: [{ part: 'addressee', roles: theirs }],
  version: 1,
  payload: form({ report: text('落实情况', 'What was done', { max: 3_000 }), files: files('凭证', 'Evidence') }),
  apply(state: Recommendation, _payload, { occurredOn }) {
    state.reportedOn = occurredOn;
  },
});

/** 复核落实: carried out, or again by another day. */
export const recheck = dossierAct({
  zh: '复核落实',
  en: 'Check it',
  plain: { zh: '看是不是真的落实了', en: 'Whether it was really carried out' },
  cite: 'H.recommendation-followed',
  from: ['reported'],
  by: [{ part: 'keeper', roles: ours }],
  version: 1,
  payload: form({
    result: choice('复核结果', 'Result', {
      yes: { zh: '已落实', en: 'carried out' },
      no: { zh: '未落实', en: 'not carried out' },
    }),
    found: text('复核情况', 'How it was checked', { max: 2_000 }),
    again: optional(day('再落实期限', 'Again by', { hint: { zh: '未落实的填', en: 'Where it was not' } })),
  }),
  guard(_state, { result, again }, { today }) {
    if (result === 'yes' || (again !== undefined && again > today)) return undefined;
    return no(
      'recheck',
      ['invalid', 'again-by', 'H.recommendation-followed'],
      { zh: '未落实的，要定今天以后的再落实期限。', en: 'Not carried out: name a day after today.' },
      { zh: '请填再落实期限。', en: 'Give the new day.' },
      'again',
    );
  },
  apply(state: Recommendation, { result, again }, { occurredOn }) {
    state.phase = result === 'yes' ? 'carried-out' : 'carrying-out';
    if (result === 'yes' || !again) return;
    state.carryOutBy = again;
    state.carryOutSince = occurredOn;
  },
});

/** 不采纳办结: the reasons hold, or it was reported upwards. */
export const closeDeclined = dossierAct({
  zh: '不采纳办结',
  en: 'Close as not adopted',
  plain: { zh: '不采纳的理由成立，或已上报', en: 'The reasons hold, or it was reported' },
  cite: 'R.40.4',
  from: ['declined'],
  to: 'closed',
  by: [{ part: 'keeper', roles: ['bureau-head'] }],
  version: 1,
  payload: form({ judgement: text('对理由的审核', 'On the reasons', { max: 2_000 }) }),
  apply() {},
});
