import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { localDate } from '../../core/calendar/index.ts';
import { type DossierKind, type FieldSpec, specsOf } from '../../core/dossier/index.ts';
import { mechanisms } from '../../core/mechanisms.ts';
import { type Role, roleWords } from '../../core/roles.ts';
import { officers } from '../../demo/county/officers.ts';
import { organs } from '../../demo/county/organs.ts';
import { dossierLives } from '../../demo/mechanisms/index.ts';
import { reports } from '../../demo/mechanisms/reports.ts';
import { demoPlan } from '../../demo/plan.ts';
import { seedCases } from '../../demo/seed/cases.ts';
import { seedComments } from '../../demo/seed/comments.ts';
import { seedDossiers } from '../../demo/seed/dossiers.ts';
import { seedReports } from '../../demo/seed/reports.ts';
import { type LoadedDossier, payloadOf } from '../../server/dossiers/index.ts';
import { type Ask, asking, pathTo } from '../kit/asking.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { actors } from './actors.ts';

/**
 * Which text of each mechanism each role reads: dossiers of the demonstration are asked for by everybody, and what they get
 * is looked through for each text that stands in it. What it comes to is kept in `docs/dossier-fields.md` (mend: `vitest -u`).
 */
const day = localDate('2026-11-26');
let app: RunningApp;
const asks = new Map<string, Ask>();
const lists = new Map<string, string>();
const rows: string[] = [];
/** `kind who` → how many dossiers had all of their texts, some, or none of them in the answers. */
const got = new Map<string, { all: number; some: number; none: number }>();
const dossiersOf = new Map<string, number>();

/** So many of each kind are asked for: every channel notice is another organ's, and says the same. */
const most = 8;

/** Whoever is the same to every dossier of the county. */
const fixed: Record<string, string | undefined> = Object.fromEntries(
  (
    [
      'clerk',
      'bureau-officer',
      'bureau-head',
      'supervisor',
      'custodian',
      'leader',
      'reviewer',
      'auditor',
      'statistician',
      'administrator',
    ] as const
  ).map((role) => [role, actors[role]]),
);
const columns = [
  ...Object.keys(fixed),
  'organ-handler with a part',
  'organ-head with a part',
  'named',
  'another organ',
  'a town',
  'the city',
  'nobody',
];

beforeAll(async () => {
  // Each reader comes from a place of their own: one place signs in so many times and no more.
  app = await openRunningApp({ today: day, settings: { HUIYIN_TRUST_PROXY: 'yes' } });
  const plan = demoPlan(1, day);
  const lives = dossierLives(day, plan);
  const told = reports(day, plan);
  const wanted = JSON.stringify([lives, told.map(({ matter }) => `@number:${matter}`)]);
  const { slices } = app.app;
  const cases = plan.filter(({ key }) => wanted.includes(`@number:${key}"`));
  const named = cases.flatMap(({ steps }) =>
    [...JSON.stringify(steps).matchAll(/@(?:number|rereview):(c\d+)/g)].map(([, key]) => key!),
  );
  const seeded = await seedCases(
    slices.petitions.deps,
    [...new Set([...plan.filter(({ key }) => named.includes(key)), ...cases])],
    {
      writers: 4,
      keyHead: 'fields',
      onProgress() {},
    },
  );
  await seedDossiers(slices.dossiers.deps, lives, seeded.numbers, seedComments(slices.decisions.deps));
  const { db } = app.platform;
  const officeId = slices.office().id;
  await seedReports({ db, calendar: slices.calendar }, slices.petitions.deps, {
    reports: told,
    numbers: seeded.numbers,
    officeId,
  });
  await app.platform.outbox.dispatch();
  await slices.supervision.supervise();
  for (const kind of mechanisms) await ask(kind);
}, 300_000);
afterAll(async () => {
  expect(app.failures()).toEqual([]);
  await app.close();
});

