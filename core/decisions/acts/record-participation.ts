import { choice, day, dossierAct, form, number, text } from '../../dossier/index.ts';
import { aboutMatters } from '../../inspection/index.ts';
import { refuse } from '../../refusal.ts';
import { type Assessment, working } from '../assessment.ts';

/** 听取意见的其他方式: visits, conferences, questionnaires. Counts and what was said; no names. */
export const recordParticipation = dossierAct({
  zh: '记录走访座谈',
  en: 'Record how people were heard',
  plain: { zh: '走访、座谈、问卷：多少人、说了什么', en: 'Visits, meetings, questionnaires: how many, what they said' },
  cite: 'ZDJC.23',
  from: ['drafting', 'consulting', 'assessing'],
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    method: choice('方式', 'How', {
      visit: { zh: '走访', en: 'visits' },
      meeting: { zh: '座谈会', en: 'meeting' },
      questionnaire: { zh: '问卷', en: 'questionnaire' },
    }),
    on: day('日期', 'On'),
    people: number('人数', 'People', { min: 1, max: 100_000, unit: { zh: '人', en: 'people' } }),
    said: text('主要意见', 'What they said', {
      max: 4_000,
      hint: { zh: '只写意见，不列人', en: 'What was said; no persons' },
    }),
    became: text('采纳了什么；没采纳的为什么', 'What was adopted; what not, and why', { max: 2_000, rows: 3 }),
  }),
  guard(_state, { on, said, became }, { today }) {
    if (on <= today) return aboutMatters('decision-assessment.recordParticipation', { said, became });
    return refuse({
      kind: 'invalid',
      code: 'decision-assessment.recordParticipation.not-yet',
      field: 'on',
      cite: 'ZDJC.23',
      what: { zh: `${on}还没有到。`, en: `${on} has not come.` },
      way: { zh: '做过再记录。', en: 'Record it afterwards.' },
    });
  },
  apply(state: Assessment) {
    state.heard += 1;
  },
});
