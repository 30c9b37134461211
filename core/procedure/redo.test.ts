import { describe, expect, test } from 'vitest';
import { repeatsFindings } from './redo.ts';
import { explained, handed, heard, labour, officer, opinion, petitioner } from './walk/story.ts';

const city = officer('city-labour');
const redo = (orders?: { text: string }[]) =>
  explained()
    .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '没有核对工资表' })
    .on('2026-04-10', city, 'decideReview', {
      outcome: 'revoke-redo',
      findings: '事实没有查清',
      opinion: '撤销，重新办理',
      basis: ['信访工作条例第三十五条'],
      redoBy: '2026-05-20',
      orders,
    })
    .on('2026-04-13', city, 'serveReview', handed('2026-04-13'))
    .on('2026-04-15', labour, 'investigate', heard('2026-04-15'));
const same = { ...opinion(['explain', 'not-support']), orderAnswers: [{ point: 1, text: '已核对' }] };
const revoked = [1, 2].map((request) => ({ request, finding: '经查属实' }));
const says = (finding: string, more: string[] = []) => ({
  ...same,
  answers: same.answers.map((one) => ({ ...one, finding, basis: [...one.basis, ...more] })),
});

describe('redo_may_not_repeat_same_opinion (T-32)', () => {
  test('the same findings and outcome with one more article are a repeat, however they are set', () => {
    const { state } = redo();
    for (const finding of ['经查属实', ' 经查，属实。', '属实'])
      expect(repeatsFindings(state, says(finding, ['劳动法第五十条']) as never, revoked)).toMatchObject({
        code: 'opinion.repeats-findings',
        cite: 'SD.45',
      });
  });

  test('new findings, another outcome or new facts are none', () => {
    const { state } = redo();
    const none = (body: object) => expect(repeatsFindings(state, body as never, revoked)).toBeUndefined();
    none(says('逐笔核对后，属实的是两个月'));
    none({ ...opinion(['support', 'not-support']) });
    none({ ...says('经查属实'), newFacts: '找到了三月的工资条' });
  });

  test('what the review body ordered is answered point by point', () => {
    const ordered = redo([{ text: '核对工资表' }, { text: '听取班组长' }]);
    const code = (orderAnswers: object[]) =>
      ordered.refused('2026-04-16', labour, 'submitOpinion', { ...says('新查明'), orderAnswers }).code;
    expect(code([])).toBe('opinion.order-unanswered');
    expect(code([{ point: 1, text: '已核对' }])).toBe('opinion.order-unanswered');
    expect(code([1, 2, 3].map((point) => ({ point, text: '已办' })))).toBe('opinion.order-stray');
    ordered.on('2026-04-16', labour, 'submitOpinion', {
      ...says('新查明'),
      orderAnswers: [1, 2].map((point) => ({ point, text: '已办' })),
    });
    expect(ordered.state.phase).toBe('signing');
  });

  test('nothing was ordered, nothing is answered', () => {
    const plain = explained();
    expect(plain.state.phase).toBe('served');
  });
});
