import { expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks } from './clocks.ts';
import { explainClock } from './explain-clock.ts';
import { bureau, labour, story, told, wages } from './walk/story.ts';

type Told = ReturnType<typeof story>;
const received = (on: string) =>
  story()
    .on(on, bureau, 'register', { ...wages, receivedOn: on })
    .on(on, bureau, 'forward', { to: 'county-labour', ...told })
    .on(on, labour, 'signFor');
const clock = (one: Told, key: string) => clocks(one.facts, nationalCalendar).findLast((found) => found.key === key)!;
const lines = (one: Told, key: string) => explainClock(clock(one, key)).lines.map(({ text }) => text.zh);

test('a matter of April 2022 is explained by the Regulations of 2005 to its end, and one of May by those of 2022', () => {
  const april = received('2022-04-29').on('2022-05-09', labour, 'accept', { ...told });
  expect(clock(april, 'handling')).toMatchObject({ due: '2022-07-08', cite: 'XF05.33', receivedOn: '2022-04-29' });
  expect(lines(april, 'handling')).toEqual([
    expect.anything(),
    expect.stringContaining('信访条例第33条'),
    expect.anything(),
    expect.anything(),
    '2022-04-29收到，在信访工作条例施行（2022年5月1日）以前，按收到时的信访条例（2005年）到底；按信访工作条例第34条算也是这一天',
  ]);
  const may = received('2022-05-05').on('2022-05-09', labour, 'accept', { ...told });
  expect(clock(may, 'handling')).toMatchObject({ due: '2022-07-08', cite: 'R.34' });
  expect(clock(may, 'handling').receivedOn).toBeUndefined();
  expect(lines(may, 'handling')).toHaveLength(4);
});

test('until 2022 the decision on acceptance had to be told in 15 days: a receipt alone does not meet it (2005, Art. 21.2)', () => {
  const april = received('2022-04-20').on('2022-04-22', labour, 'acknowledge', { ...told });
  expect(clock(april, 'notice')).toMatchObject({ status: 'running', due: '2022-05-05', cite: 'XF05.21.2' });
  expect(clock(april, 'notice').stoppedBy).not.toContain('acknowledge');
  const accepted = april.on('2022-05-05', labour, 'accept', { ...told });
  expect(clock(accepted, 'notice')).toMatchObject({ status: 'met', finishedBy: 'accept' });
  const may = received('2022-05-05').on('2022-05-06', labour, 'acknowledge', { ...told });
  expect(clock(may, 'notice')).toMatchObject({ status: 'met', finishedBy: 'acknowledge' });
});

test('where the old text has no period for a step of today, the explanation says so', () => {
  const april = received('2022-04-29');
  expect(clock(april, 'route')).toMatchObject({ cite: 'XF05.21', status: 'met' });
  expect(clock(april, 'objection')).toMatchObject({ cite: 'R.23.3' });
  expect(lines(april, 'objection').some((line) => line.includes('没有写异议的期限'))).toBe(true);
});
