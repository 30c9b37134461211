/**
 * Every way in which a petition can end, told three times by different people through the forms of desk and portal, in a
 * browser: seconds a story, how often each end and each role occurs, which forms were filled. Fails with fewer than three.
 * Then what may happen on the way, once; and which acts have no story on the screens at all.
 *
 *   node bench/stories-on-the-screens.ts [TIMES] [FOLDER FOR PICTURES]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mechanismForms, neverFilled, petitionForms } from '../test/stories/forms.ts';

const [times = '3', pictures = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'huiyin-stories-'));
const log = join(folder, 'forms');
const stories = ['every-ending', 'turns'].map((name) => `test/stories/${name}-on-the-screens.test.ts`);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...stories], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    STORIES_OF_EACH_WAY: times,
    FORMS_FILLED: log,
    ...(pictures && { STORIES_PICTURES: pictures }),
  },
});
const filled = new Set(
  readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[1]),
);
rmSync(folder, { recursive: true });
const here = petitionForms.filter((name) => !filled.has(name));
const said = (names: readonly string[]) => `${names.length}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
console.log(
  `forms of a petition: ${petitionForms.length}, filled in by these stories ${petitionForms.length - here.length}`,
);
console.log(`filled in by another browser test ${said(here)}`);
console.log(`filled in by none ${said(neverFilled(petitionForms))}`);
console.log(
  `forms of mechanisms: ${mechanismForms.length}, filled in by no browser test ${said(neverFilled(mechanismForms))}`,
);
process.exitCode = status ?? 1;
