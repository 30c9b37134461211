import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar } from '../calendar/index.ts';
import { readOverlay, withLocalRules } from '../law/index.ts';
import { isRefusal } from '../refusal.ts';
import { clocks, openClocks, standing } from './clocks.ts';
import type { AnyDutyKey } from './duty.ts';
import { explainClock } from './explain-clock.ts';
import { lapsesDue } from './lapses.ts';
import {
  accepted,
  bureau,
  head,
  investigated,
  labour,
  opinion,
  type Story,
  served,
  story,
  told,
  wages,
} from './walk/story.ts';

const article = { zh: '第九条', en: 'Art. 9' };
const overlay = readOverlay(
  'chengxi.json',
  {
    division: wages.divisionCode.slice(0, 6),
    name: { zh: '澄溪县规定', en: 'Rules of Chengxi County' },
    versions: [
      {
        validFrom: '2026-01-01',
        shorter: {
          object: { length: { workdays: 3 }, article },
          informTransferred: { length: { workdays: 5 }, article },
          conclude: { length: { days: 45 }, extension: 10, article },
        },
        duties: [
          {
            id: 'L-01',
            zh: '联系期限',
            en: 'Contact due',
            duty: { zh: '听取本人陈述', en: 'hear the petitioner' },
            from: 'accepted',
            until: 'heard',
            length: { workdays: 3 },
            article: { zh: '第七条', en: 'Art. 7' },
          },
        ],
      },
    ],
  },
  nationalCalendar,
);
if (isRefusal(overlay)) throw new Error(overlay.what.en);
const local = withLocalRules(nationalCalendar, { overlays: [overlay], divisionOf: () => undefined });
const clockOf = ({ facts }: Story, key: AnyDutyKey, calendar = local) => {
  const found = clocks(facts, calendar).findLast((clock) => clock.key === key);
  if (!found) throw new Error(`no clock ${key}`);
  return found;
};

describe('under a local rule', () => {
  test('clocks run to its dates and name it', () => {
    const handling = clockOf(accepted(), 'handling');
    expect([handling.due, handling.local?.name.zh]).toEqual(['2026-04-24', '澄溪县规定']);
    expect(explainClock(handling).sentence.zh).toContain('澄溪县规定第九条（短于第34条的60日）');
    expect(clockOf(accepted(), 'handling', nationalCalendar).local).toBeUndefined();
  });

  test('a late notice presumes acceptance from the earlier day: no time is gained', () => {
    const silent = () =>
      story(local)
        .on('2026-03-02', bureau, 'register', wages)
        .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
        .on('2026-03-04', labour, 'signFor');
    expect(clockOf(silent(), 'notice').due).toBe('2026-03-10');
    expect(clockOf(silent(), 'handling')).toMatchObject({ startedOn: '2026-03-10', presumed: true });
  });

  test('the right to object lapses by it', () => {
    const sent = story(local)
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });
    expect(lapsesDue(sent.state, { today: localDate('2026-03-07'), calendar: local })).toEqual([
      { kind: 'lapseObjection', on: '2026-03-07' },
    ]);
    expect(lapsesDue(sent.state, { today: localDate('2026-03-07'), calendar: nationalCalendar })).toEqual([]);
  });

  test('an extension is granted up to its days alone', () => {
    const told10 = { days: 10, reason: '涉及多个工地', ...told };
    const one = story(local);
    one.state = investigated().state;
    one.facts = investigated().facts;
    expect(one.refused('2026-04-10', head, 'extend', { ...told10, days: 20 })).toMatchObject({
      code: 'extend.too-long',
      data: { max: 10 },
    });
    expect(clockOf(one.on('2026-04-10', head, 'extend', told10), 'handling').due).toBe('2026-05-06');
  });

  test('a duty that it adds runs, is met by its act and says where it comes from', () => {
    const added = clockOf(accepted(), 'local-L-01');
    expect([added.id, added.label.zh, added.due, added.status]).toEqual(['L-01', '联系期限', '2026-03-13', 'running']);
    expect(explainClock(added).sentence.zh).toContain(
      '澄溪县规定第七条（当地另加的义务）：自2026-03-10受理之日起3个工作日',
    );
    expect(clockOf(investigated(), 'local-L-01')).toMatchObject({ finishedBy: 'investigate' });
    expect(openClocks(accepted().state, nationalCalendar).some(({ key }) => key === 'local-L-01')).toBe(false);
  });

  test('no petitioner’s date moves', () => {
    for (const key of ['ask-review', 'evaluation'] as const)
      expect(clockOf(served(), key).due).toBe(clockOf(served(), key, nationalCalendar).due);
  });
});

