import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../core/calendar/index.ts';
import { type FieldSpec, specsOf } from '../../core/dossier/index.ts';
import { mechanisms } from '../../core/mechanisms.ts';
import { type Role, roleWords } from '../../core/roles.ts';
import { dossierLives } from '../../demo/mechanisms/index.ts';
import { reports } from '../../demo/mechanisms/reports.ts';
import { demoPlan } from '../../demo/plan.ts';
import { seedCases } from '../../demo/seed/cases.ts';
import { seedComments } from '../../demo/seed/comments.ts';
import { seedDossiers } from '../../demo/seed/dossiers.ts';
import { seedReports } from '../../demo/seed/reports.ts';
import { type LoadedDossier, payloadOf } from '../../server/dossiers/index.ts';
import { type Ask, pathTo } from '../kit/asking.ts';
import { openRunningApp, type RunningApp } from '../kit/running-app.ts';
import { everybody } from './actors.ts';

/**
 * Which text of each mechanism each role reads: every dossier of the demonstration is asked for by everybody, and what they get
 * is looked through for each text that stands in it. What it comes to is kept in `docs/dossier-fields.md` (mend: `vitest -u`).
 */
const day = localDate('2026-11-26');
let app: RunningApp;
let asks: Map<string, Ask>;
const rows: string[] = [];
/** `kind who` → how many dossiers had all of their texts, some, or none of them in the answers. */
const got = new Map<string, { all: number; some: number; none: number }>();
const kinds = new Map<string, { texts: Set<string>; lines: Set<string>; dossiers: number }>();

interface Text {
  label: string;
  words: string;
  /** Sealed with the dossier's key; else a line that names no person and tells no matter. */
  sealed: boolean;
}

beforeAll(async () => {
  app = await openRunningApp({ today: day });
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
  asks = await everybody(app);
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
  const loaded = await dossiers.openedMany(shardKey, ids);
  const found = { texts: new Set<string>(), lines: new Set<string>(), dossiers: loaded.length };
  kinds.set(kind.name, found);
  const lists = new Map<string, string>();
  for (const [who, asker] of asks) lists.set(who, (await asker('GET', `/api/dossiers/${kind.name}`)).text);
  const written = loaded.map((one) => textsOf(one));
  for (const [i, one] of loaded.entries()) {
    const texts = written[i]!;
    if (texts.length === 0) continue;
    // What a rule writes into each of them tells of none.
    const own = texts.filter(({ words }) =>
      written.every((other, j) => i === j || other.every((text) => text.words !== words)),
    );
    for (const { label, sealed } of texts) found[sealed ? 'texts' : 'lines'].add(label);
    for (const [who, asker] of asks) {
      const { dossierId } = one;
      const path = pathTo('/api/dossiers/:kind/:shardKey/:dossierId', { kind: kind.name, shardKey, dossierId });
      const page = (await asker('GET', path)).text;
      const listed = own.filter(({ words }) => lists.get(who)!.includes(words)).length;
      const read = Math.max(texts.filter(({ words }) => page.includes(words)).length, listed);
      const cell = got.get(`${kind.name} ${who}`) ?? { all: 0, some: 0, none: 0 };
      cell[read === texts.length ? 'all' : read > 0 ? 'some' : 'none'] += 1;
      got.set(`${kind.name} ${who}`, cell);
    }
  }
  const cells = [...asks.keys()].map((who) => mark(got.get(`${kind.name} ${who}`)));
  rows.push(`| ${kind.zh} | ${[...found.texts].join('、')} | ${[...found.lines].join('、')} | ${cells.join(' | ')} |`);
}

const mark = (cell: { all: number; some: number; none: number } | undefined) =>
  !cell || cell.all + cell.some === 0 ? '' : cell.none + cell.some === 0 ? '●' : '○';

/** Each text of a dossier as its acts took it down. */
function textsOf({ kind, history }: LoadedDossier): Text[] {
  return history.flatMap((fact) => {
    const open = JSON.stringify(fact.payload);
    return leaves(specsOf(kind.acts[fact.act]!.payload), payloadOf(fact)).map(({ label, words }) => ({
      label,
      // Sentences of a row lose their full stop between the others.
      words: JSON.stringify(words.replace(/[。，；]$/, '')).slice(1, -1),
      sealed: !open.includes(JSON.stringify(words)),
    }));
  });
}

function leaves(specs: Record<string, FieldSpec>, given: unknown): { label: string; words: string }[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const value = (given as Record<string, unknown>)[name];
    if (spec.kind === 'rows') return ((value as unknown[]) ?? []).flatMap((row) => leaves(spec.each, row));
    return spec.kind === 'text' && typeof value === 'string' ? [{ label: spec.label.zh, words: value }] : [];
  });
}

const readBy = (who: string) =>
  [...got].filter(([key, cell]) => key.endsWith(` ${who}`) && cell.all + cell.some > 0).map(([key]) => key);

test('the demonstration has a dossier of every mechanism, and each of its texts is read by somebody', () => {
  for (const { name } of mechanisms) {
    expect([name, kinds.get(name)!.dossiers > 0]).toEqual([name, true]);
    const readers = [...asks.keys()].filter((who) => (got.get(`${name} ${who}`)?.all ?? 0) > 0);
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

test('whoever may open a dossier reads all of it, and whoever may not reads nothing: only what became an accusation is left out', () => {
  const partly = mechanisms.filter((kind) => kind.partly).map(({ name }) => name);
  const some = [...got]
    .filter(([key, cell]) => cell.some > 0 && !partly.includes(key.split(' ')[0]!))
    .map(([key]) => key);
  expect(some).toEqual([]);
});

test('the table of texts by role is the one that is kept', async () => {
  const head = [
    'mechanism',
    'sealed',
    'open',
    ...[...asks.keys()].map((who) => words[who] ?? roleWords[who as Role].zh),
  ];
  const text = [preface, [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- |').join('')}`, ...rows].join('\n')];
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/dossier-fields.md');
});

const words: Record<string, string> = {
  'another organ': '别的单位',
  'a town': '乡镇',
  'discipline with a custodian': '纪委',
  'the city': '市级单位',
  nobody: '未登录',
};

const preface = `<!-- Written by test/access/dossier-fields.test.ts from the running demonstration. Do not edit by hand; mend with vitest -u. -->

# Who reads which text of a mechanism 台账字段与角色

Free texts of people are sealed with the dossier's key; lines that name no person and tell no matter are kept open. ● every text of
every dossier of the demonstration, ○ those in which the reader's organ or office has a part, whole. Empty: in no answer. What opens a
dossier to a role stands in \`docs/permissions.md\`; an organ or officer complained of in one of its matters never learns of it
(Art. 30: \`test/access/outsiders.test.ts\`, \`sealed-complaint.test.ts\`).`;
