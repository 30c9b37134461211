import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { explain, limitOf } from '../law/index.ts';
import { openClocks } from './clocks.ts';
import { rereviewPeriod } from './periods.ts';
import {
  accepted,
  told as byPost,
  explained,
  handed,
  labour,
  officer,
  opinion,
  petitioner,
  type Story,
} from './walk/story.ts';

const people = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `听证员${i + 1}`, capacity: '人大代表' }));
const notice = { heldOn: '2026-03-30', place: '会议室', presider: '张某', officers: people(3), open: true, ...byPost };
const record = {
  heldOn: '2026-03-30',
  petitionerCame: true,
  sat: [1, 2, 3],
  record: '双方陈述',
  readBack: true,
  signed: true,
};
const asked = () => accepted().on('2026-03-13', petitioner, 'requestHearing', { reason: '请当面说清' });
const granted = (weighty = false) =>
  asked().on('2026-03-16', labour, 'decideHearing', { granted: true, weighty, reason: '争议大', ...byPost });
const noticed = () => granted().on('2026-03-17', labour, 'noticeHearing', notice);
const held = () => noticed().on('2026-03-30', labour, 'holdHearing', record);
const done = () =>
  held().on('2026-04-02', labour, 'concludeHearing', { findings: '查明', conclusion: '应当支付', ...byPost });
const due = (told: Story, key: string) => openClocks(told.state, nationalCalendar).find((one) => one.key === key)?.due;

