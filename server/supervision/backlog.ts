import { addDays, type LocalDate } from '../../core/calendar/index.ts';
import { type Charge, chargeCriteria, charge as kind } from '../../core/charge/index.ts';
import type { Refusal } from '../../core/refusal.ts';
import { shardKeyFor } from '../../core/registration-number.ts';
import { dossierNotFound, type Officer, overseesDossiers } from '../dossiers/index.ts';
import type { Backlog, BacklogRow } from './contract.ts';
import type { SupervisionDeps } from './deps.ts';

const most = 100;
/** Days before a matter would join the stock, from which on it is watched: the matter, and its unit. */
const inflowFrom = 60;

interface Long {
  petitionId: string;
  startedOn: LocalDate;
  dueOn: LocalDate;
}

/** 积案 as three lists of matters: reduce the stock, control the inflow, prevent change. Nothing ranks, nobody is counted. */
export async function backlogLists(deps: SupervisionDeps, officer: Officer): Promise<Backlog | Refusal> {
  const directory = deps.directory();
  const own = directory.organ(officer.organId);
  const shardKey = shardKeyFor(own?.divisionCode ?? '');
  if (!own || !overseesDossiers(officer, kind, shardKey, directory)) return dossierNotFound();
  const today = deps.clock.today();
  const since = (key: string, days: number, from = '0001-01-01' as LocalDate) =>
    deps.docket.overdue.runningSince(
      shardKey,
      key,
      addDays(today, -days),
      { startedOn: from, petitionId: '00000000-0000-0000-0000-000000000000' },
      most + 1,
    );
  const { unanswered, unexecuted } = chargeCriteria;
  const stock = [...(await since('handling', unanswered.moreThan)), ...(await since('execution', unexecuted.moreThan))];
  const inflow = await since('handling', inflowFrom, addDays(today, -unanswered.moreThan));
  const change = await since('execution', 0, addDays(today, -unexecuted.moreThan));
  const lists = await Promise.all(
    (
      [
        ['stock', stock],
        ['inflow', inflow],
        ['change', change],
      ] as const
    ).map(async ([code, list]) => ({
      code,
      rows: await rowsOf(deps, shardKey, list.slice(0, most), officer),
      more: list.length > most,
    })),
  );
  return { date: today, lists, settled: await settledOf(deps, officer) };
}

async function rowsOf(
  deps: SupervisionDeps,
  shardKey: string,
  list: readonly Long[],
  officer: Officer,
): Promise<BacklogRow[]> {
  const byId = new Map(list.map((row) => [row.petitionId, row]));
  const numbers = (await deps.petitions.byIds(shardKey, [...byId.keys()])).map(({ number }) => number);
  const seen = (await deps.petitions.byNumbers(numbers, officer)).filter(({ state }) => !state.restricted);
  await deps.petitions.noteReads(seen, officer, 'list');
  return Promise.all(
    seen.map(async ({ number, petitionId, subject, state }) => ({
      number,
      shardKey,
      petitionId,
      subject,
      holder: deps.directory().organName(state.holderId),
      since: byId.get(petitionId)!.startedOn,
      due: byId.get(petitionId)!.dueOn,
      charged: await deps.dossiers.rules.hasOpen(number, 'charge'),
      supervised: await deps.dossiers.rules.hasOpen(number, 'supervision-card'),
    })),
  );
}

async function settledOf(deps: SupervisionDeps, officer: Officer) {
  const { rows } = await deps.dossiers.board({ kind: 'charge', phase: 'resolved', most: 1_000 }, officer);
  const settled = rows.filter(({ state }) => (state as Charge).result === 'settled').length;
  return { settled, of: rows.length };
}
