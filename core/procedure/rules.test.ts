import { expect, test } from 'vitest';
import { explained, handed, head, heard, labour, officer, opinion, petitioner } from './walk/story.ts';

/** Rules of the catalogue (`docs/rules.md`) that stand in no other test under their own name. */
const city = officer('city-labour');
const orderAnswers = [{ point: 1, text: '已逐笔核对工资表' }];
const order = {
  outcome: 'revoke-redo',
  findings: '事实没有查清',
  opinion: '撤销，重新办理',
  basis: ['信访工作条例第三十五条'],
  redoBy: '2026-05-20',
};

test('redo_may_not_repeat_same_opinion on the same findings; after new ones it may (T-32)', () => {
  const redo = explained()
    .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '没有核对工资表' })
    .on('2026-04-10', city, 'decideReview', order)
    .on('2026-04-13', city, 'serveReview', handed('2026-04-13'));
  const same = opinion(['explain', 'not-support']);
  const refusal = redo.refused('2026-04-14', labour, 'submitOpinion', same);
  expect([refusal.code, refusal.cite, refusal.way.zh.length > 5]).toEqual(['opinion.repeats-revoked', 'SD.45', true]);
  redo
    .on('2026-04-15', labour, 'investigate', heard('2026-04-15'))
    .on('2026-04-16', labour, 'submitOpinion', { ...same, orderAnswers })
    .on('2026-04-17', head, 'conclude');
  expect(redo.state.phase).toBe('decided');
});

test('on the same findings another outcome is no repetition', () => {
  const redo = explained()
    .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '没有核对工资表' })
    .on('2026-04-10', city, 'decideReview', order)
    .on('2026-04-13', city, 'serveReview', handed('2026-04-13'))
    .on('2026-04-14', labour, 'submitOpinion', { ...opinion(['support', 'not-support']), orderAnswers });
  expect(redo.state.phase).toBe('signing');
});
