import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { answerServed, type Matter, wagesRegistered } from '../../test/kit/wages.ts';

let app: RunningApp;
let bureau: Ask;
let handler: Ask;
let bureauHead: Ask;
let anybody: Ask;
const labour = organByCode('cx-rsj').id;

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const { officers } = await import('../../demo/county/officers.ts');
  const xfj = officers.find(({ login }) => login === 'limin')!.organId;
  const login = (organId: string, role: string) =>
    officers.find((one) => one.organId === organId && (one.roles as readonly string[]).includes(role))!.login;
  bureau = await asking(app, 'limin');
  handler = await asking(app, 'zhoujianguo');
  bureauHead = await asking(app, login(xfj, 'bureau-head'));
  anybody = await asking(app);
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

interface Dossier {
  shardKey: string;
  dossierId: string;
}
const at = ({ shardKey, dossierId }: Dossier, kind = 'publication') =>
  `/api/dossiers/${kind}/${encodeURIComponent(shardKey)}/${dossierId}`;
const sheetOf = async ({ shardKey, dossierId }: Dossier, ask = bureauHead) =>
  (await ask('GET', `/api/disclosure/${encodeURIComponent(shardKey)}/${dossierId}`)).body;

async function answered(): Promise<Matter> {
  const matter = await wagesRegistered(app);
  await answerServed(app, matter, {
    finding: '陈桂香等人在河湾村工地做工，联系电话13900001234，欠三个月工资。',
    basis: ['《信访工作条例》第三十二条'],
    reply: '已告知申报方法。',
  });
  return matter;
}

const open = (ask: Ask, payload: object, kind = 'publication', act = 'draft') =>
  ask('POST', `/api/dossiers/${kind}`, { body: { act, payload } });
