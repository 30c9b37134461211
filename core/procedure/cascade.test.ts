import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { type Clock, clocks, openClocks } from './clocks.ts';
import { explainClock } from './explain-clock.ts';
import { bureau, officer, type Story, story, told, wages } from './walk/story.ts';

const province = officer('province-bureau');
const city = officer('city-bureau');
const registered = (more: object = {}) =>
  story().on('2026-03-02', province, 'register', { ...wages, registrarId: 'province-bureau', ...more });
const share = ({ state }: Story): Clock | undefined =>
  openClocks(state, nationalCalendar).find(({ key }) => key === 'cascade');
const down = (from: Story, day: string, by: typeof city, to: string) => from.on(day, by, 'forward', { to, ...told });

describe('a matter handed down the levels: each has its share from its own receipt (C-02a)', () => {
  test('province 3, city 3, county 4 days, inside the 15 days of Art. 22', () => {
    const it = registered();
    expect(share(it)).toMatchObject({ id: 'C-02a', startedOn: '2026-03-02', due: '2026-03-05' });
    expect(openClocks(it.state, nationalCalendar).find(({ key }) => key === 'route')?.due).toBe('2026-03-17');
    down(it, '2026-03-04', province, 'city-bureau').on('2026-03-05', city, 'signFor');
    // From the day it arrived, not from the day it was signed for.
    expect(share(it)).toMatchObject({ startedOn: '2026-03-04', due: '2026-03-09', owedBy: { organId: 'city-bureau' } });
    down(it, '2026-03-06', city, 'county-bureau').on('2026-03-06', bureau, 'signFor');
    expect(share(it)).toMatchObject({
      startedOn: '2026-03-06',
      due: '2026-03-10',
      owedBy: { organId: 'county-bureau' },
    });
    down(it, '2026-03-09', bureau, 'county-labour');
    expect(share(it)).toBeUndefined();
    const all = clocks(it.facts, nationalCalendar).filter(({ key }) => key === 'cascade');
    expect(all.map(({ status, metOn }) => [status, metOn])).toEqual([
      ['met', '2026-03-04'],
      ['met', '2026-03-06'],
      ['met', '2026-03-09'],
    ]);
  });

  test('says that it is a rule of 2014, which another replaced', () => {
    const { sentence, lines } = explainClock(share(registered())!);
    expect(sentence.zh).toMatch(/2014.*自2026-03-02收到之日起3日/);
    expect(lines.length).toBeGreaterThanOrEqual(4);
  });

  test('never lengthens the 15 days: where they end first, they are the date, and the reason is Art. 22', () => {
    const it = down(registered(), '2026-03-16', province, 'city-bureau').on('2026-03-16', city, 'signFor');
    expect(share(it)).toMatchObject({
      id: 'C-02',
      due: '2026-03-17',
      cite: 'R.22',
      owedBy: { organId: 'city-bureau' },
    });
  });

  test('is for matters on their way down: a county’s bureau that registered one has the 15 days for itself', () => {
    const own = story().on('2026-03-02', bureau, 'register', wages);
    expect(openClocks(own.state, nationalCalendar).map(({ id }) => id)).not.toContain('C-02a');
  });

  test('what comes back has the level of who has it again', () => {
    const it = down(registered(), '2026-03-03', province, 'city-bureau')
      .on('2026-03-04', city, 'object', { reason: '不在本市' })
      .on('2026-03-05', province, 'decideObjection', { upheld: true, reason: '属实' });
    expect(it.state.bureauLevel).toBe('province');
    expect(openClocks(it.state, nationalCalendar).map(({ key }) => key)).toContain('route-again');
  });

  test('a bureau that takes it on itself passes nothing on', () => {
    const it = down(registered(), '2026-03-03', province, 'city-bureau')
      .on('2026-03-04', city, 'signFor')
      .on('2026-03-05', city, 'accept', told);
    expect(share(it)).toBeUndefined();
  });
});

describe('simplified handling: each level between passes it on within one working day (C-15)', () => {
  const proposal = {
    ground: 'clear',
    statutoryRoute: false,
    maybeNotSupported: false,
    severalBodies: false,
    weighty: false,
  };
  const key = ({ state }: Story, name: string) =>
    openClocks(state, nationalCalendar).find((clock) => clock.key === name);

  test('from its own receipt, and decides nothing about acceptance', () => {
    const it = registered().on('2026-03-02', province, 'proposeSimple', proposal);
    expect(key(it, 'simple-pass')).toMatchObject({ id: 'C-15', due: '2026-03-03' });
    down(it, '2026-03-06', province, 'city-bureau').on('2026-03-09', city, 'signFor');
    expect(key(it, 'simple-pass')).toMatchObject({ startedOn: '2026-03-06', due: '2026-03-09' });
    expect(key(it, 'simple-accept')).toBeUndefined();
    down(it, '2026-03-09', city, 'county-labour').on('2026-03-10', officer('county-labour'), 'signFor');
    expect(key(it, 'simple-pass')).toBeUndefined();
    expect(key(it, 'simple-accept')).toMatchObject({ id: 'C-13', startedOn: '2026-03-09' });
  });
});
