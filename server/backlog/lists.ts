import { backlogLists as definitions, inflowFrom, type Programme, progressOf } from '../../core/backlog/index.ts';
import { addDays } from '../../core/calendar/index.ts';
import { type Charge, charge } from '../../core/charge/index.ts';
import { ARTICLES, type ArticleId, citeEn, citeZh } from '../../core/law/index.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { type Officer, overseesDossiers } from '../dossiers/index.ts';
import { chargedMatters } from './charges.ts';
import type { Backlog, BacklogRow } from './contract.ts';
import { type BacklogDeps, openProgrammes, programmeKind } from './deps.ts';
import { cameBack, type Long, runningSince, thresholdsIn } from './stock.ts';

const most = 100;

/** 积案: programmes, and three lists of matters for those who oversee them. Nothing ranks, nobody is counted. */
export async function backlogOf(deps: BacklogDeps, officer: Officer): Promise<Backlog> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  const shardKey = shardKeyFor(own?.divisionCode ?? '');
  const sees = own !== undefined && overseesDossiers(officer, charge, shardKey, directory);
  return {
    date: deps.today(),
    lists: sees ? await listsOf(deps, shardKey, officer) : null,
    programmes: await programmesOf(deps, officer),
    mayDraft:
      own?.kind === 'bureau' &&
      officer.roles.some((role) => role === 'supervisor' || role === 'bureau-officer' || role === 'bureau-head'),
    settled: sees ? await settledOf(deps, officer) : { settled: 0, of: 0 },
  };
}

async function listsOf(deps: BacklogDeps, shardKey: string, officer: Officer): Promise<Backlog['lists']> {
  const at = thresholdsIn(deps, shardKey);
  const { unansweredDays, unexecutedDays } = at;
  const today = deps.today();
  const since = (key: Parameters<typeof runningSince>[2], days: number, from?: number) =>
    runningSince(deps, shardKey, key, days, most + 1, from === undefined ? undefined : addDays(today, -from));
  const lists = {
    stock: [...(await since('handling', unansweredDays)), ...(await since('execution', unexecutedDays))],
    inflow: await since('handling', inflowFrom, unansweredDays),
    change: await since('execution', 0, unexecutedDays),
  };
  const again = await deps.petitions.byNumbers(await cameBack(deps, shardKey), 'rule');
  const beside = await besideOf(deps, shardKey);
  return Promise.all(
    (Object.keys(definitions) as (keyof typeof definitions)[]).map(async (code) => {
      const { zh, en, rule, duty, cite } = definitions[code];
      const more = code === 'change' ? again.map(({ petitionId }) => petitionId) : [];
      return {
        code,
        label: { zh, en },
        rule: rule(at),
        duty,
        cite: citeOf(cite),
        rows: await rowsOf(deps, shardKey, lists[code].slice(0, most), more, beside, officer),
        more: lists[code].length > most,
      };
    }),
  );
}

interface Beside {
  charged: Set<string>;
  supervised: Set<string>;
  programmes: Map<string, string>;
}

/** What else the office keeps about the matters of a county. */
async function besideOf(deps: BacklogDeps, shardKey: string): Promise<Beside> {
  const cards = await deps.dossiers.ofKind(shardKey, 'supervision-card', { open: true });
  const programmes = await openProgrammes(deps, shardKey);
  return {
    charged: await chargedMatters(deps, shardKey),
    supervised: new Set(cards.flatMap(({ state }) => state.matters)),
    programmes: new Map(
      programmes.flatMap(({ number, state }) =>
        state.entries.flatMap(({ matter, out }) => (out ? [] : [[matter, number] as const])),
      ),
    ),
  };
}

async function rowsOf(
  deps: BacklogDeps,
  shardKey: string,
  list: readonly Long[],
  more: readonly string[],
  { charged, supervised, programmes }: Beside,
  officer: Officer,
): Promise<BacklogRow[]> {
  const byId = new Map(list.map((row) => [row.petitionId, row]));
  const ids = [...new Set([...byId.keys(), ...more])];
  const numbers = (await deps.petitions.byIds(shardKey, ids)).map(({ number }) => number);
  const seen = (await deps.petitions.byNumbers(numbers, officer)).filter(({ state }) => !state.restricted);
  await deps.petitions.noteReads(seen, officer, 'list');
  return seen
    .map(({ number, petitionId, subject, state }) => ({
      number,
      shardKey,
      petitionId,
      subject,
      holder: deps.directory().organName(state.holderId),
      since: byId.get(petitionId)?.startedOn ?? state.receivedOn,
      due: byId.get(petitionId)?.dueOn ?? null,
      charged: charged.has(number),
      supervised: supervised.has(number),
      programme: programmes.get(number) ?? null,
    }))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** Programmes that this officer sees, those that run first. */
async function programmesOf(deps: BacklogDeps, officer: Officer): Promise<Backlog['programmes']> {
  const phases = ['running', 'submitted', 'drafting', 'closed'];
  const found = await Promise.all(
    phases.map((phase) => deps.dossiers.board({ kind: programmeKind, phase, most: 20 }, officer)),
  );
  return found.flatMap(({ rows }) =>
    rows.map(({ state, ...row }) => {
      const programme = state as Programme;
      const units = progressOf(programme, deps.today());
      const sum = (of: (unit: (typeof units)[number]) => number) => units.reduce((all, unit) => all + of(unit), 0);
      return {
        ...row,
        until: programme.until ?? row.openedOn,
        takenOn: programme.takenOn ?? null,
        listed: sum(({ listed }) => listed.length),
        done: sum(({ done }) => done.length),
        settled: sum(({ settled }) => settled.length),
        owed: sum(({ due }) => due),
        behind: sum(({ behind }) => behind),
      };
    }),
  );
}

async function settledOf(deps: BacklogDeps, officer: Officer) {
  const { rows } = await deps.dossiers.board({ kind: 'charge', phase: 'resolved', most: 1_000 }, officer);
  const settled = rows.filter(({ state }) => (state as Charge).result === 'settled').length;
  return { settled, of: rows.length };
}

/** An article as a screen shows it. */
export function citeOf(id: ArticleId) {
  const { zh, en } = ARTICLES[id];
  return { label: { zh: citeZh(id), en: citeEn(id) }, gist: { zh, en } };
}
