import { describe, expect, test } from 'vitest'
import { filesBelow, type Import, importsOf, readSource } from '../support/source-files.ts'

/** Which folders of src/ a folder may import. The entries stand in running order: nothing may point downwards. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  base: ['errors'],
  host: [],
  numbers: ['base'],
  reading: ['base', 'numbers'],
  yaml: ['base', 'host', 'numbers', 'reading'],
  opc: ['base'],
  survey: ['base', 'host', 'numbers', 'reading', 'yaml', 'opc'],
  theme: ['base', 'host', 'yaml'],
  template: ['base', 'host', 'numbers', 'yaml'],
  story: ['base', 'numbers', 'reading', 'yaml', 'survey', 'template'],
  markup: ['base', 'numbers', 'template', 'theme'],
  image: ['base', 'host'],
  text: ['base', 'host'],
  scene: ['base', 'numbers', 'theme'],
  layout: ['base', 'numbers', 'markup', 'theme', 'text', 'image', 'scene', 'story'],
  lint: ['base', 'theme', 'scene'],
  render: ['base', 'host', 'numbers', 'theme', 'text', 'scene', 'opc'],
  output: ['base', 'host'],
  compare: ['base', 'reading', 'opc'],
  init: ['base', 'host', 'numbers', 'survey', 'template'],
  review: ['base', 'host', 'yaml', 'survey', 'template', 'story', 'markup'],
  report: ['base', 'errors'],
  store: ['host', 'output', 'report'],
  manifest: [],
  pipeline: [
    'base',
    'host',
    'yaml',
    'survey',
    'theme',
    'template',
    'story',
    'markup',
    'image',
    'text',
    'scene',
    'lint',
    'layout',
    'manifest',
    'store',
    'render',
    'output',
    'review',
  ],
  studio: ['base', 'host', 'yaml', 'survey', 'theme', 'text', 'scene', 'story', 'lint', 'render', 'review', 'pipeline'],
  cli: [
    'base',
    'compare',
    'errors',
    'host',
    'init',
    'manifest',
    'opc',
    'output',
    'pipeline',
    'render',
    'report',
    'review',
    'store',
    'studio',
    'template',
  ],
}

/** Where a package is imported, and nowhere else. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  zod: [
    'yaml',
    'survey/schema',
    'review',
    'manifest',
    'theme',
    'image/icon-set.ts',
    'pipeline/options.ts',
    'studio/routes.ts',
  ],
  '@iconify/utils': ['image/icon-set.ts'],
  handlebars: ['template/parse', 'template/compile'],
  saxes: ['markup', 'image'],
  'yoga-layout': ['layout/flex/flex.ts'],
  harfbuzzjs: ['text'],
  pptxgenjs: ['render/pptx/draw/open-presentation.ts', 'render/pptx/draw/pen.ts'],
  sharp: ['image', 'render/png'],
  pdfkit: ['render/pdf'],
  commander: ['cli'],
  picocolors: ['report', 'cli'],
  'fastest-levenshtein': ['base'],
  'csv-parse': ['survey/tables/read-csv.ts'],
  diff: ['report', 'compare'],
  pixelmatch: ['render/png'],
  hucre: ['survey/tables/read-workbook.ts'],
  'node:fs': ['host/node-host.ts'],
  'node:zlib': ['opc', 'render/png/write-png.ts'],
  'node:child_process': ['cli/open-editor.ts', 'host/git.ts'],
  'node:crypto': [
    'compare',
    'host/record-host.ts',
    'layout',
    'report',
    'review',
    'scene',
    'text',
    'opc/verify',
    'render/pptx',
    'render/svg',
    'render/html',
    'store',
    'studio',
  ],
  'node:http': ['studio'],
  'node:net': ['studio/server.ts'],
  'node:path': ['host', 'image', 'pipeline', 'cli', 'survey', 'theme', 'text'],
  'node:module': ['render/fonts/subsetter-of.ts', 'host/version.ts'],
  'node:url': ['pipeline/load.ts', 'cli'],
  'node:v8': ['cli/tune-engine.ts', 'store/packed.ts'],
  piscina: ['pipeline/render-pool.ts'],
  'node:os': ['bin.ts', 'host/node-host.ts'],
}

const sources = filesBelow('src', /\.ts$/)
const imports = sources.flatMap(importsOf)
const folderOf = (path: string): string => path.split('/')[1] ?? ''

describe('imports', () => {
  test('stay inside the table', () => {
    const strangers = ownImports()
      .filter(({ from, to }) => folderOf(from) !== folderOf(to) && !ALLOWED[folderOf(from)]?.includes(folderOf(to)))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(strangers).toEqual([])
  })

  test('the table holds nothing stale', () => {
    const used = new Set(ownImports().map(({ from, to }) => `${folderOf(from)} → ${folderOf(to)}`))
    const stale = Object.entries(ALLOWED).flatMap(([from, list]) =>
      list.filter(to => !used.has(`${from} → ${to}`)).map(to => `${from} → ${to}`),
    )
    const folders = new Set(sources.map(folderOf).filter(name => !name.endsWith('.ts')))
    expect([...stale, ...Object.keys(ALLOWED).filter(name => !folders.has(name))]).toEqual([])
    expect([...folders].filter(name => !(name in ALLOWED))).toEqual([])
  })

  test('packages are imported at home only', () => {
    const packages = imports.filter(({ to }) => !to.startsWith('src/'))
    const strangers = packages
      .filter(({ from, to }) => !(HOMES[to] ?? []).some(home => from.startsWith(`src/${home}`)))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(strangers).toEqual([])
    const used = new Set(packages.map(({ to }) => to))
    expect(
      Object.entries(HOMES)
        .filter(([name, homes]) => homes.length > 0 && !used.has(name))
        .map(([name]) => name),
    ).toEqual([])
  })

  test('what judges a file shares with its writer only how files are read', () => {
    const READING = ['xml', 'zip', 'relationships', 'part-names', 'crc32'].map(name => `src/opc/${name}.ts`)
    const judges = (path: string): boolean => path.startsWith('src/opc/verify/')
    const strangers = ownImports()
      .filter(({ from, to }) => judges(from) && !judges(to) && folderOf(to) !== 'base' && !READING.includes(to))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(strangers).toEqual([])
    const lent = ownImports().filter(({ from, to }) => judges(to) && !judges(from) && !to.endsWith('/verify.ts'))
    expect(lent.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('make no cycle among files, those of types included', () => {
    expect(cycle(ownImports(true))).toEqual([])
  })

  test('make no cycle among the folders of a room', () => {
    expect(cycle(ownImports().flatMap(siblings))).toEqual([])
  })
})

describe('exports', () => {
  test('are named in another file: what nothing imports is not exported', () => {
    const words = new Map<string, Set<string>>()
    for (const path of [...sources, ...filesBelow('test', /\.ts$/), ...filesBelow('.build')])
      for (const [word] of readSource(path).matchAll(/[A-Za-z_]\w*/g))
        words.set(word, (words.get(word) ?? new Set()).add(path))
    const unused = sources.flatMap(path =>
      [...readSource(path).matchAll(EXPORT)]
        .filter(([, name]) => words.get(name!)?.size === 1)
        .map(([, name]) => `${path}: ${name}`),
    )
    expect(unused).toEqual([])
  })
})

