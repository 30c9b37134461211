import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const never = ['**/node_modules/**', '**/dist/**', '**/.cache/**', '**/.data/**'];

/** Two projects: pure tests start at once; system tests share one PostgreSQL cluster a run (decisions 34). */
export default defineConfig({
  test: {
    // By default one core is left idle; on a machine of two that is half the run, and much of a test is waiting.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'pure',
          include: ['core/**/*.test.ts', 'cli/**/*.test.ts', 'web/kit/**/*.test.ts', 'web/words/**/*.test.ts'],
          exclude: never,
          // A limit for a hang, not for speed: the machine may be busy with something else.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['{server,test,scripts,demo,bench,bin}/**/*.test.ts', 'web/{portal,desk}/**/*.test.ts'],
          exclude: never,
          globalSetup: ['test/kit/cluster.ts'],
          setupFiles: ['test/kit/forms-filled-setup.ts'],
          // Limits for a hang, not for speed: the machine may be busy with something else.
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
