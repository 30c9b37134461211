import { describe, expect, test } from 'vitest';
import { nationalCalendar } from '../calendar/index.ts';
import { acts } from './acts/index.ts';
import { openClocks } from './clocks.ts';
import { fold } from './fold.ts';
import { upcast } from './upcast.ts';
import { bureau, handed, head, labour, story, told, wages } from './walk/story.ts';

const checks = {
  ground: 'clear',
  statutoryRoute: false,
  maybeNotSupported: false,
  severalBodies: false,
  weighty: false,
};
const web = { delivery: { method: 'electronic' } };
const received = (wants: object = {}) =>
  story()
    .on('2026-03-02', bureau, 'register', { ...wages, wants })
    .on('2026-03-03', bureau, 'forward', { to: 'county-labour', ...told })
    .on('2026-03-04', labour, 'signFor');
const simply = (how: object = web, wants: object = {}) =>
  received(wants).on('2026-03-05', labour, 'acceptSimply', { ...checks, ...how });
const answers = [1, 2].map((request) => ({ request, outcome: 'explain', reply: '已说明' }));
const served = (more: object = {}, service: object = {}) => ({
  answers,
  ...more,
  service: { ...handed('2026-03-10').service, ...service },
});
const sent = ({ state }: ReturnType<typeof simply>) =>
  (state.outgoing ?? []).filter(({ organId }) => organId === 'county-labour').map(({ by, method }) => [by, method]);

describe('the simplified way is told by web, telephone or message, on paper where the person wants it (1.7)', () => {
  test.each(['electronic', 'phone', 'in-person'])('told by %s there is no letter on its way', (method) => {
    const it = simply({ delivery: { method } });
    expect([sent(it), it.state.unwritten, it.state.wantsPaper]).toEqual([[], ['acceptance'], undefined]);
    expect(openClocks(it.state, nationalCalendar).find(({ key }) => key === 'notice')).toBeUndefined();
  });

  test('asked for on paper it is a letter, which goes by hand, post or board', () => {
    const it = simply({ paper: true, ...told });
    expect([sent(it), it.state.unwritten]).toEqual([[['acceptSimply', 'post']], undefined]);
    for (const method of ['electronic', 'phone']) {
      expect(
        received().refused('2026-03-05', labour, 'acceptSimply', { ...checks, paper: true, delivery: { method } }),
      ).toMatchObject({ code: 'acceptSimply.not-on-paper', field: 'delivery', cite: 'JY16.notice' });
    }
  });

  test('whoever asked for paper at registration has asked', () => {
    const silent = received({ paper: true }).refused('2026-03-05', labour, 'acceptSimply', { ...checks, ...web });
    expect(silent).toMatchObject({ code: 'acceptSimply.paper-asked', field: 'paper', cite: 'JY16.notice' });
    expect(silent.way.zh).toContain('本人要纸质的');
    expect(sent(simply({ paper: true, ...told }, { paper: true }))).toHaveLength(1);
  });

  test.each(['post', 'notice-board'])('by %s goes a letter, so it has to be made', (method) => {
    expect(received().refused('2026-03-05', labour, 'acceptSimply', { ...checks, delivery: { method } })).toMatchObject(
      { code: 'acceptSimply.way-is-paper', field: 'paper' },
    );
  });

  test('who did not agree to electronic letters is told by telephone, and who is out of reach is told nothing', () => {
    const agreed = received({ electronic: false });
    expect(agreed.refused('2026-03-05', labour, 'acceptSimply', { ...checks, ...web }).code).toBe(
      'acceptSimply.no-consent',
    );
    agreed.on('2026-03-05', labour, 'acceptSimply', { ...checks, delivery: { method: 'phone' } });
    expect(
      received().refused('2026-03-05', labour, 'acceptSimply', { ...checks, delivery: { waived: 'unreachable' } }).code,
    ).toBe('acceptSimply.notice-owed');
  });

  test('the answer follows the same rule', () => {
    expect(
      simply().refused(
        '2026-03-10',
        labour,
        'replySimply',
        served({ paper: true }, { method: 'electronic', consented: true }),
      ),
    ).toMatchObject({
      code: 'replySimply.not-on-paper',
      field: 'service.method',
    });
    expect(simply().refused('2026-03-10', labour, 'replySimply', served({}, { method: 'post' })).code).toBe(
      'replySimply.way-is-paper',
    );
    const onPaper = simply({ paper: true, ...told });
    expect(onPaper.refused('2026-03-10', labour, 'replySimply', served()).code).toBe('replySimply.paper-asked');
    expect(onPaper.on('2026-03-10', labour, 'replySimply', served({ paper: true })).state.unwritten).toBeUndefined();
    const spoken = simply().on('2026-03-10', labour, 'replySimply', served());
    expect(spoken.state.unwritten).toEqual(['acceptance', 'answer']);
  });
});

