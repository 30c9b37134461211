import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organByCode } from '../../demo/county/organs.ts';
import { type Ask, asking } from '../../test/kit/asking.ts';
import { openRunningApp, type RunningApp } from '../../test/kit/running-app.ts';
import { darkness, files, photograph, secrets, segmentsOf, told } from './kit/hidden-data.ts';

let app: RunningApp;
let bureau: Ask;
let custodian: Ask;
let anybody: Ask;
const labour = organByCode('cx-rsj').id;
const bureauId = organByCode('cx-xfj').id;
const delivery = { method: 'in-person' };

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  const { officers } = await import('../../demo/county/officers.ts');
  bureau = await asking(app, 'limin');
  custodian = await asking(
    app,
    officers.find(({ organId, roles }) => organId === bureauId && roles.includes('custodian'))!.login,
  );
  anybody = await asking(app);
});
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function upload(name: string, type: string, bytes: Buffer): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
  const answer = await bureau('POST', '/api/uploads', { body: form });
  expect([name, answer.status]).toEqual([name, 200]);
  return answer.body.token;
}

interface At {
  shardKey: string;
  petitionId: string;
  number: string;
}
async function petitionAct(ask: Ask, at: At, name: string, payload: object, uploads: string[] = []) {
  const path = `/api/petitions/${encodeURIComponent(at.shardKey)}/${at.petitionId}`;
  const { seq } = (await bureau('GET', path)).body;
  const answer = await ask('POST', `${path}/acts/${name}`, { body: { expectedSeq: seq, payload, uploads } });
  expect([name, answer.status, answer.body?.what?.zh]).toEqual([name, 200, undefined]);
}

/** Answered, with the four files among its papers. */
async function answered(): Promise<At> {
  const uploads = [];
  for (const [name, type, bytes] of await files()) uploads.push(await upload(name, type, bytes));
  const body = {
    form: 'visit',
    divisionCode: '990123',
    narrative: '路灯坏了三个月。',
    requests: ['修好路灯'],
    petitioner: { name: secrets.name, phone: secrets.phone },
    uploads,
  };
  const registered = await bureau('POST', '/api/petitions', { body });
  expect([registered.status, registered.body.what]).toEqual([200, undefined]);
  const at: At = registered.body;
  const { officers } = await import('../../demo/county/officers.ts');
  const handler = await asking(app, 'zhoujianguo');
  const head = await asking(
    app,
    officers.find(({ organId, roles }) => organId === labour && roles.includes('organ-head'))!.login,
  );
  await petitionAct(bureau, at, 'forward', { to: labour, delivery });
  await petitionAct(handler, at, 'signFor', {});
  await petitionAct(handler, at, 'accept', { delivery });
  const heard = { method: 'interview', petitionerHeard: true, record: '看了现场。' };
  const findings = [{ request: 1, text: '灯坏了。' }];
  await petitionAct(handler, at, 'investigate', { heldOn: app.clock.today(), ...heard, findings }, [
    await upload('现场.jpg', 'image/jpeg', await photograph()),
  ]);
  const answers = [
    { request: 1, finding: '灯坏了。', outcome: 'explain', basis: ['《信访工作条例》第三十二条'], reply: '已修好。' },
  ];
  await petitionAct(handler, at, 'submitOpinion', { title: '关于路灯的处理意见', answers });
  await petitionAct(head, at, 'conclude', {});
  const service = { method: 'in-person', servedOn: app.clock.today(), proof: '本人签收' };
  await petitionAct(handler, at, 'serve', { service });
  return at;
}

