import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Answer, type Ask, asking, pathTo } from '../kit/asking.ts';
import { everythingStored } from '../kit/everything-stored.ts';
import { form } from '../kit/portal-matter.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';

/** A person who can be told from everybody else, and where their name, numbers and query code may and may not stand. */
const person = {
  name: '欧阳桂蟾',
  phone: '13911112222',
  idNumber: '990123199001010017',
  address: '青石镇隐秘巷77号',
  email: 'guichan@example.cn',
};
const agent = { name: '慕容代理', phone: '13733334444', authority: '委托书第9号' };
const authority = { kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' } as const;
const member = { name: '司徒同来', phone: '13655556666' };
const told = [person, agent, member].flatMap(Object.values) as string[];

let app: RunningApp;
let asks: Map<string, Ask>;
let at: { shardKey: string; petitionId: string; number: string };
let code: string;
const seen: { asked: string; answer: Answer }[] = [];

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  app.platform.log.level = 'trace';
  asks = new Map();
  for (const login of ['liumei', 'limin', 'zhoujianguo', 'shenjing', 'hanli', 'fangmin', 'dingzhiqiang'])
    asks.set(login, await asking(app, login));
  const upload = new FormData();
  upload.set('file', new File(['字'], `${person.name}的身份证.txt`));
  const { token } = (await asks.get('liumei')!('POST', '/api/uploads', { body: upload })).body;
  const narrative = `我叫${person.name}，电话${person.phone}，身份证${person.idNumber}，住${person.address}。工地三个月工资没有发。`;
  const body = {
    form: 'visit',
    divisionCode: '990123001',
    narrative,
    requests: ['补发工资'],
    petitioner: person,
    agents: [{ ...agent, ...authority }],
    members: [member],
    uploads: [token],
  };
  at = (await ask('liumei', 'POST', '/api/petitions', { body })).body;
  code = await freshCode();
}, 60_000);
afterAll(() => app.close());

async function ask(login: string, method: string, path: string, sending = {}): Promise<Answer> {
  const answer = await asks.get(login)!(method, path, sending);
  seen.push({ asked: `${login} ${method} ${path}`, answer });
  return answer;
}

const matter = (rest = '', more = {}) => pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { ...at, ...more });

/** As the portal gives it: the only way for a test to see one. */
const freshCode = () => app.app.slices.petitions.forPortal(app.app.slices.office().id).freshCode(at);

async function act(login: string, name: string, payload: object): Promise<void> {
  const { seq } = (await ask(login, 'GET', matter())).body;
  await ask(login, 'POST', matter('/acts/:act/preview', { act: name }), { body: { expectedSeq: seq, payload } });
  const answer = await ask(login, 'POST', matter('/acts/:act', { act: name }), { body: { expectedSeq: seq, payload } });
  expect([name, answer.status, answer.text]).toMatchObject([name, 200, expect.any(String)]);
}

test('a matter goes its way, and everybody at the desk looks at it in every way there is', async () => {
  const delivery = { method: 'in-person' };
  await act('limin', 'classify', { categoryCode: '050100' });
  await act('limin', 'forward', { to: organByCode('cx-rsj').id, delivery, note: `请联系${person.name}` });
  await act('zhoujianguo', 'signFor', {});
  await act('zhoujianguo', 'accept', { delivery });
  const view = (await ask('limin', 'GET', matter())).body;
  for (const login of asks.keys()) {
    for (const path of ['/api/today', '/api/petitions', `/api/petitions?number=${at.number}`, '/api/petitions?q=工资'])
      await ask(login, 'GET', encodeURI(path));
    for (const rest of ['', '/access', '/receipt', '/receipt.pdf', `/files/${view.files[0].fileId}`])
      await ask(login, 'GET', matter(rest));
    for (const { documentId } of view.documents) {
      for (const format of ['html', 'pdf', 'docx'])
        await ask(login, 'GET', `${matter(`/documents/${documentId}`)}?format=${format}`);
    }
  }
  await ask('liumei', 'POST', '/api/petitions/duplicates', {
    body: { narrative: '工地三个月工资没有发，找了多次。', phone: person.phone },
  });
  await ask('limin', 'POST', matter('/identity'), { body: { purpose: '电话核实' } });
  await app.sequence();
  expect(seen.filter(({ answer }) => answer.status >= 500)).toEqual([]);
});