describe('a text that can be read two ways (H.two-readings)', () => {
  test('the notice of a transferred matter: the office keeps the day from arrival, the day from signing is said', () => {
    const signedLate = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
      .on('2026-03-06', labour, 'signFor');
    const notice = clockOf(signedLate, 'notice', nationalCalendar);
    expect([notice.due, notice.otherwise?.due]).toEqual(['2026-03-18', '2026-03-23']);
    expect(explainClock(notice).lines.at(-1)).toEqual({
      label: { zh: '两种读法', en: 'Two readings' },
      text: {
        zh: '「收到」可以读作到达（2026-03-03，为2026-03-18）或签收（2026-03-06，为2026-03-23）；机关按早的办（第23条第3款）',
        en: '"receipt" may mean arrival (2026-03-03: 2026-03-18) or signing (2026-03-06: 2026-03-23); the office keeps the earlier (Art. 23(3))',
      },
    });
  });

  test('a last day on a day off: the office plans by the last working day before it and is late only after both', () => {
    const winter = story().on('2026-02-02', bureau, 'register', { ...wages, receivedOn: '2026-02-02' });
    const route = clockOf(winter, 'route', nationalCalendar);
    expect([route.due, route.otherwise?.due, route.otherwise?.aim]).toEqual(['2026-02-24', '2026-02-17', '2026-02-14']);
    const as = (day: string) => standing(route, localDate(day), nationalCalendar).as;
    expect(['2026-02-10', '2026-02-11', '2026-02-14', '2026-02-16', '2026-02-24', '2026-02-25'].map(as)).toEqual([
      'ample',
      'soon',
      'today',
      'soon',
      'today',
      'late',
    ]);
  });

  test('a last day on a day off: the petitioner has the later', () => {
    const window = clockOf(postedAndReceived('2026-03-23', '2026-04-01'), 'ask-review', nationalCalendar);
    expect([window.due, window.period?.lastDay]).toEqual(['2026-05-06', '2026-05-01']);
    expect(window.otherwise).toMatchObject({ due: '2026-04-22' });
    const handed = clockOf(
      decided().on('2026-04-01', labour, 'serve', by({ method: 'in-person', servedOn: '2026-04-01' })),
      'ask-review',
      nationalCalendar,
    );
    expect([handed.due, handed.otherwise?.due, handed.otherwise?.aim]).toEqual(['2026-05-06', '2026-05-01', undefined]);
    expect(standing(handed, localDate('2026-05-06'), nationalCalendar).as).toBe('today');
    expect(lapsesDue(served().state, { today: localDate('2026-04-22'), calendar: nationalCalendar })).toEqual([]);
  });

  test('review after service by post counts from receipt; the earlier day from posting is said', () => {
    const window = clockOf(postedAndReceived('2026-03-21', '2026-03-25'), 'ask-review', nationalCalendar);
    expect([window.due, window.otherwise?.due]).toEqual(['2026-04-24', '2026-04-20']);
    expect(window.otherwise?.words.zh).toContain('信访人按晚的算');
  });

  test('an opinion is not posted before it was signed, nor after it arrived', () => {
    for (const postedOn of ['2026-03-19', '2026-03-26']) {
      expect(
        decided().refused('2026-03-27', labour, 'serve', by({ method: 'post', servedOn: '2026-03-25', postedOn })),
      ).toMatchObject({ code: 'serve.served-on' });
    }
  });
});

const decided = () =>
  investigated().on('2026-03-19', labour, 'submitOpinion', opinion()).on('2026-03-20', head, 'conclude');
const by = (service: object) => ({ service: { proof: 'EMS 1020', ...service } });
const postedAndReceived = (postedOn: string, servedOn: string) =>
  decided().on(servedOn, labour, 'serve', by({ method: 'post', servedOn, postedOn }));