interface Dossier {
  shardKey: string;
  dossierId: string;
}
const sheetPath = ({ shardKey, dossierId }: Dossier) => `/api/disclosure/${encodeURIComponent(shardKey)}/${dossierId}`;
async function act(ask: Ask, at: Dossier, name: string, payload: object) {
  const path = `/api/dossiers/publication/${encodeURIComponent(at.shardKey)}/${at.dossierId}`;
  const { seq } = (await bureau('GET', path)).body;
  const done = await ask('POST', `${path}/acts/${name}`, { body: { expectedSeq: seq, payload } });
  await app.platform.outbox.dispatch();
  return done;
}
async function drafted(at: At, mode: 'agreed' | 'anonymous'): Promise<Dossier> {
  const told = mode === 'agreed' ? { consent: '2026年3月2日书面同意', facts: '路灯坏了。', requests: '修好。' } : {};
  const texts = { title: '路灯修复', place: '城关镇', process: '受理后到现场看过。', result: '已修好。' };
  const payload = { matters: [at.number], mode, notBefore: app.clock.today(), ...texts, ...told };
  const opened = await bureau('POST', '/api/dossiers/publication', { body: { act: 'draft', payload } });
  expect([opened.status, opened.body.what]).toEqual([200, undefined]);
  return opened.body;
}
const copyOf = ({ copyId, by, sheets }: { copyId: string; by: string; sheets: object[] }) => ({ copyId, by, sheets });
const bytesAt = async (path: string) => {
  const answer = await fetch(app.url + path);
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};

test('the files of this test hold what must not be public', async () => {
  const all = (await files()).flatMap(([, , bytes]) => told(bytes));
  expect(new Set(all)).toEqual(new Set(Object.keys(secrets)));
});

