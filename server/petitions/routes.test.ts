import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../platform/index.ts';
import { petitionsApi } from './contract.ts';
import { type Asking, type Desk, openDesk } from './kit/desk.ts';

let desk: Desk;
let clerk: Asking;
let officer: Asking;

beforeAll(async () => {
  desk = await openDesk({
    today: '2026-03-02',
    documents: {
      issue: async () => [],
      of: async () => [],
      preview: async () => [],
      open: async () => pdf,
      contents: async () => pdf,
      receiptPdf: async () => pdf,
      memberSlipPdf: async ({ slip }) => ({ ...pdf, bytes: Buffer.from(`slip ${slip}`) }),
      slipPdf: async ({ code }) => ({ ...pdf, bytes: Buffer.from(`slip ${code}`) }),
    },
  });
  clerk = await desk.as('liumei');
  officer = await desk.as('limin');
});
afterAll(() => desk.close());

const pdf = { type: 'application/pdf', name: '凭证.pdf', bytes: Buffer.from('%PDF') };
const narrative = '我们小区的自来水三个月来一直发黄，有铁锈味，物业说是管网的事，没有人来修。';
const path = (pattern: string, params: Record<string, string>) =>
  pattern.replace(/:([a-zA-Z]+)/g, (_all, name: string) => params[name] ?? 'x');

const agent = { name: '李秀英', kind: 'authorised', authorisedOn: '2026-03-01', seen: 'original' };

async function registered(more: object = {}): Promise<{ shardKey: string; petitionId: string; number: string }> {
  const answer = await clerk('POST', petitionsApi.petitions, {
    form: 'visit',
    divisionCode: '990123001',
    narrative,
    petitioner: { name: '陈桂香', phone: '13900001234' },
    ...more,
  });
  expect(answer.status).toBe(200);
  return answer.body;
}

