/**
 * Every way in which a petition can end, told three times by different people through the forms of desk and portal, in a
 * browser: seconds a story, how often each end and each role occurs, which forms were filled. Fails with fewer than three.
 *
 *   node bench/stories-on-the-screens.ts [TIMES] [FOLDER FOR PICTURES]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [times = '3', pictures = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/stories/every-ending-on-the-screens.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, STORIES_OF_EACH_WAY: times, ...(pictures && { STORIES_PICTURES: pictures }) },
  },
);
process.exitCode = status ?? 1;
