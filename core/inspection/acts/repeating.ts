import { dossierAct, dossierNumber, form, text } from '../../dossier/index.ts';
import { refuse } from '../../refusal.ts';
import type { Task } from '../task.ts';

/** 已布置下一期: by rule, once the day for reports has passed. From then on the next one repeats, and this one no more. */
export const followOn = dossierAct({
  zh: '已布置下一期',
  en: 'The next one is set',
  plain: { zh: '按周期自动布置，范围和单位照旧', en: 'By itself, with the same scope and units' },
  cite: 'H.zero-report',
  from: ['issued', 'ended'],
  by: [{ part: 'clock' }],
  version: 1,
  payload: form({ next: dossierNumber('下一期', 'Next', ['inspection-task']) }),
  apply(state: Task) {
    delete state.repeats;
  },
});

/** 不再自动布置. */
export const stopRepeating = dossierAct({
  zh: '不再自动布置',
  en: 'Stop repeating it',
  plain: { zh: '这一期照常收齐，以后要排查另行布置', en: 'This one goes on; a further one is set by hand' },
  cite: 'H.zero-report',
  from: ['issued', 'ended'],
  by: [{ part: 'keeper', roles: ['bureau-officer', 'bureau-head'] }],
  version: 1,
  payload: form({ reason: text('理由', 'Reason', { max: 500, rows: 2 }) }),
  ready(state: Task) {
    if (state.repeats) return undefined;
    return refuse({
      kind: 'unlawful',
      code: 'inspection-task.stopRepeating.not-repeating',
      cite: 'H.zero-report',
      what: { zh: '这次排查不自动布置下一期。', en: 'This inspection sets no further one by itself.' },
      way: {
        zh: '已布置了下一期的，请在最新一期里停。',
        en: 'Where the next one is set already, stop it in the newest.',
      },
    });
  },
  apply(state: Task) {
    delete state.repeats;
  },
});
