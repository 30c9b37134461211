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
  officer,
  opinion,
  petitioner,
  story,
  told,
  wages,
} from './walk/story.ts';

const service = (change: object) => ({
  service: { method: 'in-person', servedOn: '2026-03-23', proof: '凭据', ...change },
});
const decided = () =>
  investigated().on('2026-03-19', labour, 'submitOpinion', opinion()).on('2026-03-20', head, 'conclude');

describe('service has its proof, and the proof’s own day (R-CLK-6)', () => {
  test.each([
    [{ method: 'in-person', proof: undefined }, 'serve.proof-missing', 'MSF.87'],
    [{ method: 'post', proof: undefined }, 'serve.proof-missing', 'MSF.91'],
    [{ method: 'electronic', consented: true, proof: undefined }, 'serve.proof-missing', 'MSF.90'],
    [{ method: 'electronic' }, 'serve.consent-missing', 'MSF.90'],
    [{ method: 'left-at-home' }, 'serve.witness-missing', 'MSF.89'],
    [{ method: 'notice-board' }, 'serve.posted-on-missing', 'MSF.95'],
    [{ method: 'notice-board', postedOn: '2026-03-20' }, 'serve.notice-stands', 'MSF.95'],
    [{ servedOn: '2026-03-19' }, 'serve.served-on', 'MSF.87'],
    [{ servedOn: '2026-03-24' }, 'serve.served-on', 'MSF.87'],
  ])('%j is refused: %s', (change, code, cite) => {
    expect(decided().refused('2026-03-23', labour, 'serve', service(change))).toMatchObject({ code, cite });
  });

  test.each([
    { method: 'in-person' },
    { method: 'post', postedOn: '2026-03-20' },
    { method: 'electronic', consented: true },
    { method: 'left-at-home', witness: '村委会李某' },
  ])('%j serves', (change) => {
    expect(decided().on('2026-03-23', labour, 'serve', service(change)).state.servedOn).toBe('2026-03-23');
  });

  test('whoever agreed at registration is not asked again', () => {
    const agreed = { ...wages, wants: { paper: false, largePrint: false, language: 'zh', electronic: true } };
    const letter = story()
      .on('2026-03-02', bureau, 'register', agreed)
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });
    const arrived = service({ method: 'electronic', servedOn: '2026-03-04' });
    letter.on('2026-03-04', bureau, 'recordDelivery', { letter: 2, ...arrived });
    expect(letter.state.outgoing).toBeUndefined();
  });

  test('a public notice serves when it has stood thirty days, and going up in time is in time', () => {
    const boarded = service({ method: 'notice-board', postedOn: '2026-03-20', servedOn: '2026-04-20' });
    // 30 days from 20 March end on Sunday 19 April, so on the Monday.
    expect(
      decided().refused('2026-04-19', labour, 'serve', { service: { ...boarded.service, servedOn: '2026-04-19' } }),
    ).toMatchObject({ code: 'serve.notice-stands' });
    const done = decided().on('2026-04-20', labour, 'serve', boarded);
    expect([done.state.servedOn, done.state.boardOn, done.state.postedOn]).toEqual([
      '2026-04-20',
      '2026-03-20',
      undefined,
    ]);
    const window = openClocks(done.state, nationalCalendar).find(({ key }) => key === 'ask-review');
    expect(window?.startedOn).toBe('2026-04-20');
  });
});

describe('every letter to the petitioner is on its way until its arrival is recorded', () => {
  test('by the organ that sent it, once, whatever became of the matter', () => {
    const sent = accepted();
    expect(sent.state.outgoing?.map(({ by, organId, method }) => [by, organId, method])).toEqual([
      ['forward', 'county-bureau', 'post'],
      ['accept', 'county-labour', 'post'],
    ]);
    const [forward, accept] = sent.state.outgoing!.map(({ seq }) => seq);
    const arrived = service({ method: 'post', servedOn: '2026-03-20' });
    expect(sent.refused('2026-03-20', labour, 'recordDelivery', { letter: forward, ...arrived }).code).toBe(
      'recordDelivery.no-such-letter',
    );
    expect(
      sent.refused('2026-03-20', officer('east-town'), 'recordDelivery', { letter: accept, ...arrived }).code,
    ).toBe('recordDelivery.not-yours');
    sent.on('2026-03-20', labour, 'recordDelivery', { letter: accept, ...arrived });
    sent.on('2026-03-20', petitioner, 'withdraw', { ownWill: true });
    sent.on('2026-03-21', bureau, 'recordDelivery', { letter: forward, ...arrived });
    expect(sent.state.outgoing).toBeUndefined();
    expect(sent.state.phase).toBe('withdrawn');
    expect(sent.refused('2026-03-21', bureau, 'recordDelivery', { letter: forward, ...arrived })).toMatchObject({
      cite: 'MSF.87',
    });
  });

  test('a letter does not arrive before it left', () => {
    const sent = accepted();
    const letter = sent.state.outgoing!.at(-1)!;
    const early = service({ servedOn: '2026-03-03' });
    expect(letter.on > '2026-03-03').toBe(true);
    expect(sent.refused('2026-03-20', labour, 'recordDelivery', { letter: letter.seq, ...early }).code).toBe(
      'recordDelivery.served-on',
    );
  });

  test('the days to ask for a hearing are counted from the arrival of the acceptance, where it is later', () => {
    const late = accepted();
    const accept = late.state.outgoing!.at(-1)!;
    const asked = { reason: '当面说清' };
    expect(accepted().refused('2026-03-24', petitioner, 'requestHearing', asked).code).toBe('requestHearing.after-due');
    late.on('2026-03-23', labour, 'recordDelivery', { letter: accept.seq, ...service({ method: 'post' }) });
    late.on('2026-03-24', petitioner, 'requestHearing', asked);
    expect(late.state.hearing?.stage).toBe('asked');
  });

  test('nothing is on its way where the person cannot be reached, or where the answer was served', () => {
    const anonymous = story()
      .on('2026-03-02', bureau, 'register', { ...wages, reachable: false })
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', delivery: { waived: 'unreachable' } });
    expect(anonymous.state.outgoing).toBeUndefined();
    const before = decided();
    const left = before.state.outgoing?.length;
    expect(before.on('2026-03-23', labour, 'serve', handed('2026-03-23')).state.outgoing?.length).toBe(left);
  });
});
