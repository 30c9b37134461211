import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import { sitting } from './hearing-bench.ts';
import { accepted, head, labour, officer, petitioner, type Story, told } from './walk/story.ts';

const people = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `听证员${i + 1}`, capacity: '人大代表' }));
const notice = { heldOn: '2026-04-08', place: '会议室', presider: '张某', officers: people(5), open: true, ...told };
const choosing = { ...notice, choosing: true, seats: 3 };
const granted = () =>
  accepted()
    .on('2026-03-13', petitioner, 'requestHearing', { reason: '请当面说清' })
    .on('2026-03-16', labour, 'decideHearing', { granted: true, reason: '争议大', ...told });
const noticed = (given: object = choosing) => granted().on('2026-03-17', labour, 'noticeHearing', given);
const fixed = (more: object = {}) => noticed({ ...notice, officers: people(3), ...more });
const due = (story: Story, key: string) => openClocks(story.state, nationalCalendar).find((one) => one.key === key);
const add = (added: number[]) => ({ added, reason: '按名单顺序', ...told });
const record = {
  heldOn: '2026-04-08',
  petitionerCame: true,
  record: '双方陈述',
  readBack: true,
  signed: true,
};
const sat = (story: Story) => sitting(story.state.hearing!.bench!);
const challenge = (who: string) => ({ who, ground: 'kin', reason: '是对方的亲戚' });
const instead = { instead: '王某', capacity: '律师' };
const decision = (who: string, more: object = {}) => ({
  who,
  granted: true,
  reason: '属实',
  ...instead,
  ...more,
  ...told,
});

