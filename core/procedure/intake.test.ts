import { describe, expect, test } from 'vitest';
import { forms } from './states.ts';
import { accepted, bureau, labour, officer, petitioner, received, story, told, wages } from './walk/story.ts';

const town = officer('east-town');
const forwarded = () =>
  story()
    .on('2026-03-02', bureau, 'register', wages)
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });

describe('registration', () => {
  test.each(forms)('registers by %s', (form) => {
    expect(story().on('2026-03-02', bureau, 'register', { ...wages, form }).state.phase).toBe('registered');
  });

  test('an anonymous matter is registered, and no notice is owed', () => {
    const anonymous = story()
      .on('2026-03-02', bureau, 'register', { ...wages, anonymous: true, reachable: false })
      .on('2026-03-03', bureau, 'accept', { delivery: { waived: 'unreachable' } });
    expect(anonymous.state.phase).toBe('accepted');
  });

  test('a notice is not waived for somebody who can be reached (Art. 23)', () => {
    const one = received().refused('2026-03-05', labour, 'accept', { delivery: { waived: 'unreachable' } });
    expect([one.code, one.cite]).toEqual(['accept.notice-owed', 'R.23']);
  });

  test('six representatives are refused, five are not (Art. 20)', () => {
    const many = { ...wages, personCount: 7, representativeCount: 6 };
    expect(story().refused('2026-03-02', bureau, 'register', many).code).toBe('register.too-many-representatives');
    story().on('2026-03-02', bureau, 'register', { ...many, representativeCount: 5 });
  });

  test.each([
    [{ personCount: 2, representativeCount: 3 }, 'register.fewer-persons-than-representatives'],
    [{ receivedOn: '2026-03-03' }, 'register.received-in-future'],
    [{ receivedOn: '2003-12-31' }, 'register.before-2004'],
    [{ registrarId: 'nowhere' }, 'register.unknown-organ'],
    [{ registrarId: 'county-tax' }, 'register.bureau-or-not'],
    [{ registrarId: 'county-tax', registrarIsBureau: false }, 'register.other-organ'],
    [
      { purpose: 'accusation', registrarId: 'county-labour', registrarIsBureau: false },
      'register.restricted-elsewhere',
    ],
    [{ requests: [] }, 'register.malformed'],
    [{ unknown: 1 }, 'register.malformed'],
    [{ narrative: 'x'.repeat(20_001) }, 'register.malformed'],
  ])('refuses %o as %s', (change, code) => {
    expect(story().refused('2026-03-02', bureau, 'register', { ...wages, ...change }).code).toBe(code);
  });

  test('an accusation is held by the bureau, and every refusal says so (Art. 30, decisions 7)', () => {
    const sealed = story().on('2026-03-02', bureau, 'register', { ...wages, purpose: 'accusation' });
    expect(sealed.state.restricted).toBe(true);
    const refusal = sealed.refused('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told });
    expect([refusal.code, refusal.cite]).toEqual(['forward.restricted', 'R.30']);
    sealed.on('2026-03-03', petitioner, 'supplyPapers', { note: '还有一份材料' });
    sealed.on('2026-03-03', bureau, 'acknowledge', told);
    sealed.on('2026-03-04', bureau, 'classify', { categoryCode: '040100', purpose: 'request', reason: '实为求决' });
    expect(sealed.state.restricted).toBe(true);
  });

  test('another purpose says why, and what was accepted as a request is not made a suggestion (Art. 29, 32, G-15)', () => {
    const suggestion = { categoryCode: '050100', purpose: 'suggestion' };
    const came = () => story().on('2026-03-02', bureau, 'register', wages);
    expect(came().refused('2026-03-03', bureau, 'classify', suggestion)).toMatchObject({
      code: 'classify.purpose-why',
      field: 'reason',
    });
    came().on('2026-03-03', bureau, 'classify', { ...suggestion, reason: '只提了建议' });
    came().on('2026-03-03', bureau, 'classify', { categoryCode: '050100', purpose: wages.purpose });
    const late = accepted().refused('2026-03-12', labour, 'classify', { ...suggestion, reason: '只提了建议' });
    expect(late).toMatchObject({ code: 'classify.accepted-as-request', field: 'purpose', cite: 'R.32' });
  });

  test('a matter that has left the bureau cannot be relabelled an accusation (Art. 30)', () => {
    const refusal = received().refused('2026-03-05', labour, 'classify', {
      categoryCode: '040100',
      purpose: 'accusation',
      reason: '反映干部',
    });
    expect(refusal.code).toBe('classify.accusation-elsewhere');
  });
});

describe('routing and jurisdiction', () => {
  test('the sender holds the matter until the receiver has signed for it (INV-5)', () => {
    const way = forwarded();
    expect(way.state.holderId).toBe('county-bureau');
    expect(way.on('2026-03-04', labour, 'signFor').state.holderId).toBe('county-labour');
  });

  test('an objection on the sixth working day is refused; without one the receiver holds the matter (Art. 23.3)', () => {
    // Forwarded on Tuesday 3 March: the fifth working day is Tuesday 10 March.
    forwarded().on('2026-03-10', labour, 'object', { reason: '归税务' });
    const late = forwarded().refused('2026-03-11', labour, 'object', { reason: '归税务' });
    expect(late.code).toBe('object.after-due');
    const lapsed = forwarded().on('2026-03-11', labour, 'accept', told);
    expect(lapsed.facts.map(({ kind }) => kind)).toEqual(['register', 'forward', 'lapseObjection', 'accept']);
    expect([lapsed.state.holderId, lapsed.facts[2]!.occurredOn]).toEqual(['county-labour', '2026-03-11']);
  });

  test('after signing, the rest of the five days is still there to object; after telling the person it is not', () => {
    expect(received().on('2026-03-10', labour, 'object', { reason: '归税务' }).state.phase).toBe('objected');
    const toldFirst = received().on('2026-03-05', labour, 'acknowledge', told);
    expect(toldFirst.refused('2026-03-06', labour, 'object', { reason: '归税务' }).code).toBe(
      'object.acknowledged-already',
    );
  });

  test('an objection without a reason is refused', () => {
    expect(forwarded().refused('2026-03-04', labour, 'object', {}).field).toBe('reason');
  });

  test('the matter stays with the objector until the sender agrees; a refused objection is final', () => {
    const objected = forwarded().on('2026-03-05', labour, 'object', { reason: '归税务' });
    expect(objected.state.holderId).toBe('county-labour');
    const refusedOnce = forwarded()
      .on('2026-03-05', labour, 'object', { reason: '归税务' })
      .on('2026-03-06', bureau, 'decideObjection', { upheld: false, reason: '归你' });
    expect([refusedOnce.state.phase, refusedOnce.state.holderId]).toEqual(['received', 'county-labour']);
    expect(refusedOnce.refused('2026-03-06', labour, 'object', { reason: '再说' }).code).toBe('object.ruled-already');
    objected.on('2026-03-06', bureau, 'decideObjection', { upheld: true, reason: '同意' });
    expect([objected.state.phase, objected.state.holderId, objected.state.returns]).toEqual([
      'registered',
      'county-bureau',
      1,
    ]);
  });

  test('a chain of transfers returns one step at a time (T-11)', () => {
    const chain = received()
      .on('2026-03-05', labour, 'forward', { to: 'east-town', ...told })
      .on('2026-03-06', town, 'object', { reason: '不归镇里' })
      .on('2026-03-09', labour, 'decideObjection', { upheld: true, reason: '同意' });
    expect([chain.state.phase, chain.state.holderId]).toEqual(['received', 'county-labour']);
    expect(chain.on('2026-03-10', labour, 'accept', told).state.phase).toBe('accepted');
  });

  test('an organ passes a matter down, never sideways or to those complained of (Art. 23, 30)', () => {
    const sideways = received().refused('2026-03-05', labour, 'forward', { to: 'county-tax', ...told });
    expect([sideways.code, sideways.way.en]).toEqual(['forward.sideways', 'If it is not yours, object to the sender.']);
    const self = received().refused('2026-03-05', labour, 'assign', {
      to: 'county-labour',
      reportBy: '2026-04-30',
      points: '查',
      ...told,
    });
    expect(self.code).toBe('assign.to-self');
    expect(received().refused('2026-03-05', labour, 'forward', { to: 'nowhere', ...told }).code).toBe(
      'forward.unknown-organ',
    );
  });

  test('a transfer on its way can be turned into an assignment to the same organ only, and keeps its day (T-06)', () => {
    const order = { reportBy: '2026-04-30', points: '查清', ...told };
    expect(forwarded().refused('2026-03-04', bureau, 'assign', { to: 'county-tax', ...order }).code).toBe(
      'assign.in-transit-elsewhere',
    );
    const assigned = forwarded().on('2026-03-04', bureau, 'assign', { to: 'county-labour', ...order });
    expect(assigned.state.transfer).toMatchObject({ mode: 'assign', on: '2026-03-03', reportBy: '2026-04-30' });
    expect(
      assigned.refused('2026-03-04', bureau, 'assign', { to: 'county-labour', ...order, reportBy: '2026-03-04' }).code,
    ).toBe('assign.report-by-past');
  });

  test('the bureau routes: it neither sends people elsewhere nor chooses the legal route (Art. 22)', () => {
    const registered = story().on('2026-03-02', bureau, 'register', wages);
    const elsewhere = { body: '仲裁委', address: '人民路1号', reason: '不归我们', ...told };
    expect(registered.refused('2026-03-03', bureau, 'guide', elsewhere).code).toBe('guide.bureau-routes');
    expect(registered.refused('2026-03-03', bureau, 'divert', {}).code).toBe('divert.bureau-routes');
    registered.on('2026-03-03', bureau, 'acknowledge', told);
    expect(registered.refused('2026-03-04', bureau, 'divert', {}).code).toBe('divert.bureau-routes');
  });

  test('another organ tells the person where to go (T-12)', () => {
    const direct = story()
      .on('2026-03-02', labour, 'register', { ...wages, registrarId: 'county-labour', registrarIsBureau: false })
      .on('2026-03-03', labour, 'guide', { body: '税务局', address: '人民路1号', reason: '不归我们', ...told });
    expect(direct.state.phase).toBe('guided');
  });

  test('the same matter in time below is not accepted above (T-16); after re-review it is no longer accepted (T-17)', () => {
    const same = { sameMatterAs: '9901232026', handledBy: '县水务局', reason: '正在办', ...told };
    expect(received().on('2026-03-05', labour, 'declineAcceptance', same).state.phase).toBe('not-accepted');
    const final = {
      rereviewNumber: '1号',
      rereviewOn: '2026-01-05',
      sameFacts: '相同',
      remainingRoutes: '救助',
      ...told,
    };
    expect(received().on('2026-03-05', labour, 'declineRepeat', final).state.phase).toBe('no-longer-accepted');
    expect(received().refused('2026-03-05', labour, 'declineRepeat', { ...final, rereviewOn: '2026-03-06' }).code).toBe(
      'declineRepeat.rereview-in-future',
    );
  });
});