test('a photograph, a paper and a document become public as copies without anything hidden, and leave at once', async () => {
  const at = await answered();
  const dossier = await drafted(at, 'agreed');
  const { sources } = (await bureau('GET', `${sheetPath(dossier)}/sources`)).body;
  expect(sources).toHaveLength(5);
  expect(JSON.stringify(sources)).not.toContain(secrets.name);
  const source = (type: RegExp) =>
    sources.find((one: { type: string; by: string }) => type.test(one.type) && one.by === 'petitioner');
  expect(source(/audio/).cannot.zh).toContain('写进正文');
  const make = async (type: RegExp, more = {}) =>
    bureau('POST', `${sheetPath(dossier)}/copies`, {
      body: { matter: at.number, fileId: source(type).fileId, ...more },
    });
  expect((await make(/audio/)).body.code).toBe('publication.copy.cannot-be-cleaned');

  const photo = (await make(/jpeg/, { regions: [{ page: 1, x: 1_000, y: 1_000, width: 2_000, height: 3_000 }] })).body;
  expect(photo.removed.map(({ zh }: { zh: string }) => zh).join()).toMatch(/GPS.*作者.*手机型号.*XMP/);
  const pages = (await make(/pdf/)).body;
  expect(pages.removed.map(({ zh }: { zh: string }) => zh).join()).toMatch(/Author.*文字层.*批注.*附的文件1个/);
  expect(pages.byRule).toBe(2);
  const text = (await make(/word/)).body;
  expect(text.removed.map(({ zh }: { zh: string }) => zh).join()).toMatch(/作者.*修订.*批注.*隐藏文字/);
  expect(text.text).toBe('路灯已经修好，有事打〖4|（电话略）〗找〖1|某某〗。');

  // Uncovered by hand: made, never attached. Words changed: not made.
  const open = `路灯已经修好，有事打${secrets.phone}找〖1|某某〗。`;
  const uncovered = (await make(/word/, { text: open })).body;
  expect(uncovered.left).toBe(1);
  const attach = (copy: object | undefined, more = {}) =>
    act(bureau, dossier, 'attach', { description: '修好的路灯', looked: true, ...(copy && { copy }), ...more });
  expect((await attach(copyOf(uncovered))).body.code).toBe('publication.attach.uncovered');
  expect((await make(/word/, { text: '路灯没有修好。' })).body.code).toBe('publication.copy.changed');

  expect((await attach(undefined)).body.code).toBe('publication.attach.unscanned');
  const foreign = copyOf({ ...photo, copyId: text.copyId });
  expect((await attach(foreign)).body.code).toBe('publication.attach.unscanned');
  expect((await attach(copyOf(photo), { looked: false })).body.code).toBe('publication.attach.not-looked');
  expect((await attach(copyOf(photo), { description: '' })).body.code).toBe('publication.attach.malformed');
  expect((await attach(copyOf(photo), { description: `${secrets.name}拍的路灯` })).status).toBe(422);
  for (const [copy, description] of [
    [photo, '修好的路灯'],
    [pages, '维修记录'],
    [text, '说明'],
  ])
    expect((await attach(copyOf(copy), { description })).status).toBe(200);

  // The second person sees the very bytes.
  const sheet = (await custodian('GET', sheetPath(dossier))).body;
  expect(sheet.checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
  expect(sheet.attachments.map(({ description }: { description: string }) => description)).toEqual([
    '修好的路灯',
    '维修记录',
    '说明',
  ]);
  const digests: string[] = sheet.attachments.flatMap(({ sheets }: { sheets: { digest: string }[] }) =>
    sheets.map(({ digest }) => digest),
  );
  expect(digests).toHaveLength(3);
  expect((await act(custodian, dossier, 'approve', { seen: true, digest: '0'.repeat(64) })).body.code).toBe(
    'publication.approve.other-page',
  );
  const publicPath = (digest: string) => `/disclosed/${dossier.dossierId}/files/${digest}`;
  for (const digest of digests) expect((await bytesAt(publicPath(digest))).status).toBe(404);
  expect((await act(custodian, dossier, 'approve', { seen: true, digest: sheet.digest })).status).toBe(200);
  await app.platform.outbox.dispatch();

  const page = await anybody('GET', `/disclosed/${dossier.dossierId}`);
  expect(page.text).toContain(sheet.digest);
  expect(page.text).toContain('alt="修好的路灯"');
  const served = await Promise.all(digests.map((digest) => bytesAt(publicPath(digest))));
  for (const [i, { status, headers, bytes }] of served.entries()) {
    expect(status).toBe(200);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digests[i]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-length')).toBe(String(bytes.length));
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="attachment-\d-1\.(jpg|txt)"$/);
    expect(told(bytes)).toEqual([]);
  }
  expect(served.map(({ headers }) => headers.get('content-type'))).toEqual([
    'image/jpeg',
    'image/jpeg',
    'text/plain; charset=utf-8',
  ]);
  expect(served[2]!.bytes.toString()).toBe('路灯已经修好，有事打（电话略）找某某。\n');
  expect(segmentsOf(served[0]!.bytes).filter((marker) => marker >= 0xe1 && marker !== 0xee)).toEqual([]);

  // Burnt in: black where a person drew and where the telephone and the white number stand; the line to read is there.
  const photoDark = await darkness(served[0]!.bytes);
  expect(photoDark(0.2, 0.25)).toBe(true);
  expect(photoDark(0.6, 0.6)).toBe(false);
  const paperDark = await darkness(served[1]!.bytes);
  expect(paperDark(0.2, 1 - 507 / 842)).toBe(true);
  expect(paperDark(0.8, 1 - 507 / 842)).toBe(false);
  expect(
    (await sharp(served[1]!.bytes).extract({ left: 140, top: 250, width: 500, height: 60 }).stats()).isOpaque,
  ).toBe(true);
  expect((await sharp(served[1]!.bytes).stats()).channels[0]!.stdev).toBeGreaterThan(5);

  // Down: the entry and its reason stay, the bytes are gone from the public at once, the record is kept.
  expect((await act(custodian, dossier, 'takeDown', { reason: '本人撤回同意' })).status).toBe(200);
  for (const digest of digests) expect((await bytesAt(publicPath(digest))).status).toBe(404);
  expect((await anybody('GET', `/disclosed/${dossier.dossierId}`)).text).not.toContain('/files/');
  const kept = (await custodian('GET', sheetPath(dossier))).body.attachments;
  const first = `${sheetPath(dossier)}/copies/${kept[0].copyId}/${kept[0].sheets[0].digest}`;
  expect((await custodian('GET', first)).status).toBe(200);
  expect((await app.app.slices.dossiers.rebuild()).differing).toBe(0);
  expect((await app.app.slices.disclosure.rebuild()).differing).toBe(0);
});

