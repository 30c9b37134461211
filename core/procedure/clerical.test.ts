import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import { explained, handed, head, labour, officer, petitioner, told } from './walk/story.ts';

const slip = { kind: 'figure', request: 1, wrong: '三个月', right: '四个月' };
const correct = (more: object = {}) => ({ slips: [{ ...slip, ...more }], evident: '工资表第3行', ...told });
const window = (it: ReturnType<typeof explained>) =>
  openClocks(it.state, nationalCalendar).find(({ key }) => key === 'ask-review');

describe('补正: slips in a served opinion', () => {
  test('the days to ask for review run anew from the service of the correction', () => {
    const it = explained();
    expect(window(it)?.due).toBe('2026-04-22');
    it.on('2026-04-01', head, 'correctOpinion', correct());
    expect(window(it)?.due).toBe('2026-04-22');
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-04-03', labour, 'recordDelivery', { letter, ...handed('2026-04-03') });
    expect(window(it)).toMatchObject({ startedOn: '2026-04-03', startedBy: 'recordDelivery', due: '2026-05-06' });
  });

  test('even where they had run out: the petitioner may ask once more', () => {
    const it = explained().on('2026-04-30', head, 'correctOpinion', correct());
    expect(it.state.review).toBe('lapsed');
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-05-06', labour, 'recordDelivery', { letter, ...handed('2026-05-06') });
    expect([it.state.review, window(it)?.startedOn]).toEqual(['open', '2026-05-06']);
    it.on('2026-05-20', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '月数还是不对' });
    expect(it.state.review).toBe('requested');
  });

  test('a correction that the post brought back opens nothing', () => {
    const it = explained().on('2026-04-01', head, 'correctOpinion', correct());
    const letter = it.facts.at(-1)!.seq;
    const service = { method: 'post', servedOn: '2026-04-03', proof: '邮件号' };
    it.on('2026-04-04', labour, 'recordDelivery', { letter, service });
    it.on('2026-04-10', labour, 'recordReturn', { letter, returnReason: 'moved', returnedOn: '2026-04-09' });
    expect(window(it)?.due).toBe('2026-04-22');
    it.on('2026-04-11', labour, 'correctReturn', { letter, reason: '是另一户的信' });
    expect(window(it)?.startedOn).toBe('2026-04-03');
  });

  test('neither result nor basis: what is more than a slip is refused with the way on', () => {
    const code = (more: object) => {
      const { code, way } = explained().refused('2026-04-01', head, 'correctOpinion', correct(more));
      return [code, way.zh.includes('重新启动')];
    };
    expect(code({ wrong: '不予支持', right: '予以支持' })).toEqual(['correctOpinion.result', true]);
    expect(code({ wrong: '第三条', right: '第五条' })).toEqual(['correctOpinion.basis', true]);
    expect(code({ right: '三个月' })).toEqual(['correctOpinion.nothing-changed', true]);
    expect(code({ request: 7 })).toEqual(['correctOpinion.no-such-request', true]);
  });

  test('not before service, and not while a review body has the opinion before it', () => {
    const asked = explained().on('2026-03-30', petitioner, 'requestReview', {
      reviewOrganId: 'city-labour',
      reason: '不服',
    });
    expect(asked.refused('2026-04-01', head, 'correctOpinion', correct()).code).toBe('correctOpinion.under-review');
  });

  test('handled anew, the old correction counts for nothing', () => {
    const it = explained().on('2026-04-01', head, 'correctOpinion', correct());
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-04-03', labour, 'recordDelivery', { letter, ...handed('2026-04-03') });
    it.closes('2026-04-07', labour).on('2026-04-10', head, 'reopen', {
      ground: 'other',
      reason: '结论有误',
      by: '2026-05-20',
      ...told,
    });
    expect(it.state.correctedOn).toBeUndefined();
  });
});

