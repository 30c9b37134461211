import { describe, expect, test } from 'vitest';
import { accusedOf, barredFrom, isGuarded, reviewersOf } from './accused.ts';
import { allowedWhenRestricted } from './decide.ts';
import { bureau, labour, petitioner, type Story, story, told, wages } from './walk/story.ts';
import { smallWorld } from './walk/world.ts';

const { organs } = smallWorld();
const registered = (change: object = {}) => story().on('2026-03-02', bureau, 'register', { ...wages, ...change });
const sent = (of: Story, to: string) => of.refused('2026-03-03', bureau, 'forward', { to, ...told });

describe('a request that names whom it complains of is a request (Art. 22, 30, 31)', () => {
  const againstTown = () => registered({ complainedOrganIds: ['east-town'] });

  test('it is not restricted: it is sent to a competent organ that is not complained of, accepted, and owed an opinion', () => {
    const accepted = againstTown()
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
      .on('2026-03-04', labour, 'signFor', {})
      .on('2026-03-05', labour, 'accept', { ...told });
    expect([accepted.state.restricted, accepted.state.phase]).toEqual([false, 'accepted']);
  });

  test('it goes neither to the organ complained of nor to anybody under it; to the organ above, it may', () => {
    expect(sent(againstTown(), 'east-town')).toMatchObject({ code: 'forward.to-accused', cite: 'R.30' });
    expect(sent(registered({ complainedOrganIds: ['county'] }), 'county-labour').code).toBe('forward.to-accused');
    againstTown().on('2026-03-03', bureau, 'forward', { to: 'county', ...told });
  });

  test('what is an accusation, or may be one, stays restricted', () => {
    for (const change of [{ purpose: 'accusation' }, { complainsOfPerson: true }])
      expect(registered({ ...change, complainedOrganIds: ['east-town'] }).state.restricted).toBe(true);
  });
});

describe('officers complained of by name (Art. 28, 30)', () => {
  test('whoever heads an organ makes the whole organ guarded; another officer is guarded alone', () => {
    expect(registered({ complainedOfficerIds: ['head-of-county-labour'] }).state).toMatchObject({
      complainedOrganIds: ['county-labour'],
      accused: [{ officerId: 'head-of-county-labour', organId: 'county-labour', heads: true }],
    });
    expect(barredFrom(registered({ complainedOfficerIds: ['officer-7'] }).state)).toEqual(['officer-7']);
    expect(accusedOf(['nobody'], organs)).toEqual([]);
  });

  test('who heads an organ today guards it, whatever they were when they were named', () => {
    const state = {
      complainedOrganIds: [],
      accused: [{ officerId: 'officer-7', organId: 'county-bureau', heads: false }],
    };
    const risen = { ...organs, officer: () => ({ organId: 'county-labour', heads: true }) };
    const [before, after] = [organs, risen].map((at) =>
      ['county-labour', 'county-bureau', 'east-town', 'county'].filter((id) => isGuarded(state, id, at)),
    );
    expect([before, after]).toEqual([[], ['county-labour']]);
  });

  test('what the directory says of them is never typed', () => {
    const typed = {
      complainedOfficerIds: ['officer-7'],
      accused: [{ officerId: 'officer-9', organId: 'city', heads: true }],
    };
    expect(registered(typed).state.accused).toEqual([
      { officerId: 'officer-7', organId: 'county-bureau', heads: false },
    ]);
  });

  test('one whom the directory does not know is refused with the field', () => {
    expect(
      story().refused('2026-03-02', bureau, 'register', { ...wages, complainedOfficerIds: ['officer-7', 'nobody'] }),
    ).toMatchObject({ code: 'register.unknown-officer', field: 'complainedOfficerIds.1' });
  });

  test('nobody takes down a complaint of himself: a colleague does', () => {
    const { officerId } = bureau as { officerId: string };
    expect(
      story().refused('2026-03-02', bureau, 'register', { ...wages, complainedOfficerIds: [officerId] }),
    ).toMatchObject({ code: 'register.about-yourself', cite: 'R.28' });
    expect(
      registered().refused('2026-03-03', bureau, 'nameAccused', { complainedOfficerIds: [officerId], reason: '本人说' })
        .code,
    ).toBe('nameAccused.about-yourself');
  });

  test('they are never made handler', () => {
    const named = registered({ complainedOfficerIds: ['officer-7'] });
    expect(named.refused('2026-03-03', bureau, 'assignHandler', { handlerId: 'officer-7' })).toMatchObject({
      code: 'assignHandler.to-accused',
      field: 'handlerId',
      cite: 'R.30',
    });
  });

  test('an accusation may go above them: above the organ in which they work, not to it', () => {
    const accusation = registered({ purpose: 'accusation', complainedOfficerIds: ['officer-7'] });
    const above = (to: string) => ({ channel: 'above', to, reason: '由上级处理' });
    expect(accusation.refused('2026-03-04', bureau, 'relayAccusation', above('county-labour')).code).toBe(
      'relayAccusation.not-above',
    );
    accusation.on('2026-03-04', bureau, 'relayAccusation', above('county'));
  });
});

describe('补记被反映人: it turned out later (Art. 28, 30)', () => {
  const name = (...complainedOfficerIds: string[]) => ({ complainedOfficerIds, reason: '当面核实' });

  test('who handled it and is complained of handles it no more', () => {
    const later = registered()
      .on('2026-03-03', bureau, 'assignHandler', { handlerId: 'officer-7' })
      .on('2026-03-04', bureau, 'nameAccused', name('officer-7'));
    expect([later.state.handlerId, later.state.restricted]).toEqual([undefined, false]);
    expect(later.state.accused).toMatchObject([{ officerId: 'officer-7' }]);
  });

  test('it cannot be kept from an organ that has it in hand: the accusation is registered apart', () => {
    const held = registered()
      .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
      .on('2026-03-04', labour, 'signFor', {});
    expect(held.refused('2026-03-05', bureau, 'nameAccused', name('head-of-county-labour'))).toMatchObject({
      code: 'nameAccused.in-its-hands',
      cite: 'R.30',
    });
    held.on('2026-03-05', bureau, 'nameAccused', name('officer-7'));
  });

  test('an accusation of the head of the bureau that keeps it goes to the bureau above, which is the one holder', () => {
    const accusation = registered({ purpose: 'accusation' });
    const moved = accusation.on('2026-03-05', bureau, 'nameAccused', name('head-of-county-bureau'));
    expect([moved.state.holderId, moved.state.complainedOrganIds]).toEqual(['city-bureau', ['county-bureau']]);
    const further = registered({ purpose: 'accusation' }).on('2026-03-05', bureau, 'nameAccused', name('head-of-city'));
    expect(further.state.holderId).toBe('province-bureau');
  });

  test('naming nobody is refused; it is open on an accusation, and not to the petitioner', () => {
    expect(registered().refused('2026-03-05', bureau, 'nameAccused', { reason: '没有' }).code).toBe(
      'nameAccused.nobody',
    );
    expect(allowedWhenRestricted).toContain('nameAccused');
    expect(registered().refused('2026-03-05', petitioner, 'nameAccused', name('officer-7')).code).toBe(
      'nameAccused.not-yours',
    );
  });
});

test('a review is not asked of a body that is complained of (Art. 30, 35)', () => {
  const { state } = registered({ complainedOrganIds: ['city-labour'] });
  expect(organs.reviewBodies('county-labour')).toContain('city-labour');
  expect(reviewersOf(state, 'county-labour', organs)).toEqual(['county']);
});
