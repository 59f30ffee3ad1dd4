import { describe, expect, test } from 'vitest'
import { filesBelow, type Import, importsOf } from '../support/source-files.ts'

/** Which folders of src/ a folder may import. The entries stand in running order: nothing may point downwards. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  host: [],
  numbers: ['base'],
  yaml: ['base', 'host', 'numbers'],
  template: ['base', 'host', 'yaml'],
  theme: ['base', 'host', 'yaml'],
  content: ['base', 'host', 'numbers', 'yaml'],
  audience: ['base', 'numbers', 'yaml', 'content', 'template'],
  merge: ['base', 'numbers', 'template', 'audience'],
  markup: ['base', 'numbers', 'merge', 'theme'],
  image: ['base', 'host'],
  text: ['base', 'host'],
  scene: ['base', 'theme'],
  layout: ['base', 'numbers', 'markup', 'theme', 'text', 'image', 'scene', 'audience'],
  check: ['base', 'theme', 'scene'],
  ooxml: ['base', 'numbers', 'theme'],
  render: ['base', 'theme', 'scene', 'ooxml'],
  output: ['base', 'host'],
  report: ['base'],
  build: [
    'base',
    'host',
    'yaml',
    'content',
    'audience',
    'template',
    'merge',
    'markup',
    'theme',
    'image',
    'text',
    'layout',
    'scene',
    'check',
    'render',
    'ooxml',
    'output',
  ],
  cli: ['base', 'host', 'build', 'report'],
}

/** Where a package is imported, and nowhere else. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  zod: ['yaml', 'content', 'theme', 'image/icon-set.ts', 'build/options.ts'],
  '@iconify/utils': ['image/icon-set.ts'],
  handlebars: ['merge'],
  saxes: ['markup', 'image'],
  'yoga-layout': ['layout/flex.ts'],
  harfbuzzjs: ['text', 'ooxml'],
  pptxgenjs: ['render/pptx/open-presentation.ts', 'render/pptx/pen.ts'],
  sharp: ['image'],
  commander: ['cli'],
  picocolors: ['report', 'cli'],
  'fastest-levenshtein': ['base'],
  'node:fs': ['host/node-host.ts'],
  'node:zlib': ['ooxml'],
  'node:crypto': ['layout', 'scene', 'ooxml'],
  'node:path': ['host', 'output', 'image', 'build', 'cli', 'content', 'template', 'theme', 'text'],
  'node:module': ['build/read-subsetter.ts', 'host', 'cli', 'text', 'ooxml'],
  'node:url': ['build/load.ts', 'cli'],
  'node:v8': ['cli/tune-engine.ts'],
  piscina: ['build/pack-pool.ts'],
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
    const READING = ['xml', 'zip', 'relationships', 'part-names', 'crc32'].map(name => `src/ooxml/${name}.ts`)
    const judges = (path: string): boolean => path.startsWith('src/ooxml/checks/') || path === 'src/ooxml/verify.ts'
    const strangers = ownImports()
      .filter(({ from, to }) => judges(from) && !judges(to) && folderOf(to) !== 'base' && !READING.includes(to))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(strangers).toEqual([])
    const lent = ownImports().filter(({ from, to }) => to.startsWith('src/ooxml/checks/') && !judges(from))
    expect(lent.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('make no cycle among files', () => {
    expect(cycle(ownImports(true).filter(({ typeOnly }) => !typeOnly))).toEqual([])
  })
})

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