test('the query code is in no answer, header, address or log of the desk', async () => {
  const bare = code.replaceAll(/[^0-9A-Za-z]/g, '');
  const spellings = [code, bare, bare.toLowerCase(), code.toLowerCase()];
  for (const { asked, answer } of seen) {
    const whole = `${asked}\n${JSON.stringify([...answer.headers])}\n${answer.text}`;
    expect([asked, spellings.some((one) => whole.includes(one))]).toEqual([asked, false]);
  }
  expect(app.failures().join('\n')).not.toContain(bare);
});

test('the code goes to the petitioner alone, and opens the matter in a cookie that says nothing', async () => {
  const nobody = await asking(app);
  const answer = await nobody('POST', '/follow', form({ number: at.number, code }));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/matter']);
  const cookies = decodeURIComponent(answer.headers.getSetCookie().join('\n'));
  expect(cookies).not.toContain(code);
  expect(cookies).not.toContain(at.petitionId);
  expect(cookies).toMatch(/HttpOnly/i);
  expect(cookies).toMatch(/SameSite=Strict/i);
});

test('names and numbers are in no list, work list, receipt or header', async () => {
  const lists = seen.filter(
    ({ asked }) => /\/api\/(today|petitions($|\?))|\/receipt$|\/access$/.test(asked) && !/ POST /.test(asked),
  );
  expect(lists.length).toBeGreaterThan(20);
  for (const { asked, answer } of lists) expect([asked, found(answer.text)]).toEqual([asked, []]);
  for (const { asked, answer } of seen)
    expect([asked, found(decodeURIComponent(headersOf(answer)))]).toEqual([asked, []]);
});

/** Of an attachment the reader is told the name that its owner gave it. */
const headersOf = ({ headers }: Answer) => [...headers].filter(([name]) => name !== 'content-disposition').join('\n');

test('who has no need to know reads letters without names', async () => {
  for (const { asked, answer } of seen.filter(({ asked }) => /^(hanli|fangmin) GET .*documents.*html/.test(asked))) {
    expect([asked, answer.status]).toEqual([asked, 200]);
    expect([asked, found(answer.text)]).toEqual([asked, []]);
  }
});

test('the database holds them sealed only, and the search has none of the name', async () => {
  const rows = await everythingStored(app.platform);
  expect(rows.length).toBeGreaterThan(50);
  for (const { rel, row } of rows) {
    expect([rel, found(row)]).toEqual([rel, []]);
    expect([rel, told.filter((one) => row.includes(Buffer.from(one).toString('hex')))]).toEqual([rel, []]);
  }
  const search = rows
    .filter(({ rel }) => rel === 'petitions.search')
    .map(({ row }) => row)
    .join();
  expect(search).toContain('工资');
  for (const pair of ['欧阳', '阳桂', '桂蟾', '慕容', '司徒', "'1391", "'9901230"])
    expect([pair, search.includes(pair)]).toEqual([pair, false]);
});

test('the log, at its most talkative, has none of them, and no address of anybody', () => {
  const log = app.failures().join('\n');
  expect(log).toContain('answered');
  expect(found(log)).toEqual([]);
  expect(log).not.toMatch(/127\.0\.0\.1|user-agent|referer/i);
  expect(log).not.toContain(at.number);
});

test('files on disk are noise under names that tell nothing', () => {
  const folder = join(app.platform.config.data, 'files');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files).not.toEqual([]);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    expect(found(path)).toEqual([]);
    expect(found(readFileSync(path).toString('utf8'))).toEqual([]);
  }
});

test('pages of the portal have neutral titles, and addresses that tell nothing', async () => {
  const nobody = await asking(app);
  const door = await nobody('POST', '/follow', form({ number: at.number, code }));
  const cookie = door.headers
    .getSetCookie()
    .find((one) => /^huiyin_matter=[^;]/.test(one))!
    .split(';')[0]!;
  for (const path of [
    '/matter',
    '/matter/answer',
    '/matter/record',
    '/matter/receipt',
    '/matter/ways',
    '/matter/concern',
  ]) {
    const page = await nobody('GET', path, { headers: { cookie } });
    const title = /<title>([^<]*)<\/title>/.exec(page.text)?.[1] ?? '';
    expect([path, page.status, found(title), title.includes(at.number), title.includes('工资')]).toEqual([
      path,
      200,
      [],
      false,
      false,
    ]);
    expect([path, page.text.match(/(?:href|action|src)="[^"]*(?:欧阳|139111)[^"]*"/)]).toEqual([path, null]);
    expect([path, page.headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});

function found(text: string): string[] {
  return told.filter((one) => text.includes(one));
}
