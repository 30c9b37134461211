import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import {
  accepted,
  bureau,
  explained,
  handed,
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

const registered = (change: object = {}) => story().on('2026-03-02', bureau, 'register', { ...wages, ...change });
const due = (of: Story, key: string) => openClocks(of.state, nationalCalendar).find((one) => one.key === key)?.due;
const court = { field: 'court', body: '县法院', address: '平安路1号', reason: '正在诉讼', term: 'none', ...told };
const second = officer('county-bureau', 2);

describe('litigation (T-07, T-08, Art. 22)', () => {
  test('a visitor is guided at once, a letter goes to the organs of the law', () => {
    expect(registered({ form: 'visit' }).refused('2026-03-03', bureau, 'relayLaw', court).code).toBe('relayLaw.visit');
    expect(registered({ form: 'letter' }).refused('2026-03-03', bureau, 'guideLitigation', court).code).toBe(
      'guideLitigation.letter',
    );
    expect(registered({ form: 'visit' }).on('2026-03-02', bureau, 'guideLitigation', court).state.phase).toBe('guided');
    const direct = { registrarId: 'county-labour', registrarIsBureau: false, form: 'letter' };
    expect(
      story()
        .on('2026-03-02', labour, 'register', { ...wages, ...direct })
        .refused('2026-03-03', labour, 'relayLaw', court).code,
    ).toBe('relayLaw.bureau');
  });

  test('a letter is followed until it was received there, or comes back', () => {
    const sent = registered({ form: 'letter' }).on('2026-03-03', bureau, 'relayLaw', court);
    expect([sent.state.phase, due(sent, 'relay'), due(sent, 'route')]).toEqual(['relayed', '2026-03-18', undefined]);
    expect(sent.refused('2026-03-10', bureau, 'recordRelayResult', {}).code).toBe('recordRelayResult.law');
    expect(sent.on('2026-03-10', bureau, 'confirmRelay', { evidence: '回执', ...told }).state.phase).toBe('closed');
    const back = registered({ form: 'letter' })
      .on('2026-03-03', bureau, 'relayLaw', court)
      .on('2026-03-10', bureau, 'takeBackRelay', { reason: '没有立案' });
    expect(back.on('2026-03-11', bureau, 'forward', { to: 'county-labour', ...told }).state.phase).toBe('transferring');
  });
});

describe('first contact (R-FIRST-2)', () => {
  test('is due three working days after the organ received it; an attempt alone does not count', () => {
    expect(due(received(), 'first-contact')).toBe('2026-03-06');
    const call = { contactedOn: '2026-03-05', how: 'phone', reached: false, note: '没人接' };
    const tried = received().on('2026-03-05', labour, 'contact', call);
    expect(due(tried, 'first-contact')).toBe('2026-03-06');
    expect(due(tried.on('2026-03-05', labour, 'contact', { ...call, reached: true }), 'first-contact')).toBeUndefined();
    expect(received().refused('2026-03-05', labour, 'contact', { ...call, contactedOn: '2026-03-06' }).code).toBe(
      'contact.contacted-on',
    );
  });
});

describe('repeats (2.6, T-02, R-FIRST-5)', () => {
  const link = {
    sameMatterAs: '9901230020260302020001774',
    linked: true,
    samePerson: true,
    about: 'same',
    explanation: '诉求相同',
  };

  test.each(['handling', 'review', 'new-facts', 'other-request'])('a petition about "%s" is no repeat', (about) => {
    expect(registered().refused('2026-03-03', bureau, 'linkRepeat', { ...link, about })).toMatchObject({
      code: 'linkRepeat.no-repeat',
      field: 'about',
    });
    registered().on('2026-03-03', bureau, 'linkRepeat', { ...link, about, linked: false });
  });

  test('another person’s petition is no repeat, and a link needs its explanation', () => {
    expect(registered().refused('2026-03-03', bureau, 'linkRepeat', { ...link, samePerson: false }).field).toBe(
      'samePerson',
    );
    const { explanation: _, ...bare } = link;
    expect(registered().refused('2026-03-03', bureau, 'linkRepeat', bare).field).toBe('explanation');
  });

  test('a repeat opens an analysis of the unit’s work, and undoing the link ends it', () => {
    const linked = registered().on('2026-03-03', bureau, 'linkRepeat', link);
    expect([linked.state.repeatOf, due(linked, 'cause-analysis')]).toEqual([link.sameMatterAs, '2026-03-18']);
    const analysed = registered()
      .on('2026-03-03', bureau, 'linkRepeat', link)
      .on('2026-03-10', bureau, 'analyseCause', { causes: ['unclear-answer'], measures: '说清楚' });
    expect(due(analysed, 'cause-analysis')).toBeUndefined();
    const undone = linked.on('2026-03-04', bureau, 'linkRepeat', { ...link, linked: false });
    expect([undone.state.repeatOf, undone.state.overlays]).toEqual([undefined, []]);
    expect(registered().refused('2026-03-04', bureau, 'analyseCause', {}).code).toBe('analyseCause.none');
  });

  test('same_matter_to_superior_while_open_is_not_accepted, but only while its period lasts (T-16)', () => {
    const decline = { sameMatterAs: link.sameMatterAs, handledBy: '县人社局', reason: '正在办', ...told };
    expect(
      registered().on('2026-03-03', bureau, 'declineAcceptance', { ...decline, periodEnds: '2026-03-03' }).state.phase,
    ).toBe('not-accepted');
    expect(
      registered().refused('2026-03-03', bureau, 'declineAcceptance', { ...decline, periodEnds: '2026-03-02' }).code,
    ).toBe('declineAcceptance.period-over');
  });

  test('after_rereview_same_facts_no_longer_accepted; new_facts_are_accepted (T-17)', () => {
    const repeat = {
      rereviewNumber: '青信复核〔2025〕3号',
      rereviewOn: '2025-06-01',
      sameFacts: '相同',
      remainingRoutes: '社会救助',
      ...told,
    };
    expect(registered().refused('2026-03-03', bureau, 'declineRepeat', { ...repeat, newFacts: true })).toMatchObject({
      code: 'declineRepeat.new-facts',
      cite: 'R.36.3',
    });
    expect(registered().on('2026-03-03', bureau, 'declineRepeat', repeat).state.phase).toBe('no-longer-accepted');
  });
});

describe('file only 存 (R-MODE-1, decisions 26)', () => {
  const proposed = () => registered().on('2026-03-03', bureau, 'proposeFiling', { ground: 'thanks', reason: '感谢信' });
  const approve = { approved: true, reason: '属实', ...told };

  test('needs a reason, a second person and a notice where the person can be reached', () => {
    expect(registered().refused('2026-03-03', bureau, 'proposeFiling', { ground: 'thanks' }).field).toBe('reason');
    expect(proposed().refused('2026-03-04', bureau, 'decideFiling', approve).code).toBe('decideFiling.own');
    const silent = { ...approve, delivery: { waived: 'unreachable' } };
    expect(proposed().refused('2026-03-04', second, 'decideFiling', silent).code).toBe('decideFiling.notice-owed');
    expect(proposed().on('2026-03-04', second, 'decideFiling', approve).state.phase).toBe('filed');
  });

  test('refused, the matter is handled; the routing period ran on', () => {
    const back = proposed().on('2026-03-04', second, 'decideFiling', { ...approve, approved: false });
    expect([back.state.phase, back.state.overlays, due(back, 'route')]).toEqual(['registered', [], '2026-03-17']);
    expect(proposed().refused('2026-03-04', bureau, 'forward', {}).code).toBe('forward.while-filing');
  });

  test('is no ending for good: it can be reopened', () => {
    const again = proposed()
      .on('2026-03-04', second, 'decideFiling', approve)
      .on('2026-03-20', bureau, 'reopen', { ground: 'new-facts', reason: '有诉求', by: '2026-05-01', ...told });
    expect([again.state.phase, due(again, 'route-again')]).toEqual(['received', '2026-03-27']);
  });
});

describe('suggestions (Art. 29)', () => {
  const reply = { adopted: 'partly', reply: '部分采纳', ...handed('2026-03-20') };

  test('are adopted, adopted in part or not, each with a reply', () => {
    const suggested = story()
      .on('2026-03-02', bureau, 'register', { ...wages, purpose: 'suggestion' })
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
      .on('2026-03-04', labour, 'signFor')
      .on('2026-03-05', labour, 'accept', told);
    expect(suggested.refused('2026-03-20', labour, 'replySuggestion', { ...reply, reply: undefined }).field).toBe(
      'reply',
    );
    const none = { ...reply, adopted: 'not', executeBy: '2026-05-01' };
    expect(suggested.refused('2026-03-20', labour, 'replySuggestion', none).code).toBe('replySuggestion.execute-by');
    suggested.on('2026-03-20', labour, 'replySuggestion', { ...reply, executeBy: '2026-05-01' });
    expect([suggested.state.phase, suggested.state.review, due(suggested, 'execution')]).toEqual([
      'served',
      'not-open',
      '2026-05-01',
    ]);
    expect(accepted().refused('2026-03-20', labour, 'replySuggestion', reply).code).toBe(
      'replySuggestion.no-suggestion',
    );
  });
});

describe('the result in full 三到位 (Art. 27)', () => {
  test('each request stands once, in the list of its outcome', () => {
    const lists = { resolved: [1], explained: [2], hardship: 'told', note: '已核对' };
    expect(served().on('2026-03-24', labour, 'recordResult', lists).state.result).toMatchObject({
      resolved: [1],
      explained: [2],
    });
    for (const change of [{ resolved: [] }, { resolved: [2] }, { underWay: [1] }, { explained: [2, 2] }]) {
      expect(served().refused('2026-03-24', labour, 'recordResult', { ...lists, ...change }).code).toBe(
        'recordResult.lists',
      );
    }
  });
});

describe('after the end (T-39, T-40)', () => {
  const again = { ground: 'new-facts', reason: '补来凭据', by: '2026-05-20', ...told };
  const closed = () => explained().closes('2026-03-24', labour);

  test('a closed matter is reopened by bureau or holder, with a day and a notice, and answered anew', () => {
    const open = closed().on('2026-04-10', bureau, 'reopen', again);
    expect([open.state.phase, open.state.review, due(open, 'redo')]).toEqual([
      'investigating',
      'not-open',
      '2026-05-20',
    ]);
    expect(open.state.overlays).toContain('reopened');
    expect(closed().refused('2026-04-10', bureau, 'reopen', { ...again, by: '2026-04-10' }).code).toBe(
      'reopen.by-past',
    );
    expect(closed().refused('2026-04-10', officer('county-tax'), 'reopen', again).code).toBe('reopen.not-yours');
    // The same answer on the same findings is not given twice (T-32).
    expect(open.refused('2026-04-20', labour, 'submitOpinion', opinion(['explain', 'not-support'])).code).toBe(
      'opinion.repeats-revoked',
    );
  });

  test('not while a review body looks at it', () => {
    const under = closed().on('2026-04-01', petitioner, 'requestReview', {
      reviewOrganId: 'city-labour',
      reason: '不同意',
    });
    expect(under.refused('2026-04-10', bureau, 'reopen', again).code).toBe('reopen.under-review');
  });

  test('what was recorded as carried out and was not gets a new day; the opinion and its remedy stand', () => {
    const done = served().on('2026-03-24', labour, 'recordExecution', { executedOn: '2026-03-24', evidence: '凭证' });
    const open = done.on('2026-04-10', bureau, 'reopenExecution', { reason: '没有付', by: '2026-04-30', ...told });
    expect([open.state.phase, open.state.review, due(open, 'execution')]).toEqual(['served', 'open', '2026-04-30']);
    expect(
      explained().refused('2026-04-10', labour, 'reopenExecution', { reason: '没有', by: '2026-04-30', ...told }).code,
    ).toBe('reopenExecution.nothing-recorded');
  });

  test('after the re-review help goes on, and new facts are a new matter', () => {
    const review = { outcome: 'uphold', findings: '清楚', opinion: '维持', basis: ['信访工作条例第三十五条'] };
    const city = officer('city-labour');
    const province = officer('province-labour');
    const ended = closed()
      .on('2026-04-01', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不同意' })
      .on('2026-04-10', city, 'decideReview', review)
      .on('2026-04-13', city, 'serveReview', handed('2026-04-13'))
      .on('2026-04-20', petitioner, 'requestRereview', { rereviewOrganId: 'province-labour', reason: '不同意' })
      .on('2026-05-11', province, 'decideRereview', review)
      .on('2026-05-12', province, 'serveRereview', handed('2026-05-12'));
    expect(ended.refused('2026-06-01', bureau, 'reopen', again)).toMatchObject({
      code: 'reopen.ended',
      cite: 'R.36.3',
    });
    const help = { helpedOn: '2026-06-01', kinds: ['social-aid'], note: '帮助申请' };
    expect(ended.on('2026-06-01', labour, 'support', help).state).toMatchObject({
      supportedOn: '2026-06-01',
      review: 'ended',
    });
    expect(closed().refused('2026-04-10', labour, 'support', help).code).toBe('support.not-here');
  });
});
