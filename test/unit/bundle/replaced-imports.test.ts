import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type BuildFailure, build, type Plugin } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { proveCollector } from '../../../.build/bundle.mjs'
import { forEsbuild } from '../../../.build/replaced-imports.mjs'
import { ROOT } from '../../support/source-files.ts'

const folder = mkdtempSync(join(ROOT, 'node_modules', 'bundle-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bundle = async (contents: string, complete: boolean, before: readonly Plugin[] = []) => {
  const outfile = join(folder, `${Math.abs(contents.length)}.mjs`)
  await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    plugins: [...before, forEsbuild({ complete })],
    logLevel: 'silent',
  })
  return import(outfile)
}

const DECK =
  'deck.addSlide().addText("A", { x: 1, y: 1, w: 1, h: 1 }); export const parts = await deck.write({ outputType: "nodebuffer" })'

test('pptxgenjs hands its parts to the collector; our own import of JSZip zips', async () => {
  const { parts, zip } = await bundle(
    `import Presentation from 'pptxgenjs'; import JSZip from 'jszip'; const deck = new Presentation(); ${DECK}
     export const zip = await new JSZip().file('a', 'b').generateAsync({ type: 'uint8array' })`,
    false,
  )
  expect(parts.get('ppt/slides/slide1.xml').toString()).toContain('<a:t>A</a:t>')
  expect(Buffer.from(zip.subarray(0, 2)).toString()).toBe('PK')
})

test('a pptxgenjs of one’s own, from node_modules, stays what it is', async () => {
  const Presentation = createRequire(import.meta.url)('pptxgenjs')
  const bytes = await new Presentation().write({ outputType: 'nodebuffer' })
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test.each([
  [
    'pptxgenjs is loaded past the bundle',
    "import { createRequire } from 'node:module'",
    'nothing in our own files imports pptxgenjs any more',
  ],
  ['pptxgenjs zips by something else', "import 'pptxgenjs'", 'nothing in pptxgenjs imports jszip any more'],
  ['Yoga’s loader has moved', "import 'pptxgenjs'", 'yoga-wasm-base64-esm.js does not use fetch any more'],
])('the build of the package fails where %s', async (_, contents, message) => {
  const changed: Plugin = {
    name: 'changed',
    setup: plugin =>
      plugin.onLoad({ filter: /pptxgen\.es\.js$/ }, () => ({ contents: 'export default class {}', loader: 'js' })),
  }
  const fault = await bundle(contents, true, [changed]).catch((fault: BuildFailure) => fault)
  expect(fault.errors.map(({ text }: { text: string }) => text).join('\n')).toContain(message)
})

test('the build of the package fails where no part arrives at the collector', async () => {
  await proveCollector()
  await expect(proveCollector([])).rejects.toThrow(/pptxgenjs no longer hands its parts to JSZip/)
})
