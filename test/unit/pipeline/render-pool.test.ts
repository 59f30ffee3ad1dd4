import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moduleFolders } from '../../../src/host/module-folders.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { openRenderPool } from '../../../src/pipeline/render-pool.ts'
import type { Rendered, RenderRequest } from '../../../src/render/format.ts'
import { openRenderer, type RenderChoice } from '../../../src/render/renderer.ts'
import { bundleCli } from '../../support/bundled-cli.ts'
import { scene, slide, title } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'
import { ROOT } from '../../support/source-files.ts'

const CHOICE: RenderChoice = {
  formats: ['pptx'],
  fontMode: 'embed',
  fontFolders: moduleFolders(ROOT),
  outlines: false,
  width: 1920,
  viewer: '',
  notes: false,
  audienceCopy: false,
}
const here = openRenderer(nodeHost(), CHOICE)
const REQUESTS = ['智慧 one', '城市 two'].map(
  (words): RenderRequest => ({
    scene: scene([slide('S1', [title(words)])]),
    theme: sampleTheme,
    name: 'deck',
    ownFaces: new Map(),
    date: '2026-01-01T00:00:00Z',
    forbidden: [{ words: 'notthere', id: 'F1' }],
  }),
)
const without = ({ value, diagnostics }: Rendered) => ({
  files: value!.map(({ suffix, bytes }) => [suffix, Buffer.from(bytes).toString('base64')]),
  diagnostics,
})

let folder: string
beforeAll(async () => {
  folder = dirname(await bundleCli())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('threads render the same bytes, and tell which files they read', async () => {
  const read = new Set<string>()
  const onRead = async (path: string) => read.add(path)
  const nobody = (): never => expect.fail('rendered in this thread')
  const pool = await openRenderPool(nobody, CHOICE, 2, onRead, pathToFileURL(`${folder}/render-worker.js`))
  const rendered = await Promise.all(REQUESTS.map(pool.render))
  await pool.close()
  for (const [at, request] of REQUESTS.entries()) expect(without(rendered[at]!)).toEqual(without(await here(request)))
  expect([...read].filter(path => path.endsWith('.ttf'))).not.toEqual([])
})

test.each([
  ['cannot be started', pathToFileURL(`${ROOT}/no-such-file.js`)],
  ['ends in its work', new URL('data:text/javascript,export default () => process.exit()')],
  ['throws', new URL('data:text/javascript,export default () => { throw new Error("broken") }')],
])('where a thread %s, its decks are rendered in this thread', async (_, worker) => {
  const pool = await openRenderPool(here, CHOICE, 1, undefined, worker)
  const rendered = await Promise.all(REQUESTS.map(pool.render))
  await pool.close()
  expect(rendered.map(({ value }) => value![0]!.bytes.length > 1000)).toEqual([true, true])
})
