import { describe, expect, test } from 'vitest';
import { Life, quietMatter } from '../../test/kit/dossier-life.ts';
import { localDate, nationalCalendar } from '../calendar/index.ts';
import {
  copyOf,
  type Dossier,
  type DossierActor,
  decideDossier,
  dossierClocks,
  explainDossierClock,
  foldDossier,
  permitsDossier,
} from '../dossier/index.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { actorsOf, contextFor, turns, walkDossier } from '../dossier/walk/walk.ts';
import { isRefusal } from '../refusal.ts';
import type { Card } from './card.ts';
import { supervisionCard as kind, methods } from './index.ts';

const stage = stageOf();
const walks = (lives: number) =>
  Array.from({ length: lives }, (_, seed) => walkDossier(kind, seed + 1, stage, { acts: 60 }));
const clock: DossierActor = { kind: 'clock', keeperId: 'county-bureau' };
const fresh = () => new Life<Card>(kind);
const monday = localDate('2026-03-02');

const byHand = (more: Record<string, unknown> = {}) => ({
  problem: '受理已超期，没有书面告知。',
  matter: quietMatter.number,
  responsible: 'county-labour',
  trigger: 'by-hand',
  method: 'letter',
  dueOn: '2026-03-16',
  wanted: '三日内书面告知。',
  ...more,
});
const byRule = (more: Record<string, unknown> = {}) => {
  const { method: _method, ...rest } = byHand({
    trigger: 'notice-overdue',
    clockId: 'notice',
    lateSince: '2026-02-20',
  });
  return { ...rest, ...more };
};
const answered = { answer: '已查清并告知。', investigated: true, handled: true, implemented: true };
const closing = { result: 'solved', verified: '看了告知书和回执。', callBack: '本人说收到了。' };
const working = () =>
  fresh()
    .does('sup-1', 'issue', byHand())
    .does('labour', 'accept', { plan: [{ step: '约谈施工方', by: '2026-03-10' }] });

describe('R-SUP-1: whoever closes a card is not who handled it', () => {
  test('each role of each organ against closing: only outside supervisors and heads of the bureau', () => {
    const life = working().does('labour', 'answer', answered);
    const may = ['clerk', 'desk', 'head-1', 'sup-1', 'sup-2', 'labour', 'labour-head', 'leader-1', 'town'].filter(
      (who) => !permitsDossier(kind, life.state, 'close', life.context(who)),
    );
    expect(may).toEqual(['head-1', 'sup-1', 'sup-2']);
    expect(life.tries('labour-head', 'close', closing)?.code).toBe('supervision-card.close.not-yours');
  });

  test('a supervisor who handles the petition itself may not', () => {
    const life = working().does('labour', 'answer', answered);
    life.matter.handlerId = 'sup-1';
    expect(life.tries('sup-1', 'close', closing)?.code).toBe('supervision-card.close.own-unit');
    life.does('sup-2', 'close', closing);
    expect(life.state.phase).toBe('closed');
  });

  test('what the bureau itself is late with is closed, extended and directed by the organ above, never by the bureau', () => {
    const life = fresh().does(clock, 'issueByRule', byRule({ responsible: 'county-bureau', trigger: 'route-overdue' }));
    expect(life.state.organs.above).toEqual(['county']);
    life.does('desk', 'askExtension', { to: '2026-03-20', reason: '正在商办' });
    expect(life.tries('head-1', 'decideExtension', { granted: true, note: '同意' })?.code).toBe(
      'supervision-card.decideExtension.own-unit',
    );
    life.does('leader-1', 'decideExtension', { granted: false, note: '抓紧办' });
    life
      .does(clock, 'noteMet', { on: '2026-03-03', how: 'met' })
      .does('desk', 'explainLateness', { reason: '漏看', change: '双人核' });
    for (const who of ['head-1', 'sup-1'])
      expect(life.tries(who, 'close', closing)?.code).toBe('supervision-card.close.own-unit');
    life.does('leader-1', 'close', closing);
  });

  test('the organ above does not close other units’ cards for the bureau', () => {
    const life = working().does('labour', 'answer', answered);
    expect(life.tries('leader-1', 'close', closing)?.code).toBe('supervision-card.close.not-the-bureau');
  });
});

