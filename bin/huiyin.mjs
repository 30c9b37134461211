#!/usr/bin/env node
// The command line: hands everything to server/main.ts under the pinned Node.
import { join } from 'node:path';
import { become, ensureInstalled, root } from '../scripts/ready.mjs';

await ensureInstalled();
become([join(root, 'server', 'main.ts'), ...process.argv.slice(2)], {
  NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
});
