import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { readOverlay, withLocalRules } from '../law/index.ts';
import { isRefusal } from '../refusal.ts';
import { bureau, labour, petitioner, story, told, wages } from './walk/story.ts';

const article = { zh: '第十二条', en: 'Art. 12' };
const read = (hearing: object, shorter: object = {}) =>
  readOverlay(
    'chengxi.json',
    {
      division: '990123',
      name: { zh: '澄溪县听证规定', en: 'Hearing rules of Chengxi' },
      versions: [{ validFrom: '2025-01-01', shorter, hearing: { ...hearing, article } }],
    },
    nationalCalendar,
  );
const refusedAs = (hearing: object, shorter?: object) => {
  const refusal = read(hearing, shorter);
  if (!isRefusal(refusal)) throw new Error('it was taken');
  return refusal;
};
const under = (hearing: object) => {
  const overlay = read(hearing);
  if (isRefusal(overlay)) throw new Error(overlay.what.en);
  return withLocalRules(nationalCalendar, { overlays: [overlay], divisionOf: () => '990123' });
};
const people = (n: number, ofOrgan = 0) =>
  Array.from({ length: n }, (_, i) => ({ name: `听证员${i + 1}`, capacity: '律师', ofOrgan: i < ofOrgan }));
const notice = { heldOn: '2026-04-09', place: '会议室', presider: '张某', officers: people(5), open: true, ...told };
const granted = (hearing: object, more: object = {}) =>
  story(under(hearing))
    .on('2026-03-02', bureau, 'register', { ...wages, ...more })
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
    .on('2026-03-04', labour, 'signFor')
    .on('2026-03-10', labour, 'accept', told)
    .on('2026-03-13', petitioner, 'requestHearing', { reason: '请当面说清' })
    .on('2026-03-16', labour, 'decideHearing', { granted: true, reason: '争议大', ...told });
const refused = (hearing: object, change: object, more?: object) =>
  granted(hearing, more).refused('2026-03-17', labour, 'noticeHearing', { ...notice, ...change }).code;

describe('a profile below the default is refused at start, with the article', () => {
  test.each([
    ['fewer officers', { officers: 1 }, 'overlay.hearing-less', '少于3'],
    ['fewer officers in a weighty matter', { weightyOfficers: 3 }, 'overlay.hearing-less', '少于5'],
    ['less notice', { noticeDays: 5 }, 'overlay.hearing-less', '少于7'],
    ['less notice where officers are chosen', { choosingWorkdays: 7 }, 'overlay.hearing-less', '少于10'],
    ['an even number of officers', { officers: 4 }, 'overlay.hearing-even', '单数'],
  ])('%s', (_what, hearing, code, words) => {
    const refusal = refusedAs(hearing);
    expect([refusal.code, refusal.cite]).toEqual([code, 'H.hearing-profile']);
    expect(refusal.what.zh).toContain('澄溪县听证规定没有启用');
    expect(refusal.what.zh).toContain('第十二条');
    expect(refusal.what.zh).toContain(words);
  });

  test('notice ahead is time to prepare: no local rule shortens it among the periods either', () => {
    for (const name of ['hearingNotice', 'hearingNoticeChoosing']) {
      const refusal = refusedAs({}, { [name]: { length: { days: 3 }, article } });
      expect([refusal.code, refusal.cite]).toEqual(['overlay.less-notice', 'H.hearing-profile']);
    }
  });
});

describe('a profile of a place, for the organs of that place', () => {
  test('more officers sit, and the same number more where a matter is weighty', () => {
    expect(refused({ officers: 5 }, { officers: people(3) })).toBe('noticeHearing.officers');
    expect(refused({ officers: 7 }, { weighty: true })).toBe('noticeHearing.officers');
    granted({ officers: 5 }).on('2026-03-17', labour, 'noticeHearing', notice);
  });

  test('from so many people on a matter is weighty whatever was ticked', () => {
    const many = { personCount: 30, representativeCount: 3 };
    expect(refused({ weightyPeople: 20 }, { officers: people(3) }, many)).toBe('noticeHearing.officers');
    const told20 = granted({ weightyPeople: 20 }, many).on('2026-03-17', labour, 'noticeHearing', notice);
    expect(told20.state.hearing?.weighty).toBe(true);
    granted({ weightyPeople: 50 }, many).on('2026-03-17', labour, 'noticeHearing', { ...notice, officers: people(3) });
  });

  test('notice is given further ahead, in days or, where officers are chosen, in working days', () => {
    expect(refused({ noticeDays: 15 }, { heldOn: '2026-03-31' })).toBe('noticeHearing.held-on');
    granted({ noticeDays: 15 }).on('2026-03-17', labour, 'noticeHearing', { ...notice, heldOn: '2026-04-01' });
    const choosing = { choosing: true, seats: 3 };
    expect(refused({ choosingWorkdays: 15 }, { ...choosing, heldOn: '2026-04-07' })).toBe('noticeHearing.held-on');
    granted({ choosingWorkdays: 15 }).on('2026-03-17', labour, 'noticeHearing', { ...notice, ...choosing });
  });

  test('a share of the officers is from outside the organ', () => {
    expect(refused({ outsidePercent: 60 }, { officers: people(5, 3) })).toBe('noticeHearing.inside');
    granted({ outsidePercent: 60 }).on('2026-03-17', labour, 'noticeHearing', { ...notice, officers: people(5, 2) });
    const half = granted({ outsidePercent: 60 })
      .on('2026-03-17', labour, 'noticeHearing', { ...notice, officers: people(5, 2), choosing: true, seats: 3 })
      .on('2026-03-18', petitioner, 'chooseOfficers', { chosen: [1] });
    const add = (added: number[]) => ({ added, reason: '抽签', ...told });
    expect(half.refused('2026-03-19', labour, 'completeOfficers', add([2, 3])).code).toBe('completeOfficers.inside');
    half.on('2026-03-19', labour, 'completeOfficers', add([3, 4]));
  });
});
