import { buildHttp } from '../../server/platform/http/index.ts';
import { CannotStart, listen, openPlatform, readConfig } from '../../server/platform/index.ts';
import { untilStopped } from '../../server/until-stopped.ts';

/** What `serve` does, with one page and no petition: the ground is tried without what stands on it. */
try {
  const config = readConfig();
  const platform = await openPlatform(config, { command: 'serve' });
  const http = await buildHttp({ config, log: platform.log, version: '0' });
  http.get('/api/health', async () => ({ ok: true }));
  const place = await listen(http, config.host, config.port);
  platform.jobs.start();
  if (place.insteadOf) console.log(`instead of ${place.insteadOf}`);
  const stopped = untilStopped(platform);
  console.log(`http://${place.host}:${place.port} Ctrl-C`);
  process.exitCode = await stopped;
  await http.close();
  await platform.close();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.explain());
  process.exitCode = 1;
}