describe('a card has its own dates', () => {
  test('taken on in 3 working days, answered by its day, verified in 10 working days; each date explained', () => {
    const life = fresh().does('sup-1', 'issue', byHand());
    expect(life.running.map(({ key, due }) => [key, due])).toEqual([
      ['accept', '2026-03-05'],
      ['answer', '2026-03-16'],
    ]);
    life.does('labour', 'answer', answered);
    expect(life.running.map(({ key, due, owedBy }) => [key, due, owedBy.organId])).toEqual([
      ['verify', '2026-03-16', 'county-bureau'],
    ]);
    for (const one of life.clocks) expect(explainDossierClock(kind, one).lines.length).toBeGreaterThanOrEqual(4);
  });

  test('sent back, a new day runs; answered on it in time, it is met', () => {
    const life = working().does('labour', 'answer', answered);
    life.does('sup-1', 'sendBack', { reason: '没有回执', dueOn: '2026-03-09' });
    expect(life.state).toMatchObject({ phase: 'working', returns: 1, dueOn: '2026-03-09' });
    life.does('labour', 'report', { soFar: '已补送' }).does('labour', 'answer', answered);
    expect(life.clocks.filter(({ key, status }) => key === 'answer' && status === 'met')).toHaveLength(2);
  });

  test('more time: asked for before the day, at most 60 days from the issue, given by the head alone', () => {
    const life = working();
    expect(life.tries('labour', 'askExtension', { to: '2026-05-07', reason: '复杂' })?.code).toBe(
      'supervision-card.askExtension.not-that-day',
    );
    life.does('labour', 'askExtension', { to: '2026-04-01', reason: '等鉴定' });
    expect(life.tries('sup-1', 'decideExtension', { granted: true, note: '同意' })?.code).toBe(
      'supervision-card.decideExtension.not-yours',
    );
    life.does('head-1', 'decideExtension', { granted: true, note: '同意' });
    expect(life.state.dueOn).toBe('2026-04-01');
    life.today = localDate('2026-04-02');
    expect(life.tries('labour', 'askExtension', { to: '2026-04-20', reason: '再等' })?.code).toBe(
      'supervision-card.askExtension.too-late',
    );
  });

  test('no answer: to the head of the bureau; again: before a leader and the conference; the same day escalates once', () => {
    const life = working();
    expect(life.tries(clock, 'escalate')?.code).toBe('supervision-card.escalate.not-due');
    life.today = localDate('2026-03-17');
    life.does(clock, 'escalate');
    expect(life.state.level).toBe(1);
    expect(life.tries(clock, 'escalate')?.code).toBe('supervision-card.escalate.not-due');
    expect(life.running.find(({ key }) => key === 'direct')?.owedBy.organId).toBe('county-bureau');
    life.does('head-1', 'direct', { instruction: '三日内反馈', dueOn: '2026-03-20', lead: 'leader-2' });
    life.today = localDate('2026-03-21');
    life.does(clock, 'escalate');
    expect(life.state).toMatchObject({ level: 2, officers: { lead: ['leader-2'] } });
    expect(life.running.find(({ key }) => key === 'direct')?.owedBy.organId).toBe('county');
  });

  test('a head who does not decide is passed by: the card goes up by itself', () => {
    const life = working();
    life.today = localDate('2026-03-17');
    life.does(clock, 'escalate');
    life.today = localDate('2026-03-23');
    life.does(clock, 'escalate');
    expect(life.state.level).toBe(2);
  });
});

describe('what the overdue duty does to its card', () => {
  test('a card of a clock is not closed while the duty is undone; done meanwhile, a short word on the lateness is enough', () => {
    const life = fresh().does(clock, 'issueByRule', byRule());
    expect(life.tries('labour', 'explainLateness', { reason: '忙', change: '改' })?.code).toBe(
      'supervision-card.explainLateness.not-done',
    );
    life.does('labour', 'answer', answered);
    expect(life.tries('sup-1', 'close', closing)?.code).toBe('supervision-card.close.still-overdue');
    life.does(clock, 'noteMet', { on: '2026-03-02', how: 'met' }).does('sup-1', 'close', closing);

    const short = fresh().does(clock, 'issueByRule', byRule()).does(clock, 'noteMet', { on: '2026-03-02', how: 'met' });
    expect(short.state.phase).toBe('issued');
    expect(kind.tells!(short.state)?.zh).toContain('已经补办');
    short.does('labour', 'explainLateness', { reason: '交接漏件', change: '每日核对' }).does('sup-1', 'close', closing);
  });

  test('"solved" needs what was carried out', () => {
    const life = working().does('labour', 'answer', { ...answered, implemented: false });
    expect(life.tries('sup-1', 'close', closing)?.code).toBe('supervision-card.close.not-carried-out');
    life.does('sup-1', 'close', { ...closing, result: 'explained' });
  });
});

