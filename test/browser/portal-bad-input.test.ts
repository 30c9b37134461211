import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Matter, offices, openPortal, type Portal } from '../kit/portal.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal('2026-03-02');
}, 120_000);
afterAll(() => portal?.close());

interface Answer {
  status: number;
  location: string | null;
  html: string;
}

/** A telephone's requests with its cookies, without drawing anything. */
function telephone() {
  const jar = new Map<string, string>();
  const send = async (method: string, path: string, body?: URLSearchParams | FormData | string, type?: string) => {
    const answer = await fetch(portal.app.url + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(type && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string];
      jar.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() } as Answer;
  };
  return {
    jar,
    get: (path: string) => send('GET', path),
    post: (path: string, fields: Record<string, string>) => send('POST', path, new URLSearchParams(fields)),
    files: (
      path: string,
      files: [name: string, bytes: Uint8Array<ArrayBuffer>][],
      fields: Record<string, string> = {},
    ) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const [name, bytes] of files) form.append('files', new Blob([bytes]), name);
      return send('POST', path, form);
    },
    raw: (path: string, body: string, type: string) => send('POST', path, body, type),
  };
}

/** In words, in a page, with a way on; no failure of ours. */
function inWords({ status, html }: Answer) {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(html).toMatch(/^<!doctype html>[\s\S]*<main[\s\S]*role="alert"/);
  expect(html).toMatch(/<main[\s\S]*(<a [^>]*href|<button)/);
}

async function inside(matter: Matter) {
  const phone = telephone();
  await phone.post('/follow', { number: matter.number, code: matter.queryCode });
  return phone;
}

test('nothing written, and a million characters, come back with the reason and with every character', async () => {
  const phone = telephone();
  await phone.get('/write/2');
  const empty = await phone.post('/write/2', { narrative: '  \n ' });
  inWords(empty);
  expect(empty.html).toContain('请写下您想解决的事');
  const long = '长'.repeat(1_000_000);
  const far = await phone.post('/write/2', { narrative: long });
  inWords(far);
  expect(far.html).toContain('写得太长了，最多2万字');
  expect(far.html.length).toBeGreaterThan(1_000_000);
  const fits = await phone.post('/write/2', { narrative: '长'.repeat(20_000) });
  expect(fits).toMatchObject({ status: 303, location: '/write/3' });
});

