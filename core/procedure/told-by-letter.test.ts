import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import type { ActName } from './acts/index.ts';
import { clocks, openClocks } from './clocks.ts';
import { explainClock } from './explain-clock.ts';
import {
  accepted,
  story as begun,
  bureau,
  handed,
  head,
  heard,
  labour,
  petitioner,
  received,
  type Story,
  told,
  wages,
} from './walk/story.ts';

const officers = Array.from({ length: 3 }, (_, i) => ({ name: `听证员${i + 1}`, capacity: '律师' }));
const notice = { heldOn: '2026-03-30', place: '会议室', presider: '张某', officers, open: true };
const missed = { heldOn: '2026-03-30', petitionerCame: false, sat: [1, 2, 3], record: '本人没有到场' };
const asksPapers = { papers: [{ text: '工资条' }], by: '2026-03-21' };
const clockOf = ({ state }: Story, key: string) => openClocks(state, nationalCalendar).find((one) => one.key === key)!;
const arrives = (told_: Story, on: string) =>
  told_.on(on, labour, 'recordDelivery', { letter: told_.state.outgoing!.at(-1)!.seq, ...handed(on) });

const hearing = () =>
  accepted()
    .on('2026-03-13', petitioner, 'requestHearing', { reason: '请当面说清' })
    .on('2026-03-16', labour, 'decideHearing', { granted: true, reason: '争议大', ...told });
const noticed = () => hearing().on('2026-03-17', labour, 'noticeHearing', { ...notice, ...told });
const diverted = () =>
  received().on('2026-03-06', labour, 'divert', {
    way: '31.2',
    body: '劳动争议仲裁委员会',
    address: '县府路1号',
    legalBasis: '劳动争议调解仲裁法',
    term: 'none',
    papers: '身份证件',
    explanation: '属于劳动争议',
    ...told,
  });
const simple = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};
const simply = () => received().on('2026-03-06', labour, 'acceptSimply', { ...simple, paper: true, ...told });
const relayed = () =>
  begun()
    .on('2026-03-02', bureau, 'register', { ...wages, form: 'letter' })
    .on('2026-03-05', bureau, 'relayLaw', {
      field: 'court',
      body: '县人民法院',
      address: '平安路1号',
      reason: '正在诉讼',
      term: 'none',
      ...told,
    });
const recusal = () =>
  accepted()
    .on('2026-03-11', labour, 'assignHandler', { handlerId: 'county-labour-1' })
    .on('2026-03-12', petitioner, 'askRecusal', { ground: 'kin', reason: '是亲戚' });

describe('whoever has only an address is told by letter (Art. 23)', () => {
  const unreachable = { waived: 'unreachable' };
  const acts: [ActName, () => Story, string, object][] = [
    ['requestPapers', accepted, '2026-03-11', asksPapers],
    [
      'decideHearing',
      () => accepted().on('2026-03-13', petitioner, 'requestHearing', { reason: '当面说' }),
      '2026-03-16',
      { granted: false, reason: '没有争议' },
    ],
    ['noticeHearing', hearing, '2026-03-17', notice],
    [
      'concludeHearing',
      () =>
        noticed().on('2026-03-30', labour, 'holdHearing', {
          ...missed,
          petitionerCame: true,
          readBack: true,
          signed: true,
        }),
      '2026-04-02',
      { findings: '查明', conclusion: '应当支付' },
    ],
    ['decideRecusal', recusal, '2026-03-13', { granted: true, reason: '属实' }],
    ['confirmDiversion', diverted, '2026-03-10', { evidence: '受理通知' }],
    ['resumeFromDiversion', diverted, '2026-03-10', { reason: '仲裁委不收' }],
    ['leaveSimple', simply, '2026-03-11', { reason: '有一项可能不予支持' }],
    ['confirmRelay', relayed, '2026-03-11', { evidence: '收件回执' }],
  ];

  test.each(acts)('%s goes out as a letter, and not silently', (name, story, on, payload) => {
    const by = name === 'decideRecusal' ? head : name === 'confirmRelay' ? bureau : labour;
    expect(story().refused(on, by, name, { ...payload, delivery: unreachable })).toMatchObject({
      code: `${name}.notice-owed`,
      cite: 'R.23',
      field: 'delivery',
    });
    expect(story().refused(on, by, name, payload).field).toBe('delivery');
    const sent = story().on(on, by, name, { ...payload, ...told });
    expect(sent.state.outgoing?.at(-1)).toMatchObject({ by: name, method: 'post', on });
  });
});

