import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNotices } from './index.ts';
import { openWritingOffice, pdf, told, type WritingOffice } from './kit/writing-office.ts';

let desk: WritingOffice;
beforeAll(async () => {
  desk = await openWritingOffice();
});
afterAll(() => desk.office.close());

test('an opinion that may not be issued refuses the signing: nothing is numbered or written (R-DOC-2)', async () => {
  const { office, notices, by } = desk;
  const at = await desk.register();
  await desk.untilSubmitted(at);
  const seq = (await office.petitions.opened(at))?.state.seq;
  const topless = () => ({ ...office.deps.directory(), reviewBodies: () => [] });
  office.deps.documents = openNotices({ ...desk.deps, directory: topless });
  const refused = await office.petitions.act(desk.acting(at, by.head(), 'conclude'));
  expect(refused).toMatchObject({ refused: true, code: 'D-14.incomplete', field: 'remedy' });
  const preview = await office.deps.documents.preview(await desk.previewed(at, by.head(), 'conclude'));
  expect(preview).toMatchObject({ refused: true, code: 'D-14.incomplete' });
  office.deps.documents = notices;
  expect((await office.petitions.opened(at))?.state.seq).toBe(seq);
  expect(await notices.numbers('990123~00', office.organ('cx-rsj'), 2026, '意')).toEqual([]);
  await desk.does(at, by.head(), 'conclude');
  expect((await desk.one(at, 'D-14')).number).toBe('澄人社信意〔2026〕1号');
});

test('what was printed once is printed again to the byte, and its hash is on record once', async () => {
  const at = await desk.register();
  await desk.untilServed(at);
  const [once, again] = [await desk.opened(at, 'D-14', pdf), await desk.opened(at, 'D-14', pdf)];
  expect(Buffer.from(once.bytes).equals(Buffer.from(again.bytes))).toBe(true);
  const { documentId } = await desk.one(at, 'D-14');
  const found = await asMigrator('select count(*) n from notices.rendering where document_id = $1', [documentId]);
  expect(found).toEqual([{ n: '1' }]);
});

test('an issued letter cannot be changed or removed by the application (R-DOC-4)', async () => {
  const client = new pg.Client({ connectionString: desk.office.fresh.appUrl });
  await client.connect();
  for (const table of ['document', 'number', 'void_number', 'service', 'rendering']) {
    for (const attempt of [
      `update notices.${table} set shard_key = shard_key`,
      `delete from notices.${table}`,
      `truncate notices.${table}`,
    ]) {
      await expect(client.query(attempt), attempt).rejects.toThrow('permission denied');
    }
  }
  await client.end();
});

test('a letter that is not what its organ signed does not open', async () => {
  const [at, other] = [await desk.register(), await desk.register()];
  for (const matter of [at, other]) {
    await desk.does(matter, desk.by.bureau(), 'forward', { to: desk.office.organ('cx-rsj'), delivery: told });
  }
  const { documentId } = await desk.one(at, 'D-03');
  const elsewhere = await desk.one(other, 'D-03');
  const take = (column: string) =>
    asMigrator(
      `update notices.document d set ${column} = o.${column} from notices.document o where d.document_id = $1 and o.document_id = $2`,
      [documentId, elsewhere.documentId],
    );
  await take('seal');
  await expect(desk.notices.open({ ...at, documentId }, pdf)).rejects.toThrow('not what its organ signed');
  await take('model');
  await expect(desk.notices.open({ ...at, documentId }, pdf)).rejects.toThrow();
});

test('no text of a letter stands readable in the database', async () => {
  const at = await desk.register({ narrative: '绝不外露的一句话。', requests: ['绝不外露的要求'] });
  await desk.untilServed(at);
  const [row] = await asMigrator<{ all: string }>(
    `select string_agg(encode(model, 'escape'), '') as all from notices.document where petition_id = $1`,
    [at.petitionId],
  );
  expect(row?.all.length).toBeGreaterThan(1_000);
  const bytes = [...Buffer.from('绝不外露')].map((byte) => `\\${byte.toString(8)}`).join('');
  expect(row?.all).not.toContain(bytes);
});

async function asMigrator<Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: desk.office.fresh.adminUrl });
  await client.connect();
  const { rows } = await client.query(text, values);
  await client.end();
  return rows as Row[];
}
