import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks, openClocks } from './clocks.ts';
import {
  bureau,
  explained,
  handed,
  head,
  heard,
  investigated,
  labour,
  officer,
  opinion,
  petitioner,
} from './walk/story.ts';

const city = officer('city-labour');
const recall = { reason: '第1项的工期写错了', stillHere: true };
const signed = () =>
  investigated().on('2026-03-19', labour, 'submitOpinion', opinion()).on('2026-03-20', head, 'conclude');
const open = (told: ReturnType<typeof signed>) => openClocks(told.state, nationalCalendar);

describe('收回: a signed opinion with an error, before service', () => {
  test('goes back to where it is written; nothing of it stands, and the number goes with the paper', () => {
    const back = signed().on('2026-03-21', head, 'recallOpinion', recall);
    expect(back.state).toMatchObject({ phase: 'investigating', review: 'not-open' });
    for (const key of ['decidedOn', 'submittedOn', 'submittedBy', 'executeBy'] as const)
      expect(back.state[key]).toBeUndefined();
    expect(back.state.requests).toEqual([
      { no: 1, hasBasis: false },
      { no: 2, hasBasis: false },
    ]);
    expect(back.state.posted).toBeUndefined();
    back
      .on('2026-03-23', labour, 'submitOpinion', opinion(['explain', 'not-support']))
      .on('2026-03-24', head, 'conclude')
      .on('2026-03-25', labour, 'serve', handed('2026-03-25'));
    expect(back.state.review).toBe('open');
  });

  test('no time is gained: the 60 days run on from the acceptance, and are late once they are past', () => {
    const before = open(investigated()).find(({ key }) => key === 'handling')!;
    const back = signed().on('2026-03-21', head, 'recallOpinion', recall);
    expect(open(back).find(({ key }) => key === 'handling')).toMatchObject({
      startedOn: before.startedOn,
      due: before.due,
    });
    expect(open(back).map(({ key }) => key)).not.toContain('service');
    back.on('2026-05-20', labour, 'submitOpinion', opinion()).on('2026-05-21', head, 'conclude');
    expect(clocks(back.facts, nationalCalendar).findLast(({ key }) => key === 'handling')?.status).toBe('met-late');
  });

  test('an order to handle it anew keeps its day, and what it says is still to be answered', () => {
    const redo = explained()
      .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '没有核对工资表' })
      .on('2026-04-10', city, 'decideReview', {
        outcome: 'revoke-redo',
        findings: '查',
        opinion: '重办',
        basis: ['条例'],
        redoBy: '2026-05-20',
      })
      .on('2026-04-13', city, 'serveReview', handed('2026-04-13'))
      .on('2026-04-15', labour, 'investigate', heard('2026-04-15'));
    const anew = { ...opinion(), orderAnswers: [{ point: 1, text: '已逐笔核对' }] };
    redo.on('2026-04-16', labour, 'submitOpinion', anew).on('2026-04-17', head, 'conclude');
    expect(open(redo).map(({ key }) => key)).not.toContain('redo');
    redo.on('2026-04-18', head, 'recallOpinion', recall);
    expect(open(redo).find(({ key }) => key === 'redo')?.due).toBe('2026-05-20');
    expect(redo.refused('2026-04-19', labour, 'submitOpinion', opinion()).code).toBe('opinion.order-unanswered');
  });

  test('not once it was served, nor by whoever did not sign it, nor while the paper is on its way', () => {
    expect(signed().refused('2026-03-21', bureau, 'recallOpinion', recall).code).toBe('recallOpinion.not-yours');
    for (const wrong of [{ reason: '错了' }, { stillHere: true }])
      expect(signed().refused('2026-03-21', head, 'recallOpinion', wrong).code).toBe('recallOpinion.malformed');
    const left = signed().refused('2026-03-21', head, 'recallOpinion', { ...recall, stillHere: false });
    expect([left.code, left.field]).toEqual(['recallOpinion.left', 'stillHere']);
    const served = signed().on('2026-03-23', labour, 'serve', handed('2026-03-23'));
    const late = served.refused('2026-03-24', head, 'recallOpinion', recall);
    expect([late.code, late.way.zh.length > 5]).toEqual(['recallOpinion.not-here', true]);
  });

  test('a review or re-review opinion likewise, by its own body alone; its 30 days run on from the request', () => {
    const uphold = { outcome: 'uphold', findings: '查', opinion: '维持', basis: ['条例'] };
    const reviewed = explained()
      .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
      .on('2026-04-10', city, 'decideReview', uphold);
    expect(reviewed.refused('2026-04-11', head, 'recallOpinion', recall).code).toBe('recallOpinion.not-yours');
    reviewed.on('2026-04-11', city, 'recallOpinion', recall);
    expect([reviewed.state.review, reviewed.state.firstReview]).toEqual([
      'requested',
      { organId: 'city-labour', requestedOn: '2026-03-30' },
    ]);
    expect(open(reviewed).find(({ key }) => key === 'review')).toMatchObject({
      startedOn: '2026-03-30',
      due: '2026-04-29',
    });
  });
});