test('a picture that is none, one too large and the twenty-first are named; what was good is kept', async () => {
  const phone = telephone();
  await phone.post('/write/2', { narrative: '有材料。' });
  await phone.post('/write/2', { narrative: '有材料。' });
  const text = (n: number): [string, Uint8Array<ArrayBuffer>] => [
    `说明${n}.txt`,
    new TextEncoder().encode(`第${n}页`) as never,
  ];
  const lying = await phone.files('/write/5', [['合同.jpg', new TextEncoder().encode('不是图片') as never], text(0)]);
  inWords(lying);
  expect(lying.html).toMatch(/「合同.jpg」不是图片，没有收下[\s\S]*说明0.txt/);
  const large = await phone.files('/write/5', [['大.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97)]]);
  inWords(large);
  expect(large.html).toMatch(/「大.txt」[^<]*20\s?MB[\s\S]*说明0.txt/);
  const many = await phone.files(
    '/write/5',
    Array.from({ length: 24 }, (_, n) => text(n + 1)),
  );
  inWords(many);
  expect(many.html).toContain('最多20个文件');
  expect(many.html).toContain('说明19.txt');
  expect(many.html).not.toContain('说明20.txt');
  const check = await phone.get('/write/check');
  expect(check.html).toContain('有材料。');
});

test('a wrong digit, a wrong code five times, a number that does not exist: each told alike, and counted', async () => {
  const matter = await portal.register();
  const phone = telephone();
  const digit = String((Number(matter.number.at(-1)) + 1) % 10);
  const typo = await phone.post('/follow', { number: matter.number.slice(0, -1) + digit, code: matter.queryCode });
  inWords(typo);
  expect(typo.html).toContain('编号对不上，可能写错或漏了一位');
  inWords(await phone.post('/follow', { number: matter.number, code: '' }));
  for (const left of [4, 3, 2, 1]) {
    const wrong = await phone.post('/follow', { number: matter.number, code: '123456-789ABC-DEFGHJ' });
    inWords(wrong);
    expect(wrong.html).toContain(`编号或查询码不对，还可以试${left}次`);
    expect(wrong.html).toContain(matter.number);
  }
  const fifth = await phone.post('/follow', { number: matter.number, code: '123456-789ABC-DEFGHJ' });
  expect(fifth.status).toBe(429);
  const right = await phone.post('/follow', { number: matter.number, code: matter.queryCode });
  expect(right.status).toBe(429);
  expect(right.html).toContain('停24小时');
});

test('script and SQL in every field are text, wherever they come up again', async () => {
  const evil = `<script>document.title='x'</script>"><img src=x onerror=alert(1)>'; drop table portal.draft; --`;
  const shown = '&lt;script&gt;';
  const phone = telephone();
  const steps: Record<string, string>[] = [
    { who: 'self' },
    { narrative: evil },
    { ask1: evil, ask2: evil, rows: evil },
    { divisionCode: '990123', place: evil, counterpart: evil, accuses: evil, complained: '' },
    {},
    { name: evil.slice(0, 55), phone: evil.slice(0, 29), address: evil, idNumber: evil.slice(0, 29), language: 'zh' },
  ];
  await phone.get('/write/1');
  for (const [i, fields] of steps.entries()) await phone.post(`/write/${i + 1}`, fields);
  const check = await phone.get('/write/check');
  expect(check.html).toContain(shown);
  expect(check.html).not.toMatch(/<script>|<img/);
  expect(await phone.post('/write/submit', {})).toMatchObject({ status: 303, location: '/write/receipt' });
  await phone.post('/write/follow', {});
  const matter = await phone.get('/matter');
  expect(matter.html).toContain(shown);
  expect(matter.html).not.toMatch(/<script>|<img/);
  for (const [path, fields] of [
    ['/matter/supply', { note: evil }],
    ['/matter/concern', { kind: 'delay', text: evil }],
    ['/matter/withdraw', { ownWill: 'yes', reason: evil }],
  ] as const)
    expect((await phone.post(path, fields)).status, path).toBe(303);
  const after = await phone.get('/matter');
  expect(after.html.split(shown).length).toBeGreaterThan(4);
  expect(after.html).not.toMatch(/<script>|<img/);
  const hands = await portal.visitor({ javaScriptEnabled: true });
  await hands.page.goto(`${portal.app.url}/law?q=${encodeURIComponent(evil)}`);
  expect(await hands.page.title()).toBe('政策法规 · 澄溪县信访局');
});

test('signs that cannot be kept are refused by name, and nothing is half-written', async () => {
  const phone = telephone();
  await phone.get('/write/2');
  await phone.raw(
    '/write/2',
    `narrative=${encodeURIComponent('前')}%00${encodeURIComponent('后')}`,
    'application/x-www-form-urlencoded',
  );
  const answer = await phone.post('/write/submit', {});
  inWords(answer);
  expect((await phone.get('/write/receipt')).status).toBe(404);
});

test('the same form sent twice is one act; sent again with other words it asks once more', async () => {
  const matter = await portal.register();
  await offices(portal).accept(matter);
  const phone = await inside(matter);
  const seq = /name="seq" value="(\d+)"/.exec((await phone.get('/matter/supply')).html)![1]!;
  const twice = await Promise.all([1, 2].map(() => phone.post('/matter/supply', { seq, note: '补充一次' })));
  for (const one of twice) expect(one).toMatchObject({ status: 303, location: '/matter?done=supplied' });
  expect((await phone.get('/matter')).html.split('补充一次').length).toBe(2);
  const other = await phone.post('/matter/supply', { seq, note: '再补充一次' });
  inWords(other);
  const fresh = /name="seq" value="(\d+)"/.exec(other.html)![1]!;
  expect(fresh).not.toBe(seq);
  expect(await phone.post('/matter/supply', { seq: fresh, note: '再补充一次' })).toMatchObject({ status: 303 });
  const key = /name="seq" value="([\w-]+)"/.exec((await phone.get('/matter/concern')).html)![1]!;
  await Promise.all([1, 2].map(() => phone.post('/matter/concern', { seq: key, kind: 'delay', text: '报告一次' })));
  expect((await phone.get('/matter')).html.split('报告一次').length).toBe(2);
});

test('after the half hour the code is asked again, and what was written is there', async () => {
  const matter = await portal.register();
  const phone = await inside(matter);
  portal.app.clock.pass(31 * 60_000);
  expect(await phone.get('/matter')).toMatchObject({ status: 303, location: '/follow?away=yes' });
  const door = await phone.files('/matter/supply', [['欠条.txt', new TextEncoder().encode('欠条') as never]], {
    note: '写了很久的字',
  });
  expect(door.status).toBe(403);
  expect(door.html).toContain('您刚才写的还在');
  const resume = /name="resume" value="([^"]+)"/
    .exec(door.html)![1]!
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const wrong = await phone.post('/follow', { number: matter.number, code: 'x', resume });
  expect(wrong.html).toContain('写了很久的字');
  const back = await phone.post('/follow', { number: matter.number, code: matter.queryCode, resume });
  expect(back).toMatchObject({ status: 200 });
  expect(back.html).toMatch(/写了很久的字[\s\S]*已经收下，不用再选：欠条.txt/);
  const stranger = await phone.post('/follow', {
    number: matter.number,
    code: matter.queryCode,
    resume: '{"path":"//evil.example","fields":{}}',
  });
  expect(stranger).toMatchObject({ status: 303, location: '/matter' });
});

test('torn cookies, unknown fields, wild addresses and torn forms get a page in words, never a failure', async () => {
  const phone = telephone();
  phone.jar.set('huiyin_matter', '%%%');
  phone.jar.set('huiyin_draft', 'x'.repeat(3000));
  phone.jar.set('huiyin_look', '....');
  for (const path of ['/', '/write/3', '/verify', '/settings?from=//evil.example', '/law?q=%25_%5C', '/left'])
    expect((await phone.get(path)).status, path).toBe(200);
  expect((await phone.get('/settings?from=//evil.example')).html).not.toContain('href="//evil');
  for (const path of ['/write/9', '/write/x', '/nowhere', '/write/receipt', '/write/check', '/matter/document'])
    expect((await phone.get(path)).html, path).toMatch(/<main/);
  for (const path of ['/matter/review', '/matter?done=hacked&by=never', '/matter/document/../../etc/passwd'])
    expect([303, 404], path).toContain((await phone.get(path)).status);
  inWords(await phone.raw('/write/2', '{"narrative":1}', 'application/json-ish'));
  inWords(await phone.raw('/write/5', 'torn', 'multipart/form-data; boundary=x'));
  expect(
    (await phone.post('/write/1', { who: 'king', personCount: '-1', surprise: 'x', 'draft[key]': 'y' })).status,
  ).toBe(303);

  const matter = await portal.register();
  const inner = await inside(matter);
  expect((await inner.get('/matter?done=hacked&by=never')).status).toBe(200);
  inWords(await inner.get('/matter/document/00000000-0000-7000-8000-000000000000'));
  inWords(await inner.get('/matter/evaluate'));
  inWords(await inner.post('/matter/evaluate', { office: 'perfect', organ: 'perfect', solved99: 'yes' }));
  inWords(await inner.post('/matter/revoke', {}));
  inWords(await inner.post('/matter/review', { reason: '早了', reviewOrganId: 'x', requests: 'a,b' }));
});

test('a browser that keeps no cookies is told so before anything is lost', async () => {
  const phone = telephone();
  const first = await phone.post('/write/2', { narrative: '写了很久的字' });
  inWords(first);
  expect(first.html).toMatch(/没有存下这个网站的 cookie[\s\S]*写了很久的字/);
});

test('nothing of all this broke on the server', () => {
  expect(portal.app.failures()).toEqual([]);
});
