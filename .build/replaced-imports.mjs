// Some packages reach for what they must not have: a zip, the network, names that the whole process shares. What they get in its
// place is told here, once, for esbuild (which bundles the package) and for Vite (by which vitest loads it). Each line acts on one
// importer only: whoever else imports the same, in our bundle or beside it, gets the real thing.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(import.meta.dirname, '..')
const NOTHING = join(import.meta.dirname, 'nothing.mjs')
const OURS = 'our own files'
const resolved = name => fileURLToPath(import.meta.resolve(name))

/** What `importer` gets when it imports `name`. */
const IMPORTS = [
  // The zip is ours: pptxgenjs hands its parts to a collector.
  { importer: 'pptxgenjs', name: 'jszip', by: join(ROOT, 'src/render/pptx/draw/collector.ts') },
  // It reads and fetches pictures with these; ours are given.
  { importer: 'pptxgenjs', name: 'node:fs', by: NOTHING },
  { importer: 'pptxgenjs', name: 'node:https', by: NOTHING },
  // Source maps, which nobody asks for: Handlebars does without where it finds none.
  { importer: 'handlebars', name: 'source-map', by: NOTHING },
  // WOFF2 and lines that pdfkit breaks: ours are TrueType, and broken already. Half of a megabyte.
  { importer: 'fontkit', name: 'brotli/decompress.js', by: NOTHING },
  { importer: 'pdfkit', name: 'linebreak', by: NOTHING },
  // pdfkit numbers the transparency of a picture once it is unpacked: threads that finish in turns would change the file.
  { importer: 'png-js', name: 'zlib', by: join(import.meta.dirname, 'inflate-at-once.mjs') },
  // Bundled even where other packages stay outside: outside, it would import the real zip.
  { importer: OURS, name: 'pptxgenjs', by: resolved('pptxgenjs') },
  // The entry for Node teaches the `require` of the whole process to read .hbs files; this one does not.
  { importer: OURS, name: 'handlebars', by: resolved('handlebars/dist/cjs/handlebars.js') },
]

/** Names of the process that a file of a package does not see: it gets a value of its own. */
const NAMES = [
  // Its loader would boot an HTTP client to read a `data:` address; without `fetch` it decodes the address itself.
  { file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js', name: 'fetch', value: 'undefined' },
  // zod keeps its configuration and a registry there, for all its copies in a process.
  { file: 'zod/v4/core/core.js', name: 'globalThis', value: '{}' },
  { file: 'zod/v4/core/registries.js', name: 'globalThis', value: '{}' },
]

/** Packages that vitest must load by Vite, for these lines to act on what they import. */
export const INLINED = ['pptxgenjs']

const slashed = path => path.replaceAll('\\', '/')
const isOf = (file, importer) =>
  importer === OURS ? !file.includes('/node_modules/') : file.includes(`/node_modules/${importer}/`)
const importRule = (name, importer = '') =>
  IMPORTS.find(rule => rule.name === name && isOf(slashed(importer), rule.importer))
const nameRule = path => NAMES.find(({ file }) => slashed(path).endsWith(`/node_modules/${file}`))
const anyOf = texts => texts.map(text => text.replace(/[.]/g, '\\.').replaceAll('/', '[\\\\/]')).join('|')

/** @type {import('vitest/config').Plugin} */
export const forVite = {
  name: 'replaced-imports',
  enforce: 'pre',
  resolveId: (name, importer) => importRule(name, importer)?.by,
}

/**
 * @param {{ complete: boolean }} options where `complete`, the build fails if a line acts on nothing: its package has changed
 * @returns {import('esbuild').Plugin}
 */
export const forEsbuild = ({ complete }) => ({
  name: 'replaced-imports',
  setup: build => {
    const acted = new Set()
    build.onResolve({ filter: new RegExp(`^(${anyOf(IMPORTS.map(({ name }) => name))})$`) }, ({ path, importer }) => {
      const rule = importRule(path, importer)
      if (rule === undefined) return undefined
      acted.add(rule)
      return { path: rule.by }
    })
    build.onLoad({ filter: new RegExp(`(${anyOf(NAMES.map(({ file }) => file))})$`) }, async ({ path }) => {
      const { name, value, ...rule } = nameRule(path)
      const text = await readFile(path, 'utf8')
      if (new RegExp(`\\b${name}\\b`).test(text)) acted.add(rule.file)
      return { contents: `const ${name} = ${value}\n${text}`, loader: 'js' }
    })
    build.onEnd(() => ({
      errors: complete
        ? [
            ...IMPORTS.filter(rule => !acted.has(rule)).map(
              ({ importer, name }) => `nothing in ${importer} imports ${name} any more`,
            ),
            ...NAMES.filter(({ file }) => !acted.has(file)).map(
              ({ file, name }) => `${file} does not use ${name} any more`,
            ),
          ].map(text => ({ text: `${text}: see what came in its place, then correct .build/replaced-imports.mjs` }))
        : [],
    }))
  },
})
