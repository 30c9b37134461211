import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar } from '../calendar/index.ts';
import { clocks, nextClock, nextTurn, openClocks, standing, waitingAct } from './clocks.ts';
import type { DutyKey } from './duty.ts';
import { explainClock } from './explain-clock.ts';
import { handlingPeriod, rereviewPeriod, running } from './periods.ts';
import {
  accepted,
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
  received,
  type Story,
  served,
  story,
  told,
  wages,
} from './walk/story.ts';

const calendar = nationalCalendar;
const registered = () => story().on('2026-03-02', bureau, 'register', wages);
const forwarded = () => registered().on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });
const city = officer('city-labour');

/** The newest clock of an obligation. */
function clockOf({ facts }: Story, key: DutyKey) {
  const found = clocks(facts, calendar).findLast((clock) => clock.key === key);
  if (!found) throw new Error(`no clock ${key}`);
  return found;
}
const facts = (one: Story, key: DutyKey) => {
  const { id, startedOn, due, status, metOn, finishedBy } = clockOf(one, key);
  return [id, startedOn, due, status, metOn ?? finishedBy];
};

describe('clocks up to acceptance', () => {
  test('registration is due on the day of receipt (C-01)', () => {
    expect(facts(registered(), 'register')).toEqual(['C-01', '2026-03-02', '2026-03-02', 'met', '2026-03-02']);
    const late = story().on('2026-03-05', bureau, 'register', wages);
    expect(facts(late, 'register')).toEqual(['C-01', '2026-03-02', '2026-03-02', 'met-late', '2026-03-05']);
  });

  test('the bureau has 15 calendar days from receipt, counted from the next day (C-02)', () => {
    expect(facts(registered(), 'route')).toEqual(['C-02', '2026-03-02', '2026-03-17', 'running', undefined]);
    expect(facts(forwarded(), 'route')).toEqual(['C-02', '2026-03-02', '2026-03-17', 'met', '2026-03-03']);
  });

  test('a last day on a holiday moves to the first working day after it (R-CLK-2)', () => {
    // Received on 2 February: the 15th day, 17 February, is Spring Festival; work begins on the 24th.
    const winter = story().on('2026-02-02', bureau, 'register', { ...wages, receivedOn: '2026-02-02' });
    expect(clockOf(winter, 'route').due).toBe('2026-02-24');
  });

  test('the receiver has five working days to sign or object (C-05)', () => {
    expect(facts(forwarded(), 'objection')).toEqual(['C-05', '2026-03-03', '2026-03-10', 'running', undefined]);
    expect(clockOf(forwarded(), 'objection').owedBy).toEqual({ organId: 'county-labour' });
    const lapsed = forwarded().on('2026-03-12', labour, 'acknowledge', told);
    expect(facts(lapsed, 'objection')).toEqual(['C-05', '2026-03-03', '2026-03-10', 'lapsed', 'lapseObjection']);
  });

  test('the notice is owed 15 days from the day the matter reached the organ, not from signing (C-04)', () => {
    expect(facts(received(), 'notice')).toEqual(['C-04', '2026-03-03', '2026-03-18', 'running', undefined]);
    expect(facts(accepted(), 'notice')).toEqual(['C-04', '2026-03-03', '2026-03-18', 'met', '2026-03-10']);
  });

  test('a direct petition has its own notice period (C-03), and nobody unreachable is owed one', () => {
    const direct = { ...wages, registrarId: 'county-labour', registrarIsBureau: false };
    expect(facts(story().on('2026-03-02', labour, 'register', direct), 'notice').slice(0, 3)).toEqual([
      'C-03',
      '2026-03-02',
      '2026-03-17',
    ]);
    const silent = story().on('2026-03-02', labour, 'register', { ...direct, reachable: false });
    expect(openClocks(silent.state, calendar).map(({ key }) => key)).toEqual(['handling']);
  });

  test('the sender rules on an objection within three working days, then routes again within five', () => {
    const objected = forwarded().on('2026-03-05', labour, 'object', { reason: '归税务' });
    expect(facts(objected, 'ruling')).toEqual(['H-01', '2026-03-05', '2026-03-10', 'running', undefined]);
    expect(clockOf(objected, 'ruling').owedBy).toEqual({ organId: 'county-bureau' });
    const back = objected.on('2026-03-06', bureau, 'decideObjection', { upheld: true, reason: '同意' });
    expect(facts(back, 'route-again')).toEqual(['H-06', '2026-03-06', '2026-03-13', 'running', undefined]);
    expect(clockOf(back, 'notice').status).toBe('ended');
  });

  test('a reported matter is routed again within five working days', () => {
    const reported = registered().on('2026-03-03', bureau, 'reportUp', { danger: '水库渗漏', proposal: '抢修' });
    expect(facts(reported, 'route')[3]).toBe('met');
    expect(facts(reported, 'route-again').slice(0, 3)).toEqual(['H-06', '2026-03-03', '2026-03-10']);
  });
});

