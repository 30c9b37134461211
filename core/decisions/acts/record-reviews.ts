import { day, dossierAct, files, form, limited, text, tick, yesNo } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Assessment, working } from '../assessment.ts';

/** 专家论证: differing views are asked for. */
export const recordExperts = dossierAct({
  zh: '记录专家论证',
  en: 'Record the experts’ review',
  plain: { zh: '要有不同意见，专家无利害关系', en: 'With differing views; experts have no interest' },
  cite: 'ZDJC.19',
  from: ['drafting', 'consulting', 'assessing'],
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    opinion: text('论证意见', 'Opinion', { max: 4_000 }),
    dissent: text('不同意见', 'Dissenting views', {
      max: 2_000,
      rows: 3,
      hint: { zh: '没有的写「无」和为什么', en: 'If there is none, say so and why' },
    }),
    noInterest: tick('专家与本事项无利害关系', 'The experts have no interest in it'),
    files: files('论证意见书', 'Signed opinion'),
  }),
  guard(_state, { noInterest }) {
    if (noInterest) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.recordExperts.interest',
      field: 'noInterest',
      cite: 'ZDJC.19',
      what: { zh: '有利害关系的专家不能参加论证。', en: 'Experts with an interest in the matter may not review it.' },
      way: { zh: '请另请无利害关系的专家。', en: 'Ask experts who have none.' },
    });
  },
  apply(state: Assessment, _payload, { occurredOn }) {
    state.expert = occurredOn;
  },
});

/** 合法性审查: power, procedure and content; seven working days. */
export const recordLegality = dossierAct({
  zh: '记录合法性审查',
  en: 'Record the legality review',
  plain: {
    zh: '权限、程序、内容；不合法的如实记，改好前不能出报告',
    en: 'Recorded as found; unlawful stops the report until mended',
  },
  cite: 'ZDJC.25',
  from: ['assessing'],
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    sentOn: day('送审日期', 'Sent on'),
    lawful: yesNo('合法', 'Lawful'),
    opinion: text('审查意见', 'Opinion', { max: 4_000 }),
    files: files('审查意见书', 'Written opinion'),
  }),
  guard(state: Assessment, { sentOn, lawful }, { today, calendar }) {
    const { due } = limited('legalityReview', sentOn, calendar);
    if (today < due) {
      return refuse({
        kind: 'unlawful',
        code: 'decision-assessment.recordLegality.too-soon',
        field: 'sentOn',
        cite: 'ZDJC.26',
        what: { zh: `${sentOn}送审，审查时间要到${due}。`, en: `Sent on ${sentOn}, the review has until ${due}.` },
        way: { zh: '请等审查意见出来再记录。', en: 'Record it when the opinion is there.' },
      });
    }
    if (!lawful || !state.unlawfulOn || sentOn >= state.unlawfulOn) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'decision-assessment.recordLegality.sent-before',
      field: 'sentOn',
      cite: 'ZDJC.25',
      what: {
        zh: `${state.unlawfulOn}审查不合法，这次送审在那以前。`,
        en: `It was found unlawful on ${state.unlawfulOn}; this was sent before that.`,
      },
      way: { zh: '请改好后重新送审，再记录。', en: 'Mend it, send it again, then record that review.' },
    });
  },
  apply(state: Assessment, { lawful }, { occurredOn }) {
    if (lawful) {
      state.legality = occurredOn;
      delete state.unlawfulOn;
      return;
    }
    state.unlawfulOn = occurredOn;
    delete state.legality;
  },
});
