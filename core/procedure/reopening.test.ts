import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { bureau, explained, head, labour, petitioner, told } from './walk/story.ts';

const wish = { ground: 'not-solved', reason: '答复说解决了，钱到现在没有拿到。' };
const no = { reason: '已逐项核对。', wayOn: '收到答复30日内可以请求复查。', ...told };
const asked = () => explained().on('2026-03-25', petitioner, 'askReopening', wish);
const running = (story: ReturnType<typeof explained>) =>
  openClocks(story.state, nationalCalendar).find(({ key }) => key === 'reopening');

describe('reopening as the petitioner’s own act (H.reopen)', () => {
  test('is asked for once at a time, and answered within 15 days by the bureau that registered it', () => {
    expect(running(asked())).toMatchObject({ due: '2026-04-09', owedBy: { organId: 'county-bureau' } });
    expect(asked().refused('2026-03-26', petitioner, 'askReopening', wish).code).toBe('askReopening.asked-already');
    expect(asked().refused('2026-03-26', head, 'askReopening', wish).kind).toBe('forbidden');
  });

  test('the handling organ does not decline it alone; it may reopen by itself', () => {
    expect(asked().refused('2026-03-26', labour, 'declineReopening', no).code).toBe('declineReopening.elsewhere');
    const anew = asked().on('2026-03-26', head, 'reopen', {
      ground: 'other',
      reason: '重新核对。',
      by: '2026-04-20',
      ...told,
    });
    expect([anew.state.phase, anew.state.review, anew.state.reopening?.answer]).toEqual([
      'investigating',
      'not-open',
      'granted',
    ]);
    expect(clocks(anew.facts, nationalCalendar).find(({ key }) => key === 'reopening')?.status).toBe('met');
  });

  test('a served answer is reopened only where the petitioner asked for it', () => {
    const payload = { ground: 'other', reason: '重新核对。', by: '2026-04-20', ...told };
    expect(explained().refused('2026-03-26', head, 'reopen', payload).code).toBe('reopen.nobody-asked');
  });

  test('declined with reasons and ways on, the right to review stands with its day, and the same ground is not asked again', () => {
    const before = explained().state;
    const declined = asked().on('2026-03-30', bureau, 'declineReopening', no);
    expect([declined.state.review, declined.state.servedOn]).toEqual([before.review, before.servedOn]);
    expect(declined.refused('2026-04-01', petitioner, 'askReopening', wish).code).toBe('askReopening.refused-already');
    expect(declined.refused('2026-04-01', bureau, 'declineReopening', no).code).toBe('declineReopening.none-asked');
    declined.on('2026-04-01', petitioner, 'askReopening', { ...wish, ground: 'new-facts' });
  });

  test('what was promised can be asked for once it is on record as carried out; before that it is supervised by itself', () => {
    const stopped = { ...wish, ground: 'stopped' };
    expect(explained().refused('2026-03-25', petitioner, 'askReopening', stopped).code).toBe(
      'askReopening.nothing-recorded',
    );
  });

  test('while a review body has the answer, and once the procedure ended, it is not asked for', () => {
    const reviewed = explained().on('2026-03-25', petitioner, 'requestReview', {
      reviewOrganId: 'county',
      reason: '不认可。',
    });
    expect(reviewed.refused('2026-03-26', petitioner, 'askReopening', wish).code).toBe('askReopening.under-review');
  });
});
