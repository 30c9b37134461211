import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { decideDossier, dossierClocks, stepDossier } from '../dossier/index.ts';
import { copyOf } from '../dossier/kind.ts';
import { stageOf } from '../dossier/walk/stage.ts';
import { contextFor } from '../dossier/walk/walk.ts';
import { isRefusal } from '../refusal.ts';
import type { Role } from '../roles.ts';
import { type HandlingReview, handlingReview } from './index.ts';
import { tellsOfComplaint } from './outside.ts';

const stage = stageOf();
const [number] = stage.numbers;
const opening = {
  ground: 'delay',
  matter: number,
  unit: 'county-labour',
  report: '2026-03-02 09:00',
  said: '拖着不办。',
  consent: 'quiet',
};

interface Step {
  day: string;
  act: string;
  payload: object;
  by?: [organId: string, role: Role];
  keeperId?: string;
}
function told(steps: Step[]) {
  let state = copyOf(handlingReview.nothing);
  const facts: Parameters<typeof dossierClocks>[1] extends Iterable<infer One> ? One[] : never = [];
  for (const { day, act, payload, by, keeperId = 'county-bureau' } of steps) {
    const actor = by
      ? ({ kind: 'officer', officerId: `${by[0]}/${by[1]}`, organId: by[0], role: by[1] } as const)
      : ({ kind: 'clock', keeperId } as const);
    const draft = decideDossier(handlingReview, state, act, payload, contextFor(stage, actor, day as never));
    if (isRefusal(draft)) return { refused: draft, state: state as HandlingReview, facts };
    const fact = { ...draft, seq: state.seq + 1 };
    facts.push(fact);
    state = stepDossier(handlingReview, state, fact);
  }
  return { refused: undefined, state: state as HandlingReview, facts };
}
const supervisor = ['county-bureau', 'supervisor'] as [string, Role];
const opened: Step = { day: '2026-03-02', act: 'open', payload: opening };
const look = (how: string): Step => ({
  day: '2026-03-04',
  act: 'look',
  payload: { how, on: '2026-03-04', found: '没有联系记录。', files: [] },
  by: supervisor,
});
const card = { problem: '没有联系记录。', wanted: '书面说明。', dueOn: '2026-03-20' };

describe('a review of handling', () => {
  test('is opened by rule alone, by a bureau outside the unit, and keeps the unit from ever learning of it', () => {
    const { state } = told([opened]);
    expect([state.keeperId, state.barredIds, state.handlerId]).toEqual([
      'county-bureau',
      ['county-labour'],
      'county-labour/organ-handler',
    ]);
    expect(told([{ ...opened, by: supervisor }]).refused?.code).toBe('handling-review.open.not-yours');
    expect(told([{ ...opened, keeperId: 'county-labour' }]).refused?.code).toBe('handling-review.open.own-matter');
    expect(handlingReview.sealedTo).toEqual(['supervisor', 'bureau-head', 'organ-head', 'custodian']);
  });

  test('owes its result in 10 working days, and anew once the card that was sent is closed', () => {
    const due = (steps: Step[]) => dossierClocks(handlingReview, told(steps).facts, nationalCalendar).at(-1);
    expect(due([opened])).toMatchObject({ due: '2026-03-16', status: 'running' });
    const agreed = { ...opened, payload: { ...opening, consent: 'unnamed' } };
    const sent: Step[] = [agreed, look('file'), { day: '2026-03-05', act: 'send', payload: card, by: supervisor }];
    expect(due(sent)).toMatchObject({ status: 'met' });
    const closed: Step = { day: '2026-03-18', act: 'hearOfCard', payload: { result: 'solved' } };
    expect(due([...sent, closed])).toMatchObject({ due: '2026-04-01', status: 'running' });
  });

  test('whoever handles the matter, then or now, neither looks into it nor ends it (R-SUP-1)', () => {
    const { state } = told([opened]);
    for (const own of [
      { ...state, handlerId: 'county-bureau/supervisor' },
      { ...state, unitId: 'county-bureau' },
    ]) {
      const actor = {
        kind: 'officer',
        officerId: 'county-bureau/supervisor',
        organId: 'county-bureau',
        role: 'supervisor',
      } as const;
      for (const act of ['look', 'send', 'conclude', 'recordConsent'])
        expect([
          act,
          (
            decideDossier(handlingReview, own, act, {}, contextFor(stage, actor, '2026-03-04' as never)) as {
              code?: string;
            }
          ).code,
        ]).toEqual([act, 'handling-review.own-matter']);
    }
  });

  test('the unit is asked with consent only, and on the ground of what the file shows', () => {
    const sending: Step = { day: '2026-03-05', act: 'send', payload: card, by: supervisor };
    expect(told([opened, look('file'), sending]).refused?.code).toBe('handling-review.send.not-agreed');
    const agreed: Step = {
      day: '2026-03-04',
      act: 'hearAgain',
      payload: { report: '2026-03-04 09:00', said: '还是没人来。', consent: 'unnamed' },
    };
    expect(told([opened, agreed, look('visit'), sending]).refused?.code).toBe('handling-review.send.file-first');
    expect(told([opened, agreed, look('file'), sending]).refused).toBeUndefined();
    const takenBack: Step = {
      day: '2026-03-04',
      act: 'recordConsent',
      payload: { consent: 'quiet', how: '本人改了主意。' },
      by: supervisor,
    };
    expect(told([opened, agreed, look('file'), takenBack, sending]).refused?.code).toBe(
      'handling-review.send.not-agreed',
    );
  });

  test('"not found" is said only after the petitioner was heard, and nothing before somebody looked', () => {
    const ending = (result: string): Step => ({
      day: '2026-03-06',
      act: 'conclude',
      payload: { result, told: '已经查过。' },
      by: supervisor,
    });
    expect(told([opened, ending('mended')]).refused?.code).toBe('handling-review.conclude.not-looked');
    expect(told([opened, look('file'), ending('not-found')]).refused?.code).toBe('handling-review.conclude.not-heard');
    expect(told([opened, look('petitioner'), ending('not-found')]).state.phase).toBe('concluded');
  });
});

test.each([
  ['信访人反映没有人联系', true],
  ['接到投诉后核实', true],
  ['群众称一直没有答复', true],
  ['The petitioner says nobody came', true],
  ['受理后二十天没有联系记录，书面说明原因', false],
  ['请联系信访人，反映情况登记表没有填', false],
  ['No record of contact since acceptance', false],
])('%s: tells of a complaint %s', (problem, tells) => {
  expect(tellsOfComplaint({ problem }) !== undefined).toBe(tells);
});