async function ask(kind: (typeof mechanisms)[number]): Promise<void> {
  const { dossiers } = app.app.slices;
  const shardKey = app.app.slices.shardKey();
  const ids = (await dossiers.ofKind(shardKey, kind.name)).map(({ dossierId }) => dossierId);
  const loaded = await dossiers.openedMany(shardKey, ids.slice(0, most));
  dossiersOf.set(kind.name, loaded.length);
  const written = loaded.map((one) => textsOf(one));
  for (const [i, one] of loaded.entries()) {
    const texts = written[i]!;
    if (texts.length === 0) continue;
    // What a rule writes into each of them tells of none.
    const own = texts.filter((words) => written.every((other, j) => i === j || !other.includes(words)));
    for (const [who, login] of Object.entries(readersOf(one))) {
      const asker = await asked(login);
      const { dossierId } = one;
      const path = pathTo('/api/dossiers/:kind/:shardKey/:dossierId', { kind: kind.name, shardKey, dossierId });
      const page = (await asker('GET', path)).text;
      const list = await listOf(kind.name, login);
      const listed = own.filter((words) => list.includes(words)).length;
      const read = Math.max(texts.filter((words) => page.includes(words)).length, listed);
      const cell = got.get(`${kind.name} ${who}`) ?? { all: 0, some: 0, none: 0 };
      cell[read === texts.length ? 'all' : read > 0 ? 'some' : 'none'] += 1;
      got.set(`${kind.name} ${who}`, cell);
    }
  }
  const cells = columns.map((who) => mark(got.get(`${kind.name} ${who}`)));
  const { sealed, open } = fieldsOf(kind);
  rows.push(`| ${kind.zh} | ${sealed.join('、')} | ${open.join('、')} | ${cells.join(' | ')} |`);
}

const mark = (cell: { all: number; some: number; none: number } | undefined) =>
  !cell || cell.all + cell.some === 0 ? '' : cell.none + cell.some === 0 ? '●' : '○';

/**
 * Who is asked about a dossier, by what they are to it: the bureau and those above it by their roles, others by whether their organ
 * has a part in it or they are named. So the table says the same wherever the demonstration's matters fall.
 */
function readersOf({ state }: LoadedDossier): Record<string, string | undefined> {
  const parts = new Set([state.keeperId, ...Object.values(state.organs).flat(), ...state.barredIds]);
  const named = Object.values(state.officers).flat();
  const withPart = organs.filter(({ id, kind }) => parts.has(id) && ['department', 'town'].includes(kind));
  const without = (kind: string, level: string) =>
    organs.find(
      (one) =>
        one.kind === kind &&
        one.level === level &&
        !parts.has(one.id) &&
        !officers.some(({ id, organId }) => organId === one.id && named.includes(id)),
    )!;
  const of = (organId: string | undefined, role: Role) =>
    officers.find((one) => one.organId === organId && one.roles.includes(role))?.login;
  const inPart = (role: Role) => {
    const login = withPart.map(({ id }) => of(id, role)).find(Boolean);
    return login ? { [`${role} with a part`]: login } : {};
  };
  const byName = officers.find(({ id, roles }) => named.includes(id) && !roles.includes('leader'));
  return {
    ...fixed,
    ...inPart('organ-handler'),
    ...inPart('organ-head'),
    ...(byName && { named: byName.login }),
    'another organ': of(without('department', 'county').id, 'organ-handler'),
    'a town': of(without('town', 'town').id, 'organ-head'),
    'the city': of(without('department', 'city').id, 'organ-head'),
    nobody: undefined,
  };
}

async function asked(login: string | undefined): Promise<Ask> {
  const from = { 'x-forwarded-for': `10.0.0.${asks.size + 1}` };
  const known = asks.get(login ?? '') ?? (await asking(app, login, undefined, () => from));
  asks.set(login ?? '', known);
  return known;
}

async function listOf(kind: string, login: string | undefined): Promise<string> {
  const key = `${kind} ${login}`;
  const known = lists.get(key) ?? (await (await asked(login))('GET', `/api/dossiers/${kind}`)).text;
  lists.set(key, known);
  return known;
}

/** Each text of a dossier as its acts took it down. */
function textsOf({ kind, history }: LoadedDossier): string[] {
  return history.flatMap((fact) =>
    leaves(specsOf(kind.acts[fact.act]!.payload), payloadOf(fact)).map((words) =>
      // Sentences of a row lose their full stop between the others.
      JSON.stringify(words.replace(/[。，；]$/, '')).slice(1, -1),
    ),
  );
}