describe('the handling period', () => {
  test('60 days from acceptance, with its arithmetic in one line (C-06, Art. 34)', () => {
    const clock = clockOf(received().on('2026-03-04', labour, 'accept', told), 'handling');
    expect([clock.startedOn, clock.due, clock.startedBy]).toEqual(['2026-03-04', '2026-05-06', 'accept']);
    expect(explainClock(clock).sentence.zh).toBe(
      '第34条：自2026-03-04受理之日起60日，3月5日起算，5月3日为最后一日，逢假日顺延至5月6日',
    );
  });

  test('without acceptance in time it runs from the day the notice was due (INV-3)', () => {
    const presumed = clockOf(received(), 'handling');
    expect([presumed.startedOn, presumed.presumed, presumed.due]).toEqual(['2026-03-18', true, '2026-05-18']);
    const late = clockOf(received().on('2026-04-30', labour, 'accept', told), 'handling');
    expect([late.startedOn, late.due, late.presumed]).toEqual(['2026-03-18', '2026-05-18', true]);
    expect(explainClock(late).sentence.zh).toContain('告知期限届满（视为受理）');
  });

  test('the 61st day without an extension is late', () => {
    const onTime = investigated().on('2026-05-08', labour, 'submitOpinion', opinion());
    expect(facts(onTime.on('2026-05-09', head, 'conclude'), 'handling')[3]).toBe('met');
    const late = investigated().on('2026-05-08', labour, 'submitOpinion', opinion()).on('2026-05-11', head, 'conclude');
    expect(facts(late, 'handling').slice(2)).toEqual(['2026-05-09', 'met-late', '2026-05-11']);
  });

  test('an extension is counted on from the 60th day, not from the day it rolled to (C-07)', () => {
    const longer = received()
      .on('2026-03-04', labour, 'accept', told)
      .on('2026-04-20', labour, 'extend', {
        days: 30,
        reason: '鉴定未出',
        ...told,
      });
    const clock = clockOf(longer, 'handling');
    // The 60th day is 3 May; 30 more end on 2 June.
    expect([clock.due, clock.extension]).toEqual(['2026-06-02', { on: '2026-04-20', days: 30 }]);
    expect(handlingPeriod(longer.state, calendar)?.due).toBe('2026-06-02');
  });

  test('withdrawing gains no time: revoked, the clock goes on with its old dates (INV-4)', () => {
    const gone = accepted().on('2026-03-11', petitioner, 'withdraw', { ownWill: true });
    expect(facts(gone, 'handling').slice(3)).toEqual(['ended', 'withdraw']);
    expect(facts(gone, 'revocation').slice(0, 4)).toEqual(['H-04', '2026-03-11', '2026-04-10', 'running']);
    const back = gone.on('2026-04-01', petitioner, 'revokeWithdrawal');
    expect(facts(back, 'handling').slice(1, 4)).toEqual(['2026-03-10', '2026-05-09', 'running']);
    expect(clocks(back.facts, calendar).filter(({ key }) => key === 'handling')).toHaveLength(1);
  });

  test('a suggestion has its own period of 60 days (Art. 29)', () => {
    const idea = story()
      .on('2026-03-02', bureau, 'register', { ...wages, purpose: 'suggestion' })
      .on('2026-03-03', bureau, 'accept', told);
    expect(facts(idea, 'handling').slice(0, 3)).toEqual(['H-03', '2026-03-03', '2026-05-06']);
  });

  test('papers asked for are the petitioner’s, and stop nothing', () => {
    const asked = accepted().on('2026-03-11', labour, 'requestPapers', {
      papers: [{ text: '合同' }],
      by: '2026-03-20',
      ...told,
    });
    expect([clockOf(asked, 'papers').owedBy, clockOf(asked, 'handling').due]).toEqual(['petitioner', '2026-05-09']);
    expect(facts(asked.on('2026-03-23', bureau, 'supplyPapers', { note: '合同' }), 'papers')[3]).toBe('met-late');
  });
});

