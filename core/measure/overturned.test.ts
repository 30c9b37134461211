import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks } from '../procedure/clocks.ts';
import {
  bureau,
  handed,
  head,
  heard,
  investigated,
  labour,
  officer,
  opinion,
  petitioner,
  received,
  type Story,
  served,
  story,
  told,
  wages,
} from '../procedure/walk/story.ts';
import { itemsOf } from './item.ts';

const of = (story: Story, kind: string) =>
  itemsOf(story.facts, nationalCalendar)
    .filter((item) => item.kind === kind)
    .map(({ organId, day, outcome, days }) => [organId, day, outcome, days]);
const kept = { reason: '数额写错', stillHere: true };
const concluded = (on = '2026-03-20') =>
  investigated().on('2026-03-19', labour, 'submitOpinion', opinion()).on(on, head, 'conclude');

describe('an opinion that was recalled was not given', () => {
  test('the answer is owed again, by its old day, as one obligation', () => {
    expect(of(concluded(), 'answer')).toEqual([['county-labour', '2026-05-09', 'in-time', 10]]);
    const recalled = concluded().on('2026-03-23', labour, 'recallOpinion', kept);
    expect(of(recalled, 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
    expect(clocks(recalled.facts, nationalCalendar).filter(({ key }) => key === 'handling')).toMatchObject([
      { status: 'running', startedOn: '2026-03-10' },
    ]);
    const again = recalled.on('2026-05-12', labour, 'submitOpinion', opinion()).on('2026-05-13', head, 'conclude');
    expect(of(again, 'answer')).toEqual([['county-labour', '2026-05-09', 'late', 64]]);
  });

  test('what was late and recalled is late still when it ends otherwise', () => {
    const late = concluded('2026-05-20').on('2026-05-21', labour, 'recallOpinion', kept);
    expect(of(late, 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
    late.on('2026-05-22', petitioner, 'withdraw', { ownWill: true });
    expect(of(late, 'answer')).toEqual([['county-labour', '2026-05-09', 'late', null]]);
  });

  test('a withdrawal that was undone leaves the obligation as it was', () => {
    const back = concluded()
      .on('2026-03-23', labour, 'recallOpinion', kept)
      .on('2026-03-24', petitioner, 'withdraw', { ownWill: true })
      .on('2026-03-30', petitioner, 'revokeWithdrawal');
    expect(of(back, 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
  });
});

describe('an answer that was revoked does not stand', () => {
  const city = officer('city-labour');
  const revoked = (at: Story) =>
    at
      .on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
      .on('2026-03-31', city, 'decideReview', {
        outcome: 'revoke-redo',
        findings: '没有查清',
        opinion: '撤销重办',
        basis: ['信访工作条例第三十五条'],
        redoBy: '2026-05-20',
      })
      .on('2026-04-01', city, 'serveReview', handed('2026-04-01'));

  test('the one handled anew is counted in its place; its evaluation is not awaited', () => {
    const anew = revoked(served());
    expect(of(anew, 'answer')).toEqual([
      ['county-labour', '2026-05-09', 'out:answered-anew', null],
      ['county-labour', '2026-05-20', 'open', null],
    ]);
    expect(of(anew, 'evaluation-organ').map(([, , outcome]) => outcome)).toEqual(['out:answered-anew']);
    anew
      .on('2026-04-10', labour, 'investigate', heard('2026-04-10'))
      .on('2026-04-13', labour, 'submitOpinion', { ...opinion(), orderAnswers: [{ point: 1, text: '已重新核对' }] })
      .on('2026-04-14', head, 'conclude');
    expect(of(anew, 'answer').map(([, , outcome]) => outcome)).toEqual(['out:answered-anew', 'in-time']);
    anew.on('2026-04-15', labour, 'recallOpinion', kept);
    expect(of(anew, 'answer').map(([, , outcome]) => outcome)).toEqual(['out:answered-anew', 'open']);
  });
});

describe('a request for review is counted by what its served opinion said', () => {
  const city = officer('city-labour');
  const asked = () =>
    served().on('2026-03-25', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' });
  const upheld = { outcome: 'uphold', findings: '清楚', opinion: '维持', basis: ['信访工作条例第三十五条'] };

  test('asked, and upheld once it was served; decided alone says nothing, recalled still less', () => {
    expect(of(asked(), 'review')).toEqual([['city-labour', '2026-03-25', 'asked', null]]);
    const decided = asked().on('2026-03-31', city, 'decideReview', upheld);
    expect(of(decided, 'review')).toEqual([['city-labour', '2026-03-25', 'asked', null]]);
    decided.on('2026-04-01', city, 'recallOpinion', kept);
    expect(of(decided, 'review')).toEqual([['city-labour', '2026-03-25', 'asked', null]]);
    decided.on('2026-04-02', city, 'decideReview', upheld).on('2026-04-03', city, 'serveReview', handed('2026-04-03'));
    expect(of(decided, 'review')).toEqual([['city-labour', '2026-03-25', 'uphold', null]]);
    decided.on('2026-04-07', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不服' });
    expect(of(decided, 'review').map(([, , outcome]) => outcome)).toEqual(['uphold']);
    expect(of(decided, 'rereview')).toEqual([['province-labour', '2026-04-07', 'asked', null]]);
  });
});

describe('a decision that was overturned does not stand', () => {
  const declined = (on: string) =>
    received().on(on, labour, 'declineAcceptance', {
      sameMatterAs: '990123002026010102000017',
      handledBy: '县人社局',
      reason: '正在办',
      ...told,
    });
  const reopened = (at: Story, on: string) =>
    at.on(on, bureau, 'reopen', { ground: 'other', reason: '不是同一件事', by: '2026-12-01', ...told });

  test('not accepted, and taken up after all: the notice that counts is the one that tells of it', () => {
    expect(of(declined('2026-03-06'), 'notice')).toEqual([['county-labour', '2026-03-18', 'in-time', 3]]);
    expect(of(declined('2026-03-06'), 'answer').map(([, , outcome]) => outcome)).toEqual(['out:not-handled']);
    const again = reopened(declined('2026-03-06'), '2026-03-20');
    expect(of(again, 'notice').map(([, , outcome]) => outcome)).toEqual(['out:overturned', 'open']);
    expect(of(again, 'answer').map(([, , outcome]) => outcome)).toEqual(['open']);
    again.on('2026-03-23', labour, 'accept', told);
    expect(of(again, 'notice').map(([, , outcome]) => outcome)).toEqual(['out:overturned', 'in-time']);
  });

  test('a decision that came late stays late', () => {
    const again = reopened(declined('2026-03-25'), '2026-03-30');
    expect(of(again, 'notice').map(([, , outcome]) => outcome)).toEqual(['late', 'open']);
  });

  test('the bureau’s own decision likewise: that it routed the matter anew is counted in its place', () => {
    const own = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-04', bureau, 'declineAcceptance', {
        sameMatterAs: '990123002026010102000017',
        handledBy: '县人社局',
        reason: '正在办',
        ...told,
      })
      .on('2026-03-10', bureau, 'reopen', { ground: 'wrong-route', reason: '归人社局', by: '2026-12-01', ...told });
    expect(of(own, 'route').map(([, , outcome]) => outcome)).toEqual(['out:overturned', 'open']);
    own.on('2026-03-11', bureau, 'forward', { to: 'county-labour', ...told });
    expect(of(own, 'route').map(([, , outcome]) => outcome)).toEqual(['out:overturned', 'in-time']);
  });
});

describe('what was recorded as carried out and was not', () => {
  const carriedOut = () =>
    served().on('2026-03-30', labour, 'recordExecution', { executedOn: '2026-03-30', evidence: '转账凭证' });
  const pressed = (on: string, by: string) =>
    carriedOut().on(on, labour, 'reopenExecution', { reason: '没有到账', by, ...told });

  test('is not counted as in time: owed by a new day, or late where the first one had passed', () => {
    expect(of(carriedOut(), 'execution')).toEqual([['county-labour', '2026-12-31', 'in-time', 7]]);
    expect(of(pressed('2026-04-20', '2026-05-10'), 'execution')).toEqual([
      ['county-labour', '2026-12-31', 'out:untrue', null],
      ['county-labour', '2026-05-10', 'open', null],
    ]);
    expect(of(pressed('2027-01-05', '2027-02-01'), 'execution').map(([, , outcome]) => outcome)).toEqual([
      'late',
      'open',
    ]);
  });
});

describe('an answer that the post brought back asked nobody for an evaluation', () => {
  test('and asks again when it was served another way; a return recorded by mistake changes nothing', () => {
    const posted = concluded().on('2026-03-23', labour, 'serve', {
      service: { method: 'post', servedOn: '2026-03-23', proof: 'EX1' },
    });
    expect(of(posted, 'evaluation-organ').map(([, , outcome]) => outcome)).toEqual(['open']);
    const letter = posted.state.posted!.at(-1)!.seq;
    const back = posted.on('2026-03-30', labour, 'recordReturn', {
      letter,
      returnReason: 'unclaimed',
      returnedOn: '2026-03-30',
    });
    expect(of(back, 'evaluation-organ')).toEqual([]);
    back.on('2026-03-31', labour, 'correctReturn', { letter, reason: '别家的信' });
    expect(of(back, 'evaluation-organ').map(([, , outcome]) => outcome)).toEqual(['open']);
  });
});

describe('an agreement that was not kept settled nothing', () => {
  const both = { kind: 'settlement', otherConsents: true, withinDiscretion: true, otherSide: '某建筑公司' };
  const terms = {
    facts: '拖欠三个月工资',
    terms: '四月三十日前付清',
    performer: '某建筑公司',
    performBy: '2026-04-30',
  };
  const signed = { signedOn: '2026-03-18', petitionerSigned: true, otherSigned: true };

  test('the answer is owed by its old day', () => {
    const agreed = investigated()
      .on('2026-03-12', labour, 'askConsent', { proposed: 'mediation', reason: '谈', otherSide: '某建筑公司', ...told })
      .on('2026-03-13', petitioner, 'answerConsent', { proposed: 'mediation', consents: true })
      .on('2026-03-16', labour, 'mediate', { ...both, consentedOn: '2026-03-16' })
      .on('2026-03-18', labour, 'recordAgreement', { ...terms, ...signed });
    expect(of(agreed, 'answer').map(([, , outcome]) => outcome)).toEqual(['in-time']);
    const broken = agreed.on('2026-05-01', petitioner, 'endMediation', { reason: '没付' });
    expect(of(broken, 'answer')).toEqual([['county-labour', '2026-05-09', 'open', null]]);
  });
});
