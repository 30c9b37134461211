import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roleWords } from '../../core/roles.ts';
import { type Answer, type Ask, pathTo } from '../kit/asking.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { actors, everybody } from './actors.ts';
import {
  accusationMarks,
  accusing,
  goneOn,
  laterMarks,
  type MarkedMatter,
  type Marks,
  ordinary,
  ordinaryMarks,
} from './marked.ts';

/**
 * Which field of a petition each role reads, asked of the running system with words that stand in one field alone. What it
 * answers is kept in `docs/fields.md` (mend: `vitest -u`).
 */
let app: RunningApp;
let asks: Map<string, Ask>;
const rows: string[] = [];
const cells = new Map<string, string>();

beforeAll(async () => {
  app = await openRunningApp({ today: '2026-03-02' });
  asks = await everybody(app);
  const plain = await ordinary(app);
  await table('普通事项', ordinaryMarks, plain);
  await goneOn(app, plain, actors['organ-head']!);
  await table('普通事项，复查以后', laterMarks, plain);
  await table('检举控告', accusationMarks, await accusing(app));
}, 120_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

/** ● on a page, list or paper; ◐ only after a purpose was named, which the petitioner is shown. */
async function table(of: string, marks: Marks, at: MarkedMatter): Promise<void> {
  const ids = await everyId(at);
  const read = new Map<string, { open: string; named: string }>();
  for (const [who, ask] of asks) read.set(who, await everything(ask, at, ids));
  for (const [name, { zh, words }] of Object.entries(marks)) {
    const line = [...read].map(([who, { open, named }]) => {
      const cell = open.includes(words) ? '●' : named.includes(words) ? '◐' : '';
      cells.set(`${of} ${name} ${who}`, cell);
      return cell;
    });
    rows.push(`| ${of} | ${zh} | ${line.join(' | ')} |`);
  }
}

/** Papers and files that the matter has, from whoever sees all of it. */
async function everyId(at: MarkedMatter): Promise<{ documents: string[]; files: string[] }> {
  const views = await Promise.all(['custodian', 'bureau-officer'].map((who) => asks.get(who)!('GET', of(at, ''))));
  const { documents, files } = views.find(({ status, body }) => status === 200 && body.files.length > 0)!.body;
  return {
    documents: documents.map(({ documentId }: { documentId: string }) => documentId),
    files: files.map(({ fileId }: { fileId: string }) => fileId),
  };
}

async function everything(ask: Ask, at: MarkedMatter, ids: Awaited<ReturnType<typeof everyId>>) {
  const paths = [
    of(at, ''),
    of(at, '/access'),
    of(at, '/receipt'),
    ...ids.documents.map((id) => `${of(at, '/documents')}/${id}?format=html`),
    ...ids.files.map((id) => `${of(at, '/files')}/${id}`),
    '/api/petitions',
    `/api/petitions?number=${at.number}`,
    '/api/today',
    '/api/day',
    '/api/letters?on=2026-03-02',
    '/api/numbers?year=2026',
    '/api/messages/unreachable',
    '/api/reprints',
    '/api/dossiers/tasks',
    `/api/dossiers/about/${at.number}`,
  ];
  const answers: Answer[] = [];
  for (const path of paths) answers.push(await ask('GET', path));
  const named = await ask('POST', of(at, '/identity'), { body: { purpose: '核对告知是否送到本人' } });
  const preview = { expectedSeq: 99, payload: {} };
  answers.push(await ask('POST', of(at, '/acts/classify/preview'), { body: preview }));
  return { open: answers.map(({ text }) => text).join('\n'), named: named.status === 200 ? named.text : '' };
}
const of = ({ shardKey, petitionId }: MarkedMatter, rest: string) =>
  pathTo(`/api/petitions/:shardKey/:petitionId${rest}`, { shardKey, petitionId });

/** Cells of these readers that hold something. */
const readBy = (...readers: string[]) =>
  [...cells].filter(([key, cell]) => cell && readers.some((who) => key.endsWith(` ${who}`))).map(([key]) => key);

test('every field is read by somebody, so that an empty cell means something', () => {
  const unread = new Map<string, boolean>();
  for (const [key, cell] of cells) {
    const field = key.split(' ').slice(0, 2).join(' ');
    unread.set(field, unread.get(field) === false ? false : cell === '');
  }
  const nobody = [...unread].flatMap(([field, none]) => (none ? [field] : []));
  // The members' list is sealed: it is opened by nobody's page (decisions 23).
  expect(nobody).toEqual(['普通事项 member', '检举控告 member']);
});

test('accounts, figures, organs without a part and whoever is not signed in read no field at all', () => {
  expect(readBy('administrator', 'statistician', 'another organ', 'a town', 'the city', 'nobody')).toEqual([]);
});

test('whoever is complained of, and their heads, read no field of the accusation; its people are the custodian’s alone', () => {
  const secret = [...cells].filter(([key, cell]) => cell && key.startsWith('检举控告'));
  const readers = new Set(secret.map(([key]) => key.split(' ').slice(2).join(' ')));
  expect([...readers].sort()).toEqual(['bureau-head', 'bureau-officer', 'custodian']);
  const identity = [
    'name',
    'phone',
    'idNumber',
    'address',
    'email',
    'representative',
    'agent',
    'helper',
    'fileContent',
  ];
  for (const field of identity)
    expect([field, ...secret.filter(([key]) => key.split(' ')[1] === field).map(([key]) => key)]).toEqual([
      field,
      `检举控告 ${field} custodian`,
    ]);
});

test('who a petitioner is, where they live and how they are reached opens to nobody without a purpose', () => {
  const open = [...cells].filter(([key, cell]) => cell === '●' && /普通事项 (idNumber|address|email) /.test(key));
  expect(open).toEqual([]);
});

test('the table of fields by role is the one that is kept', async () => {
  const heads = [...asks.keys()].map((who) => words[who] ?? roleWords[who as Role].zh);
  const head = ['matter', 'field', ...heads];
  const text = [preface, [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows].join('\n')];
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/fields.md');
});

const words: Record<string, string> = {
  'another organ': '别的单位',
  'a town': '乡镇',
  'discipline with a custodian': '纪委',
  'the city': '市级单位',
  nobody: '未登录',
};

const preface = `<!-- Written by test/access/fields.test.ts, which asks the running system. Do not edit by hand; mend with vitest -u. -->

# Who reads which field of a petition 字段与角色

● stands on a page, in a list, a paper or a file that this role gets. ◐ only after naming a purpose, which is written down and shown to
the petitioner. Empty: in no answer. The ordinary matter was registered by the bureau (clerk, officers, head), is handled by the labour
bureau (handler, head) and was reviewed by the county's government (leader, reviewer); the accusation is of the labour bureau, so that
its handler and head are those complained of. The petitioner wrote name and telephone into the story: they stand there for whoever may
read the identity, and are covered for everybody else. Fields of the mechanisms beside the petition: \`docs/dossier-fields.md\`.`;
