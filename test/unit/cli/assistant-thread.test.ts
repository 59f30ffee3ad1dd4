import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Leaf } from '../../../src/base/leaf.ts'
import { openPacker, type PackRequest, type PackSettings } from '../../../src/build/pack-scene.ts'
import { startAssistantThread } from '../../../src/cli/assistant-thread.ts'
import { nodeHost } from '../../../src/host/node-host.ts'
import { compileTemplates } from '../../../src/merge/compile-templates.ts'
import { readYaml } from '../../../src/yaml/read-yaml.ts'
import { bundleCli } from '../../support/bundled-cli.ts'
import { scene, slide, title } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'
import { ROOT } from '../../support/source-files.ts'
import { setOf } from '../../support/template-set.ts'

const SETTINGS: PackSettings = { fontMode: 'embed', fontFolders: [join(ROOT, 'node_modules')] }

const request = (words: string): PackRequest => ({
  scene: scene([slide('S1', [title(words)])]),
  theme: sampleTheme as PackRequest['theme'],
  ownFaces: new Map(),
  date: '2026-01-01T00:00:00Z',
  forbidden: ['not there'],
})

/** A thread that does this with whatever it is asked for. */
const threadThat = (act: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', told => { if (told.kind !== 'open') { ${act} } })`,
    )}`,
  )

let bin: string
beforeAll(async () => {
  bin = await bundleCli()
})
afterAll(() => rmSync(dirname(bin), { recursive: true, force: true }))

test('a thread packs the same bytes, in whatever order it answers', async () => {
  const here = openPacker(nodeHost(), SETTINGS)
  const there = startAssistantThread(new URL('assistant.js', pathToFileURL(bin))).openPacker(nodeHost(), SETTINGS)
  const requests = ['智慧 one', '城市 two'].map(request)
  const packed = await Promise.all(requests.map(there))
  for (const [at, each] of requests.entries()) {
    const own = await here(each)
    expect(packed[at]!.diagnostics).toEqual(own.diagnostics)
    expect(Buffer.compare(packed[at]!.value!, own.value!)).toBe(0)
    expect(Object.keys(packed[at]!.timings)).toEqual(Object.keys(own.timings))
  }
})

test('a thread compiles templates to the same code, and tells the same faults', async () => {
  const thread = startAssistantThread(new URL('assistant.js', pathToFileURL(bin)))
  const nowhere = startAssistantThread(pathToFileURL(join(ROOT, 'no-such-file.js')))
  for (const body of ['{{#each a}}{{> piece}}{{/each}}', '{{nope}}']) {
    const set = await setOf('{ a 0..9: label }', body, { piece: '<text>{{this}}</text>' })
    const own = compileTemplates(set)
    expect(await thread.compileTemplates(set)).toEqual(own)
    expect(await nowhere.compileTemplates(set)).toEqual(own)
  }
})

test.each([
  ['cannot be started', pathToFileURL(join(ROOT, 'no-such-file.js'))],
  ['throws before it listens', new URL('data:text/javascript,throw new Error("broken")')],
  ['ends in its work', threadThat('process.exit()')],
])('where the thread %s, its work is done here', async (_, file) => {
  const pack = startAssistantThread(file).openPacker(nodeHost(), SETTINGS)
  const [first, second] = await Promise.all([pack(request('一')), pack(request('二'))])
  expect([first?.value?.length, second?.value?.length].every(length => length! > 1000)).toBe(true)
  expect((await pack(request('三'))).diagnostics).toEqual([])
})

test('what packing throws in the thread is thrown here: it is our fault and has to be seen', async () => {
  const file = threadThat('parentPort.postMessage({ number: told.number, fault: new TypeError("ours") })')
  const pack = startAssistantThread(file).openPacker(nodeHost(), SETTINGS)
  await expect(pack(request('一'))).rejects.toThrow(new TypeError('ours'))
})

const YAML = Buffer.from('a: { b: [1, "two", &x three], c: *x }\n# note\nd: |\n  lines\n')

test.each([
  ['read by the thread', () => new URL('assistant.js', pathToFileURL(bin))],
  ['read here, the thread being lost', () => threadThat('process.exit()')],
])('YAML is the same %s', async (_, file) => {
  const { readYaml: read } = startAssistantThread(file())
  for (const bytes of [YAML, Buffer.from('a: [\n'), Buffer.from([0xff, 0xfe, 0x61])]) {
    const there = await read('a.yaml', bytes)
    expect(there).toEqual(readYaml('a.yaml', bytes))
    if (there.tree?.kind === 'map') expect([...there.tree.entries.values()][0]?.key).toBeInstanceOf(Leaf)
  }
})
