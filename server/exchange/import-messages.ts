import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Registration } from '../petitions/contract.ts';
import { isUniqueViolation, type Local } from '../platform/db/index.ts';
import { mappingOf, messageOf } from './mapping.ts';
import { readTable, type TableRow } from './read-table.ts';
import { refusedRowsOf } from './refused-rows.ts';
import type { Registrar } from './registrar.ts';
import { alreadyImported, importedKey, rememberImported } from './store.ts';

export interface ImportOptions {
  path: string;
  /** Column → field, for headings that are not known. */
  map: Record<string, string>;
  /** The name under which messages are remembered; the same message of the same source is never registered twice. */
  source: string;
  divisionCode: string;
  dryRun: boolean;
  /** Registrations under way at once. */
  writers: number;
  onProgress(progress: Progress): void;
}

export interface Progress {
  read: number;
  registered: number;
  present: number;
  refused: number;
  /** Where the refused rows are listed; nothing when there are none. */
  refusedFile?: string | undefined;
  /** Why the table could not be read to its end. */
  torn?: Refusal;
}

const window = 400;

/**
 * Registers every row of a table through the window's own act. Rows already registered are passed over, so a run that
 * was cut off goes on where it stopped; a bad row is written to a CSV beside the file and never stops the run.
 */
export async function importMessages(
  local: Local,
  registrar: Registrar,
  options: ImportOptions,
): Promise<Progress | Refusal> {
  const { path, source, divisionCode, dryRun, onProgress } = options;
  const table = await readTable(path);
  if (isRefusal(table)) return table;
  const mapping = mappingOf(table.headings, options.map);
  if (isRefusal(mapping)) return mapping;
  const refusedRows = refusedRowsOf(path);
  const progress: Progress = { read: 0, registered: 0, present: 0, refused: 0 };

  const one = async (messageNo: string, registration: Registration) => {
    try {
      return await registrar.register(registration, messageNo, (petitionId, at) =>
        rememberImported({ shardKey: local.shardKey, source, messageNo, petitionId, at }),
      );
    } catch (error) {
      // The same number twice in one file, or another run beside this one: the whole statement was undone.
      if (isUniqueViolation(error, importedKey)) return 'present';
      throw error;
    }
  };
  const takeWindow = async (rows: TableRow[]) => {
    const messages = rows.map((row) => ({ line: row.line, ...messageOf(row, mapping, divisionCode) }));
    const present = await alreadyImported(
      local,
      source,
      messages.map(({ messageNo }) => messageNo),
    );
    const waiting = messages.filter(({ messageNo }) => !present.has(messageNo));
    progress.present += messages.length - waiting.length;
    const work = waiting.values();
    const writer = async () => {
      for (const { line, messageNo, registration } of work) {
        const answer = dryRun ? registrar.check(registration) : await one(messageNo, registration);
        if (isRefusal(answer)) {
          progress.refused += 1;
          refusedRows.note(line, messageNo, answer);
        } else if (answer === 'present') progress.present += 1;
        else progress.registered += 1;
      }
    };
    await Promise.all(Array.from({ length: options.writers }, writer));
    progress.refusedFile = refusedRows.path();
    onProgress(progress);
  };

  let waiting: TableRow[] = [];
  for await (const row of table.rows) {
    if (isRefusal(row)) {
      progress.torn = row;
      break;
    }
    progress.read += 1;
    waiting.push(row);
    if (waiting.length === window) {
      await takeWindow(waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) await takeWindow(waiting);
  return progress;
}
