import { defineConfig } from 'vitest/config'
import { forVite, INLINED } from '../.build/replaced-imports.mjs'

/** What takes minutes: `npm test` leaves it out, `.ci/run` runs it too. */
const LONG = [
  'test/layouts/stress.*.test.ts',
  'test/decks/themes.test.ts',
  'test/decks/interference*.test.ts',
  'test/decks/colors.test.ts',
  'test/corpus/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/fuzz/planted.test.ts',
  // The content loaded and told some two hundred times.
  'test/mutate/mutate.test.ts',
  // A build for each page.
  'test/errors/pages.test.ts',
  // Processes and threads of their own, or a real disk; some two hundred projects, each spoilt in one place.
  'test/suite/hostile.test.ts',
  'test/suite/disk.test.ts',
  'test/suite/equality.test.ts',
  'test/suite/memory.test.ts',
  'test/suite/reproducible.test.ts',
  'test/suite/shared-store.test.ts',
  'test/suite/special-files.test.ts',
  // Repositories of git.
  'test/action/**/*.test.ts',
  'test/suite/changed-since.test.ts',
  'test/suite/diff.test.ts',
  'test/suite/shared-process/shared-process.test.ts',
  'test/suite/windows.test.ts',
  'test/unit/pipeline/render-pool.test.ts',
]

export default defineConfig({
  plugins: [forVite],
  test: {
    server: { deps: { inline: INLINED } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: ['test/office/**', 'test/quality/**', 'test/decks/**', ...LONG],
          // The source keeps no state but what it has measured: loading it anew for each file took as long as the tests.
          isolate: false,
        },
      },
      // One process: its files share the decks, which are built once.
      {
        extends: true,
        test: {
          name: 'decks',
          include: ['test/decks/**/*.test.ts'],
          exclude: LONG,
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      // `npm run test:long`.
      // Builds of all decks, and processes of their own: minutes where the machine has other work.
      { extends: true, test: { name: 'long', include: LONG, testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})
