import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import {
  accepted,
  bureau,
  handed,
  head,
  investigated,
  labour,
  opinion,
  petitioner,
  received,
  type Story,
  story,
  told,
  wages,
} from './walk/story.ts';

const plain = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
  delivery: { method: 'electronic' },
};
const { delivery: _, ...proposal } = plain;
const answers = [1, 2].map((request) => ({ request, outcome: 'explain', reply: '已说明' }));
const simply = () => received().on('2026-03-05', labour, 'acceptSimply', plain);
const due = (of: Story, key: string) => openClocks(of.state, nationalCalendar).find((one) => one.key === key)?.due;

describe('simplified handling (1.7, T-20)', () => {
  test.each([
    ['statutoryRoute', 'statutory-route'],
    ['maybeNotSupported', 'maybe-not-supported'],
    ['severalBodies', 'several-bodies'],
    ['weighty', 'weighty'],
  ])('simplified_refused_if %s', (field, code) => {
    const refusal = received().refused('2026-03-05', labour, 'acceptSimply', { ...plain, [field]: true });
    expect(refusal).toMatchObject({ code: `acceptSimply.${code}`, cite: 'JY.5', field });
    expect(refusal.way.zh).toContain('受理');
  });

  test('is refused for what was assigned, is collective, or comes again', () => {
    const assigned = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'assign', { to: 'county-labour', reportBy: '2026-04-30', points: '查清', ...told })
      .on('2026-03-04', labour, 'signFor');
    expect(assigned.refused('2026-03-05', labour, 'acceptSimply', plain).code).toBe('acceptSimply.assigned');
    const many = story()
      .on('2026-03-02', bureau, 'register', { ...wages, personCount: 5 })
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
      .on('2026-03-04', labour, 'signFor');
    expect(many.refused('2026-03-05', labour, 'acceptSimply', plain).code).toBe('acceptSimply.collective');
    const again = received().on('2026-03-04', labour, 'linkRepeat', {
      sameMatterAs: '9901230020260302020001774',
      linked: true,
      samePerson: true,
      about: 'same',
      explanation: '诉求相同',
    });
    expect(again.refused('2026-03-05', labour, 'acceptSimply', plain).code).toBe('acceptSimply.repeat');
  });

  test('simplified_acceptance_3wd_opinion_10wd', () => {
    // It reached the organ on Tuesday 3 March: three working days end on the 6th.
    expect(received().on('2026-03-06', labour, 'acceptSimply', plain).state.overlays).toEqual(['simple']);
    expect(received().refused('2026-03-09', labour, 'acceptSimply', plain)).toMatchObject({
      code: 'acceptSimply.after-due',
      data: { due: '2026-03-06' },
    });
    // Accepted on Thursday 5 March: ten working days end on the 19th.
    expect(due(simply(), 'simple')).toBe('2026-03-19');
    expect(due(simply(), 'handling')).toBe('2026-05-06');
  });

  test('the bureau proposes it and passes it on within one working day; the competent organ decides', () => {
    const proposed = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-02', bureau, 'proposeSimple', proposal);
    expect(due(proposed, 'simple-pass')).toBe('2026-03-03');
    proposed.on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told }).on('2026-03-04', labour, 'signFor');
    expect(due(proposed, 'simple-accept')).toBe('2026-03-06');
    proposed.on('2026-03-05', labour, 'accept', told);
    expect(proposed.state.overlays).toEqual([]);
    const direct = { ...wages, registrarId: 'county-labour', registrarIsBureau: false };
    expect(
      story().on('2026-03-02', labour, 'register', direct).refused('2026-03-03', labour, 'proposeSimple', proposal)
        .code,
    ).toBe('proposeSimple.competent');
  });

  test('is answered request by request, and the answer can be reviewed', () => {
    const reply = { answers, ...handed('2026-03-10') };
    expect(simply().refused('2026-03-10', labour, 'replySimply', { ...reply, answers: answers.slice(0, 1) }).code).toBe(
      'opinion.request-unanswered',
    );
    const refusing = [answers[0], { ...answers[1], outcome: 'not-support', basis: ['办法第三条'] }];
    expect(simply().refused('2026-03-10', labour, 'replySimply', { ...reply, answers: refusing })).toMatchObject({
      code: 'replySimply.not-supported',
      cite: 'JY.5',
    });
    const answered = simply().on('2026-03-10', labour, 'replySimply', reply);
    expect([answered.state.phase, answered.state.review, answered.state.overlays]).toEqual(['served', 'open', []]);
    answered.on('2026-03-20', petitioner, 'requestReview', { reviewOrganId: 'city-labour', reason: '不同意' });
    expect(accepted().refused('2026-03-11', labour, 'replySimply', reply).code).toBe('replySimply.not-simple');
  });

  test('returns to the ordinary way without gaining time', () => {
    const before = due(simply(), 'handling');
    expect(simply().refused('2026-03-09', labour, 'submitOpinion', opinion()).code).toBe('submitOpinion.not-here');
    const back = simply().on('2026-03-16', labour, 'leaveSimple', { reason: '可能不予支持', ...told });
    expect([back.state.acceptedOn, due(back, 'handling'), due(back, 'simple')]).toEqual([
      '2026-03-05',
      before,
      undefined,
    ]);
    expect(investigated().refused('2026-03-16', head, 'leaveSimple', { reason: '不是', ...told }).code).toBe(
      'leaveSimple.not-simple',
    );
  });
});