describe('补正: slips in a review or re-review opinion', () => {
  const city = officer('city-labour');
  const province = officer('province-labour');
  const body = { outcome: 'uphold', findings: '事实清楚', opinion: '维持', basis: ['信访工作条例第三十五条'] };
  const reviewed = () =>
    explained()
      .on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
      .on('2026-03-31', city, 'decideReview', body)
      .on('2026-04-01', city, 'serveReview', handed('2026-04-01'));
  const ended = () =>
    reviewed()
      .on('2026-04-07', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不服' })
      .on('2026-04-14', province, 'decideRereview', body)
      .on('2026-04-15', province, 'serveRereview', handed('2026-04-15'));
  const slips = { slips: [{ kind: 'date', wrong: '三月一日', right: '三月十日' }], evident: '笔录第2页', ...told };
  const again = (it: ReturnType<typeof explained>) =>
    openClocks(it.state, nationalCalendar).find(({ key }) => key === 'ask-rereview');

  test('the days to ask for re-review run anew from its service, even where they had run out', () => {
    const it = reviewed();
    expect(again(it)).toMatchObject({ startedBy: 'serveReview', due: '2026-05-06' });
    it.on('2026-05-08', city, 'correctOpinion', slips);
    expect(it.state.review).toBe('rereview-lapsed');
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-05-11', city, 'recordDelivery', { letter, ...handed('2026-05-11') });
    expect(again(it)).toMatchObject({ startedOn: '2026-05-11', startedBy: 'recordDelivery', due: '2026-06-10' });
    const asks = { rereviewOrganId: 'province-labour', reason: '日期改了，我的材料就在期限内' };
    expect(it.on('2026-06-10', petitioner, 'requestRereview', asks).state.review).toBe('rereview-requested');
  });

  test('one that the post brought back counts for nothing; set right, it counts again', () => {
    const it = reviewed().on('2026-04-02', city, 'correctOpinion', slips);
    const letter = it.facts.at(-1)!.seq;
    const service = { method: 'post', servedOn: '2026-04-07', proof: '邮件号' };
    it.on('2026-04-08', city, 'recordDelivery', { letter, service });
    expect(again(it)?.startedOn).toBe('2026-04-07');
    it.on('2026-04-10', city, 'recordReturn', { letter, returnReason: 'moved', returnedOn: '2026-04-09' });
    expect(again(it)).toMatchObject({ startedOn: '2026-04-01', due: '2026-05-06' });
    it.on('2026-04-13', city, 'correctReturn', { letter, reason: '是另一户的信' });
    expect(again(it)?.startedOn).toBe('2026-04-07');
  });

  test('late with a request after a correction: the day that ran out is that of the correction', () => {
    const it = reviewed().on('2026-04-02', city, 'correctOpinion', slips);
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-04-20', city, 'recordDelivery', { letter, ...handed('2026-04-20') });
    const late = (requestedOn: string) => ({
      requestedOn,
      reason: '来信说不服。',
      remainingRoutes: '有新的事实可以重新提出。',
      ...told,
    });
    const bureau = officer('county-bureau');
    expect(it.refused('2026-05-25', bureau, 'declineReview', late('2026-05-20'))).toMatchObject({
      code: 'declineReview.in-time',
    });
    expect(it.on('2026-05-25', bureau, 'declineReview', late('2026-05-21')).state.review).toBe('rereview-lapsed');
  });

  test('a final opinion is corrected too, and stays final: nothing opens', () => {
    const it = ended().on('2026-04-20', province, 'correctOpinion', slips);
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-04-22', province, 'recordDelivery', { letter, ...handed('2026-04-22') });
    expect([it.state.review, again(it)]).toEqual(['ended', undefined]);
  });

  test('each corrects its own: neither the organ reviewed, nor a body whose opinion is before another', () => {
    expect(reviewed().refused('2026-04-02', head, 'correctOpinion', slips).code).toBe('correctOpinion.elsewhere');
    expect(ended().refused('2026-04-20', city, 'correctOpinion', slips).code).toBe('correctOpinion.elsewhere');
    const asked = reviewed().on('2026-04-07', petitioner, 'requestRereview', {
      rereviewOrganId: 'province-labour',
      reason: '不服',
    });
    expect(asked.refused('2026-04-08', city, 'correctOpinion', slips).code).toBe('correctOpinion.under-review');
  });

  test('a correction of the handling opinion that arrives only after the review was served is not one of the review', () => {
    const it = explained().on('2026-03-24', head, 'correctOpinion', correct());
    const letter = it.facts.at(-1)!.seq;
    it.on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
      .on('2026-03-31', city, 'decideReview', body)
      .on('2026-04-01', city, 'serveReview', handed('2026-04-01'))
      .on('2026-04-07', labour, 'recordDelivery', { letter, ...handed('2026-04-07') });
    expect(again(it)).toMatchObject({ startedOn: '2026-04-01', startedBy: 'serveReview' });
  });

  test('it is not written request by request, and result and basis stay', () => {
    const code = (more: object) =>
      reviewed().refused('2026-04-02', city, 'correctOpinion', { ...slips, slips: [{ ...slips.slips[0], ...more }] })
        .code;
    expect(code({ request: 1 })).toBe('correctOpinion.no-requests');
    expect(code({ wrong: '维持', right: '撤销' })).toBe('correctOpinion.result');
  });
});
