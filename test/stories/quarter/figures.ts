import { mechanisms } from '../../../core/mechanisms.ts';
import { sql } from '../../../server/platform/db/index.ts';
import type { Quarter } from './quarter.ts';

interface Row {
  kind: string;
  opened: number;
  byRule: number;
  ended: number;
  inTime: number;
  late: number;
  running: number;
}

/** What the quarter came to, a line a mechanism. */
export async function figures({ office }: Quarter): Promise<Row[]> {
  const wide = office.app.platform.db.wide();
  const counted = await wide.rows(sql<Row>`
    select d.kind, count(*)::int as opened, count(d.origin)::int as "byRule", count(*) filter (where not d.open)::int as ended,
      coalesce(sum(t.in_time), 0)::int as "inTime", coalesce(sum(t.late), 0)::int as late, coalesce(sum(t.running), 0)::int as running
    from dossiers.dossier d left join (
      select dossier_id, count(*) filter (where status = 'met') as in_time, count(*) filter (where status = 'met-late') as late,
        count(*) filter (where status = 'running') as running from dossiers.task group by dossier_id) t on t.dossier_id = d.dossier_id
    group by d.kind`);
  const [petitions] = await wide.rows(sql<Row>`
    select '信访事项 petitions' as kind, (select count(*)::int from petitions.petition) as opened, 0 as "byRule",
      (select count(*)::int from petitions.petition
        where phase in ('closed', 'diverted', 'relayed', 'guided', 'not-accepted', 'no-longer-accepted', 'filed', 'withdrawn')) as ended,
      count(*) filter (where status = 'met')::int as "inTime", count(*) filter (where status = 'met-late')::int as late,
      count(*) filter (where status = 'running')::int as running from docket.clock where owed_by = 'organ'`);
  const kinds = mechanisms.map(({ name, zh, en }) => ({
    ...(counted.find(({ kind }) => kind === name) ?? {
      opened: 0,
      byRule: 0,
      ended: 0,
      inTime: 0,
      late: 0,
      running: 0,
    }),
    kind: `${zh} ${en.toLowerCase()}`,
  }));
  return [petitions!, ...kinds];
}

/** The table for the reader of the test's output. */
export function table(rows: readonly Row[], more: Record<string, unknown>, refused: Quarter['refused']): string {
  const heads = ['opened', 'by rule', 'ended', 'duties in time', 'late', 'running'];
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['kind', ...heads]),
    line(['---', ...heads.map(() => '---:')]),
    ...rows.map(({ kind, opened, byRule, ended, inTime, late, running }) =>
      line([kind, opened, byRule, ended, inTime, late, running]),
    ),
    '',
    ...Object.entries(more).map(([what, figure]) => `${what}: ${figure}`),
    '',
    `tried and refused (${refused.length}):`,
    ...refused.map(({ what, code, cite }) => `- ${what}: ${code} (${cite})`),
  ].join('\n');
}