describe('a hearing at the handling (T-23, domain 1.12)', () => {
  test('is asked for within five working days of acceptance', () => {
    // Accepted on Tuesday 10 March: five working days end on the 17th.
    const late = accepted().refused('2026-03-18', petitioner, 'requestHearing', { reason: '迟了' });
    expect(late).toMatchObject({ code: 'requestHearing.after-due', data: { due: '2026-03-17' } });
    expect(accepted().on('2026-03-17', petitioner, 'requestHearing', { reason: '还来得及' }).state.overlays).toEqual([
      'hearing',
    ]);
    expect(asked().refused('2026-03-14', petitioner, 'requestHearing', { reason: '再要' }).code).toBe(
      'requestHearing.asked-already',
    );
  });

  test('is decided within five working days, with reasons', () => {
    expect(due(asked(), 'hearing-answer')).toBe('2026-03-20');
    expect(asked().refused('2026-03-16', labour, 'decideHearing', { granted: false }).field).toBe('reason');
    expect(asked().refused('2026-03-16', officer('county-tax'), 'decideHearing', {}).code).toBe(
      'decideHearing.not-yours',
    );
    expect(accepted().refused('2026-03-16', labour, 'decideHearing', {}).code).toBe('decideHearing.none-asked');
  });

  test('is noticed seven days ahead, or ten working days where officers are chosen, and held within 30 days', () => {
    const refused = (change: object) =>
      granted().refused('2026-03-17', labour, 'noticeHearing', { ...notice, ...change }).code;
    expect(refused({ heldOn: '2026-03-23' })).toBe('noticeHearing.held-on');
    expect(
      granted().on('2026-03-17', labour, 'noticeHearing', { ...notice, heldOn: '2026-03-24' }).state.hearing,
    ).toMatchObject({ stage: 'noticed', heldOn: '2026-03-24' });
    const choosing = { choosing: true, officers: people(6) };
    expect(refused(choosing)).toBe('noticeHearing.held-on');
    expect(
      granted().on('2026-03-17', labour, 'noticeHearing', { ...notice, ...choosing, heldOn: '2026-03-31' }).state
        .hearing?.stage,
    ).toBe('noticed');
    expect(refused({ heldOn: '2026-04-16' })).toBe('noticeHearing.held-on');
    expect(asked().refused('2026-03-17', labour, 'noticeHearing', notice).code).toBe('noticeHearing.not-decided');
  });

  test.each([1, 2, 4])('does not sit with %i officers', (count) => {
    expect(granted().refused('2026-03-17', labour, 'noticeHearing', { ...notice, officers: people(count) }).code).toBe(
      'noticeHearing.officers',
    );
  });

  test('a weighty matter needs five; nobody of the handling section sits, the handler does not preside', () => {
    expect(granted(true).refused('2026-03-17', labour, 'noticeHearing', notice).code).toBe('noticeHearing.officers');
    const officers = [...people(2), { name: '科员', capacity: '承办科', fromHandlingSection: true }];
    expect(granted().refused('2026-03-17', labour, 'noticeHearing', { ...notice, officers })).toMatchObject({
      code: 'noticeHearing.own-section',
      cite: 'R.28',
      field: 'officers.2.fromHandlingSection',
    });
    const named = granted().on('2026-03-16', labour, 'assignHandler', { handlerId: 'county-labour-1' });
    expect(
      named.refused('2026-03-17', labour, 'noticeHearing', { ...notice, presiderId: 'county-labour-1' }).code,
    ).toBe('noticeHearing.presider');
  });

  test('is open, unless a secret or privacy closes it', () => {
    const closed = { ...notice, open: false };
    expect(granted().refused('2026-03-17', labour, 'noticeHearing', closed).code).toBe('noticeHearing.closed-why');
    granted().on('2026-03-17', labour, 'noticeHearing', { ...closed, closedBecause: 'privacy' });
  });

  test('its notice is given anew where an officer withdraws or the day moves', () => {
    const moved = noticed().on('2026-03-20', labour, 'noticeHearing', { ...notice, heldOn: '2026-04-03' });
    expect(moved.state.hearing).toMatchObject({ heldOn: '2026-04-03', noticedOn: '2026-03-17' });
    expect(due(moved, 'hearing-day')).toBe('2026-04-03');
  });

  test('its record is read back and signed, or says who did not sign', () => {
    const refused = (change: object) =>
      noticed().refused('2026-03-30', labour, 'holdHearing', { ...record, ...change }).code;
    expect(refused({ readBack: false })).toBe('holdHearing.signatures');
    expect(refused({ signed: false })).toBe('holdHearing.signatures');
    expect(refused({ sat: [1, 2] })).toBe('holdHearing.officers');
    expect(noticed().refused('2026-03-29', labour, 'holdHearing', { ...record, heldOn: '2026-03-29' }).code).toBe(
      'holdHearing.held-on',
    );
    noticed().on('2026-03-30', labour, 'holdHearing', { ...record, signed: false, unsigned: '公司代表拒签' });
    expect(held().state.heard).toBe(true);
  });

  test('its conclusion is due in five working days and has to be answered in the opinion', () => {
    expect(due(held(), 'hearing-conclusion')).toBe('2026-04-07');
    expect(held().refused('2026-03-31', labour, 'submitOpinion', opinion()).code).toBe('submitOpinion.not-here');
    const after = done().on('2026-04-03', labour, 'investigate', {
      heldOn: '2026-04-03',
      method: 'papers',
      petitionerHeard: false,
      record: '核对',
    });
    expect(after.refused('2026-04-03', labour, 'submitOpinion', opinion())).toMatchObject({
      code: 'submitOpinion.hearing-unanswered',
      field: 'hearingAnswer',
    });
    after.on('2026-04-03', labour, 'submitOpinion', { ...opinion(), hearingAnswer: '采纳听证结论' });
  });

  test('holds back the opinion until it is over, and the petitioner can give it up', () => {
    const open = asked().on('2026-03-16', labour, 'investigate', {
      heldOn: '2026-03-16',
      method: 'interview',
      petitionerHeard: true,
      record: '陈述',
    });
    expect(open.refused('2026-03-17', labour, 'submitOpinion', opinion()).code).toBe('submitOpinion.while-hearing');
    open.on('2026-03-17', petitioner, 'dropHearing').on('2026-03-18', labour, 'submitOpinion', opinion());
    expect(open.state.phase).toBe('signing');
  });

  test('refused, missed or given up, it worsens nothing: clocks and what may be decided are the same', () => {
    const plain = accepted();
    const refused = asked().on('2026-03-16', labour, 'decideHearing', {
      granted: false,
      reason: '事实清楚',
      ...byPost,
    });
    const missed = noticed()
      .on('2026-03-19', labour, 'recordDelivery', { letter: noticed().state.seq, ...handed('2026-03-19') })
      .on('2026-03-30', labour, 'holdHearing', { ...record, petitionerCame: false });
    for (const told of [refused, missed]) {
      // What is new is the hearing itself, and its letters.
      const { hearing, seq, outgoing, ...rest } = told.state;
      const { seq: _, outgoing: before_, ...before } = plain.state;
      expect(rest).toEqual(before);
      expect(outgoing).toEqual(expect.arrayContaining(before_!));
      expect([hearing!.stage, seq > 0]).toEqual([told === refused ? 'refused' : 'dropped', true]);
      expect(openClocks(told.state, nationalCalendar)).toEqual(openClocks(plain.state, nationalCalendar));
    }
  });
});