describe('asked for afterwards it is provided on paper (1.7; MSF 90)', () => {
  const asked = { askedOn: '2026-03-06', ...told };

  test('what was told without a letter goes out as one, and no period starts anew', () => {
    const it = simply();
    const before = openClocks(it.state, nationalCalendar).map(({ key, due }) => [key, due]);
    it.on('2026-03-06', labour, 'providePaper', asked);
    expect(sent(it)).toEqual([['providePaper', 'post']]);
    expect(it.facts.at(-1)?.payload).toMatchObject({ given: ['acceptance'] });
    expect(openClocks(it.state, nationalCalendar).map(({ key, due }) => [key, due])).toEqual(before);
    expect(it.refused('2026-03-10', labour, 'replySimply', served()).code).toBe('replySimply.paper-asked');
  });

  test('after the answer both are owed; what is given is found in the history, whatever was typed', () => {
    const it = simply().on('2026-03-10', labour, 'replySimply', served());
    const review = openClocks(it.state, nationalCalendar).find(({ key }) => key === 'ask-review')?.due;
    it.on('2026-03-20', labour, 'providePaper', { ...asked, given: ['acceptance'] });
    expect(it.facts.at(-1)?.payload).toMatchObject({ given: ['acceptance', 'answer'] });
    expect(openClocks(it.state, nationalCalendar).find(({ key }) => key === 'ask-review')?.due).toBe(review);
  });

  test('once; not by a way without paper; not before acceptance or in the future; by its holder', () => {
    expect(simply({ paper: true, ...told }).refused('2026-03-06', labour, 'providePaper', asked)).toMatchObject({
      code: 'providePaper.nothing',
      cite: 'JY16.notice',
    });
    const it = simply();
    expect(it.refused('2026-03-06', labour, 'providePaper', { ...asked, ...web }).code).toBe(
      'providePaper.not-on-paper',
    );
    for (const askedOn of ['2026-03-04', '2026-03-07'])
      expect(it.refused('2026-03-06', labour, 'providePaper', { ...asked, askedOn }).field).toBe('askedOn');
    expect(it.refused('2026-03-06', bureau, 'providePaper', asked).code).toBe('providePaper.not-yours');
    it.on('2026-03-06', labour, 'providePaper', asked);
    expect(it.refused('2026-03-07', labour, 'providePaper', asked).code).toBe('providePaper.nothing');
  });

  test('an answer that is revoked is owed on paper no more', () => {
    const it = simply()
      .on('2026-03-10', labour, 'replySimply', served())
      .closes('2026-03-20', labour, { guidance: '已说明' })
      .on('2026-03-30', head, 'reopen', { ground: 'new-facts', reason: '有新情况', by: '2026-05-01', ...told });
    expect(it.state.unwritten).toBeUndefined();
  });
});

test('a fact of the first version, which made no letter, is read as told without one', () => {
  const { facts } = simply();
  const { paper: _, ...first } = facts.at(-1)!.payload as { paper: boolean };
  const read = upcast({ kind: 'acceptSimply', version: 1, payload: first }, acts.acceptSimply.version);
  expect(read).toEqual({ ...first, paper: false });
  const state = fold([...facts.slice(0, -1), { ...facts.at(-1)!, payload: read }]);
  expect([state.unwritten, state.outgoing?.map(({ by }) => by)]).toEqual([['acceptance'], ['forward']]);
});

test('acts whose letter hangs on their content send none without it', () => {
  const proposed = () =>
    story()
      .on('2026-03-02', bureau, 'register', wages)
      .on('2026-03-03', bureau, 'proposeFiling', { ground: 'thanks', reason: '感谢信' });
  const second = { ...bureau, officerId: 'county-bureau-2' } as typeof bureau;
  const approve = { approved: true, reason: '同意', ...told };
  expect(proposed().on('2026-03-04', second, 'decideFiling', approve).state.outgoing).toMatchObject([
    { by: 'decideFiling', method: 'post' },
  ]);
  const refused = proposed().on('2026-03-04', second, 'decideFiling', { ...approve, approved: false });
  expect(refused.state.outgoing).toBeUndefined();
});
