import { afterAll, beforeAll, expect, test } from 'vitest';
import { live, type Programme } from '../../core/backlog/index.ts';
import { localDate } from '../../core/calendar/index.ts';
import type { Session } from '../../core/conference/index.ts';
import { groupedNumber } from '../../core/registration-number.ts';
import type { Role } from '../../core/roles.ts';
import { officerByLogin, officers } from '../../demo/county/officers.ts';
import type { Answer } from '../../test/kit/asking.ts';
import { officersPassword } from '../../test/kit/running-app.ts';
import { type Office, openOfficeForStories, type Story } from '../../test/stories/office.ts';
import { grievances } from '../../test/stories/quarter/people.ts';
import { accepted, answered, type Brought, carriedOut, handlerOf, headOf } from '../../test/stories/steps.ts';
import type { Backlog, ProgrammeView } from './contract.ts';

/** Three matters nobody answered for three months, taken into a programme and resolved, one with its charge, one not. */
let office: Office;
let first: Story;
let second: Story;
let third: Story;
let at: { shardKey: string; dossierId: string; number: string };
const next = grievances();
const a = next('carried-out');
/** Of another unit. */
const another = (): Brought => {
  const brought = next('carried-out');
  return brought.narrative.organCode === a.narrative.organCode ? another() : brought;
};
const [b, c] = [another(), another()];
const unitOf = ({ narrative }: Brought) => narrative.organCode;
const officerWith = (role: Role) => officers.find(({ roles }) => roles.includes(role))!;
const idOf = (login: string) => officerByLogin(login).id;
const organIdOf = (brought: Brought) => officerByLogin(headOf(unitOf(brought))).organId;
const events = () => office.app.platform.outbox.dispatch();
const today = () => office.app.clock.today();

beforeAll(async () => {
  office = await openOfficeForStories('2026-01-05');
  await office.tellAll([
    async () => {
      first = await accepted(office, a);
    },
    async () => {
      second = await accepted(office, b);
    },
    async () => {
      third = await office.brings(c.person, { narrative: c.narrative.text, requests: ['查清'] });
    },
  ]);
  await office.tellAll([
    async () => {
      await office.until(localDate('2026-04-20'));
    },
  ]);
}, 120_000);
afterAll(() => office?.close());

const state = async () => (await office.app.app.slices.dossiers.opened(at))!.state as Programme;
async function act(login: string, name: string, payload: object = {}): Promise<Answer> {
  const body = { expectedSeq: (await state()).seq, payload, password: officersPassword };
  const path = `/api/dossiers/backlog-programme/${encodeURIComponent(at.shardKey)}/${at.dossierId}/acts/${name}`;
  const answer = await (await office.asks(login))('POST', path, { body });
  await events();
  return answer;
}
const done = async (login: string, name: string, payload: object = {}) => {
  const { status, body } = await act(login, name, payload);
  expect([name, status, body?.code]).toEqual([name, 200, undefined]);
};
const refused = async (login: string, name: string, payload: object = {}) => {
  const { status, body } = await act(login, name, payload);
  expect([name, status < 500, Boolean(body.cite), Boolean(body.way?.zh)]).toEqual([name, true, true, true]);
  return body.code as string;
};
const view = async (login: string) =>
  (await office.asks(login))('GET', `/api/backlog/${encodeURIComponent(at.shardKey)}/${at.dossierId}`);
const overview = async (login: string) => (await (await office.asks(login))('GET', '/api/backlog')).body as Backlog;
const draft = { title: '2026年积案化解方案', until: '2026-12-31', aim: '逐件查清卡在哪里，一家办不了的上会。' };

