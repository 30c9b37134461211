import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerByLogin, officersOf } from '../../demo/county/officers.ts';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { files, told } from '../disclosure/kit/hidden-data.ts';

let app: RunningApp;
let nobody: Ask;
let handler: Ask;
let head: Ask;
let leader: Ask;
let owner: Ask;
let at: string;
let page: string;
const first = (code: string, role: 'organ-handler' | 'organ-head') => officersOf(organByCode(code).id, role)[0]!.login;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-02-24' });
  nobody = await asking(app);
  const logins = [first('cx-swj', 'organ-handler'), first('cx-swj', 'organ-head'), 'hanli', 'zhoujianguo'];
  [handler, head, leader, owner] = (await Promise.all(logins.map((login) => asking(app, login)))) as [
    Ask,
    Ask,
    Ask,
    Ask,
  ];
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function upload(name: string, type: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
  const answer = await handler('POST', '/api/uploads', { body: form });
  expect([name, answer.status]).toEqual([name, 200]);
  return answer.body.token;
}
async function does(ask: Ask, name: string, payload: object, status = 200) {
  const { seq } = (await handler('GET', at)).body;
  const answer = await ask('POST', `${at}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, status === 200 ? answer.body?.what?.zh : undefined]).toEqual([name, status, undefined]);
  await app.platform.outbox.dispatch();
  return answer.body;
}
const goOn = (day: string) => app.clock.goTo(day as never);

test('papers of a draft are on its public page as clean copies; one that cannot be cleaned is named, and nothing hidden is served', async () => {
  const uploads = [];
  for (const [name, type, bytes] of await files()) uploads.push(await upload(name, type, bytes));
  uploads.push(await upload('说明.txt', 'text/plain', Buffer.from('每吨多两角。联系人电话13912345678。')));
  const opened = await handler('POST', '/api/dossiers/decision-assessment', {
    body: {
      act: 'begin',
      payload: {
        title: '溪口集镇自来水价格调整',
        about: '统一水价。',
        groups: ['villagers'],
        bureau: organByCode('cx-xfj').id,
        decider: organByCode('cx-zf').id,
      },
      uploads,
    },
  });
  expect(opened.status).toBe(200);
  const { shardKey, dossierId } = opened.body;
  at = `/api/dossiers/decision-assessment/${encodeURIComponent(shardKey)}/${dossierId}`;
  page = `/decisions/${dossierId}`;
  await does(head, 'openConsultation', { summary: '每吨多两角。', until: '2026-03-27' });
  const shown = (await nobody('GET', page)).text;
  expect(shown).toContain('草案和说明');
  const links = [...shown.matchAll(/\/decisions\/[^"/]+\/files\/[0-9a-f]{64}/g)].map(([link]) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const file = await fetch(app.url + link);
    expect([file.status, file.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    const bytes = Buffer.from(await file.arrayBuffer());
    // A name that a reader of the draft sees is its text; what was hidden in the file is gone.
    const seen = file.headers.get('content-type')?.startsWith('text/plain') ? ['name'] : [];
    const hidden = told(bytes).filter((one) => !seen.includes(one));
    expect([link, hidden, bytes.includes('13912345678')]).toEqual([link, [], false]);
  }
  expect((await nobody('GET', `${page}/files/${'0'.repeat(64)}`)).status).toBe(404);
});

const inNavigation = async (login: string) =>
  (await (await asking(app, login))('GET', '/api/dossiers')).body.kinds.some(
    ({ name }: { name: string }) => name === 'decision-assessment',
  );

test('an unlawful finding is recorded and stops the report; measures become tasks of their owners, and the public reads how many are open', async () => {
  goOn('2026-03-30');
  await does(handler, 'answerComments', { kinds: [], none: '公布三十二天。' });
  await does(handler, 'recordParticipation', {
    method: 'visit',
    on: '2026-03-28',
    people: 31,
    said: '怕一下子涨太多。',
    became: '分两年。',
  });
  for (const aspect of ['legality', 'rationality', 'feasibility', 'controllability'])
    await does(handler, 'assessAspect', { aspect, finding: '符合。', evidence: '成本监审报告。' });
  const risk = {
    risk: '困难户负担重。',
    groups: ['villagers'],
    likelihood: 'medium',
    impact: 'medium',
    measure: '每户每月补贴三元。',
    owner: organByCode('cx-rsj').id,
    by: '2026-06-01',
  };
  const named = { ...risk, owner: organByCode('cx-zf').id, officer: officerByLogin('guyan').id };
  await does(handler, 'listRisks', { risks: [risk, named] });
  goOn('2026-04-10');
  await does(handler, 'recordLegality', { sentOn: '2026-03-30', lawful: false, opinion: '缺少听证。', files: [] });
  const steps = (await handler('GET', `/api/decisions/${at.split('/').slice(-2).join('/')}/steps`)).body.steps;
  expect(steps.find((one: { name: string }) => one.name === 'legality').missing[0].zh).toContain('不合法');
  const early = await does(head, 'conclude', { conclusion: 'controllable', reasons: '可控。' }, 422);
  expect(early.code).toBe('decision-assessment.conclude.incomplete');
  goOn('2026-04-22');
  await does(handler, 'recordLegality', { sentOn: '2026-04-10', lawful: true, opinion: '已补听证，合法。', files: [] });
  await does(head, 'conclude', { conclusion: 'controllable', reasons: '分步实施，可控。' });
  const navigation = () => Promise.all(['liumei', 'guyan', 'renhong', 'zhoujianguo', 'hanli'].map(inNavigation));
  expect(await navigation()).toEqual([false, false, false, true, true]);
  await does(leader, 'decide', { outcome: 'passed', record: '同意。', threshold: 5 });
  // Whoever is named on a measure has it in the navigation from then on, and its task in Today; nobody else of their office.
  expect(await navigation()).toEqual([false, true, false, true, true]);
  const reviewer = await asking(app, 'guyan');
  const [mine] = (await reviewer('GET', '/api/dossiers/tasks')).body.tasks;
  expect(mine).toMatchObject({ clock: { due: '2026-06-01' }, next: { act: 'reportMeasure', yours: true } });
  expect((await reviewer('GET', at)).status).toBe(200);
  expect((await (await asking(app, 'renhong'))('GET', '/api/dossiers/decision-assessment')).status).toBe(404);
  await does(reviewer, 'reportMeasure', {
    measure: 2,
    progress: '已发。',
    done: true,
    evidence: '发放表。',
    files: [],
  });
  expect((await nobody('GET', page)).text).toContain('已落实1项，还有1项没有落实');
  const { tasks } = (await owner('GET', '/api/dossiers/tasks')).body;
  expect(tasks[0]).toMatchObject({ clock: { due: '2026-06-01' }, next: { act: 'reportMeasure', yours: true } });
  const open = await does(head, 'fileMeasures', { checked: '看过。' }, 422);
  expect(open.code).toBe('decision-assessment.fileMeasures.open');
  await does(owner, 'reportMeasure', {
    measure: 1,
    progress: '补贴发到户。',
    done: true,
    evidence: '发放表。',
    files: [],
  });
  await does(head, 'fileMeasures', { checked: '抽查十户。' });
  expect((await nobody('GET', page)).text).toContain('已落实2项，还有0项没有落实');
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
});
