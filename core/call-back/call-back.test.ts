import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { type DossierActor, decideDossier, dossierClocks, type MatterView, stepDossier } from '../dossier/index.ts';
import { copyOf } from '../dossier/kind.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { contextFor } from '../dossier/walk/walk.ts';
import { isRefusal } from '../refusal.ts';
import { type CallBack, callBack } from './index.ts';

const stage = stageOf();
const number = stage.numbers[2]!;
const petitioner: DossierActor = { kind: 'petitioner', keeperId: 'county-bureau' };
const officer = (role: 'supervisor' | 'bureau-head'): DossierActor => ({
  kind: 'officer',
  officerId: `county-bureau/${role}`,
  organId: 'county-bureau',
  role,
});
const caller = officer('supervisor');
const head = officer('bureau-head');
interface Step {
  day: string;
  act: string;
  payload: object;
  by: DossierActor;
}
function told(steps: Step[], matter: Partial<MatterView> = {}) {
  let state = copyOf(callBack.nothing);
  const facts: Parameters<typeof dossierClocks>[1] extends Iterable<infer One> ? One[] : never = [];
  for (const { day, act, payload, by } of steps) {
    const context = contextFor(stage, by, day as never);
    const known = { ...context, matter: (one: string) => ({ ...context.matter(one)!, ...matter }) };
    const draft = decideDossier(callBack, state, act, payload, known);
    if (isRefusal(draft)) return { refused: draft.code, field: draft.field, state: state as CallBack, facts };
    const fact = { ...draft, seq: state.seq + 1 };
    facts.push(fact);
    state = stepDossier(callBack, state, fact);
  }
  return { refused: undefined, field: undefined, state: state as CallBack, facts };
}
const opened: Step = {
  day: '2026-03-02',
  act: 'open',
  payload: { matter: number, reason: 'dissatisfied' },
  by: caller,
};
const said = { how: 'phone', said: '钱没有拿到。', solved: 'no', wantsReopening: true };
const recorded: Step = { day: '2026-03-03', act: 'record', payload: said, by: caller };
const contest = (day: string): Step => ({
  day,
  act: 'contest',
  payload: { actually: '我说的是拿到了一半。' },
  by: petitioner,
});
const kept: Step = {
  day: '2026-03-06',
  act: 'answerContest',
  payload: { corrected: false, explained: '已核对录音，记录和录音一致。' },
  by: head,
};
const conclude = (payload: object): Step => ({
  day: '2026-03-05',
  act: 'conclude',
  payload: { told: '电话。', ...payload },
  by: head,
});

describe('the record of a call-back', () => {
  test('is contested by the petitioner within 15 days, once, and answered within five working days', () => {
    const { state, facts } = told([opened, recorded, contest('2026-03-05')]);
    expect(state.phase).toBe('contested');
    expect(dossierClocks(callBack, facts, nationalCalendar).at(-1)).toMatchObject({
      id: 'H-121',
      due: '2026-03-12',
      owedBy: { organId: 'county-bureau' },
    });
    expect(told([opened, recorded, contest('2026-03-19')]).refused).toBe('call-back.contest.after-due');
    expect(told([opened, recorded, contest('2026-03-05'), kept, contest('2026-03-09')]).refused).toBe(
      'call-back.contest.answered',
    );
  });

  test('is never judged by whoever wrote it down', () => {
    expect(told([opened, recorded, contest('2026-03-05'), { ...kept, by: caller }]).refused).toBe(
      'call-back.answerContest.own-record',
    );
    expect(told([opened, recorded, contest('2026-03-05'), kept]).state.phase).toBe('recorded');
  });

  test('corrected, it says all of it anew, and what follows is decided anew, after the end as well', () => {
    const half = { corrected: true, explained: '已更正。', said: '拿到了一半。' };
    const ended = [opened, { ...recorded, payload: { ...said, solved: 'yes', wantsReopening: false } }];
    const all = [...ended, conclude({ follows: 'nothing' }), contest('2026-03-06')];
    const step = (payload: object): Step => ({ ...kept, day: '2026-03-09', payload });
    expect(told([...all, step(half)]).field).toBe('solved');
    const { state } = told([...all, step({ ...half, solved: 'partly', wantsReopening: false })]);
    expect([state.phase, state.solved, state.closedOn]).toEqual(['recorded', 'partly', undefined]);
    expect(told([...all, { ...kept, day: '2026-03-09' }]).state.phase).toBe('concluded');
  });
});

describe('what follows of a call-back', () => {
  test('"wants it anew" never ends as explained again without agreement or an answer with reasons', () => {
    const explained = (more: object, matter: Partial<MatterView> = {}) =>
      told([opened, recorded, conclude({ follows: 'explained', ...more })], matter).refused;
    expect(explained({})).toBe('call-back.conclude.agreement-unsaid');
    expect(explained({ agreed: false, reason: '依法。' }, { mayAskReopening: true })).toBe(
      'call-back.conclude.reopening-unanswered',
    );
    expect(explained({ agreed: false, reason: '依法。' }, { reopening: {} })).toBe(
      'call-back.conclude.reopening-unanswered',
    );
    expect(explained({ agreed: false }, { reopening: { answer: 'refused' } })).toBe('call-back.conclude.no-reason');
    expect(explained({ agreed: false, reason: '依法。' }, { reopening: { answer: 'refused' } })).toBeUndefined();
    expect(explained({ agreed: true }, { mayAskReopening: true })).toBeUndefined();
  });

  test('a card has its number and the day by which there is a result', () => {
    const card = { follows: 'supervised', reference: '督〔2026〕1号' };
    expect(told([opened, recorded, conclude(card)]).refused).toBe('call-back.conclude.no-day');
    expect(told([opened, recorded, conclude({ ...card, by: '2026-03-04' })]).refused).toBe('call-back.conclude.no-day');
    expect(told([opened, recorded, conclude({ ...card, by: '2026-03-20' })]).refused).toBeUndefined();
  });
});

test('until it is acted on, a call-back is kept from whoever handled the matter', () => {
  const from = (steps: Step[]) => callBack.keptFrom?.(told(steps).state);
  const handling = ['county-labour', 'county-labour/organ-handler'];
  expect(from([opened])).toEqual(handling);
  expect(from([opened, recorded])).toEqual(handling);
  expect(from([opened, recorded, contest('2026-03-05')])).toEqual(handling);
  expect(from([opened, recorded, conclude({ follows: 'explained', agreed: true })])).toEqual([]);
});