describe('ways of supervising and their approvals', () => {
  test('each way against each approver', () => {
    const rows = Object.keys(methods).map((method) => {
      const life = working();
      const asked = life.tries('sup-1', 'askMethod', { method, why: '不落实', leader: 'leader-1' });
      if (asked)
        return [
          method,
          'free',
          life.tries('sup-1', 'recordMethod', { method, on: monday, did: ['called'], found: '在办' }) === undefined,
        ];
      const refused = life.tries('sup-1', 'recordMethod', {
        method,
        on: monday,
        did: ['unannounced'],
        found: '在办',
      })?.code;
      const by = ['head-1', 'leader-1'].filter(
        (who) => !permitsDossier(kind, life.state, 'decideMethod', life.context(who)),
      );
      life.does(by[0]!, 'decideMethod', { granted: true, note: '同意' });
      life.does('sup-1', 'recordMethod', {
        method,
        on: monday,
        did: ['unannounced', 'called-petitioner'],
        found: '在办',
      });
      return [method, by.join(), refused];
    });
    const no = 'supervision-card.recordMethod.not-approved';
    expect(rows).toEqual([
      ['phone', 'free', true],
      ['letter', 'free', true],
      ['interview', 'head-1', no],
      ['on-site', 'leader-1', no],
      ['joint', 'leader-1', no],
    ]);
  });

  test('listing, an order and an interview are decided by the convener above; a listing ends with the card', () => {
    for (const measure of ['listing', 'rectify', 'interview']) {
      const life = working().does('head-1', 'proposeMeasure', { measure, grounds: '两次逾期不落实' });
      expect(life.tries('head-1', 'orderMeasure', { by: '2026-04-01', decision: '定' })?.code).toBe(
        'supervision-card.orderMeasure.not-yours',
      );
      life.does('leader-1', 'orderMeasure', { by: '2026-04-01', decision: '限期解决' });
      if (measure === 'listing') {
        expect(kind.tells!(life.state)?.zh).toContain('挂牌');
        life.does('labour', 'answer', answered).does('sup-1', 'close', closing);
        expect(life.state.listed).toBeUndefined();
      } else if (measure === 'rectify')
        expect(life.state).toMatchObject({ rectifyBy: '2026-04-01', dueOn: '2026-04-01' });
      else {
        const record = { on: monday, pointedOut: '逾期两次', undertaken: '三日内办' };
        expect(life.tries('sup-1', 'recordInterview', { ...record, interviewed: ['town-head'] })?.code).toBe(
          'supervision-card.recordInterview.not-of-the-unit',
        );
        life.does('sup-1', 'recordInterview', { ...record, interviewed: ['labour-head'] });
      }
    }
  });
});

test('every phase against every act and actor is done or refused with an article and a way on', () => {
  const seen = new Map<string, Dossier>([['none', copyOf(kind.nothing)]]);
  for (const { steps } of walks(20)) for (const { after } of steps) seen.set(after.phase, after);
  expect([...seen.keys()].sort()).toEqual(['none', ...Object.keys(kind.phases)].sort());
  for (const state of seen.values()) {
    for (const name of Object.keys(kind.acts)) {
      for (const actor of actorsOf(stage)) {
        const done = decideDossier(kind, state, name, {}, contextFor(stage, actor, localDate('2027-01-04')));
        if (!isRefusal(done)) continue;
        expect(done.cite, `${state.phase} ${name}`).toBeTruthy();
        expect(done.way.zh.length).toBeGreaterThan(3);
      }
    }
  }
}, 120_000);

test('a year of random acts: never a dead end, and the fold is what the steps made', () => {
  for (const { steps, state, today } of walks(60)) {
    const facts = steps.map(({ fact }) => fact);
    expect(foldDossier(kind, facts)).toEqual(state);
    dossierClocks(kind, facts, nationalCalendar);
    if (state.phase !== 'none' && !kind.ended.includes(state.phase))
      expect([state.phase, turns(kind, state, stage, today).length > 0]).toEqual([state.phase, true]);
  }
}, 120_000);