test('a draft takes its inventory by rule the same day: every old matter with its rule and day, no young one, nobody chooses', async () => {
  const ask = await office.asks('dingzhiqiang');
  const volume = { ...draft, aim: '全县信访量下降20%，到省上访不超过3批。' };
  const opening = (payload: object) =>
    ask('POST', '/api/dossiers/backlog-programme', { body: { act: 'draft', payload } });
  const { body } = await opening(volume);
  expect([body.code, body.cite, body.field]).toEqual(['backlog.draft.volume-target', 'H.no-volume-target', 'aim']);
  at = (await opening(draft)).body;
  await events();
  const { entries, takenOn } = await state();
  expect(takenOn).toBe(today());
  expect(entries.map(({ matter, ground, byHand }) => [matter, ground, byHand])).toEqual(
    [first, second].map(({ at: one }) => [one.number, 'unanswered', undefined]),
  );
  expect(new Set(entries.map(({ unit }) => unit))).toEqual(new Set([organIdOf(a), organIdOf(b)]));
  await events();
  expect((await state()).entries).toHaveLength(2);
});

test('targets by unit and day, on what is resolved; a number of petitions is refused with its rule', async () => {
  const one = { unit: organIdOf(a), count: 1, by: '2026-06-30' };
  const two = { unit: organIdOf(b), count: 1, by: '2026-09-30' };
  expect(await refused('dingzhiqiang', 'setTargets', { targets: [{ ...one, words: '到市上访零发生' }, two] })).toBe(
    'backlog.setTargets.volume-target',
  );
  expect(await refused('dingzhiqiang', 'setTargets', { targets: [{ ...one, measure: 'petitions' }, two] })).toBe(
    'backlog-programme.setTargets.malformed',
  );
  expect(await refused('zhengguangming', 'submit')).toBe('backlog.submit.no-target');
  await done('dingzhiqiang', 'setTargets', { targets: [{ ...one, words: '送达、执行、回访' }, two] });
  await done('dingzhiqiang', 'add', { matter: third.at.number, ground: 'other', reason: '拖了多年，没有单位接。' });
  await done('dingzhiqiang', 'setTargets', {
    targets: [one, two, { unit: officerByLogin('limin').organId, count: 1, by: '2026-10-30' }],
  });
  await done('zhengguangming', 'submit', {});
  expect(await refused('zhengguangming', 'approve')).toBe('backlog-programme.approve.not-yours');
  await done('hanli', 'approve', { note: '同意，逐件办到底。' });
  const charges = await (await office.asks('dingzhiqiang'))('GET', '/api/dossiers/charge?open=yes');
  expect(charges.body.rows).toHaveLength(3);
  // Told once more, nothing is proposed twice.
  await office.app.platform.jobs.runAll();
  await events();
  expect((await (await office.asks('dingzhiqiang'))('GET', '/api/dossiers/charge?open=yes')).body.rows).toHaveLength(3);
});

test('each reads what they are entitled to: the county’s overseers every line, a unit its own, others nothing; readings are kept', async () => {
  const whole = (await view('dingzhiqiang')).body as ProgrammeView;
  expect([whole.lines.length, whole.others, whole.units.length]).toEqual([3, 0, 3]);
  const own = (await view(handlerOf(unitOf(a)))).body as ProgrammeView;
  expect([own.lines.map(({ number }) => number), own.others]).toEqual([[first.at.number], 2]);
  const stranger = officers.find(
    ({ organId, roles }) => roles.includes('organ-handler') && ![organIdOf(a), organIdOf(b)].includes(organId),
  )!;
  for (const { login } of [stranger, officerWith('administrator'), officerWith('statistician')])
    expect((await view(login)).status).toBe(404);
  const path = `/api/dossiers/backlog-programme/${encodeURIComponent(at.shardKey)}/${at.dossierId}`;
  const all = await (await office.asks('dingzhiqiang'))('GET', path);
  expect(all.body.matters).toHaveLength(3);
  const page = await (await office.asks(handlerOf(unitOf(a))))('GET', path);
  expect(page.body.matters.map(({ number }: { number: string }) => number)).toEqual([first.at.number]);
  // Neither the list, nor the targets, nor the programme's paper tells a unit of another's matters.
  for (const { at: other } of [second, third])
    for (const number of [other.number, groupedNumber(other.number)]) {
      expect(all.text).toContain(groupedNumber(other.number));
      expect(page.text).not.toContain(number);
    }
  expect([all.body.papers.length, page.body.papers]).toEqual([1, []]);
  const paper = `${path}/documents/${all.body.papers[0].documentId}?format=html`;
  expect((await (await office.asks(handlerOf(unitOf(a))))('GET', paper)).status).toBe(404);
  const lists = await overview('dingzhiqiang');
  expect(lists.lists?.map(({ code, rows }) => [code, rows.length])).toEqual([
    ['stock', 2],
    ['inflow', 0],
    ['change', 0],
  ]);
  expect(lists.lists![0]!.rows.every(({ programme, charged }) => programme === at.number && charged)).toBe(true);
  const units = await overview(handlerOf(unitOf(a)));
  expect([units.lists, units.programmes.length]).toEqual([null, 1]);
  expect(await first.page()).toContain('积案化解方案');
});

