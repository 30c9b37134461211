import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Instant } from '../../core/calendar/index.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import type { Registration } from '../petitions/contract.ts';
import { isUniqueViolation, type Local, type Write } from '../platform/db/index.ts';
import { mappingOf, messageOf } from './mapping.ts';
import { readTable, type TableRow } from './read-table.ts';
import { alreadyImported, rememberImported } from './store.ts';

/** The same act as the window's, by which each row is registered. */
export interface Registrar {
  register(
    registration: Registration,
    source: { name: string; messageNo: string },
    alongside: (petitionId: string, at: Instant) => Write,
  ): Promise<{ number: string } | Refusal>;
  /** The same checks, with nothing written. */
  check(registration: Registration): Refusal | undefined;
}

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
  refusedFile?: string;
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
  const table = await readTable(options.path);
  const mapping = mappingOf(table.headings, options.map);
  if (isRefusal(mapping)) return mapping;
  const progress: Progress = { read: 0, registered: 0, present: 0, refused: 0 };
  const refusals = refusalFile(options.path, progress);

  const one = async (messageNo: string, registration: Registration) => {
    try {
      return await registrar.register(registration, { name: options.source, messageNo }, (petitionId, at) =>
        rememberImported({ shardKey: local.shardKey, source: options.source, messageNo, petitionId, at }),
      );
    } catch (error) {
      // The same number twice in one file, or another run beside this one: the whole statement was undone.
      if (isUniqueViolation(error)) return 'present';
      throw error;
    }
  };
  const takeWindow = async (rows: TableRow[]) => {
    const messages = rows.map((row) => ({ line: row.line, ...messageOf(row, mapping, options.divisionCode) }));
    const present = await alreadyImported(
      local,
      options.source,
      messages.map(({ messageNo }) => messageNo),
    );
    const waiting = messages.filter(({ messageNo }) => !present.has(messageNo));
    progress.present += messages.length - waiting.length;
    const work = waiting.values();
    const writer = async () => {
      for (const { line, messageNo, registration } of work) {
        const answer = options.dryRun ? registrar.check(registration) : await one(messageNo, registration);
        if (isRefusal(answer)) refusals.note(line, messageNo, answer);
        else if (answer === 'present') progress.present += 1;
        else progress.registered += 1;
      }
    };
    await Promise.all(Array.from({ length: options.writers }, writer));
    options.onProgress(progress);
  };

  let waiting: TableRow[] = [];
  for await (const row of table.rows) {
    progress.read += 1;
    waiting.push(row);
    if (waiting.length === window) {
      await takeWindow(waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) await takeWindow(waiting);
  await refusals.end();
  return progress;
}

function refusalFile(path: string, progress: Progress) {
  let file: WriteStream | undefined;
  return {
    note(line: number, messageNo: string, refusal: Refusal) {
      progress.refused += 1;
      if (!file) {
        progress.refusedFile = `${path}.refused.csv`;
        file = createWriteStream(progress.refusedFile);
        file.write(`\uFEFF${stringify([['行', '编号', '栏目', '原因', '怎么办', 'line', 'field', 'reason']])}`);
      }
      for (const one of [refusal, ...(refusal.others ?? [])]) {
        file.write(
          stringify([[line, messageNo, one.field ?? '', one.what.zh, one.way.zh, line, one.field ?? '', one.what.en]]),
        );
      }
    },
    end: () => new Promise<void>((done) => (file ? file.end(done) : done())),
  };
}