const EXPORT = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm

describe('folders', () => {
  test('hold at most 22 files side by side', () => {
    const counts = new Map<string, number>()
    for (const folder of sources.map(path => path.split('/').slice(0, -1).join('/')))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    expect([...counts].filter(([, files]) => files > 22)).toEqual([])
  })
})

/**
 * An import between two folders side by side in a room, as an edge between those. A file beside them (a room's door, its
 * model) may import what is in the folders and be imported there.
 */
function siblings({ from, to, typeOnly }: Import): Import[] {
  const [a, b] = [from.split('/'), to.split('/')]
  const parting = a.findIndex((name, at) => name !== b[at])
  const bothFolders = parting >= 2 && parting < a.length - 1 && parting < b.length - 1
  const folder = (path: readonly string[]): string => path.slice(0, parting + 1).join('/')
  return bothFolders ? [{ from: folder(a), to: folder(b), typeOnly }] : []
}

function ownImports(withEntries = false): Import[] {
  return imports.filter(({ from, to }) => to.startsWith('src/') && (withEntries || from.split('/').length > 2))
}

/** The files of one cycle, or none. */
function cycle(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const target of next.get(path) ?? []) {
      const found = visit(target, [...trail, path])
      if (found.length > 0) return found
    }
    done.add(path)
    return []
  }
  for (const path of next.keys()) {
    const found = visit(path, [])
    if (found.length > 0) return found
  }
  return []
}
