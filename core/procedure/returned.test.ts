import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import {
  accepted,
  bureau,
  head,
  investigated,
  labour,
  officer,
  opinion,
  petitioner,
  received,
  told,
} from './walk/story.ts';

const decided = () =>
  investigated()
    .on('2026-03-19', labour, 'submitOpinion', opinion(['explain', 'not-support']))
    .on('2026-03-20', head, 'conclude');
const made = (story: ReturnType<typeof decided>) => story.facts.findLast(({ kind }) => kind === 'conclude')!.seq;
const byPost = (servedOn: string) => ({
  service: { method: 'post', servedOn, postedOn: '2026-03-20', proof: '邮件号' },
});
const posted = () => decided().on('2026-03-24', labour, 'serve', byPost('2026-03-23'));
const back = (letter: number, returnedOn: string, returnReason = 'unclaimed') => ({ letter, returnedOn, returnReason });
const keys = (story: ReturnType<typeof decided>) => openClocks(story.state, nationalCalendar).map(({ key }) => key);

describe('a letter that the post brought back is not served (R-CLK-6)', () => {
  test('what counted as service is taken back by a fact: no window for review runs, and the office has to serve it', () => {
    const letter = posted();
    expect(keys(letter)).toContain('ask-review');
    letter.on('2026-04-02', labour, 'recordReturn', back(made(letter), '2026-04-01'));
    expect([letter.state.phase, letter.state.review, letter.state.servedOn]).toEqual([
      'decided',
      'not-open',
      undefined,
    ]);
    expect(keys(letter)).not.toContain('ask-review');
    const service = openClocks(letter.state, nationalCalendar).find(({ key }) => key === 'service');
    expect([service?.startedBy, service?.startedOn, service?.due]).toEqual([
      'recordReturn',
      '2026-04-01',
      '2026-04-08',
    ]);
    expect(letter.refused('2026-04-03', petitioner, 'requestReview', {}).code).toMatch(/^requestReview/);
  });

  test('the window opens with the day on which it did arrive, whole', () => {
    const again = posted();
    again.on('2026-04-02', labour, 'recordReturn', back(made(again), '2026-04-01'));
    again.on('2026-04-10', labour, 'serve', {
      service: { method: 'in-person', servedOn: '2026-04-10', proof: '签收' },
    });
    const window = openClocks(again.state, nationalCalendar).find(({ key }) => key === 'ask-review');
    expect([window?.startedOn, window?.due]).toEqual(['2026-04-10', '2026-05-11']);
  });

  test('even after the window was written down as over, and the handling closed', () => {
    const letter = posted().closes('2026-03-25', labour, { guidance: '已说明' });
    letter.on('2026-05-04', labour, 'recordReturn', back(made(letter), '2026-04-30', 'moved'));
    expect([letter.state.phase, letter.state.review]).toEqual(['decided', 'not-open']);
    expect(letter.facts.map(({ kind }) => kind)).toContain('lapseReview');
  });

  test('a refusal of the post is no leaving at home: without somebody who brings it and a witness nothing is served', () => {
    const letter = decided();
    letter.on('2026-04-02', labour, 'recordReturn', back(made(letter), '2026-04-01', 'refused'));
    expect(letter.state.phase).toBe('decided');
    const left = { method: 'left-at-home', servedOn: '2026-04-03', proof: '当面拒收' };
    expect(letter.refused('2026-04-03', labour, 'serve', { service: left }).code).toBe('serve.witness-missing');
    letter.on('2026-04-03', labour, 'serve', { service: { ...left, witness: '村委会李某' } });
    expect(letter.state.review).toBe('open');
  });

  test('no receipt from before its return proves anything; a new posting does', () => {
    const letter = decided();
    letter.on('2026-04-02', labour, 'recordReturn', back(made(letter), '2026-04-01'));
    expect(letter.refused('2026-04-05', labour, 'serve', byPost('2026-03-31'))).toMatchObject({
      code: 'serve.came-back',
      cite: 'MSF.91',
    });
    expect(letter.on('2026-04-05', labour, 'serve', byPost('2026-04-05')).state.servedOn).toBe('2026-04-05');
  });

  test('what somebody did with the answer meanwhile stands: only the letter is open again', () => {
    const letter = posted().on('2026-03-30', petitioner, 'requestReview', {
      reviewOrganId: 'city-labour',
      requests: [1],
      reason: '查得不实',
    });
    letter.on('2026-04-02', labour, 'recordReturn', back(made(letter), '2026-04-01'));
    expect([letter.state.review, letter.state.servedOn]).toEqual(['requested', '2026-03-23']);
    expect(letter.state.outgoing?.some(({ by, returned }) => by === 'conclude' && returned)).toBe(true);
  });

  test('a letter of acceptance on record as arrived goes back on its way, and the days to ask for a hearing count anew', () => {
    const sent = accepted();
    const { seq } = sent.state.outgoing!.at(-1)!;
    sent.on('2026-03-23', labour, 'recordDelivery', {
      letter: seq,
      service: { method: 'post', servedOn: '2026-03-10', proof: '邮件号' },
    });
    sent.on('2026-03-24', labour, 'recordReturn', back(seq, '2026-03-23', 'unknown-person'));
    expect(sent.state.acceptanceToldOn).toBeUndefined();
    expect(sent.state.outgoing?.find((one) => one.seq === seq)?.returned?.reason).toBe('unknown-person');
    const anew = { letter: seq, service: { method: 'in-person', servedOn: '2026-03-30', proof: '签收' } };
    sent.on('2026-03-30', labour, 'recordDelivery', anew);
    expect(sent.state.acceptanceToldOn).toBe('2026-03-30');
  });
});

