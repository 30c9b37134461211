import { describe, expect, test } from 'vitest';
import { localDate, nationalCalendar } from '../calendar/index.ts';
import type { OrganDirectory } from './act.ts';
import { openClocks } from './clocks.ts';
import { arbiterOf } from './coordination.ts';
import { reviewBodies } from './review-bodies.ts';
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
  received,
  type Story,
  story,
  told,
  wages,
} from './walk/story.ts';
import { smallWorld } from './walk/world.ts';

const tax = officer('county-tax');
const government = officer('county');
const due = (of: Story, key: string) => openClocks(of.state, nationalCalendar).find((one) => one.key === key);
const once = (second = 'county-discipline') =>
  story()
    .on('2026-03-02', bureau, 'register', wages)
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
    .on('2026-03-04', labour, 'object', { reason: '不归我们管' })
    .on('2026-03-05', bureau, 'decideObjection', { upheld: true, reason: '同意' })
    .on('2026-03-06', bureau, 'forward', { to: second, ...told });
const twice = () => once('east-town').on('2026-03-09', officer('east-town'), 'object', { reason: '也不归我们管' });
const decision = { leadId: 'county-labour', decision: '由人社局承办', ...told };

describe('whose matter is it (INV-5, R-JUR-1…4, T-25)', () => {
  test('case_stays_with_objector_until_sender_agrees, on the second bounce until the superior has decided', () => {
    const told2 = twice();
    expect([told2.state.holderId, told2.state.phase, told2.state.overlays]).toEqual([
      'east-town',
      'objected',
      ['coordination'],
    ]);
    expect(told2.state.coordination).toMatchObject({ by: 'superior', arbiterId: 'county', question: 'jurisdiction' });
  });

  test('a second bounce is no longer the sender’s to rule on; it has a date of itself', () => {
    expect(twice().refused('2026-03-10', bureau, 'decideObjection', { upheld: true, reason: '再收回' })).toMatchObject({
      code: 'decideObjection.second-bounce',
      cite: 'R.24',
    });
    // Ten working days from Monday 9 March.
    expect(due(twice(), 'coordination')).toMatchObject({ due: '2026-03-23', owedBy: { organId: 'county' } });
    expect(due(twice(), 'ruling')).toBeUndefined();
  });

  test('organs without a common superior are a matter for the joint conference', () => {
    const vertical = once('county-tax').on('2026-03-09', tax, 'object', { reason: '也不归我们管' });
    // Under vertical management only the province stands above both.
    expect(vertical.state.coordination).toMatchObject({ by: 'superior', arbiterId: 'province' });
    const other = accepted().on('2026-03-11', labour, 'callConference', {
      question: 'hard',
      organIds: ['province'],
      reason: '省里没有上级',
    });
    expect(other.state.coordination).toMatchObject({ by: 'conference', arbiterId: 'county-bureau' });
  });

  test('where the directory names no superior, the government of the own level stands above; else the county’s bureau', () => {
    const { organs, rows } = smallWorld();
    const without = (...ids: string[]): OrganDirectory => ({
      ...organs,
      get: (id) => {
        const { superiorId, ...organ } = organs.get(id) ?? { id, nameZh: id, level: 'county', kind: 'department' };
        return superiorId && !ids.includes(id) ? { ...organ, superiorId } : organ;
      },
      reviewBodies: (id) =>
        reviewBodies(
          id,
          rows.map((row) => (ids.includes(row.id) ? { ...row, superiorId: null, guidingDepartmentId: null } : row)),
          localDate('2026-03-09'),
        ),
    });
    const { state } = twice();
    const of = (...ids: string[]) => arbiterOf(state, ['county-labour', 'east-town'], without(...ids));
    expect(of('county-labour')).toEqual({ by: 'superior', arbiterId: 'county' });
    expect(of('county-labour', 'east-town')).toEqual({ by: 'superior', arbiterId: 'county' });
    const apart = arbiterOf(state, ['county-tax', 'east-town'], without('county-tax'));
    expect(apart).toEqual({ by: 'conference', arbiterId: 'county-bureau' });
    // Registered by a town itself: the conference is still the county's.
    expect(
      arbiterOf({ ...state, registrarId: 'east-town' }, ['county-tax', 'west-town'], without('county-tax')),
    ).toEqual({
      by: 'conference',
      arbiterId: 'county-bureau',
    });
  });

  test('who decides comes from the directory, whatever is sent', () => {
    const forged = once('east-town').on('2026-03-09', officer('east-town'), 'object', {
      reason: '也不归我们管',
      arbiter: { by: 'conference', arbiterId: 'east-town' },
    });
    expect(forged.state.coordination?.arbiterId).toBe('county');
    expect(
      story()
        .on('2026-03-02', bureau, 'register', wages)
        .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
        .on('2026-03-04', labour, 'object', { reason: '不归', arbiter: { by: 'superior', arbiterId: 'county-labour' } })
        .state.coordination,
    ).toBeUndefined();
  });

  test('the decision binds: the organ named signs for it and cannot send it back (R-JUR-4)', () => {
    const decided = twice().on('2026-03-12', government, 'decideCoordination', decision);
    expect([decided.state.phase, decided.state.holderId]).toEqual(['transferring', 'east-town']);
    expect(decided.refused('2026-03-13', labour, 'object', { reason: '还是不归' }).code).toBe('object.ruled-already');
    decided.on('2026-03-16', labour, 'signFor');
    expect([decided.state.holderId, decided.state.phase]).toEqual(['county-labour', 'received']);
  });

  test('turning a binding transfer into an assignment opens no new objection', () => {
    const turned = story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'callConference', {
        question: 'jurisdiction',
        organIds: ['county-labour'],
        reason: '争议',
      })
      .on('2026-03-04', government, 'decideCoordination', decision)
      .on('2026-03-05', bureau, 'assign', { to: 'county-labour', reportBy: '2026-04-30', points: '查清', ...told });
    expect(turned.refused('2026-03-05', labour, 'object', { reason: '还是不归' }).code).toBe('object.ruled-already');
  });

  test('named itself, the objector handles it at once', () => {
    const own = twice().on('2026-03-12', government, 'decideCoordination', { ...decision, leadId: 'east-town' });
    expect([own.state.phase, own.state.holderId, own.state.overlays]).toEqual(['received', 'east-town', []]);
    expect(own.refused('2026-03-13', officer('east-town'), 'object', { reason: '不' }).code).toBe(
      'object.ruled-already',
    );
  });

  test('nobody else decides, and the petitioner’s own acts stay open', () => {
    expect(twice().refused('2026-03-12', bureau, 'decideCoordination', decision).code).toBe(
      'decideCoordination.not-yours',
    );
    twice().on('2026-03-12', petitioner, 'supplyPapers', { note: '合同' });
  });

  test('while it is put forward the holder does not pass it on, but may accept it, which ends the dispute', () => {
    const open = received().on('2026-03-05', labour, 'callConference', {
      question: 'jurisdiction',
      organIds: ['county-tax'],
      reason: '两家都有职责',
    });
    expect(open.refused('2026-03-06', labour, 'divert', {}).code).toBe('divert.while-coordination');
    expect(open.on('2026-03-06', labour, 'accept', told).state.overlays).toEqual([]);
    expect(open.state.coordination).toBeUndefined();
  });

  test('a withdrawal and its revocation leave the dispute where it was', () => {
    const back = twice().on('2026-03-10', petitioner, 'withdraw', { ownWill: true });
    expect(due(back, 'coordination')).toBeUndefined();
    back.on('2026-03-11', petitioner, 'revokeWithdrawal');
    expect(due(back, 'coordination')?.due).toBe('2026-03-23');
  });
});

