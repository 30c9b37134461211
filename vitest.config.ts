import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/kit/longest-first.ts';

const never = ['**/node_modules/**', '**/dist/**', '**/.cache/**', '**/.data/**'];

/**
 * A worker keeps what it has loaded for its next file: to load the whole system anew took a second and more of every file. Each file
 * has its own database, folder, keys and clock all the same.
 */
const isolate = false;

/** Two projects: pure tests start at once; system tests share one PostgreSQL cluster a run (decisions 34). */
export default defineConfig({
  test: {
    // By default one core is left idle; on a machine of two that is half the run, and much of a test is waiting.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: ['core/**/*.test.ts', 'cli/**/*.test.ts', 'web/kit/**/*.test.ts', 'web/words/**/*.test.ts'],
          exclude: never,
          isolate,
          // A limit for a hang, not for speed: the machine may be busy with something else.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['{server,test,scripts,demo,bench,bin}/**/*.test.ts', 'web/{portal,desk}/**/*.test.ts'],
          exclude: never,
          isolate,
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