function leaves(specs: Record<string, FieldSpec>, given: unknown): string[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = (given as Record<string, unknown>)[name];
    if (spec.kind === 'rows') return ((value as unknown[]) ?? []).flatMap((row) => leaves(spec.each, row));
    // What is kept for rules alone, or read as other words, stands in no answer as it was written.
    return spec.kind === 'text' && !spec.unsaid && !spec.says && typeof value === 'string' ? [value] : [];
  });
}

/** The texts that the forms of a kind ask for: sealed as what people write, or open lines. */
function fieldsOf(kind: DossierKind): { sealed: string[]; open: string[] } {
  const found = { sealed: new Set<string>(), open: new Set<string>() };
  for (const { payload } of Object.values(kind.acts))
    collect(z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' }) as Schema, found);
  const open = [...found.open].filter((label) => !found.sealed.has(label));
  return { sealed: [...found.sealed], open };
}

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  field?: FieldSpec;
  prose?: boolean;
}
function collect({ properties, items, field, prose }: Schema, into: { sealed: Set<string>; open: Set<string> }): void {
  if (field?.kind === 'text' && !field.unsaid) into[prose ? 'sealed' : 'open'].add(field.label.zh);
  if (items) collect(items, into);
  for (const one of Object.values(properties ?? {})) collect(one, into);
}

const readBy = (who: string) =>
  [...got].filter(([key, cell]) => key.endsWith(` ${who}`) && cell.all + cell.some > 0).map(([key]) => key);

test('the demonstration has a dossier of every mechanism, and each of its texts is read by somebody', () => {
  for (const { name } of mechanisms) {
    expect([name, (dossiersOf.get(name) ?? 0) > 0]).toEqual([name, true]);
    const readers = columns.filter((who) => (got.get(`${name} ${who}`)?.all ?? 0) > 0);
    expect([name, readers.length > 0]).toEqual([name, true]);
  }
});

test('administrators, statisticians and whoever is not signed in read no text of any mechanism', () => {
  for (const who of ['administrator', 'statistician', 'nobody']) expect([who, readBy(who)]).toEqual([who, []]);
});

test('a review of handling is read by those whom its seal names, in the bureau that keeps it, and by nobody else', () => {
  const readers = [...got].filter(([key, { all, some }]) => key.startsWith('handling-review ') && all + some > 0);
  expect(readers.map(([key]) => key.split(' ')[1]).sort()).toEqual(['bureau-head', 'custodian', 'supervisor']);
});

test('whoever may open a dossier reads all of it, and whoever may not reads nothing: only what became an accusation, or is another organ’s part, is left out', () => {
  const partly = mechanisms.filter((kind) => kind.partly || kind.ownPart).map(({ name }) => name);
  const some = [...got]
    .filter(([key, cell]) => cell.some > 0 && !partly.includes(key.split(' ')[0]!))
    .map(([key]) => key);
  expect(some).toEqual([]);
});

test('the table of texts by role is the one that is kept', async () => {
  const head = ['mechanism', 'sealed', 'open', ...columns.map((who) => words[who] ?? roleWords[who as Role].zh)];
  const text = [preface, [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows].join('\n')];
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/dossier-fields.md');
});

const words: Record<string, string> = {
  'organ-handler with a part': '有份的单位经办人',
  'organ-head with a part': '有份的单位负责人',
  named: '点名的人',
  'another organ': '没有份的单位',
  'a town': '没有份的乡镇',
  'the city': '没有份的市级单位',
  nobody: '未登录',
};

const preface = `<!-- Written by test/access/dossier-fields.test.ts from the running demonstration. Do not edit by hand; mend with vitest -u. -->

# Who reads which text of a mechanism 台账字段与角色

Free texts of people are sealed with the dossier's key; lines that name no person and tell no matter are kept open; both columns are those
of the forms. The first dossiers of each kind in the demonstration are asked for by readers chosen by what they are to it. ● every text of every
dossier, ○ of some, or some of it. Empty: in no answer, or nobody is that to any. What opens a
dossier to a role stands in \`docs/permissions.md\`; an organ or officer complained of in one of its matters never learns of it
(Art. 30: \`test/access/outsiders.test.ts\`, \`sealed-complaint.test.ts\`).`;
