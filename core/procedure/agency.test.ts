import { describe, expect, test } from 'vitest';
import { actNames, acts } from './acts/index.ts';
import { generalPowers, holds, specialPowers } from './agency.ts';
import { powerFor } from './outside-agency.ts';
import {
  accepted,
  bureau,
  handed,
  head,
  heard,
  investigated,
  labour,
  opinion,
  petitioner,
  received,
  served,
  story,
  wages,
} from './walk/story.ts';

const agent = (no = 1) => ({ kind: 'petitioner' as const, agent: no });
const general = { kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' };
const withdraws = { ...general, powers: [...generalPowers, 'withdraw'] };
const guardian = { kind: 'guardian', authorisedOn: '2020-05-06', seen: 'copy' };

describe('who acts for the petitioner', () => {
  test('an agent has the general scope unless the authority says more; a guardian has every power by law', () => {
    const { state } = story().on('2026-03-02', bureau, 'register', { ...wages, agents: [general, guardian] });
    expect(state.agents).toMatchObject([
      { no: 1, kind: 'authorised', powers: generalPowers, since: '2026-03-02' },
      { no: 2, kind: 'guardian', powers: [...generalPowers, ...specialPowers] },
    ]);
  });

  test('two at most, at registration and later; an ended agency makes room, and its number is not given again', () => {
    const three = { ...wages, agents: [general, general, general] };
    expect(story().refused('2026-03-02', bureau, 'register', three)).toMatchObject({
      code: 'register.too-many-agents',
      field: 'agents',
      cite: 'MSF.61',
    });
    const two = received()
      .on('2026-03-05', petitioner, 'appointAgent', general)
      .on('2026-03-05', petitioner, 'appointAgent', general);
    expect(two.refused('2026-03-05', petitioner, 'appointAgent', general).code).toBe('appointAgent.too-many-agents');
    two.on('2026-03-06', petitioner, 'endAgency', { agent: 1, ending: 'dismissed' });
    expect(two.on('2026-03-06', petitioner, 'appointAgent', general).state.agents?.map(({ no }) => no)).toEqual([
      1, 2, 3,
    ]);
  });

  test('an authority has its paper and its day; the own code is itself in writing, but shows no guardianship', () => {
    const { seen: _, ...unseen } = general;
    const refusal = story().refused('2026-03-02', bureau, 'register', { ...wages, agents: [unseen] });
    expect(refusal).toMatchObject({ code: 'register.no-paper', field: 'agents.0.seen', cite: 'MFD.165' });
    expect(refusal.way.zh).toContain('照样登记');
    const one = received();
    const future = { ...general, authorisedOn: '2026-03-09' };
    expect(one.refused('2026-03-05', petitioner, 'appointAgent', future).code).toBe(
      'appointAgent.authorised-in-future',
    );
    const atWindow = { ...unseen, takenBy: 'county-bureau-1', broughtBy: 'visit', readBack: true };
    expect(one.refused('2026-03-05', petitioner, 'appointAgent', atWindow).code).toBe('appointAgent.no-paper');
    expect(one.refused('2026-03-05', petitioner, 'appointAgent', { ...guardian, seen: undefined }).cite).toBe('MFD.23');
    expect(one.refused('2026-03-05', petitioner, 'appointAgent', { ...general, powers: [] }).code).toBe(
      'appointAgent.no-powers',
    );
    const notRead = { ...general, takenBy: 'county-bureau-1', broughtBy: 'visit' };
    expect(one.refused('2026-03-05', petitioner, 'appointAgent', notRead).code).toBe('appointAgent.read-back');
    expect(one.on('2026-03-05', petitioner, 'appointAgent', unseen).state.agents).toHaveLength(1);
  });
});

describe('what an agent does', () => {
  const withAgent = (given: object = general) => accepted().on('2026-03-10', petitioner, 'appointAgent', given);

  test('what the scope holds is the petitioner’s own act, with the agent’s number in the fact', () => {
    const one = withAgent().on('2026-03-11', agent(), 'supplyPapers', { note: '补一份工资条' });
    expect(one.facts.at(-1)?.actor).toEqual({ kind: 'petitioner', agent: 1 });
  });

  test('what the scope does not hold is refused, with the article and the way on, until it is added', () => {
    const one = withAgent();
    const refusal = one.refused('2026-03-11', agent(), 'withdraw', { ownWill: true });
    expect(refusal).toMatchObject({ code: 'agency.beyond-scope', cite: 'MSF.62', data: { power: 'withdraw' } });
    expect(refusal.way.zh).toContain('变更代理权限');
    one.on('2026-03-11', petitioner, 'changeAgency', {
      agent: 1,
      powers: withdraws.powers,
      authorisedOn: '2026-03-11',
    });
    expect(one.on('2026-03-11', agent(), 'withdraw', { ownWill: true }).state.phase).toBe('withdrawn');
  });

  test('each of the petitioner’s acts is in some power, or is the petitioner’s own alone', () => {
    const theirs = actNames.filter((name) => acts[name].by.some((party) => party === 'petitioner'));
    const own = theirs.filter((name) => !powerFor[name]);
    expect(own).toEqual(['register', 'changeContact', 'appointAgent', 'changeAgency', 'endAgency', 'evaluate']);
    const all = { ...general, powers: [...generalPowers, ...specialPowers] };
    const one = served().on('2026-03-24', petitioner, 'appointAgent', { ...all, seen: undefined });
    for (const [name, payload] of [
      ['evaluate', { office: 'satisfied', organ: 'satisfied', solved: [] }],
      ['changeContact', { changed: ['phone'], reachable: true }],
      ['appointAgent', general],
      ['changeAgency', { agent: 1, powers: ['file'], authorisedOn: '2026-03-24' }],
    ] as const) {
      expect(one.refused('2026-03-24', agent(), name, payload), name).toMatchObject({
        code: 'agency.own-alone',
        cite: 'H.agent-own-code',
      });
    }
  });

  test('an agent of another number, or of an ended agency, does nothing', () => {
    const one = withAgent(withdraws);
    expect(one.refused('2026-03-11', agent(2), 'supplyPapers', { note: '材料' }).code).toBe('agency.none');
    one.on('2026-03-12', petitioner, 'endAgency', { agent: 1, ending: 'dismissed' });
    expect(one.refused('2026-03-12', agent(), 'withdraw', { ownWill: true })).toMatchObject({
      code: 'agency.ended',
      cite: 'MFD.173',
      data: { on: '2026-03-12', how: 'dismissed' },
    });
    expect(one.state.agents).toMatchObject([{ ended: { on: '2026-03-12', how: 'dismissed' } }]);
    expect(holds(one.state, 1, 'file')).toBe(false);
  });

  test('a review asked for by an agent needs the power, and is the petitioner’s request', () => {
    const review = { reviewOrganId: 'city-labour', reason: '数额不对' };
    const one = served().on('2026-03-24', petitioner, 'appointAgent', general);
    expect(one.refused('2026-03-24', agent(), 'requestReview', review).data).toEqual({ power: 'review' });
    const special = { ...general, powers: ['review'] };
    one.on('2026-03-24', petitioner, 'appointAgent', special);
    expect(one.on('2026-03-25', agent(2), 'requestReview', review).state.review).toBe('requested');
  });
});

describe('how an agency ends', () => {
  const appointed = (given: object = general) => received().on('2026-03-05', petitioner, 'appointAgent', given);

  test('an agent lays down the own agency alone; that one resigned is the agent’s own word', () => {
    const one = appointed().on('2026-03-05', petitioner, 'appointAgent', general);
    expect(one.refused('2026-03-06', agent(), 'endAgency', { agent: 2, ending: 'resigned' }).code).toBe(
      'endAgency.own-alone',
    );
    expect(one.refused('2026-03-06', agent(), 'endAgency', { agent: 1, ending: 'dismissed' }).code).toBe(
      'endAgency.own-alone',
    );
    expect(one.refused('2026-03-06', petitioner, 'endAgency', { agent: 1, ending: 'resigned' }).field).toBe('ending');
    one.on('2026-03-06', agent(), 'endAgency', { agent: 1, ending: 'resigned' });
    expect(one.refused('2026-03-07', agent(), 'endAgency', { agent: 1, ending: 'resigned' }).code).toBe('agency.ended');
  });

  test('a guardian is neither dismissed nor resigned, and has no scope to change', () => {
    const one = appointed(guardian);
    for (const ending of ['dismissed', 'resigned'] as const) {
      const actor = ending === 'resigned' ? agent() : petitioner;
      expect(one.refused('2026-03-06', actor, 'endAgency', { agent: 1, ending }).cite).toBe('MFD.23');
    }
    expect(one.refused('2026-03-06', petitioner, 'endAgency', { agent: 1, ending: 'guardianship-over' }).field).toBe(
      'reason',
    );
    expect(
      one.refused('2026-03-06', petitioner, 'changeAgency', { agent: 1, powers: ['file'], authorisedOn: '2026-03-06' })
        .code,
    ).toBe('changeAgency.none');
    one.on('2026-03-06', petitioner, 'endAgency', {
      agent: 1,
      ending: 'guardianship-over',
      reason: '法院判决恢复行为能力',
    });
    expect(one.refused('2026-03-06', petitioner, 'endAgency', { agent: 1, ending: 'cannot-act' }).code).toBe(
      'endAgency.none',
    );
  });

  test('an accusation has agents too: the restricted path keeps the three acts', () => {
    const accusation = { ...wages, purpose: 'accusation' };
    const one = story()
      .on('2026-03-02', bureau, 'register', accusation)
      .on('2026-03-03', petitioner, 'appointAgent', general);
    one.on('2026-03-03', petitioner, 'changeAgency', { agent: 1, powers: ['query'], authorisedOn: '2026-03-03' });
    expect(one.on('2026-03-04', petitioner, 'endAgency', { agent: 1, ending: 'dismissed' }).state.agents).toHaveLength(
      1,
    );
  });
});

describe('papers handed to an agent', () => {
  const signed = (given: object) =>
    investigated()
      .on('2026-03-18', petitioner, 'appointAgent', given)
      .on('2026-03-19', labour, 'submitOpinion', opinion())
      .on('2026-03-20', head, 'conclude');
  const toAgent = (no: number) => ({ service: { ...handed('2026-03-23').service, proof: '代理人签收', agent: no } });

  test('signing by an agent who may receive papers serves the petitioner; without that power it serves nobody', () => {
    const without = signed({ ...general, powers: ['file', 'query'] });
    expect(without.refused('2026-03-23', labour, 'serve', toAgent(1))).toMatchObject({
      code: 'agency.beyond-scope',
      field: 'service.agent',
    });
    expect(without.refused('2026-03-23', labour, 'serve', toAgent(2)).code).toBe('agency.none');
    const one = signed(general).on('2026-03-23', labour, 'serve', toAgent(1));
    expect(one.state).toMatchObject({ phase: 'served', servedOn: '2026-03-23' });
  });

  test('an agreement that an agent signs needs the power to settle', () => {
    const talks = accepted()
      .on('2026-03-11', petitioner, 'appointAgent', general)
      .on('2026-03-11', labour, 'investigate', heard('2026-03-11'))
      .on('2026-03-11', labour, 'askConsent', {
        proposed: 'mediation',
        reason: '坐下来谈',
        otherSide: '作坊',
        ...{ delivery: { method: 'in-person' } },
      });
    expect(
      talks.refused('2026-03-12', agent(), 'answerConsent', { proposed: 'mediation', consents: true }).data,
    ).toEqual({ power: 'mediate' });
    talks
      .on('2026-03-12', petitioner, 'answerConsent', { proposed: 'mediation', consents: true })
      .on('2026-03-12', labour, 'mediate', {
        kind: 'settlement',
        otherConsents: true,
        withinDiscretion: true,
        otherSide: '作坊',
        consentedOn: '2026-03-12',
      });
    const agreement = {
      facts: '欠薪属实',
      terms: '月底付清',
      performer: '作坊',
      performBy: '2026-03-31',
      signedOn: '2026-03-13',
      petitionerSigned: true,
      otherSigned: true,
    };
    expect(talks.refused('2026-03-13', labour, 'recordAgreement', { ...agreement, signedByAgent: 1 })).toMatchObject({
      code: 'agency.beyond-scope',
      data: { power: 'settle' },
      field: 'signedByAgent',
    });
    expect(talks.on('2026-03-13', labour, 'recordAgreement', agreement).state.phase).toBe('served');
  });
});
