import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { bureau, labour, officer, petitioner, received, story, told, wages } from './walk/story.ts';

const plain = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};
const answers = [1, 2].map((request) => ({ request, outcome: 'explain', reply: '窗口已当场说明办理条件和材料' }));
const atOnce = { ...plain, answers, confirmed: true, proof: '王兰签收' };
const atTheWindow = (more: object = {}) =>
  story().on('2026-03-02', labour, 'register', {
    ...wages,
    registrarId: 'county-labour',
    registrarIsBureau: false,
    ...more,
  });

describe('当场答复 (R-FIRST-4)', () => {
  test('accepted, answered and handed over by one act at the window; review is open as after any answer', () => {
    const it = atTheWindow().on('2026-03-02', labour, 'answerAtOnce', atOnce);
    expect(it.state).toMatchObject({
      phase: 'served',
      review: 'open',
      acceptedOn: '2026-03-02',
      servedOn: '2026-03-02',
      handlerId: 'county-labour-1',
    });
    const open = openClocks(it.state, nationalCalendar);
    expect(open.map(({ key }) => key)).toEqual(expect.arrayContaining(['ask-review', 'result', 'evaluation']));
    expect(open.find(({ key }) => key === 'ask-review')?.due).toBe('2026-04-01');
    expect(clocks(it.facts, nationalCalendar).filter(({ key }) => key === 'notice' || key === 'handling')).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'handling', status: 'met' })]),
    );
    it.on('2026-03-10', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '没有说清' });
    expect(it.state.review).toBe('requested');
  });

  test('what was forwarded may be answered so too, within the three working days', () => {
    expect(received().on('2026-03-05', labour, 'answerAtOnce', atOnce).state.phase).toBe('served');
    expect(received().refused('2026-03-09', labour, 'answerAtOnce', atOnce).code).toBe('answerAtOnce.after-due');
  });

  test('the bars are those of the simplified way, and nothing is refused at the window', () => {
    const code = (more: object, told = atTheWindow()) =>
      told.refused('2026-03-02', labour, 'answerAtOnce', { ...atOnce, ...more }).code;
    expect(code({ statutoryRoute: true })).toBe('answerAtOnce.statutory-route');
    expect(code({ weighty: true })).toBe('answerAtOnce.weighty');
    expect(code({}, atTheWindow({ personCount: 6 }))).toBe('answerAtOnce.collective');
    const refusing = answers.map((one) => ({ ...one, outcome: 'not-support', basis: ['办法第三条'] }));
    expect(code({ answers: refusing })).toBe('answerAtOnce.not-supported');
    expect(code({ answers: answers.slice(1) })).toBe('opinion.request-unanswered');
    expect(code({ answers: answers.map((one) => ({ ...one, outcome: 'support', basis: ['办法第三条'] })) })).toBe(
      'opinion.no-execution-date',
    );
    const assigned = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'assign', { to: 'county-labour', reportBy: '2026-04-30', points: '查清', ...told })
      .on('2026-03-04', labour, 'signFor');
    expect(assigned.refused('2026-03-04', labour, 'answerAtOnce', atOnce).code).toBe('answerAtOnce.assigned');
  });

  test('only with the person there, who signs for it; only by the organ that holds it', () => {
    const code = (more: object) =>
      atTheWindow().refused('2026-03-02', labour, 'answerAtOnce', { ...atOnce, ...more }).code;
    expect(code({ confirmed: false })).toBe('answerAtOnce.unconfirmed');
    expect(code({ proof: undefined })).toBe('answerAtOnce.malformed');
    const elsewhere = officer('east-town');
    expect(atTheWindow().refused('2026-03-02', elsewhere, 'answerAtOnce', atOnce).code).toBe('answerAtOnce.not-yours');
  });
});