describe('hearing officers are the petitioner’s to choose (domain 1.12)', () => {
  test('the list has more names than seats, and the seats are odd and enough', () => {
    const refused = (change: object) =>
      granted().refused('2026-03-17', labour, 'noticeHearing', { ...choosing, ...change });
    expect(refused({ officers: people(3) }).code).toBe('noticeHearing.candidates');
    expect(refused({ seats: 4 })).toMatchObject({ code: 'noticeHearing.officers', field: 'seats' });
    expect(refused({ seats: 1 }).code).toBe('noticeHearing.officers');
    const { seats: _, ...least } = choosing;
    expect(noticed(least).state.hearing?.bench?.seats).toBe(3);
  });

  test('within five working days of the notice, and as long as nobody else was put in', () => {
    expect(due(noticed(), 'hearing-choice')).toMatchObject({ owedBy: 'petitioner', due: '2026-03-24' });
    const late = noticed().on('2026-03-30', petitioner, 'chooseOfficers', { chosen: [1, 3, 5] });
    expect(sat(late)).toEqual([1, 3, 5]);
    expect(due(late, 'hearing-choice')).toBeUndefined();
    expect(late.refused('2026-03-31', petitioner, 'chooseOfficers', { chosen: [2] }).code).toBe(
      'chooseOfficers.chosen-already',
    );
    const refused = (chosen: number[]) =>
      noticed().refused('2026-03-18', petitioner, 'chooseOfficers', { chosen }).code;
    expect([refused([6]), refused([1, 1]), refused([1, 2, 3, 4])]).toEqual([
      'chooseOfficers.not-on-the-list',
      'chooseOfficers.not-on-the-list',
      'chooseOfficers.too-many',
    ]);
    expect(fixed().refused('2026-03-18', petitioner, 'chooseOfficers', { chosen: [1] }).code).toBe(
      'chooseOfficers.none',
    );
  });

  test('the five days are counted from the arrival of the notice, and from its writing again where it came back', () => {
    const letter = noticed().state.outgoing!.at(-1)!.seq;
    const post = { method: 'post', servedOn: '2026-03-20', proof: 'EX1' };
    const arrived = noticed().on('2026-03-20', labour, 'recordDelivery', { letter, service: post });
    expect(due(arrived, 'hearing-choice')).toMatchObject({ startedOn: '2026-03-20', due: '2026-03-27' });
    expect(arrived.refused('2026-03-25', labour, 'completeOfficers', add([1, 2, 3])).code).toBe(
      'completeOfficers.choice-waits',
    );
    const back = { letter, returnReason: 'unclaimed', returnedOn: '2026-03-23' };
    expect(due(arrived.on('2026-03-23', labour, 'recordReturn', back), 'hearing-choice')?.due).toBe('2026-03-24');
  });

  test('silence loses nothing but the choice: only after its days does the organ complete the officers, and says so', () => {
    expect(noticed().refused('2026-03-24', labour, 'completeOfficers', add([1, 2, 3]))).toMatchObject({
      code: 'completeOfficers.choice-waits',
      data: { due: '2026-03-24' },
    });
    const done = noticed().on('2026-03-25', labour, 'completeOfficers', add([1, 2, 4]));
    expect(sat(done)).toEqual([1, 2, 4]);
    expect(done.state.outgoing?.at(-1)).toMatchObject({ by: 'completeOfficers', method: 'post' });
    expect(noticed().refused('2026-03-25', labour, 'completeOfficers', add([1, 2])).code).toBe(
      'completeOfficers.seats',
    );
  });

  test('whoever chose fewer than the seats keeps them; the organ adds the rest at once', () => {
    const two = noticed().on('2026-03-18', petitioner, 'chooseOfficers', { chosen: [2, 5] });
    expect(two.refused('2026-03-18', labour, 'completeOfficers', add([5])).code).toBe(
      'completeOfficers.not-on-the-list',
    );
    expect(sat(two.on('2026-03-19', labour, 'completeOfficers', add([1])))).toEqual([1, 2, 5]);
    expect(two.refused('2026-03-19', labour, 'completeOfficers', add([3])).code).toBe('completeOfficers.none');
  });

  test('a new list is chosen from anew, with its own five working days', () => {
    const anew = noticed().on('2026-03-20', labour, 'noticeHearing', { ...choosing, heldOn: '2026-04-14' });
    expect(due(anew, 'hearing-choice')).toMatchObject({ startedOn: '2026-03-20', due: '2026-03-27' });
    expect(anew.refused('2026-03-27', labour, 'completeOfficers', add([1, 2, 3])).code).toBe(
      'completeOfficers.choice-waits',
    );
  });

  test('a hearing is held by those who were chosen, and by nobody else', () => {
    expect(noticed().refused('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 2, 3] }).code).toBe(
      'holdHearing.not-chosen',
    );
    const chosen = noticed().on('2026-03-18', petitioner, 'chooseOfficers', { chosen: [1, 3, 5] });
    expect(chosen.refused('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 2, 3] })).toMatchObject({
      code: 'holdHearing.not-on-the-list',
      field: 'sat',
    });
    expect(chosen.refused('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 3] }).code).toBe(
      'holdHearing.officers',
    );
    chosen.on('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 3, 5] });
    expect(chosen.state.hearing?.stage).toBe('held');
  });

  test('written down by an officer it says how it came, and what was said is read back', () => {
    const by = (more: object) => ({ chosen: [1, 2, 3], takenBy: 'county-bureau-1', ...more });
    const refused = (more: object) => noticed().refused('2026-03-18', petitioner, 'chooseOfficers', by(more)).code;
    expect(refused({})).toBe('chooseOfficers.brought-by');
    expect(refused({ broughtBy: 'phone' })).toBe('chooseOfficers.read-back');
    noticed().on('2026-03-18', petitioner, 'chooseOfficers', by({ broughtBy: 'letter' }));
    noticed().on('2026-03-18', petitioner, 'chooseOfficers', by({ broughtBy: 'visit', readBack: true }));
  });

  test('whoever had the matter in hand, is complained of or stepped aside does not preside (Art. 28, 30)', () => {
    const handled = granted()
      .on('2026-03-16', labour, 'assignHandler', { handlerId: 'county-labour-7' })
      .on('2026-03-16', labour, 'assignHandler', { handlerId: 'county-labour-8' });
    for (const presiderId of ['county-labour-7', 'county-labour-8']) {
      expect(handled.refused('2026-03-17', labour, 'noticeHearing', { ...choosing, presiderId }).code).toBe(
        'noticeHearing.presider',
      );
    }
    const named = granted().on('2026-03-16', officer('county-bureau'), 'nameAccused', {
      complainedOfficerIds: ['county-labour-9'],
      reason: '本人补充',
    });
    expect(
      named.refused('2026-03-17', labour, 'noticeHearing', { ...choosing, presiderId: 'county-labour-9' }).code,
    ).toBe('noticeHearing.presider');
  });
});

describe('who sits at a hearing may be asked to step aside (Art. 28)', () => {
  test('from the notice until it begins; decided within three working days, and before the hearing', () => {
    expect(granted().refused('2026-03-17', petitioner, 'challengeOfficer', challenge('presider')).code).toBe(
      'challengeOfficer.no-hearing',
    );
    const early = fixed().on('2026-03-18', petitioner, 'challengeOfficer', challenge('officer-2'));
    expect(due(early, 'hearing-challenge')).toMatchObject({ due: '2026-03-23', owedBy: { organId: 'county-labour' } });
    const late = fixed().on('2026-04-07', petitioner, 'challengeOfficer', challenge('officer-2'));
    expect(due(late, 'hearing-challenge')?.due).toBe('2026-04-08');
    expect(late.refused('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 2, 3] }).code).toBe(
      'holdHearing.challenge-waits',
    );
    expect(late.refused('2026-04-08', labour, 'noticeHearing', notice).code).toBe('noticeHearing.challenge-waits');
    expect(fixed().refused('2026-03-18', petitioner, 'challengeOfficer', challenge('officer-4')).code).toBe(
      'challengeOfficer.not-there',
    );
  });

  test('granted, somebody else has the seat at once, so that the number stays odd', () => {
    const asked = fixed().on('2026-03-18', petitioner, 'challengeOfficer', challenge('officer-2'));
    const none = { ...decision('officer-2'), instead: undefined, capacity: undefined };
    expect(asked.refused('2026-03-19', head, 'decideChallenge', none).code).toBe('decideChallenge.instead');
    const done = asked.on('2026-03-19', head, 'decideChallenge', decision('officer-2'));
    expect(sat(done)).toEqual([1, 3, 4]);
    expect(done.refused('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 2, 3] }).code).toBe(
      'holdHearing.not-on-the-list',
    );
    expect(done.on('2026-04-08', labour, 'holdHearing', { ...record, sat: [1, 3, 4] }).state.hearing?.stage).toBe(
      'held',
    );
  });

  test('a candidate who steps aside needs no other while enough are left to choose from', () => {
    const asked = noticed().on('2026-03-18', petitioner, 'challengeOfficer', challenge('officer-2'));
    const none = { who: 'officer-2', granted: true, reason: '属实', ...told };
    asked.on('2026-03-19', head, 'decideChallenge', none);
    expect(asked.refused('2026-03-19', petitioner, 'chooseOfficers', { chosen: [2] }).code).toBe(
      'chooseOfficers.not-on-the-list',
    );
    expect(sat(asked.on('2026-03-20', petitioner, 'chooseOfficers', { chosen: [1, 3, 4] }))).toEqual([1, 3, 4]);
  });

  test('one whom the petitioner chose and who steps aside leaves the others as they are', () => {
    const done = noticed()
      .on('2026-03-18', petitioner, 'chooseOfficers', { chosen: [1, 3, 5] })
      .on('2026-03-19', petitioner, 'challengeOfficer', challenge('officer-3'))
      .on('2026-03-20', head, 'decideChallenge', decision('officer-3'));
    expect(sat(done)).toEqual([1, 5, 6]);
    expect(done.state.hearing?.bench).toMatchObject({ chosen: [1, 5], added: [6], aside: ['officer-3'] });
  });

  test('refused, they stay, and nothing is the worse for it', () => {
    const done = fixed()
      .on('2026-03-18', petitioner, 'challengeOfficer', challenge('officer-2'))
      .on('2026-03-19', head, 'decideChallenge', { who: 'officer-2', granted: false, reason: '没有关系', ...told });
    expect(sat(done)).toEqual([1, 2, 3]);
    expect(due(done, 'hearing-challenge')).toBeUndefined();
  });

  test('about a presider who heads the organ, the organ above decides; the presider never does', () => {
    const heads = fixed({ presiderId: 'head-of-county-labour' }).on(
      '2026-03-18',
      petitioner,
      'challengeOfficer',
      challenge('presider'),
    );
    const presider = { who: 'presider', granted: true, reason: '属实', instead: '李某', ...told };
    expect(due(heads, 'hearing-challenge')?.owedBy).toEqual({ organId: 'county' });
    expect(heads.refused('2026-03-19', head, 'decideChallenge', presider).code).toBe('decideChallenge.elsewhere');
    heads.on('2026-03-19', officer('county'), 'decideChallenge', presider);
    const own = fixed({ presiderId: 'county-labour-5' }).on(
      '2026-03-18',
      petitioner,
      'challengeOfficer',
      challenge('presider'),
    );
    expect(own.refused('2026-03-19', officer('county-labour', 5), 'decideChallenge', presider).code).toBe(
      'decideChallenge.own',
    );
    own.on('2026-03-19', head, 'decideChallenge', presider);
    expect(own.state.hearing?.bench?.presiderId).toBeUndefined();
  });
});