describe('the one pause (INV-4, Art. 36.2)', () => {
  const city = officer('city-labour');
  const province = officer('province-labour');
  const review = {
    outcome: 'uphold',
    findings: '事实清楚',
    opinion: '维持',
    basis: ['信访工作条例第三十五条'],
  };
  const underReview = () =>
    explained().on('2026-04-01', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不同意' });
  const underRereview = () =>
    underReview()
      .on('2026-04-10', city, 'decideReview', review)
      .on('2026-04-13', city, 'serveReview', handed('2026-04-13'))
      .on('2026-04-20', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不同意' });

  test('rereview_hearing_time_excluded: from the notice to the conclusion', () => {
    const told = underRereview();
    expect(due(told, 'rereview')).toBe('2026-05-20');
    told
      .on('2026-04-22', petitioner, 'requestHearing', { reason: '请听证' })
      .on('2026-04-23', province, 'decideHearing', { granted: true, reason: '复杂', ...byPost })
      .on('2026-04-24', province, 'noticeHearing', { ...notice, heldOn: '2026-05-06' });
    expect(due(told, 'rereview')).toBe('2026-06-01');
    expect(told.refused('2026-04-27', province, 'decideRereview', review).code).toBe('decideRereview.while-hearing');
    told
      .on('2026-05-06', province, 'holdHearing', { ...record, heldOn: '2026-05-06' })
      .on('2026-05-08', province, 'concludeHearing', { findings: '查明', conclusion: '原意见成立', ...byPost });
    // Noticed on 24 April, concluded on 8 May: 14 days do not count; 20 May becomes 3 June.
    expect(due(told, 'rereview')).toBe('2026-06-03');
    expect(told.refused('2026-05-11', province, 'decideRereview', review)).toMatchObject({
      code: 'decideRereview.hearing-unanswered',
      field: 'hearingAnswer',
    });
    told.on('2026-05-11', province, 'decideRereview', { ...review, hearingAnswer: '听证意见已采纳' });
  });

  test('a conclusion that comes late gains no time', () => {
    const told = underRereview()
      .on('2026-04-22', petitioner, 'requestHearing', { reason: '请听证' })
      .on('2026-04-23', province, 'decideHearing', { granted: true, reason: '复杂', ...byPost })
      .on('2026-04-24', province, 'noticeHearing', { ...notice, heldOn: '2026-05-06' })
      .on('2026-05-06', province, 'holdHearing', { ...record, heldOn: '2026-05-06' })
      .on('2026-06-30', province, 'concludeHearing', { findings: '查明', conclusion: '原意见成立', ...byPost });
    // The conclusion was due on 13 May (9 May is worked for the holiday): 19 days, and no more.
    expect(due(told, 'rereview')).toBe(rereviewPeriod('2026-04-20' as never, nationalCalendar, 18).due);
  });

  test('review_hearing_time_not_excluded: the 30 days run on', () => {
    const told = underReview();
    const before = due(told, 'review');
    told
      .on('2026-04-02', petitioner, 'requestHearing', { reason: '请听证' })
      .on('2026-04-03', city, 'decideHearing', { granted: true, reason: '复杂', ...byPost })
      .on('2026-04-07', city, 'noticeHearing', { ...notice, heldOn: '2026-04-20' })
      .on('2026-04-20', city, 'holdHearing', { ...record, heldOn: '2026-04-20' });
    expect(due(told, 'review')).toBe(before);
  });

  test('the explanation of the date says that the hearing does not count', () => {
    const period = rereviewPeriod('2026-04-20' as never, nationalCalendar, 14);
    expect(explain(limitOf('rereview'), period).sentence.zh).toContain('扣除听证14日');
  });
});