describe('clocks after the opinion', () => {
  test('a signed opinion is served within 7 days, and met on the day of service', () => {
    const signed = investigated()
      .on('2026-03-19', labour, 'submitOpinion', opinion())
      .on('2026-03-20', head, 'conclude');
    expect(facts(signed, 'service')).toEqual(['H-07', '2026-03-20', '2026-03-27', 'running', undefined]);
    expect(facts(signed.on('2026-03-30', labour, 'serve', handed('2026-03-27')), 'service')[3]).toBe('met');
  });

  test('service starts the 30 days for review, for evaluation, and the day to carry it out', () => {
    const open = served();
    expect(facts(open, 'ask-review')).toEqual(['C-09', '2026-03-23', '2026-04-22', 'running', undefined]);
    expect(facts(open, 'evaluation').slice(0, 3)).toEqual(['H-05', '2026-03-23', '2026-04-22']);
    expect(facts(open, 'execution').slice(1, 4)).toEqual(['2026-03-23', '2026-12-31', 'running']);
    expect(explainClock(clockOf(open, 'execution')).sentence.zh).toBe(
      '第32条第2款：2026-03-23「送达」时定的日期，2026-12-31为最后一日',
    );
  });

  test('review and re-review are answered in 30 days; the periods between are the petitioner’s', () => {
    const asked = explained().on('2026-03-30', petitioner, 'requestReview', {
      reviewOrganId: 'city-labour',
      reason: '不服',
    });
    expect(facts(asked, 'review')).toEqual(['C-10', '2026-03-30', '2026-04-29', 'running', undefined]);
    const body = { outcome: 'uphold', findings: '查', opinion: '维持', basis: ['条例'] };
    asked.on('2026-04-10', city, 'decideReview', body).on('2026-04-13', city, 'serveReview', handed('2026-04-13'));
    expect(facts(asked, 'ask-rereview')).toEqual(['C-11', '2026-04-13', '2026-05-13', 'running', undefined]);
    asked.on('2026-04-14', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不服' });
    expect(facts(asked, 'rereview')).toEqual(['C-12', '2026-04-14', '2026-05-14', 'running', undefined]);
    expect(clockOf(asked, 'rereview').owedBy).toEqual({ organId: 'province-labour' });
  });

  test('the hearing of a re-review does not count, that of a review does (Art. 36.2, INV-4)', () => {
    expect(rereviewPeriod(localDate('2026-04-14'), calendar, 5).due).toBe('2026-05-19');
    expect(running('review', localDate('2026-04-14'), calendar).due).toBe('2026-05-14');
  });

  test('a redo runs to the day of its order, and not by the 60 days', () => {
    const redo = explained()
      .on('2026-03-30', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不服' })
      .on('2026-04-10', city, 'decideReview', {
        outcome: 'revoke-redo',
        findings: '查',
        opinion: '撤销',
        basis: ['条例'],
        redoBy: '2026-05-20',
      })
      .on('2026-04-13', city, 'serveReview', handed('2026-04-13'));
    expect(facts(redo, 'redo').slice(1)).toEqual(['2026-04-13', '2026-05-20', 'running', undefined]);
    expect(openClocks(redo.state, calendar).map(({ key }) => key)).toEqual(['redo']);
    redo
      .on('2026-04-15', labour, 'investigate', heard('2026-04-15'))
      .on('2026-04-16', labour, 'submitOpinion', {
        ...opinion(['support', 'support']),
        orderAnswers: [{ point: 1, text: '已重新核对' }],
      })
      .on('2026-05-21', head, 'conclude');
    expect(facts(redo, 'redo')[3]).toBe('met-late');
  });

  test('an assigned result is reported by the day of the assignment (C-08)', () => {
    const assigned = registered().on('2026-03-03', bureau, 'assign', {
      to: 'county-labour',
      reportBy: '2026-04-30',
      points: '查清',
      ...told,
    });
    expect(facts(assigned, 'report')).toEqual(['C-08', '2026-03-03', '2026-04-30', 'running', undefined]);
    assigned.on('2026-03-04', labour, 'object', { reason: '归税务' });
    assigned.on('2026-03-05', bureau, 'decideObjection', { upheld: true, reason: '同意' });
    expect(facts(assigned, 'report').slice(3)).toEqual(['ended', 'decideObjection']);
  });

  test('a diversion is followed for 15 days (R-DIV-4)', () => {
    const diverted = received().on('2026-03-05', labour, 'divert', {
      way: '31.2',
      body: '仲裁委',
      address: '人民路1号',
      legalBasis: '劳动争议调解仲裁法第二十七条',
      term: 'none',
      papers: '合同',
      explanation: '依法仲裁',
      ...told,
    });
    expect(facts(diverted, 'diversion')).toEqual(['H-02', '2026-03-05', '2026-03-20', 'running', undefined]);
    expect(
      facts(diverted.on('2026-03-10', labour, 'confirmDiversion', { evidence: '受理通知', ...told }), 'diversion')[3],
    ).toBe('met');
  });
});

describe('reading clocks', () => {
  test('today changes only how a clock stands', () => {
    const clock = clockOf(accepted(), 'handling');
    const stands = (day: string) => standing(clock, localDate(day), calendar).as;
    expect(['2026-03-10', '2026-05-06', '2026-05-09', '2026-05-10'].map(stands)).toEqual([
      'ample',
      'soon',
      'today',
      'late',
    ]);
    expect(standing(clockOf(received(), 'handling'), localDate('2026-03-10'), calendar).as).toBe('ahead');
    expect(standing(clockOf(explained(), 'ask-review'), localDate('2026-04-30'), calendar).as).toBe('over');
    expect(standing(clockOf(accepted(), 'notice'), localDate('2026-04-30'), calendar).as).toBe('finished');
  });

  test('what is left is told in the clock’s own unit', () => {
    expect(standing(clockOf(forwarded(), 'objection'), localDate('2026-03-06'), calendar)).toMatchObject({
      left: 2,
      unit: 'workday',
    });
  });

  test('the next clock is the earliest that an organ owes, and says which act it waits for', () => {
    const next = nextClock(clocks(received().facts, calendar))!;
    expect([next.key, waitingAct(next)]).toEqual(['first-contact', 'contact']);
    expect(nextClock(clocks(explained().closes('2026-03-24', labour).facts, calendar))).toBeUndefined();
    expect(nextTurn(clocks(received().facts, calendar), localDate('2026-03-10'))).toBe('2026-03-19');
  });

  test('a date in a year whose notice is not out is computed and marked provisional (decisions 5)', () => {
    const late = story()
      .on('2026-12-01', bureau, 'register', { ...wages, receivedOn: '2026-12-01' })
      .on('2026-12-02', bureau, 'accept', told);
    expect([clockOf(late, 'handling').provisional, clockOf(accepted(), 'handling').provisional]).toEqual([true, false]);
  });
});
