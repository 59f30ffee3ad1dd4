import { defineConfig } from 'vitest/config'

/** What needs LibreOffice, poppler, Chromium or minutes of Microsoft's validator. `.ci/run` installs for these and runs them. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
    // Files share the decks, which are built once.
    isolate: false,
  },
})
