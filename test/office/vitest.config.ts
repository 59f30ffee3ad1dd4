import { defineConfig } from 'vitest/config'
import { forVite, INLINED } from '../../.build/replaced-imports.mjs'

/** What needs LibreOffice, poppler, Chromium or minutes of Microsoft's validator. `.ci/run` installs for these and runs them. */
export default defineConfig({
  plugins: [forVite],
  test: {
    server: { deps: { inline: INLINED } },
    include: ['test/office/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
    // Files share the decks, which are built once.
    isolate: false,
  },
})
