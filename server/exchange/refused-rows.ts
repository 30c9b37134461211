import { openSync, rmSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Refusal } from '../../core/refusal.ts';

/** The rows that were not taken, in a CSV beside the file they came from. */
export interface RefusedRows {
  /** Where they are listed; undefined while there are none. */
  path(): string | undefined;
  note(line: number, messageNo: string, refusal: Refusal): void;
}

/** The list of an earlier run is removed: it speaks of rows that may have been mended since. */
export function refusedRowsOf(table: string): RefusedRows {
  const path = `${table}.refused.csv`;
  rmSync(path, { force: true });
  let file: number | undefined;
  return {
    path: () => (file === undefined ? undefined : path),
    note(line, messageNo, refusal) {
      if (file === undefined) {
        file = openSync(path, 'w', 0o600);
        writeSync(file, `\uFEFF${row('行', '编号', '栏目', '原因', '怎么办', 'line', 'field', 'reason', 'way')}`);
      }
      for (const { field = '', what, way } of [refusal, ...(refusal.others ?? [])]) {
        writeSync(file, row(String(line), messageNo, field, what.zh, way.zh, String(line), field, what.en, way.en));
      }
    },
  };
}

/** A cell that begins like a formula is shown as text: the file is opened in spreadsheet programs. */
const row = (...cells: string[]) => stringify([cells], { escape_formulas: true });
