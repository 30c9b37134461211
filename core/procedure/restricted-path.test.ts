import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { openClocks } from './clocks.ts';
import { bureau, labour, petitioner, type Story, story, told, wages } from './walk/story.ts';

const accusation = (change: object = {}) =>
  story().on('2026-03-02', bureau, 'register', {
    ...wages,
    purpose: 'accusation',
    complainedOrganIds: ['county-labour'],
    ...change,
  });
const relay = { channel: 'discipline', to: 'county-discipline', reason: '反映履职问题' };
const relayed = () => accusation().on('2026-03-04', bureau, 'relayAccusation', relay);
const result = { result: '已查明并纠正', decidedOn: '2026-04-20', ...told };
const due = (of: Story, key: string) => openClocks(of.state, nationalCalendar).find((one) => one.key === key)?.due;

describe('the path of an accusation (Art. 22, 30, T-09)', () => {
  test('goes to the discipline organ with the reason, and the bureau stays the one holder', () => {
    expect([relayed().state.phase, relayed().state.holderId]).toEqual(['relayed', 'county-bureau']);
    expect(due(relayed(), 'route')).toBeUndefined();
    expect(accusation().refused('2026-03-04', bureau, 'relayAccusation', { ...relay, reason: undefined }).field).toBe(
      'reason',
    );
    expect(accusation().refused('2026-03-04', bureau, 'relayAccusation', { ...relay, to: 'county-tax' }).code).toBe(
      'relayAccusation.not-discipline',
    );
  });

  test('whoever only wants their own matter solved says so, and it is routed, accepted and answered like any other', () => {
    const unsure = accusation({ purpose: 'request', complainsOfPerson: true });
    expect(unsure.refused('2026-03-04', bureau, 'treatAsRequest', { reason: '只要工资' }).code).toBe(
      'treatAsRequest.not-yours',
    );
    const asked = (of: Story) => of.on('2026-03-04', petitioner, 'treatAsRequest', { reason: '只要工资' });
    for (const one of [asked(unsure), asked(accusation())]) {
      expect([one.state.restricted, one.state.purpose]).toEqual([false, 'request']);
      // Whoever was named stays kept out, and nothing began anew.
      expect(one.refused('2026-03-05', bureau, 'forward', { to: 'county-labour', ...told }).code).toBe(
        'forward.to-accused',
      );
      expect(due(one, 'route')).toBe(due(accusation(), 'route'));
      one.on('2026-03-05', bureau, 'forward', { to: 'county-tax', ...told });
      expect(one.refused('2026-03-05', petitioner, 'treatAsRequest', { reason: '再说一遍' }).code).toMatch(
        /treatAsRequest/,
      );
    }
    expect(relayed().refused('2026-03-05', petitioner, 'treatAsRequest', { reason: '只要工资' }).code).toBe(
      'treatAsRequest.not-here',
    );
  });

  test('never to those complained of or anybody under them, whatever the channel', () => {
    const againstCounty = accusation({ complainedOrganIds: ['county'] });
    for (const to of ['county', 'county-labour', 'east-town']) {
      expect(
        againstCounty.refused('2026-03-04', bureau, 'relayAccusation', { ...relay, channel: 'above', to }),
      ).toMatchObject({ code: 'relayAccusation.to-accused', cite: 'R.30' });
    }
    const againstDiscipline = accusation({ complainedOrganIds: ['county-discipline'] });
    expect(againstDiscipline.refused('2026-03-04', bureau, 'relayAccusation', relay).code).toBe(
      'relayAccusation.to-accused',
    );
  });

  test('above means above everybody complained of', () => {
    const above = (to: string, complainedOrganIds = ['county-labour']) =>
      accusation({ complainedOrganIds }).refused('2026-03-04', bureau, 'relayAccusation', {
        ...relay,
        channel: 'above',
        to,
      }).code;
    expect(above('city', ['county-labour', 'province-tax'])).toBe('relayAccusation.not-above');
    expect(above('county-tax')).toBe('relayAccusation.not-above');
    expect(above('county', [])).toBe('relayAccusation.not-above');
    accusation().on('2026-03-04', bureau, 'relayAccusation', { ...relay, channel: 'above', to: 'county' });
  });

  test('is followed until it was received, and until the result is known', () => {
    expect([due(relayed(), 'relay'), due(relayed(), 'relay-result')]).toEqual(['2026-03-19', '2026-06-02']);
    const confirmed = relayed().on('2026-03-06', bureau, 'confirmRelay', { evidence: '机要签收', ...told });
    expect([confirmed.state.phase, due(confirmed, 'relay'), due(confirmed, 'relay-result')]).toEqual([
      'relayed',
      undefined,
      '2026-06-02',
    ]);
  });

  test('whoever gave a name is told the result (SD 55)', () => {
    const unsaid = { ...result, delivery: { waived: 'unreachable' } };
    expect(relayed().refused('2026-04-21', bureau, 'recordRelayResult', unsaid).code).toBe(
      'recordRelayResult.notice-owed',
    );
    expect(relayed().refused('2026-04-19', bureau, 'recordRelayResult', result).code).toBe(
      'recordRelayResult.decided-on',
    );
    expect(relayed().on('2026-04-21', bureau, 'recordRelayResult', result).state.phase).toBe('closed');
    const nameless = accusation({ anonymous: true, reachable: false }).on(
      '2026-03-04',
      bureau,
      'relayAccusation',
      relay,
    );
    expect(nameless.on('2026-04-21', bureau, 'recordRelayResult', unsaid).state.phase).toBe('closed');
  });

  test('sent back, it is the bureau’s to relay again within five working days', () => {
    const back = relayed().on('2026-03-10', bureau, 'takeBackRelay', { reason: '不属管辖' });
    expect([back.state.phase, back.state.relay, due(back, 'route-again')]).toEqual([
      'registered',
      undefined,
      '2026-03-17',
    ]);
  });

  test('nothing else opens: it is not forwarded, assigned, accepted or reopened', () => {
    for (const name of ['forward', 'assign', 'accept', 'divert', 'callConference', 'proposeFiling'] as const) {
      expect(accusation().refused('2026-03-04', bureau, name, {})).toMatchObject({
        code: `${name}.restricted`,
        cite: 'R.30',
      });
    }
    const over = relayed().on('2026-04-21', bureau, 'recordRelayResult', result);
    expect(over.refused('2026-04-22', bureau, 'reopen', {}).code).toBe('reopen.restricted');
    expect(relayed().refused('2026-03-05', labour, 'confirmRelay', { evidence: '我来', ...told }).code).toBe(
      'confirmRelay.not-yours',
    );
    relayed().on('2026-03-05', petitioner, 'supplyPapers', { note: '又有照片' });
  });

  test('an ordinary matter is not relayed this way', () => {
    expect(
      story().on('2026-03-02', bureau, 'register', wages).refused('2026-03-04', bureau, 'relayAccusation', relay).code,
    ).toBe('relayAccusation.ordinary');
  });
});
