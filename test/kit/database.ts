import { inject } from 'vitest';
import { type Db, openDb } from '../../server/platform/db/index.ts';
import { cloneTemplate, dropDatabase, urlFor } from './template.ts';

export interface FreshDatabase {
  /** The application's role; every statement of `local()` is checked for its shard key. */
  db: Db;
  /** As the migrator, who owns every table: for preparing what the application may not do. */
  adminUrl: string;
  appUrl: string;
  close(): Promise<void>;
}

/** A migrated, empty database for one test file. Call in `beforeAll`, close in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = inject('cluster');
  const name = await cloneTemplate(cluster);
  const appUrl = urlFor(cluster, 'huiyin_app', name);
  const db = await openDb({ url: appUrl, checkShardKeys: true });
  return {
    db,
    appUrl,
    adminUrl: urlFor(cluster, 'huiyin_migrator', name),
    close: async () => {
      await db.close();
      await dropDatabase(cluster, name);
    },
  };
}