async function upload(name: string, bytes: Buffer) {
  const boundary = 'x-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return clerk('POST', petitionsApi.uploads, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}

/** What each route must write into the access record. A route that is added has to be put here. */
const reads: { [Route in keyof typeof petitionsApi]: string[] } = {
  petitions: ['search'],
  // Typed by the officer, compared with lists alone.
  suggestions: [],
  duplicates: ['duplicate'],
  petition: ['case'],
  act: ['act'],
  preview: ['preview'],
  // Typed by the officer; nothing of anybody's file is read.
  previewRegistration: [],
  identity: ['identity'],
  access: ['access'],
  receipt: ['receipt'],
  receiptPdf: ['receipt'],
  slip: ['slip'],
  memberSlip: ['member-slip'],
  agentSlip: ['agent-slip'],
  document: ['document'],
  file: ['attachment'],
  // Printed once the matter is over: tried on one that is.
  contents: ['document'],
  // Not part of any matter yet.
  uploads: [],
  today: ['list'],
};

test.each(Object.keys(reads) as (keyof typeof petitionsApi)[])(
  'route "%s" writes its reading down before it answers',
  async (route) => {
    const token = (await upload('水样.txt', Buffer.from('铁锈'))).body.token;
    const at = await registered({ uploads: [token], personCount: 3, agents: [agent] });
    const view = (await officer('GET', path(petitionsApi.petition, at))).body;
    const params = { ...at, act: 'classify', documentId: at.petitionId, fileId: view.files[0].fileId, agent: '1' };
    const recorded = async () =>
      (
        await desk.fresh.db
          .local(at.shardKey)
          .rows<{ what: string }>(
            sql`select what from petitioners.access_record where shard_key = ${at.shardKey} and petition_id = ${at.petitionId}`,
          )
      ).map(({ what }) => what);
    if (route === 'contents') await over(at);
    const before = await recorded();
    const bodies: { [Route in keyof typeof petitionsApi]?: object } = {
      act: { expectedSeq: 1, payload: { categoryCode: '050100' }, uploads: [] },
      preview: { expectedSeq: 1, payload: { categoryCode: '050100' }, uploads: [] },
      previewRegistration: { form: 'call', divisionCode: '990123001', narrative },
      duplicates: { narrative },
      suggestions: { narrative },
      identity: { purpose: '电话核实' },
      slip: { checked: 'none' },
      memberSlip: {},
      agentSlip: {},
    };
    const ask = ['slip', 'memberSlip', 'agentSlip'].includes(route) ? clerk : officer;
    const url = path(petitionsApi[route], params);
    const answer =
      route === 'uploads'
        ? await upload('a.txt', Buffer.from('字'))
        : bodies[route]
          ? await ask('POST', url, bodies[route])
          : await ask('GET', route === 'petitions' ? `${url}?number=${at.number}` : url);
    expect(answer.status).toBe(200);
    const after = await recorded();
    for (const one of before) after.splice(after.indexOf(one), 1);
    expect(after).toEqual(reads[route]);
  },
);

/** Led to the courts: nothing is left to do here. */
async function over(at: { shardKey: string; petitionId: string }): Promise<void> {
  const payload = {
    field: 'court',
    body: '县人民法院',
    address: '平安路1号',
    reason: '这件事在诉讼程序里。',
    term: 'none',
    delivery: { method: 'in-person' },
  };
  const url = path(petitionsApi.act, { ...at, act: 'guideLitigation' });
  expect((await officer('POST', url, { expectedSeq: 1, payload, uploads: [] })).status).toBe(200);
}

test('a read by an officer is shown to the petitioner by organ, role and time, without a name', async () => {
  const at = await registered();
  await officer('GET', path(petitionsApi.petition, at));
  desk.clock.pass(1000);
  await officer('POST', path(petitionsApi.identity, at), { purpose: '电话核实' });
  const items = await desk.petitions.forPortal(desk.organ('cx-xfj')).access(at);
  expect(items.map(({ what, purpose, identity }) => [what.zh, purpose, identity])).toEqual([
    ['查看身份', '电话核实', true],
    ['查看案情', null, false],
  ]);
  expect(items[0]?.organ.zh).toBe('澄溪县信访局');
  expect(JSON.stringify(items)).not.toContain('李敏');
});

test('a write without its key is refused; unknown fields, empty and overlong texts are refused with their field', async () => {
  const body = { form: 'visit', divisionCode: '990123001', narrative };
  const tries: [object, Record<string, string>, number, string][] = [
    [body, { 'idempotency-key': '' }, 400, 'Idempotency-Key'],
    [{ ...body, nonsense: 1 }, {}, 400, 'nonsense'],
    [{ ...body, narrative: '' }, {}, 400, 'narrative'],
    [{ ...body, narrative: '   ' }, {}, 400, 'narrative'],
    [{ ...body, narrative: '长'.repeat(20_001) }, {}, 400, 'narrative'],
    [{ ...body, form: 'pigeon' }, {}, 400, 'form'],
    [{ ...body, receivedOn: '2026-02-30' }, {}, 400, 'receivedOn'],
    [{ ...body, petitioner: { name: '' } }, {}, 400, 'petitioner.name'],
  ];
  for (const [payload, headers, status, field] of tries) {
    const answer = await clerk('POST', petitionsApi.petitions, payload, headers);
    expect([answer.status, answer.body.field]).toEqual([status, field]);
    expect(answer.body.what.zh).not.toBe('');
  }
  const tooMuch = await clerk('POST', petitionsApi.petitions, { ...body, narrative: '长'.repeat(500_000) });
  expect(tooMuch.status).toBe(413);
});

test('a wrong check digit is told as such; the right number finds the matter; words find it too', async () => {
  const { number, petitionId } = await registered();
  const wrong = number.slice(0, 24) + ((Number(number[24]) + 1) % 10);
  const refused = await officer('GET', `${petitionsApi.petitions}?number=${wrong}`);
  expect(refused).toMatchObject({ status: 400, body: { code: 'number.check-digit' } });
  const spaced = encodeURIComponent(`${number.slice(0, 6)} ${number.slice(6, 14)}-${number.slice(14)}`);
  const found = await officer('GET', `${petitionsApi.petitions}?number=${spaced}`);
  expect(found.body.rows.map((row: { petitionId: string }) => row.petitionId)).toEqual([petitionId]);
  const words = await officer('GET', `${petitionsApi.petitions}?q=${encodeURIComponent('铁锈')}`);
  expect(words.body.rows.length).toBeGreaterThan(0);
  const name = await officer('GET', `${petitionsApi.petitions}?q=${encodeURIComponent('陈桂香')}`);
  expect(name.body.rows).toEqual([]);
});

test('pages follow each other without repeating or losing a row', async () => {
  for (let i = 0; i < 55; i++) await registered({ form: 'letter', narrative: `独一份的蘑菇棚${i}` });
  const q = `${petitionsApi.petitions}?q=${encodeURIComponent('蘑菇')}`;
  const first = (await officer('GET', q)).body;
  const second = (await officer('GET', `${q}&after=${first.next}`)).body;
  const ids = [...first.rows, ...second.rows].map((row: { petitionId: string }) => row.petitionId);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 5, null]);
  expect(new Set(ids).size).toBe(55);
  const bent = await officer('GET', `${q}&after=${encodeURIComponent('2026-99-99_x')}`);
  expect(bent.status).toBe(200);
});

