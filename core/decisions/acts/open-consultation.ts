import { day, dossierAct, files, form, limited, optional, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { forecastIn } from '../about-the-decision.ts';
import { type Assessment, heading } from '../assessment.ts';

/** 公开征求意见: normally 30 days; shorter only with its reason, published with the draft. */
export const openConsultation = dossierAct({
  zh: '公开征求意见',
  en: 'Open public comment',
  plain: { zh: '草案上门户，一般不少于30日', en: 'The draft goes on the portal, normally for 30 days' },
  cite: 'ZDJC.15',
  from: ['drafting'],
  to: 'consulting',
  by: [{ part: 'keeper', roles: [...heading] }],
  version: 1,
  payload: form({
    summary: text('给公众看的说明', 'What the public reads', {
      max: 6_000,
      rows: 8,
      hint: { zh: '大白话，写明对谁有什么影响', en: 'Plain words: what changes for whom' },
    }),
    until: day('截止日期', 'Until'),
    shorterBecause: optional(text('少于30日的理由', 'Why less than 30 days', { max: 500, rows: 2 })),
    /** Without any, those it began with; either way clean copies are published. */
    files: files('公布的草案和说明', 'Draft and explanation for the public'),
  }),
  guard(_state, { summary, until, shorterBecause }, { today, calendar }) {
    if (until <= today) {
      return refuse({
        kind: 'invalid',
        code: 'decision-assessment.openConsultation.until-past',
        field: 'until',
        cite: 'ZDJC.15',
        what: { zh: `截止日期${until}已经到了。`, en: `The day ${until} has come already.` },
        way: { zh: '请填今天以后的日期。', en: 'Give a day after today.' },
      });
    }
    const { due } = limited('publicComment', today, calendar);
    if (until >= due || shorterBecause)
      return forecastIn('decision-assessment.openConsultation', { summary, shorterBecause });
    return refuse({
      kind: 'invalid',
      code: 'decision-assessment.openConsultation.too-short',
      field: 'shorterBecause',
      cite: 'ZDJC.15',
      what: { zh: `征求意见一般不少于30日，要到${due}。`, en: `Public comment normally runs 30 days, to ${due}.` },
      way: {
        zh: '请延到那一天，或写明缩短的理由（会一起公布）。',
        en: 'Extend it, or give the reason, which is published too.',
      },
    });
  },
  apply(state: Assessment, { until }, { occurredOn }) {
    state.consultation = { from: occurredOn, until };
    state.comments = 0;
    delete state.commentsAnswered;
  },
});
