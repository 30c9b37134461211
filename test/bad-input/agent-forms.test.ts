import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, asking } from '../kit/asking.ts';
import { form } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { agent, doorsOf, eachElsewhere } from './portal-doors.ts';

/** Forms about agents (代理人) with one thing wrong in each. */
let app: RunningApp;
let nobody: Ask;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02', settings: { HUIYIN_TRUST_PROXY: 'yes' } });
  nobody = await asking(app, undefined, '', eachElsewhere());
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

/** What is right, form by form. */
const good: Record<string, Record<string, string>> = {
  '/matter/agents/add': {
    kind: 'authorised',
    name: '陈守田',
    powers: 'file,receive,query',
    authorisedOn: '2026-03-01',
    phone: '13712340000',
    email: 'shoutian@example.cn',
    idNumber: '990123199001010017',
    address: '青石镇磨盘沟19号',
    channel: 'sms',
  },
  '/matter/agents/change': { agent: '1', powers: 'file,receive,query', authorisedOn: '2026-03-01' },
  '/matter/agents/end': { agent: '1', ending: 'dismissed', reason: '不用了。' },
  '/matter/agency/resign': { reason: '搬到外地去了。' },
};
/** One field of a form that is otherwise right, with what it is refused for. */
const wrong: [path: string, field: string, value: string][] = [
  ...['', ' ', 'friend', 'guardian'].map((kind): [string, string, string] => ['/matter/agents/add', 'kind', kind]),
  ...['', ' ', '长'.repeat(61), '陈\u0007守田', '李敏'].map((name): [string, string, string] => [
    '/matter/agents/add',
    'name',
    name,
  ]),
  ...['/matter/agents/add', '/matter/agents/change'].flatMap((path) => [
    ...['', 'vote', '__proto__'].map((powers): [string, string, string] => [path, 'powers', powers]),
    ...['', '2026-02-31', '2026-03-03', '昨天', '0000-00-00', '99999-01-01'].map((day): [string, string, string] => [
      path,
      'authorisedOn',
      day,
    ]),
  ]),
  ['/matter/agents/add', 'email', 'shoutian'],
  ['/matter/agents/add', 'email', `${'a'.repeat(120)}@example.cn`],
  ['/matter/agents/add', 'phone', '1'.repeat(31)],
  ['/matter/agents/add', 'idNumber', '9'.repeat(31)],
  ['/matter/agents/add', 'address', '长'.repeat(201)],
  ['/matter/agents/change', 'powers', 'file,query'],
  ...['/matter/agents/change', '/matter/agents/end'].flatMap((path) =>
    ['', '0', '2', '-1', '1.5', '1e99', 'Infinity', '__proto__'].map((agent): [string, string, string] => [
      path,
      'agent',
      agent,
    ]),
  ),
  ...['', 'resigned', 'guardianship-over', 'cannot-act', 'died'].map((ending): [string, string, string] => [
    '/matter/agents/end',
    'ending',
    ending,
  ]),
  ...['长'.repeat(2_001), '不\u0007用了'].flatMap((reason): [string, string, string][] => [
    ['/matter/agents/end', 'reason', reason],
    ['/matter/agency/resign', 'reason', reason],
  ]),
];

/** Where the way on is in another field. */
const besides: Record<string, string> = {
  'kind guardian': 'files',
  'name 李敏': 'namesake',
  'ending cannot-act': 'reason',
};

test('what is wrong about an agent is refused on its page beside its field, and what was typed right stands there still', async () => {
  const { matter, petitioner, agent: acting } = await doorsOf(app, nobody);
  const seq = async () => (await app.app.slices.petitions.forPortal(app.app.slices.office().id).view(matter)).seq;
  const before = await seq();
  for (const [path, field, value] of wrong) {
    const typed: Record<string, string> = {
      ...good[path]!,
      [field]: value,
      ...(value === 'cannot-act' && { reason: '' }),
    };
    const sending = form({ ...typed, seq: String(before) });
    const headers = { ...sending.headers, cookie: path.includes('agency') ? acting : petitioner, accept: 'text/html' };
    const answer = await nobody('POST', path, { ...sending, headers });
    const shown = `${path} ${field}=${JSON.stringify(value).slice(0, 30)}`;
    expect([shown, answer.status >= 400 && answer.status < 500]).toEqual([shown, true]);
    expect([shown, answer.text.includes(`action="${path}"`)]).toEqual([shown, true]);
    // Whoever follows the sentence comes to the field.
    const named = [...answer.text.matchAll(/<a href="#(f-[^"]+)"/g)].map(([, id]) => id!);
    expect([shown, named]).toEqual([shown, [`f-${besides[`${field} ${value}`] ?? field}`]]);
    expect([shown, named.filter((id) => !answer.text.includes(`id="${id}"`))]).toEqual([shown, []]);
    // No field is called by the name that it has inside the system.
    expect([shown, answer.text.match(/「[a-zA-Z.]+」/)?.[0]]).toEqual([shown, undefined]);
    const texts = Object.entries(typed).filter(([name]) => /name|phone|email|idNumber|address|reason/.test(name));
    for (const [name, text] of texts.filter(([name, text]) => text.trim() && name !== field))
      expect([shown, name, answer.text.includes(text)]).toEqual([shown, name, true]);
    for (const name of ['kind', 'powers', 'ending'].filter((one) => one in typed && one !== field)) {
      const chosen = [...answer.text.matchAll(new RegExp(`name="${name}" value="([^"]*)" checked`, 'g'))];
      expect([shown, name, chosen.map(([, one]) => one).join()]).toEqual([shown, name, typed[name]]);
    }
  }
  expect(await seq()).toBe(before);
  const agents = await app.app.slices.petitions.forPortal(app.app.slices.office().id).agents(matter);
  expect(agents.map(({ name, ended }) => [name, ended])).toEqual([[agent.name, null]]);
});