test('resolved only when served, carried out and called back by another unit; a charge found resolved resolves its line', async () => {
  const matter = first.at.number;
  const worker = handlerOf(unitOf(a));
  const called = { matter, on: '2026-04-20', solved: 'solved', said: '都办到了。' };
  expect(await refused(worker, 'report', { matter, done: '已办。' })).toBe('backlog.report.lacking');
  expect(await refused('dingzhiqiang', 'confirm', { matter, result: 'settled', evidence: '回单' })).toBe(
    'backlog.confirm.lacking',
  );
  await office.tellAll([
    async () => {
      await answered(first, a.narrative, 'support');
      await carriedOut(first, unitOf(a));
    },
    async () => {
      await answered(second, b.narrative, 'support');
      await carriedOut(second, unitOf(b));
    },
  ]);
  await done(worker, 'report', { matter, done: '意见送达，已执行，回单附后。' });
  expect(await refused(worker, 'callBack', called)).toBe('backlog-programme.callBack.not-yours');
  await done('luona', 'callBack', called);
  expect(await refused(headOf(unitOf(a)), 'confirm', { matter, result: 'settled', evidence: '回单' })).toBe(
    'backlog-programme.confirm.not-yours',
  );
  await done('dingzhiqiang', 'confirm', { matter, result: 'settled', evidence: '回单三张。' });
  await chargeResolved(second.at.number);
  const { units, lines } = (await view('dingzhiqiang')).body as ProgrammeView;
  expect(lines.filter((one) => one.done).map((one) => [one.number, Boolean(one.done?.charge)])).toEqual([
    [matter, false],
    [second.at.number, true],
  ]);
  expect(units.map(({ done: n, settled, listed }) => [n, settled, listed])).toEqual([
    [1, 1, 1],
    [1, 1, 1],
    [0, 0, 1],
  ]);
}, 60_000);

/** The charge that the programme proposed, to its end. */
async function chargeResolved(matter: string): Promise<void> {
  const { dossiers } = office.app.app.slices;
  const [charge] = (await dossiers.ofKind(at.shardKey, 'charge', { open: true })).filter(({ state: one }) =>
    one.matters.includes(matter),
  );
  const path = `/api/dossiers/charge/${encodeURIComponent(at.shardKey)}/${charge!.dossierId}`;
  const step = async (login: string, name: string, payload: object) => {
    const { seq } = (await dossiers.opened(charge!))!.state;
    const answer = await (await office.asks(login))('POST', `${path}/acts/${name}`, {
      body: { expectedSeq: seq, payload },
    });
    expect([name, answer.status, answer.body?.code]).toEqual([name, 200, undefined]);
  };
  const other = handlerOf(unitOf(a));
  await step('hanli', 'approve', { leader: idOf('qinyong'), deadline: '2026-10-30' });
  await step('qinyong', 'plan', {
    unitHead: idOf(headOf(unitOf(b))),
    caseOfficer: idOf(handlerOf(unitOf(b))),
    coordinator: idOf('liumei'),
    aid: idOf(other),
    plan: [{ step: '核对', by: '2026-09-30' }],
  });
  const all = { investigated: true, handled: true, implemented: true };
  await step(handlerOf(unitOf(b)), 'advance', { step: 1, what: '已办', ...all });
  await step('luona', 'callBack', { on: today(), solved: 'solved', said: '办好了。' });
  await step('dingzhiqiang', 'resolve', { result: 'settled', evidence: '回单。' });
  await events();
}

