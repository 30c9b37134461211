import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One browser build an audience; `scripts/build-web.mjs` runs each by its name. */
const builds: Record<string, UserConfig> = {
  desk: {
    root: at('web/desk'),
    base: '/desk/',
    plugins: [react()],
    build: {
      outDir: '../../dist/desk',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
    },
  },
  portal: {
    root: at('web/portal'),
    base: '/assets/',
    build: {
      outDir: '../../dist/portal',
      emptyOutDir: true,
      // An old telephone: no newer syntax than its browser reads.
      target: 'es2020',
      manifest: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: [
          at('web/portal/islands/verify.ts'),
          at('web/portal/islands/hall.ts'),
          at('web/portal/islands/kiosk.ts'),
          at('web/portal/portal.css'),
          at('web/portal/hall.css'),
        ],
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) throw new Error(`no browser build "${mode}"; there are: ${Object.keys(builds).join(', ')}`);
  return { ...build, mode: 'production', configFile: false };
});