test('without consent, what the petitioner handed in is never copied; a stored copy that was changed is never public', async () => {
  const at = await answered();
  const anonymous = await drafted(at, 'anonymous');
  const { sources } = (await bureau('GET', `${sheetPath(anonymous)}/sources`)).body;
  const photo = sources.find(
    ({ type, by }: { type: string; by: string }) => type === 'image/jpeg' && by === 'petitioner',
  );
  expect(photo?.by).toBe('petitioner');
  // What the unit itself added is the office's.
  const own = sources.find(({ by }: { by: string }) => by === 'office');
  const ownCopy = await bureau('POST', `${sheetPath(anonymous)}/copies`, {
    body: { matter: at.number, fileId: own.fileId },
  });
  const shown = { description: '修好的路灯', looked: true, copy: copyOf(ownCopy.body) };
  expect((await act(bureau, anonymous, 'attach', shown)).status).toBe(200);
  const body = { matter: at.number, fileId: photo.fileId };
  expect((await bureau('POST', `${sheetPath(anonymous)}/copies`, { body })).body.code).toBe(
    'publication.attach.no-consent',
  );
  expect((await custodian('GET', `${sheetPath(anonymous)}/sources`)).status).toBe(403);

  const dossier = await drafted(at, 'agreed');
  const other = await answered();
  expect(
    (await bureau('POST', `${sheetPath(dossier)}/copies`, { body: { ...body, matter: other.number } })).body.code,
  ).toBe('publication.copy.no-source');
  const made = (await bureau('POST', `${sheetPath(dossier)}/copies`, { body })).body;
  const payload = { description: '修好的路灯', looked: true, copy: copyOf(made) };
  expect((await act(bureau, dossier, 'attach', payload)).status).toBe(200);
  await app.platform.files.remove(made.sheets[0].fileId);
  expect((await act(custodian, dossier, 'approve', { seen: true })).body.code).toBe('publication.preview-differs');
  expect((await act(bureau, dossier, 'detach', { which: 2 })).body.code).toBe('publication.detach.none');
  expect((await act(bureau, dossier, 'detach', { which: 1 })).status).toBe(200);
  expect((await act(custodian, dossier, 'approve', { seen: true })).status).toBe(200);
});

test('copies that nothing attached are gone after two days, those attached stay', async () => {
  const at = await answered();
  const dossier = await drafted(at, 'agreed');
  const { sources } = (await bureau('GET', `${sheetPath(dossier)}/sources`)).body;
  const body = {
    matter: at.number,
    fileId: sources.find(({ type }: { type: string }) => type === 'image/jpeg').fileId,
  };
  const [kept, left] = [
    (await bureau('POST', `${sheetPath(dossier)}/copies`, { body })).body,
    (await bureau('POST', `${sheetPath(dossier)}/copies`, { body })).body,
  ];
  const payload = { description: '修好的路灯', looked: true, copy: copyOf(kept) };
  expect((await act(bureau, dossier, 'attach', payload)).status).toBe(200);
  app.clock.goTo('2026-03-05' as never);
  expect(await app.app.slices.disclosure.copies.forget()).toBeGreaterThan(0);
  expect(await app.platform.files.has(kept.sheets[0].fileId)).toBe(true);
  expect(await app.platform.files.has(left.sheets[0].fileId)).toBe(false);
  expect((await act(bureau, dossier, 'attach', { ...payload, copy: copyOf(left) })).body.code).toBe(
    'publication.attach.unscanned',
  );
});
