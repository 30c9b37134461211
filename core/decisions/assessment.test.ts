import { expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { Life } from '../../test/kit/dossier-life.ts';
import { decisionAssessment } from './index.ts';

test('public comment is answered in time when it is answered on the first day on which that can be done', () => {
  const life = new Life(decisionAssessment);
  life.does('labour', 'begin', {
    title: '市场搬迁',
    about: '搬到城东。',
    groups: ['merchants'],
    bureau: 'county-bureau',
  });
  life.does('labour-head', 'openConsultation', { summary: '搬到城东。', until: '2026-04-01' });
  const answered = { kinds: [{ kind: '先通公交', count: 3, adopted: true }] };
  life.today = localDate('2026-04-01');
  expect(life.tries('labour', 'answerComments', answered)?.code).toBe('decision-assessment.answerComments.open');
  life.today = localDate('2026-04-02');
  expect(life.running).toMatchObject([{ key: 'answer-comments', startedOn: '2026-04-01', due: '2026-04-16' }]);
  life.does('labour', 'answerComments', answered);
  expect(life.clocks).toMatchObject([{ key: 'answer-comments', status: 'met' }]);
});