describe('the days to supply papers run from the arrival of the letter (R-CLK-6)', () => {
  const asked = () => accepted().on('2026-03-11', labour, 'requestPapers', { ...asksPapers, ...told });

  test('the ten days that were left are left again from the day after it arrived, past a day of rest', () => {
    expect(clockOf(asked(), 'papers').due).toBe('2026-03-21');
    // Arrived on Thursday 19 March: ten days end on Sunday the 29th, so on Monday.
    const arrived = arrives(asked(), '2026-03-19');
    expect(clockOf(arrived, 'papers').due).toBe('2026-03-30');
    expect(explainClock(clockOf(arrived, 'papers')).lines.at(-1)!.text.zh).toContain('从送达（2026-03-19）的次日起算');
    const brought = arrived.on('2026-03-27', petitioner, 'supplyPapers', { note: '工资条' });
    expect(clocks(brought.facts, nationalCalendar).find(({ key }) => key === 'papers')?.status).toBe('met');
  });

  test('handed over on the same day it takes nothing and adds nothing', () => {
    expect(clockOf(arrives(asked(), '2026-03-11'), 'papers').due).toBe('2026-03-21');
  });

  test('a letter that the post brought back gave no days, and a wrong record of that gives them again', () => {
    const posted = asked();
    const letter = posted.state.outgoing!.at(-1)!.seq;
    const back = posted
      .on('2026-03-19', labour, 'recordDelivery', {
        letter,
        service: { method: 'post', servedOn: '2026-03-19', proof: 'EX1' },
      })
      .on('2026-03-20', labour, 'recordReturn', { letter, returnReason: 'unclaimed', returnedOn: '2026-03-20' });
    expect(clockOf(back, 'papers').due).toBe('2026-03-21');
    expect(back.state.outgoing!.at(-1)!.seq).toBe(letter);
    back.on('2026-03-20', labour, 'correctReturn', { letter, reason: '登错了' });
    expect(clockOf(back, 'papers').due).toBe('2026-03-30');
  });

  test('the arrival of an earlier letter moves no later request', () => {
    const first = asked();
    const letter = first.state.outgoing!.at(-1)!.seq;
    const again = first
      .on('2026-03-12', petitioner, 'supplyPapers', { note: '一部分' })
      .on('2026-03-13', labour, 'requestPapers', { ...asksPapers, by: '2026-03-23', ...told })
      .on('2026-03-20', labour, 'recordDelivery', { letter, ...handed('2026-03-20') });
    expect(clockOf(again, 'papers').due).toBe('2026-03-23');
  });
});

describe('not coming counts only for whoever was told in time (domain 1.12)', () => {
  test('without a record that the notice arrived, nobody stayed away', () => {
    expect(noticed().refused('2026-03-30', labour, 'holdHearing', missed)).toMatchObject({
      code: 'holdHearing.notice-late',
      field: 'petitionerCame',
    });
  });

  test('seven days are counted from the arrival, not from the writing', () => {
    expect(arrives(noticed(), '2026-03-24').refused('2026-03-30', labour, 'holdHearing', missed).what.zh).toContain(
      '2026-03-24才送到',
    );
    const inTime = arrives(noticed(), '2026-03-23').on('2026-03-30', labour, 'holdHearing', missed);
    expect(inTime.state.hearing).toMatchObject({ stage: 'dropped', missed: true });
  });

  test('who comes is heard, whenever the notice came', () => {
    const came = { ...missed, petitionerCame: true, readBack: true, signed: true };
    expect(noticed().on('2026-03-30', labour, 'holdHearing', came).state.hearing?.stage).toBe('held');
  });

  test('moved and noticed anew, the new notice has to arrive', () => {
    const moved = arrives(noticed(), '2026-03-19').on('2026-03-20', labour, 'noticeHearing', {
      ...notice,
      heldOn: '2026-04-03',
      ...told,
    });
    const absent = { ...missed, heldOn: '2026-04-03' };
    expect(moved.refused('2026-04-03', labour, 'holdHearing', absent).code).toBe('holdHearing.notice-late');
    arrives(moved, '2026-03-25').on('2026-04-03', labour, 'holdHearing', absent);
  });

  test('a hearing of before notices were sent is judged as it was then', () => {
    const told_ = noticed();
    const { notice: _, ...was } = told_.state.hearing!;
    told_.state = { ...told_.state, hearing: was };
    expect(told_.on('2026-03-30', labour, 'holdHearing', missed).state.hearing?.missed).toBe(true);
    expect(told_.on('2026-03-31', labour, 'investigate', heard('2026-03-31')).state.phase).toBe('investigating');
  });
});

test('whoever asks for the ordinary way themselves is sent no letter of it', () => {
  const left = simply().on('2026-03-11', petitioner, 'leaveSimple', { reason: '请书面答复', ...told });
  expect(left.state.outgoing?.map(({ by }) => by)).not.toContain('leaveSimple');
  expect(left.facts.at(-1)?.payload).not.toHaveProperty('delivery');
});
