import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, expect, type RunnerTask } from 'vitest';
import { filledIn } from '../stories/filled-in.ts';
import { formsFilled } from './forms-filled.ts';

// A worker keeps its modules from file to file; what the file before has filled in counts for that one.
formsFilled.clear();

/** Whatever `filledIn` says of this file was filled in and sent by it; a file that was run in part, or failed, proves nothing. */
// biome-ignore lint/correctness/noEmptyPattern: the test runner wants a pattern there
afterAll(({}, suite) => {
  // Pages are opened by the tests of browser and stories alone; a slice may have a test of the same name.
  if (!/[/]test[/](browser|stories)[/]/.test(suite.file.filepath)) return;
  const file = basename(suite.file.filepath, '.test.ts');
  const log = process.env.FORMS_FILLED;
  if (log) appendFileSync(log, [...formsFilled].map((name) => `${file}\t${name}\n`).join(''));
  if (!allPassed(suite.file.tasks)) return;
  expect((filledIn[file] ?? []).filter((name) => !formsFilled.has(name))).toEqual([]);
});

const allPassed = (tasks: readonly RunnerTask[]): boolean =>
  tasks.every((task) => ('tasks' in task ? allPassed(task.tasks) : task.result?.state === 'pass'));
