import { addDays } from '../../calendar/index.ts';
import { day, dossierAct, files, form, number, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Assessment, working } from '../assessment.ts';

/** 听证会: papers 7 days ahead; present, state, question and debate, record signed. */
export const recordHearing = dossierAct({
  zh: '记录听证会',
  en: 'Record a hearing',
  plain: { zh: '材料提前7日公布，记录签字', en: 'Papers 7 days ahead; the record is signed' },
  cite: 'ZDJC.16',
  from: ['drafting', 'consulting', 'assessing'],
  by: [{ part: 'keeper', roles: [...working] }],
  version: 1,
  payload: form({
    noticeOn: day('材料公布日期', 'Papers published on'),
    heldOn: day('举行日期', 'Held on'),
    people: number('参加人数', 'People', { min: 1, max: 10_000, unit: { zh: '人', en: 'people' } }),
    points: text('各方意见', 'What was said', { max: 6_000, rows: 6 }),
    became: text('采纳了什么；没采纳的为什么', 'What was adopted; what not, and why', { max: 2_000, rows: 3 }),
    files: files('笔录', 'Signed record'),
  }),
  guard(_state, { noticeOn, heldOn }, { today }) {
    if (heldOn <= today && addDays(noticeOn, 7) <= heldOn) return undefined;
    const early = heldOn > today;
    return refuse({
      kind: 'invalid',
      code: early ? 'decision-assessment.recordHearing.not-held' : 'decision-assessment.recordHearing.short-notice',
      field: early ? 'heldOn' : 'noticeOn',
      cite: 'ZDJC.16',
      what: early
        ? { zh: `听证会${heldOn}还没有开。`, en: `The hearing of ${heldOn} has not been held.` }
        : {
            zh: `材料${noticeOn}公布，离听证会${heldOn}不到7日。`,
            en: `Papers of ${noticeOn} came less than 7 days before ${heldOn}.`,
          },
      way: early
        ? { zh: '开过再记录。', en: 'Record it afterwards.' }
        : { zh: '请重新公布材料，另定日期举行。', en: 'Publish again and hold it on another day.' },
    });
  },
  apply(state: Assessment) {
    state.hearings += 1;
  },
});
