import { day, dossierAct, files, form, many, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import { type Card, supervising } from '../card.ts';
import { approvalOf, methodField, methods } from '../methods.ts';
import { dayCome } from '../refusals.ts';

/** 记录督办: each use of a way, what was done, and what was found. */
export const recordMethod = dossierAct({
  zh: '记录督办',
  en: 'Record supervision',
  plain: { zh: '哪天、用什么方式、看到什么', en: 'When, in which way, and what was found' },
  cite: 'R.40',
  from: ['issued', 'working', 'answered'],
  by: [{ part: 'keeper', roles: supervising }],
  version: 1,
  payload: form({
    method: methodField,
    on: day('日期', 'Day'),
    did: many('做了什么', 'What was done', {
      called: { zh: '给责任单位打电话', en: 'telephoned the unit' },
      wrote: { zh: '发函', en: 'wrote' },
      file: { zh: '查阅案卷', en: 'read the file' },
      asked: { zh: '要求书面说明、询问经办人', en: 'asked for an explanation, questioned staff' },
      'called-petitioner': { zh: '给信访人回电话', en: 'called the petitioner' },
      met: { zh: '与信访人见面', en: 'met the petitioner' },
      unannounced: { zh: '不打招呼到现场', en: 'visited unannounced' },
    }),
    found: text('情况', 'What was found', { max: 2_000 }),
    files: files('材料', 'Files'),
  }),
  guard(state: Card, { method, on, did }, { today }) {
    const early = dayCome('supervision-card.recordMethod.ahead', 'on', on, today);
    if (early) return early;
    if (did.length === 0) {
      return refuse({
        kind: 'invalid',
        code: 'supervision-card.recordMethod.nothing',
        field: 'did',
        cite: 'H.form',
        what: { zh: '没有写做了什么。', en: 'It does not say what was done.' },
        way: { zh: '至少选一项。', en: 'Choose at least one.' },
      });
    }
    if (state.approved.includes(method)) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'supervision-card.recordMethod.not-approved',
      field: 'method',
      cite: 'R.40',
      what: {
        zh: `「${methods[method].zh}」还没有批准。`,
        en: `${methods[method].en}: not approved yet.`,
      },
      way: {
        zh: `先「提请督办方式」，${approvalOf[method] === 'leader' ? '由领导' : '由局负责人'}批准。`,
        en: `Ask for the method first; ${approvalOf[method] === 'leader' ? 'a leader' : 'the head'} approves.`,
      },
    });
  },
  apply(state: Card) {
    state.uses += 1;
  },
});