test('the query code is in no JSON of the desk; the slip has it, and a reprint ends the old one', async () => {
  const at = await registered();
  const code = async (body: object) =>
    (await clerk('POST', path(petitionsApi.slip, at), body)).raw.toString().replace('slip ', '');
  const portal = desk.petitions.forPortal(desk.organ('cx-xfj'));
  const first = await code({ checked: 'none' });
  expect(await code({ checked: 'none' })).toBe('withheld');
  expect(await portal.unlock(at.number, first)).toEqual({ shardKey: at.shardKey, petitionId: at.petitionId });
  const second = await code({ checked: 'id-card' });
  expect(await portal.unlock(at.number, first)).toMatchObject({
    refused: true,
    code: 'query-code.wrong',
    data: { left: 4 },
  });
  expect(await portal.unlock(at.number, second.toLowerCase().replaceAll('-', ' '))).toMatchObject({
    petitionId: at.petitionId,
  });
  for (const url of [petitionsApi.petition, petitionsApi.receipt, petitionsApi.access]) {
    expect(JSON.stringify((await officer('GET', path(url, at))).body)).not.toContain(second);
  }
  expect((await portal.access(at)).filter(({ what }) => what.zh.includes('查询码'))).toHaveLength(2);
});

test('five wrong codes rest the number for a day, and a number that does not exist answers the same', async () => {
  const at = await registered();
  const portal = desk.petitions.forPortal(desk.organ('cx-xfj'));
  const nobody = `${at.number.slice(0, 18)}999999`;
  const { registrationNumber } = await import('../../core/registration-number.ts');
  const absent = registrationNumber({
    region: nobody.slice(0, 6),
    bucket: nobody.slice(6, 8),
    day: '2026-03-02' as never,
    form: nobody.slice(16, 18),
    sequence: 999_999,
  });
  const answers = async (number: string) => {
    const list = [];
    for (let i = 0; i < 6; i++) list.push(await portal.unlock(number, '000000-000000-000000'));
    return list;
  };
  const [real, unreal] = [await answers(at.number), await answers(absent)];
  expect(unreal).toEqual(real);
  expect(real.map((answer) => ('kind' in answer ? answer.kind : 'found'))).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'tooMany',
    'tooMany',
  ]);
  desk.clock.goTo('2026-03-04' as never);
  expect(await portal.unlock(at.number, 'x')).toMatchObject({ code: 'query-code.wrong' });
  desk.clock.goTo('2026-03-02' as never);
});

test('the portal registers with its own code, and a repeated submission gets a fresh one', async () => {
  const portal = desk.petitions.forPortal(desk.organ('cx-xfj'));
  const key = crypto.randomUUID();
  const input = { form: 'web' as const, divisionCode: '990123001', narrative };
  const first = await portal.register(input, key);
  const again = await portal.register(input, key);
  if ('refused' in first || 'refused' in again) throw new Error('refused');
  expect(again.petitionId).toBe(first.petitionId);
  expect(await portal.unlock(first.number, again.queryCode)).toMatchObject({ petitionId: first.petitionId });
  const view = await portal.view(first);
  expect(view).toMatchObject({ anonymous: true, reachable: false, form: { code: 'web' } });
});
