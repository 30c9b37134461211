import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import { explained, handed, head, labour, petitioner, told } from './walk/story.ts';

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
