import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bundleCli } from '../../support/bundled-cli.ts'
import { ROOT } from '../../support/source-files.ts'

/** Vitest itself writes globals, so each runs in a process of its own, on the library as it is bundled. */
async function run(script: string, ...args: readonly string[]) {
  const file = join(import.meta.dirname, script)
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', file, ...args])
  return JSON.parse(stdout)
}

test('two builds leave the process alone in which others write decks, zip and fetch at the same time', async () => {
  const bin = await bundleCli()
  try {
    const seen = await run('run.mjs', join(dirname(bin), 'index.js'), join(ROOT, 'test/fixtures/night-buses'))
    expect(seen.writes).toEqual([])
    expect(new Set(seen.together).size).toBe(2)
    expect(seen.together).toEqual(seen.alone)
    expect(seen.raw).toEqual(
      expect.arrayContaining(['ppt/presentation.xml', 'ppt/slides/slide2.xml', 'ppt/charts/chart2.xml']),
    )
    expect(seen.raw.filter((name: string) => name.endsWith('.xlsx'))).toHaveLength(2)
    expect(seen.archive).toEqual(['a.txt', 'b/c.txt'])
    expect(seen.fetched).toBe('hello')
  } finally {
    rmSync(dirname(bin), { recursive: true, force: true })
  }
}, 240_000)

test('a write to what the process shares is seen, also one that is taken back', async () => {
  expect((await run('spoil.mjs')).sort()).toEqual([
    'Array.prototype.at',
    'Handlebars.helpers.briefdeck',
    'JSZip.prototype.file',
    'Object.prototype.briefdeck',
    'globalThis.briefdeck',
    'globalThis.fetch',
    'process._eventsCount',
    'process.env.BRIEFDECK',
    'process.release.name',
    'require.extensions..hbs',
  ])
})