test('what one unit cannot resolve goes on the next agenda of the joint conference, once', async () => {
  const matter = third.at.number;
  await done('limin', 'toConference', { matter, question: '由哪个单位牵头' });
  await events();
  const sessions = await office.app.app.slices.dossiers.ofKind(at.shardKey, 'conference', { open: true });
  const items = sessions.flatMap(({ state: one }) => (one as Session).items);
  expect(items.map(({ source, matter: of, from }) => [source, of, from])).toEqual([['backlog', matter, at.number]]);
});

test('month by month: figures from the facts, whoever is behind owes the reason in its own day, another target is a leader’s', async () => {
  const bureau = officerByLogin('limin').organId;
  await done('dingzhiqiang', 'review', { note: '两件到位，一件等会议。' });
  await office.tellAll([
    async () => {
      await office.until(localDate('2026-11-02'));
    },
  ]);
  await done('dingzhiqiang', 'review', { note: '一件没有到位。' });
  const tasks = (await (await office.asks('limin'))('GET', '/api/dossiers/tasks')).body.tasks as {
    number: string;
    clock: { label: { zh: string }; standing: string };
  }[];
  const mine = tasks.filter(({ number }) => number === at.number).map(({ clock }) => [clock.label.zh, clock.standing]);
  expect(mine).toContainEqual(['办到位1件', 'late']);
  expect(mine.map(([label]) => label)).toContain('落后原因说明期限');
  await done('limin', 'explain', { reason: '没有单位接。', next: '会议已定牵头单位。', by: '2026-12-10' });
  const asked = { unit: bureau, targets: [{ count: 1, by: '2026-12-25' }], reason: '会议上个月才定单位。' };
  await done('zhengguangming', 'askChange', asked);
  expect(await refused('zhengguangming', 'decideChange', { granted: true, note: '同意' })).toBe(
    'backlog-programme.decideChange.not-yours',
  );
  await done('hanli', 'decideChange', { granted: true, note: '同意，只此一次。' });
  const { reviews, units } = (await view('dingzhiqiang')).body as ProgrammeView;
  expect(reviews.map(({ on, agrees, reasons }) => [on, agrees, reasons.length])).toEqual([
    ['2026-11-02', true, 1],
    [reviews[1]!.on, true, 0],
  ]);
  expect(units.find(({ organId }) => organId === bureau)?.behind).toBe(0);
});

test('a matter that becomes an accusation leaves by rule, and the programme stays open to its readers (Art. 30)', async () => {
  await third.after(0, 'limin', 'classify', {
    categoryCode: c.narrative.categoryCode,
    purpose: 'accusation',
    reason: '补充材料检举了经办的单位。',
  });
  expect((await view('dingzhiqiang')).status).toBe(404);
  expect(await office.app.app.slices.backlog.lookAfter()).toBe(1);
  const { lines, others } = (await view('dingzhiqiang')).body as ProgrammeView;
  expect([lines.length, others]).toEqual([2, 0]);
  expect(JSON.stringify(await state())).not.toContain(third.at.number);
});

test('closed with a report that says what was resolved and by which measure; derived again, everything agrees', async () => {
  await done('zhengguangming', 'close', { summary: '在册两件都办到位。' });
  const page = await (await office.asks('dingzhiqiang'))(
    'GET',
    `/api/dossiers/backlog-programme/${encodeURIComponent(at.shardKey)}/${at.dossierId}`,
  );
  const papers = page.body.papers as { documentId: string; title: { zh: string } }[];
  expect(papers).toHaveLength(2);
  const texts = await Promise.all(
    papers.map(async ({ documentId }) => {
      const path = `/api/dossiers/backlog-programme/${encodeURIComponent(at.shardKey)}/${at.dossierId}/documents/${documentId}?format=html`;
      return (await (await office.asks('dingzhiqiang'))('GET', path)).text;
    }),
  );
  expect(texts.join(' ')).toContain('信访件数、批次和人数不作目标');
  expect(live(await state()).every(({ done: resolved }) => resolved)).toBe(true);
  const { done: rebuilt, differing } = await office.app.app.slices.dossiers.rebuild();
  expect([rebuilt > 3, differing]).toEqual([true, 0]);
  expect(office.app.failures()).toEqual([]);
});