describe('joint handling (1.10): one leads, others owe their parts', () => {
  const joint = () =>
    investigated()
      .on('2026-03-13', labour, 'callConference', { question: 'joint', organIds: ['east-town'], reason: '要一起办' })
      .on('2026-03-16', government, 'decideCoordination', {
        ...decision,
        parts: [{ organId: 'east-town', what: '提供台账', by: '2026-03-31' }],
      });

  test('the organ that accepted leads; parts have days to come and organs not complained of', () => {
    const open = () =>
      investigated().on('2026-03-13', labour, 'callConference', {
        question: 'joint',
        organIds: ['east-town'],
        reason: '要一起办',
      });
    expect(
      open().refused('2026-03-16', government, 'decideCoordination', { ...decision, leadId: 'county-tax' }).code,
    ).toBe('decideCoordination.lead');
    const part = (change: object) => ({
      ...decision,
      parts: [{ organId: 'east-town', what: '台账', by: '2026-03-31', ...change }],
    });
    expect(open().refused('2026-03-16', government, 'decideCoordination', part({ by: '2026-03-16' })).field).toBe(
      'parts.0.by',
    );
    expect(
      open().refused('2026-03-16', government, 'decideCoordination', part({ organId: 'county-labour' })).code,
    ).toBe('decideCoordination.organ');
  });

  test('each part has its own date and owner; the lead stays the one holder', () => {
    expect(due(joint(), 'part')).toMatchObject({ due: '2026-03-31', owedBy: { organId: 'east-town' } });
    expect([joint().state.holderId, joint().state.overlays]).toEqual(['county-labour', ['joint']]);
    const done = joint().on('2026-03-20', officer('east-town'), 'answerPart', { result: '台账已交' });
    expect([due(done, 'part'), done.state.overlays]).toEqual([undefined, []]);
    expect(done.refused('2026-03-21', officer('east-town'), 'answerPart', { result: '再交' }).code).toBe(
      'answerPart.done-already',
    );
    expect(joint().refused('2026-03-20', tax, 'answerPart', { result: '没有我' }).code).toBe('answerPart.not-yours');
  });

  test('the opinion waits for parts that are still to come, and not for late ones', () => {
    expect(joint().refused('2026-03-20', labour, 'submitOpinion', opinion()).code).toBe('submitOpinion.while-joint');
    const late = joint()
      .on('2026-04-01', labour, 'submitOpinion', opinion())
      .on('2026-04-02', head, 'conclude')
      .on('2026-04-03', labour, 'serve', handed('2026-04-03'));
    expect(late.state.phase).toBe('served');
  });
});
