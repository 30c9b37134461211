import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar, startOfDay } from '../calendar/index.ts';
import type { Actor } from './actor.ts';
import { permitted } from './permitted.ts';
import {
  bureau,
  handed,
  head,
  heard,
  labour,
  officer,
  opinion,
  petitioner,
  type Story,
  served,
  story,
  told,
  wages,
  world,
} from './walk/story.ts';

const city = officer('city-labour');
const may = ({ state }: Story, on: string, actor: Actor) => {
  const today = localDate(on);
  return permitted(state, { today, now: startOfDay(today), calendar: nationalCalendar, organs: world.organs, actor })
    .open;
};
const declines = (requestedOn: string, more: object = {}) => ({
  requestedOn,
  reason: '本人来信请求复查。',
  remainingRoutes: '有新的事实可以重新提出。',
  ...told,
  ...more,
});
const review = { outcome: 'uphold', findings: '事实清楚', opinion: '维持', basis: ['信访工作条例第三十五条'] };
const reviewed = () =>
  served()
    .on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
    .on('2026-03-31', city, 'decideReview', review)
    .on('2026-04-01', city, 'serveReview', handed('2026-04-01'));

describe('a request for review that cannot be taken gets a reasoned notice (domain 1.11)', () => {
  test('late: the days that ran out are the reason, and the remedy stays as it was', () => {
    // Served on 23 March: the last day is 22 April.
    const late = served().on('2026-04-28', bureau, 'declineReview', declines('2026-04-28'));
    expect(late.state).toMatchObject({ review: 'lapsed', phase: 'served' });
    expect(late.state.outgoing?.at(-1)).toMatchObject({ by: 'declineReview', method: 'post' });
    // An obstacle that ended lately still opens it (R-CLK-7).
    const kept = { reviewOrganId: 'city-labour', reason: '住院', obstacle: { endedOn: '2026-04-27', reason: '住院' } };
    expect(late.on('2026-04-29', petitioner, 'requestReview', kept).state.review).toBe('requested');
  });

  test('what was posted in time is not late, whenever it came (R-CLK-3)', () => {
    const posted = declines('2026-04-28', { postedOn: '2026-04-22' });
    expect(served().refused('2026-04-28', bureau, 'declineReview', posted)).toMatchObject({
      code: 'declineReview.in-time',
      field: 'postedOn',
    });
  });

  test('sent to the wrong body while the days run: told at once, and the right to ask stays', () => {
    const told_ = served().on('2026-03-30', bureau, 'declineReview', declines('2026-03-30'));
    expect(told_.state.review).toBe('open');
    told_.on('2026-03-31', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' });
  });

  test('after the re-review opinion the procedure has ended (Art. 36.3)', () => {
    const ended = reviewed()
      .on('2026-04-07', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不服' })
      .on('2026-04-14', officer('province-labour'), 'decideRereview', review)
      .on('2026-04-15', officer('province-labour'), 'serveRereview', handed('2026-04-15'));
    expect(ended.on('2026-05-06', bureau, 'declineReview', declines('2026-05-06')).state.review).toBe('ended');
    expect(ended.refused('2026-05-06', bureau, 'declineReview', declines('2026-04-14')).code).toBe(
      'declineReview.requested-on',
    );
  });

  test('the registering organ does not turn away a request against its own opinion: a body above answers it', () => {
    const own = () =>
      story()
        .on('2026-03-02', labour, 'register', { ...wages, registrarId: 'county-labour', registrarIsBureau: false })
        .on('2026-03-05', labour, 'accept', told)
        .on('2026-03-06', labour, 'investigate', heard('2026-03-06'))
        .on('2026-03-09', labour, 'submitOpinion', opinion())
        .on('2026-03-10', head, 'conclude')
        .on('2026-03-23', labour, 'serve', handed('2026-03-23'));
    const late = declines('2026-04-28');
    expect(own().refused('2026-04-28', labour, 'declineReview', late)).toMatchObject({
      code: 'declineReview.of-this-organ',
      cite: 'R.35',
      way: { zh: expect.stringContaining('city-labour') },
    });
    // It is not shown as something that could be done, either.
    expect(may(own(), '2026-04-28', labour)).not.toContain('declineReview');
    expect(may(own(), '2026-04-28', city)).toEqual(['declineReview']);
    expect(may(own(), '2026-04-28', bureau)).not.toContain('declineReview');
    const answered = own().on('2026-04-28', city, 'declineReview', late);
    expect(answered.state.outgoing?.at(-1)).toMatchObject({ by: 'declineReview', organId: 'city-labour' });
    answered.on('2026-05-06', city, 'recordDelivery', {
      letter: answered.state.outgoing!.at(-1)!.seq,
      ...handed('2026-05-06'),
    });
    // Of the review body's own opinion the registrar says it as before: it is another's.
    const again = own()
      .on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
      .on('2026-03-31', city, 'decideReview', review)
      .on('2026-04-01', city, 'serveReview', handed('2026-04-01'));
    expect(may(again, '2026-05-06', labour)).toContain('declineReview');
    expect(may(again, '2026-05-06', city)).not.toContain('declineReview');
  });

  test('the organ whose opinion it is turns nobody away, nor does anybody while a review is under way', () => {
    expect(served().refused('2026-04-28', labour, 'declineReview', declines('2026-04-28')).kind).toBe('forbidden');
    const asked = served().on('2026-03-25', petitioner, 'requestReview', {
      reviewOrganId: 'city-labour',
      reason: '不服',
    });
    expect(asked.refused('2026-03-26', bureau, 'declineReview', declines('2026-03-26')).cite).toBeDefined();
    expect(
      story()
        .on('2026-03-02', bureau, 'register', wages)
        .refused('2026-03-03', bureau, 'declineReview', declines('2026-03-03')).kind,
    ).toBe('unlawful');
  });
});
