// npm start: installs what is missing, builds the pages when their sources changed, and runs the server until Ctrl-C.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { become, ensureInstalled, fail, pinnedNode, root, run } from './ready.mjs';

await ensureInstalled();
const buildWeb = join(root, 'scripts', 'build-web.mjs');
if (existsSync(buildWeb) && (await run(pinnedNode(), [buildWeb])) !== 0) {
  fail('页面没有构建成功,见上方输出。', 'The pages were not built; see the output above.');
}
become([join(root, 'server', 'main.ts'), 'serve', ...process.argv.slice(2)], {
  NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
});