async function act(ask: Ask, dossier: Dossier, name: string, payload: object, kind = 'publication') {
  const { seq } = (await bureau('GET', at(dossier, kind))).body;
  const done = await ask('POST', `${at(dossier, kind)}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  await app.platform.outbox.dispatch();
  return done;
}

const plain = {
  title: '拖欠工资事项',
  place: '城关镇',
  process: '受理后核对了工资表。',
  result: '已告知向清算组申报。',
};

test('from the matter’s own papers to the public page: covered, approved by another, the very bytes, corrected, taken down', async () => {
  const matter = await answered();
  const proposed = await bureau('POST', '/api/disclosure/proposal', { body: { matter: matter.number } });
  expect(proposed.status).toBe(200);
  expect(JSON.stringify(proposed.body)).not.toMatch(/陈桂香|13900001234|河湾村/);

  // Unmasked: it can be proposed, never approved.
  const texts = { ...proposed.body.texts, facts: '陈桂香电话13900001234。', requests: '补发工资' };
  const payload = {
    matters: [matter.number],
    mode: 'agreed',
    consent: '2026年3月2日书面同意',
    notBefore: '2026-03-04',
    ...texts,
  };
  const dossier: Dossier = (await open(bureau, payload)).body;
  expect((await sheetOf(dossier)).leftovers.length).toBeGreaterThan(0);
  expect((await act(bureauHead, dossier, 'approve', { seen: true })).body.code).toBe('publication.approve.unmasked');

  // A party's name that no rule sees is seen by whoever knows the parties.
  const named = { ...texts, facts: '〖k|陈桂香〗在工地做工。', notBefore: '2026-03-04' };
  expect((await act(bureau, dossier, 'revise', named)).status).toBe(200);
  expect((await act(bureauHead, dossier, 'approve', { seen: true })).body.code).toBe('publication.approve.party-named');

  const covered = await bureau('POST', '/api/disclosure/redacted', {
    body: { matters: [matter.number], texts: { facts: '陈桂香电话13900001234，住河湾村。' } },
  });
  expect(covered.body.texts.facts).toBe('〖1|某某〗电话〖4|（电话略）〗，住〖9|某村（社区）〗。');
  const whole = { ...texts, facts: covered.body.texts.facts, notBefore: '2026-03-04' };
  expect((await act(bureauHead, dossier, 'revise', whole)).status).toBe(200);
  expect((await act(bureauHead, dossier, 'approve', { seen: true })).body.code).toBe('publication.approve.own-text');
  expect((await act(bureau, dossier, 'revise', whole)).status).toBe(200);
  const supervisor = await asking(app, 'dingzhiqiang');
  const seen = await sheetOf(dossier, bureau);
  expect(seen.checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
  expect((await act(supervisor, dossier, 'approve', { seen: false })).body.code).toBe('publication.approve.not-seen');
  const custodian = await custodianOfBureau();
  expect((await act(custodian, dossier, 'approve', { seen: false })).body.code).toBe('publication.approve.not-seen');
  expect((await act(custodian, dossier, 'approve', { seen: true })).status).toBe(200);

  // Embargo: nothing is public before its day.
  const page = `/disclosed/${dossier.dossierId}`;
  expect((await anybody('GET', page)).status).toBe(404);
  expect(await app.app.slices.disclosure.publishDue()).toBe(0);
  app.clock.goTo('2026-03-04' as never);
  expect(await app.app.slices.disclosure.publishDue()).toBe(1);
  await app.platform.outbox.dispatch();
  const shown = await anybody('GET', page);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain(seen.article);
  expect(createHash('sha256').update(`${seen.title}\n${seen.article}`).digest('hex')).toBe(seen.digest);
  expect(shown.text).toContain(seen.digest);
  expect(shown.text).not.toMatch(/陈桂香|13900001234|河湾村|〖/);
  expect((await anybody('GET', '/disclosed?q=工资')).text).toContain(page);
  expect((await anybody('GET', '/disclosed?q=供水')).text).not.toContain(page);

  // A correction is a new version; the old one stands until the new one is approved.
  const better = { ...whole, reason: '补写结果', result: '工资已发清。' };
  expect((await act(bureau, dossier, 'correct', better)).status).toBe(200);
  expect((await anybody('GET', page)).text).toContain(seen.article);
  expect((await act(custodian, dossier, 'approve', { seen: true })).status).toBe(200);
  await app.platform.outbox.dispatch();
  expect((await anybody('GET', page)).text).toMatch(/工资已发清[\s\S]*第2版/);

  expect((await act(bureauHead, dossier, 'takeDown', {})).body.code).toBe('publication.takeDown.malformed');
  expect((await act(bureauHead, dossier, 'takeDown', { reason: '村民陈桂香要求撤下' })).body.code).toBe(
    'publication.takeDown.unmasked',
  );
  expect((await act(bureauHead, dossier, 'takeDown', { reason: '本人撤回同意' })).status).toBe(200);
  const gone = await anybody('GET', page);
  expect(gone.status).toBe(200);
  expect(gone.text).toContain('本人撤回同意');
  expect(gone.text).not.toContain('工资已发清');
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
  expect((await app.app.slices.disclosure.rebuild()).differing).toBe(0);
});

async function custodianOfBureau(): Promise<Ask> {
  const { officers } = await import('../../demo/county/officers.ts');
  const xfj = officers.find(({ login }) => login === 'limin')!.organId;
  return asking(app, officers.find(({ organId, roles }) => organId === xfj && roles.includes('custodian'))!.login);
}

test('never public: unanswered matters, accusations, what the petitioner told without consent, small groups', async () => {
  const draft = { mode: 'anonymous', notBefore: '2026-03-05', ...plain };
  const fresh = await wagesRegistered(app);
  expect((await open(bureau, { ...draft, matters: [fresh.number] })).body.code).toBe('publication.draft.not-answered');
  const accusing = await wagesRegistered(app, { purpose: 'accusation', complainedOrganIds: [labour] });
  expect((await open(bureau, { ...draft, matters: [accusing.number] })).body.code).toMatch(/restricted|unknown-matter/);
  const done = await answered();
  expect((await open(bureau, { ...draft, matters: [done.number], facts: '欠三个月。' })).body.code).toBe(
    'publication.no-consent',
  );
  expect(
    (await open(bureau, { ...draft, matters: [done.number], mode: 'agreed', facts: '欠薪。', requests: '补发。' })).body
      .code,
  ).toBe('publication.draft.no-proof');
  expect((await open(bureau, { ...draft, matters: [done.number], mode: 'together' })).body.code).toBe(
    'publication.draft.how-many',
  );
  expect((await open(handler, { ...draft, matters: [done.number] })).status).toBeGreaterThanOrEqual(400);
  const five = [done, await answered(), await answered(), await answered(), await answered()].map(
    ({ number }) => number,
  );
  const together = { ...draft, matters: five, mode: 'together' };
  expect((await open(bureau, { ...together, result: '其中3户已领到。' })).body.code).toBe('publication.small-cell');
  expect((await open(bureau, together)).status).toBe(200);
});

test('the feed is well-formed Atom with its ids, dates and links', async () => {
  const feed = await anybody('GET', '/disclosed/atom.xml');
  expect(feed.type).toContain('application/atom+xml');
  // biome-ignore lint/suspicious/noExplicitAny: a parser of its own, without types
  const { DOMParser } = (await import('@xmldom/xmldom' as string)) as any;
  const tree = new DOMParser().parseFromString(feed.text, 'text/xml');
  const names = (tag: string): string[] =>
    Array.from(tree.getElementsByTagName(tag) as { textContent: string }[], ({ textContent }) => textContent);
  expect(tree.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  for (const tag of ['id', 'title', 'updated']) expect(names(tag).length).toBe(1 + names('entry').length);
  expect(names('entry').length).toBeGreaterThan(0);
  for (const moment of names('updated')) expect(Number.isNaN(Date.parse(moment))).toBe(false);
});

test('what an organ owes to publish stands on the portal at once, and is renewed with its history kept', async () => {
  const texts = {
    web: '县信访局网上窗口',
    address: '澄溪县城关镇中心街1号',
    phone: '0999-1234567',
    times: '工作日8:30—17:30',
    places: '县群众来访接待大厅',
    query: '凭编号和查询码在本站查。',
  };
  const notice: Dossier = (await open(bureau, texts, 'public-notice', 'issue')).body;
  await app.platform.outbox.dispatch();
  expect((await anybody('GET', '/channels')).text).toContain('县群众来访接待大厅');
  expect((await act(bureau, notice, 'renew', { ...texts, times: '周六上午也接待' }, 'public-notice')).status).toBe(200);
  const page = (await anybody('GET', '/channels')).text;
  expect(page).toContain('周六上午也接待');
  expect(page).toContain('60日内书面答复');
  expect((await bureau('GET', at(notice, 'public-notice'))).body.timeline).toHaveLength(2);
});

test('a law enters the library when another has compared it; repealed, it says so first and never comes first', async () => {
  const law = {
    title: '澄溪县工资支付办法',
    issuer: '澄溪县人民政府',
    scope: 'local',
    form: 'gist',
    passedOn: '2025-01-05',
    inForceFrom: '2025-02-01',
    source: '县政府公报2025年第1期',
    articles: [{ no: 3, text: '用人单位按月足额支付工资。' }],
  };
  const version: Dossier = (await open(bureauHead, law, 'statute-version', 'enter')).body;
  expect((await act(bureauHead, version, 'admit', { compared: '与公报核对' }, 'statute-version')).body.code).toBe(
    'statute-version.admit.own-entry',
  );
  const twice = { ...law, articles: [...law.articles, ...law.articles] };
  expect((await open(bureau, twice, 'statute-version', 'enter')).body.code).toBe('statute-version.article-twice');
  expect((await anybody('GET', '/law?q=足额支付工资')).text).not.toContain('澄溪县工资支付办法');
  const own: Dossier = (await open(bureau, law, 'statute-version', 'enter')).body;
  expect((await act(bureauHead, own, 'admit', { compared: '与公报核对' }, 'statute-version')).status).toBe(200);
  expect((await anybody('GET', '/law?q=足额支付工资')).text).toContain('地方规定，现行有效');
  const cited = await anybody('GET', `/law/cited?c=${encodeURIComponent('《澄溪县工资支付办法》第三条')}`);
  expect(cited.headers.get('location')).toBe(`/law/${own.dossierId}#a3`);
  expect(
    (await act(bureauHead, own, 'repeal', { endsOn: '2026-03-01', because: '县政府令' }, 'statute-version')).status,
  ).toBe(200);
  const page = (await anybody('GET', '/law?q=足额支付工资')).text;
  expect(page.indexOf('已失效')).toBeGreaterThan(0);
  expect(page.indexOf('已失效')).toBeLessThan(page.indexOf('澄溪县工资支付办法第3条'));
  const all = (await anybody('GET', '/law')).text;
  expect(all.indexOf('信访工作条例')).toBeLessThan(all.indexOf('澄溪县工资支付办法'));
  expect((await anybody('GET', '/law/none')).status).toBe(404);
  expect((await app.app.slices.disclosure.rebuild()).differing).toBe(0);
});
