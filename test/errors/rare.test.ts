import { expect, test } from 'vitest'
import { EXIT } from '../../src/cli/exit-codes.ts'
import { main } from '../../src/cli/main.ts'
import { Stopped } from '../../src/cli/stop-signals.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { systemError } from '../../src/host/system-error.ts'
import { writeAll } from '../../src/output/write.ts'
import { openPptxRenderer } from '../../src/render/pptx/pptx.ts'
import { compileTemplates } from '../../src/template/compile-templates.ts'
import { printStory } from '../../src/template/print-story.ts'
import { DATE } from '../support/finished.ts'
import { buildInMemory, bytesOf, fixtureProject, PROJECT, textOf } from '../support/fixture-project.ts'
import { leaf, reserved, slideOf, storyOf } from '../support/sample-context.ts'
import { scene, slide, title } from '../support/sample-scene.ts'
import { sampleTheme } from '../support/sample-theme.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'
import { setOf } from '../support/template-set.ts'

/** Codes that hardly any user meets, and no other test. */

const build = async (files: ReturnType<typeof fixtureProject>): Promise<readonly string[]> => {
  const options = { audiences: ['council'], packageRoot: SMALL_PACKAGE, fonts: 'none', dry: true } as const
  return (await buildInMemory(files, options)).result.diagnostics.map(({ code }) => code)
}

test('extends-too-deep: a chain of twelve audiences', async () => {
  const files = fixtureProject('night-buses')
  const council = textOf(files.get('content/audiences/council.yaml'))
  for (let at = 0; at < 12; at++) {
    const below = at === 11 ? '' : `\nextends: a${at + 1}`
    files.set(
      `content/audiences/a${at}.yaml`,
      bytesOf(council.replace('audience: council', `audience: a${at}${below}`)),
    )
  }
  files.set(
    'content/audiences/council.yaml',
    bytesOf(council.replace('audience: council', 'audience: council\nextends: a0')),
  )
  expect(await build(files)).toContain('extends-too-deep')
})

test('config-unreadable: a folder in the place of briefdeck.yaml', async () => {
  const files = fixtureProject('night-buses')
  files.delete('briefdeck.yaml')
  files.set('briefdeck.yaml/x', bytesOf(''))
  expect(await build(files)).toContain('config-unreadable')
})

test.each([
  ['merge-failed', new TypeError('no such value')],
  ['engine-forbids-code', new EvalError('Code generation from strings disallowed')],
])('%s: what Handlebars throws is told at the slide', async (code, fault) => {
  const set = await setOf('{ a: label }', '<slide><title>{{title}}</title>{{a}}</slide>')
  const context = reserved({ a: leaf('a') })
  Object.defineProperty(context, 'a', {
    enumerable: true,
    get: () => {
      throw fault
    },
  })
  const { diagnostics } = printStory(storyOf([slideOf('a', context)]), set, compileTemplates(set))
  expect(diagnostics).toMatchObject([{ code, why: fault.message }])
})

test('output-not-restored: the disk fails while decks are replaced, and goes on failing', async () => {
  const disk = new Map(['a', 'b'].map(name => [`/out/${name}.pptx`, bytesOf('old')] as const))
  const host = memoryHost(disk)
  let renames = 0
  const failing = {
    ...host,
    rename: async (from: string, to: string) => {
      renames += 1
      if (renames > 1) throw systemError('EIO', from)
      return host.rename(from, to)
    },
  }
  const files = ['a', 'b'].map(name => ({ name: `${name}.pptx`, bytes: bytesOf('new') }))
  const codes = (await writeAll(failing, '/out', files)).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['output-failed', 'output-not-restored']))
})

test('deck-unsound: a file that fails its own checks is not returned', async () => {
  const settings = {
    fontMode: 'none' as const,
    fontFolders: [],
    outlines: false,
    width: 1920 as const,
    viewer: '',
    notes: false,
    audienceCopy: false,
  }
  const render = openPptxRenderer(nodeHost({}), settings, async () => ({ faults: [] }))
  const request = { name: 'deck', theme: sampleTheme, ownFaces: new Map(), date: 'yesterday', forbidden: [] }
  const { value, diagnostics } = await render({ ...request, scene: scene([slide('A', [title('A')])]) })
  expect(value).toBeUndefined()
  const [unsound, ...checks] = diagnostics.map(({ code }) => code)
  expect([unsound, checks[0]]).toEqual(['deck-unsound', expect.stringMatching(/^file-/)])
  const sound = await render({ ...request, date: DATE, scene: scene([slide('A', [title('A')])]) })
  expect(sound.diagnostics).toEqual([])
})

test('stopped: --json says so as well', async () => {
  let out = ''
  const code = await main({
    arguments: ['build', '--json'],
    folder: PROJECT,
    host: memoryHost(new Map([...fixtureProject('night-buses')].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))),
    terminal: {
      out: text => {
        out += text
      },
      err: () => {},
      interactive: false,
      color: false,
    },
    signal: AbortSignal.abort(new Stopped('SIGINT')),
  })
  expect(code).toBe(EXIT.interrupted)
  expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'stopped', message: 'Stopped by SIGINT' }] })
})
