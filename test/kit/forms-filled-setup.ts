import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll } from 'vitest';
import { formsFilled } from './forms-filled.ts';

// A worker keeps its modules from file to file; what the file before has filled in counts for that one.
formsFilled.clear();

// biome-ignore lint/correctness/noEmptyPattern: the test runner wants a pattern there
afterAll(({}, suite) => {
  const log = process.env.FORMS_FILLED;
  const file = basename(suite.file.filepath, '.test.ts');
  if (log) appendFileSync(log, [...formsFilled].map((name) => `${file}\t${name}\n`).join(''));
});
