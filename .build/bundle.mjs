// `npm run build`: bundles the command and the library into lib/.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { forEsbuild } from './replaced-imports.mjs'

const ROOT = join(import.meta.dirname, '..')
const ENTRIES = ['bin', 'render-worker', 'index']

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
}

/**
 * Bundles the package as it is published.
 * @param {import('esbuild').BuildOptions} options over ours
 * @param {string} outdir absolute; below a folder from which the packages that stay outside can be found
 */
export const bundlePackage = (outdir, options = {}) =>
  build({
    ...OPTIONS,
    ...options,
    entryPoints: ENTRIES.map(name => join(ROOT, `src/${name}.ts`)),
    outdir,
    splitting: true,
    metafile: true,
    chunkNames: 'chunk-[hash]',
    // They load native code, WebAssembly and workers from beside themselves.
    external: ['sharp', 'harfbuzzjs', 'piscina'],
    plugins: [forEsbuild({ complete: true })],
    // Handlebars and commander are CommonJS and ask for Node's modules by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })

/**
 * Bundles a script of the repository that uses our source; packages stay outside.
 * @param {string} entry from the root
 * @param {string} outfile absolute, below node_modules
 */
export const bundleScript = (entry, outfile) =>
  build({
    ...OPTIONS,
    entryPoints: [join(ROOT, entry)],
    outfile,
    packages: 'external',
    sourcemap: 'inline',
    plugins: [forEsbuild({ complete: false })],
  })

/** Writes a slide with a chart by pptxgenjs as it is bundled, and fails where its parts do not arrive at the collector. */
export async function proveCollector(plugins = [forEsbuild({ complete: false })]) {
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents: PROOF, resolveDir: ROOT, loader: 'ts' },
    write: false,
    plugins,
  })
  await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const PROOF = `
import { captureParts } from './src/render/pptx/draw/capture.ts'
import { openPresentation } from './src/render/pptx/draw/open-presentation.ts'
const presentation = await openPresentation()
presentation.addSlide().addChart('bar', [{ name: 'A', labels: ['A'], values: [1] }])
const parts = await captureParts(presentation, [])
for (const name of ['ppt/slides/slide1.xml', 'ppt/charts/chart1.xml'])
  if (!parts.has(name)) throw new Error('pptxgenjs hands over no ' + name)
`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await proveCollector()
  rmSync(join(ROOT, 'lib'), { recursive: true, force: true })
  await bundlePackage(join(ROOT, 'lib'))
}