describe('who records it, and how a wrong record is set right', () => {
  test('the organ that sent it, with a day between its leaving and today; another reason is written out', () => {
    const sent = accepted();
    const { seq, on } = sent.state.outgoing!.at(-1)!;
    const refused = (actor: typeof labour, change: object) =>
      sent.refused('2026-03-20', actor, 'recordReturn', { ...back(seq, '2026-03-19'), ...change }).code;
    expect(refused(bureau, {})).toBe('recordReturn.no-such-letter');
    expect(refused(officer('east-town'), {})).toBe('recordReturn.not-yours');
    expect(refused(labour, { letter: 1 })).toBe('recordReturn.no-such-letter');
    expect(refused(labour, { returnedOn: '2026-03-21' })).toBe('recordReturn.returned-on');
    expect(on > '2026-03-01' && refused(labour, { returnedOn: '2026-03-01' })).toBe('recordReturn.returned-on');
    expect(refused(labour, { returnReason: 'other' })).toBe('recordReturn.reason-missing');
    expect(refused(labour, { returnReason: 'cursed' })).toBe('recordReturn.malformed');
  });

  test('a wrong record is corrected by a fact, and what counted before counts again with its old days', () => {
    const letter = posted().closes('2026-03-25', labour, { guidance: '已说明' });
    const before = letter.state;
    letter.on('2026-04-02', labour, 'recordReturn', back(made(letter), '2026-04-01'));
    letter.on('2026-04-03', labour, 'correctReturn', { letter: made(letter), reason: '是另一户的信' });
    for (const key of ['phase', 'review', 'servedOn', 'postedOn', 'closedOn'] as const)
      expect(letter.state[key]).toBe(before[key]);
    expect(keys(letter)).toContain('ask-review');
    expect(letter.refused('2026-04-04', labour, 'correctReturn', { letter: made(letter), reason: '再改' }).code).toBe(
      'correctReturn.none',
    );
  });

  test('nothing is left to correct once it was served another way', () => {
    const letter = decided();
    letter.on('2026-04-02', labour, 'recordReturn', back(made(letter), '2026-04-01'));
    letter.on('2026-04-03', labour, 'serve', {
      service: { method: 'in-person', servedOn: '2026-04-03', proof: '签收' },
    });
    expect(letter.refused('2026-04-04', labour, 'correctReturn', { letter: made(letter), reason: '错了' }).code).toBe(
      'correctReturn.none',
    );
  });

  test('a simplified answer that came back is no answer: not closed, and its window opens when it arrives', () => {
    const plain = {
      ground: 'clear',
      statutoryRoute: false,
      maybeNotSupported: false,
      severalBodies: false,
      weighty: false,
    };
    const answers = [1, 2].map((request) => ({ request, outcome: 'explain', reply: '已说明' }));
    const simple = received()
      .on('2026-03-05', labour, 'acceptSimply', { ...plain, paper: true, ...told })
      .on('2026-03-10', labour, 'replySimply', {
        answers,
        paper: true,
        service: { method: 'post', servedOn: '2026-03-09', proof: '邮件号' },
      });
    simple.closes('2026-03-20', labour, { guidance: '已说明' });
    const { seq } = simple.facts.findLast(({ kind }) => kind === 'replySimply')!;
    simple.on('2026-03-25', labour, 'recordReturn', back(seq, '2026-03-24'));
    expect([simple.state.phase, simple.state.review, simple.state.servedOn]).toEqual(['served', 'not-open', undefined]);
    expect(simple.refused('2026-03-26', labour, 'close', { guidance: '已说明' }).code).toBe('close.not-served');
    const handed = { letter: seq, service: { method: 'in-person', servedOn: '2026-03-27', proof: '签收' } };
    simple.on('2026-03-27', labour, 'recordDelivery', handed);
    expect([simple.state.review, simple.state.servedOn]).toEqual(['open', '2026-03-27']);
  });
});
