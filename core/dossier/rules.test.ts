import { expect, test } from 'vitest';
import { localDate } from '../calendar/index.ts';
import { decisionAssessment } from '../decisions/index.ts';
import { inspectionTask } from '../inspection/index.ts';
import type { Task } from '../inspection/task.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { supervisionCard } from '../supervision/index.ts';
import { permitsDossier } from './decide.ts';
import { copyOf, type DossierKind } from './kind.ts';
import { stageOf } from './walk/stage.ts';
import { toldOn } from './walk/told.ts';
import { actorsOf, contextFor, walkDossier } from './walk/walk.ts';

/** Rules of the catalogue (`docs/rules.md`) about what an office keeps beside the petitions. */
const stage = stageOf();
const told = (kind: DossierKind) => toldOn(kind, stage);

const card = (responsible: string) => ({
  problem: '受理超期，没有书面告知。',
  matter: stage.numbers[0]!,
  responsible,
  trigger: 'by-hand',
  method: 'letter',
  dueOn: '2026-03-12',
  wanted: '三日内书面告知。',
});
const answer = { answer: '已查清并告知。', investigated: true, handled: true, implemented: true };
const closing = { result: 'solved', verified: '看了回单。', callBack: '本人说收到了。' };

test('closing_card_by_responsible_unit_refused: neither the unit nor an officer of it closes its own card (R-SUP-1)', () => {
  const other = told(supervisionCard)
    .on('2026-03-02', 'county-bureau', 'supervisor', 'issue', card('county-labour'))
    .on('2026-03-05', 'county-labour', 'organ-handler', 'answer', answer);
  for (const role of ['organ-handler', 'organ-head', 'supervisor', 'bureau-head'] as const)
    expect(isRefusal(other.tried('2026-03-06', 'county-labour', role, 'close', closing))).toBe(true);
  expect(other.on('2026-03-06', 'county-bureau', 'supervisor', 'close', closing).state.phase).toBe('closed');

  // Where the bureau itself is the unit, its own supervisor does not close it either.
  const own = told(supervisionCard)
    .on('2026-03-02', 'county-bureau', 'supervisor', 'issue', card('county-bureau'))
    .on('2026-03-05', 'county-bureau', 'bureau-officer', 'answer', answer);
  const refusal = own.tried('2026-03-06', 'county-bureau', 'supervisor', 'close', closing) as Refusal;
  expect([refusal.code, refusal.cite]).toEqual(['supervision-card.close.own-unit', 'H.supervisor-not-handler']);
});

test('zero_report_missing_is_not_zero: a zero is signed by the day; who said nothing is not reported (R-ZERO-1)', () => {
  const units = ['county-labour', 'east-town', 'county'];
  const set = { title: '第10周排查', period: 'weekly', scope: '欠薪、征地', units, dueOn: '2026-03-06' };
  const task = told(inspectionTask)
    .on('2026-03-02', 'county-bureau', 'bureau-officer', 'issue', set)
    .on('2026-03-05', 'county-labour', 'organ-head', 'zero', { looked: '走访六家企业。', signed: true });
  const unsigned = task.tried('2026-03-05', 'east-town', 'organ-head', 'zero', { looked: '问过各村。', signed: false });
  expect(isRefusal(unsigned)).toBe(true);
  const late = task.tried('2026-03-09', 'east-town', 'organ-head', 'zero', {
    looked: '问过各村。',
    signed: true,
  }) as Refusal;
  expect(late.code).toBe('inspection-task.zero.late');
  task.on('2026-03-10', 'county-bureau', 'bureau-officer', 'end', {});
  const { missing, reports } = task.state as Task;
  expect(missing).toEqual(['east-town', 'county']);
  expect(Object.entries(reports).map(([unit, { as }]) => [unit, as])).toEqual([['county-labour', 'zero']]);
});

test('risk_assessment_without_participation_blocked: no assessment is issued before people were heard and answered (R-WP-1)', () => {
  const heardIn = ['recordHearing', 'recordParticipation', 'answerComments'];
  let blocked = 0;
  let issued = 0;
  for (let seed = 100; seed <= 165; seed++) {
    const done: string[] = [];
    for (const { act, after, today } of walkDossier(decisionAssessment, seed, stage).steps) {
      done.push(act);
      const heard = done.some((one) => heardIn.includes(one));
      if (act === 'conclude') {
        issued++;
        expect([seed, heard]).toEqual([seed, true]);
      }
      if (heard) continue;
      for (const actor of actorsOf(stage)) {
        const refusal = permitsDossier(decisionAssessment, after, 'conclude', contextFor(stage, actor, today));
        expect([seed, refusal === undefined]).toEqual([seed, false]);
        blocked++;
      }
    }
  }
  expect(blocked).toBeGreaterThan(300);
  expect(issued).toBeGreaterThan(0);
  // And were the table to let it through, the act itself would not.
  const unheard = { ...copyOf(decisionAssessment.nothing), phase: 'assessing', keeperId: 'county-labour', seq: 1 };
  const head = { kind: 'officer', officerId: 'h', organId: 'county-labour', role: 'organ-head' } as const;
  const refusal = permitsDossier(
    decisionAssessment,
    unheard,
    'conclude',
    contextFor(stage, head, localDate('2026-03-02')),
  );
  expect([refusal?.code, refusal?.cite]).toEqual(['decision-assessment.conclude.no-participation', 'ZDJC.23']);
}, 60_000);
