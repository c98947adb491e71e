import { defineConfig } from 'vitest/config';
import { contentModules } from './tools/content.mjs';
import { fontModules } from './tools/fonts.mjs';

export default defineConfig({
  plugins: [contentModules.vite(), fontModules.vite()],
  test: {
    globals: false,
    setupFiles: ['./test/setup.ts'],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'test/{design,catalogue,tips,board,messages,local,icons,sidebar}/**/*.test.ts',
            'test/*.test.ts',
          ],
        },
      },
      { extends: true, test: { name: 'board', include: ['test/plugin/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          // A browser on a busy machine is slow now and then.
          expect: { poll: { timeout: 8_000 } },
          hookTimeout: 120_000,
          fileParallelism: false,
          // A window that loses the focus to something else on the machine; the report names what was tried twice.
          retry: 1,
        },
      },
    ],
  },
});
