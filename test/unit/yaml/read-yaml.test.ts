import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/base/diagnostic.ts'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { loadConfig } from '../../../src/pipeline/config.ts'
import { loadTemplates } from '../../../src/template/load-templates.ts'
import { loadTheme } from '../../../src/theme/load-theme.ts'
import { readYaml } from '../../../src/yaml/read-yaml.ts'
import { plain } from '../../../src/yaml/yaml-tree.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string | Uint8Array) => readYaml('a.yaml', typeof text === 'string' ? encode(text) : text)
const faults = (text: string | Uint8Array) =>
  read(text).diagnostics.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`)

const GBK = new Uint8Array([0x61, 0x3a, 0x20, 0xb9, 0xe3, 0xd6, 0xdd, 0xca, 0xd0, 0x0a])
const UTF16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00])

describe('tells', () => {
  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ['a repeated key with its place', 'a: 1\nb: 2\na: 3\n', ['yaml-repeated-key 3:1']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-syntax 2:1']],
    ['a control character', 'a: x\u0007y\n', ['text-character 1:5']],
    ['a private-use character', 'a: x\uE0E4\n', ['text-character 1:5']],
    ['a private-use character written as an escape', 'a: "\\uE0E4"\n', ['text-character 1:5']],
    ['half a surrogate pair written as an escape', 'a: "\\uD800"\n', ['text-character 1:5']],
    ['a lost character', 'a: x\uFFFD\n', ['text-character 1:5']],
    ['a brace at the beginning of a value', 'a: {F06} 个\n', ['yaml-syntax 1:10']],
    ['a map as a key', '{ a: 1 }: 2\n', ['yaml-key 1:1']],
    ['a brace that is never closed, once', 'a: 1\nb: { c: 1\nd: 2\ne: { f: 3 }\n', ['yaml-syntax 2:4']],
    ['a bracket that is never closed, once', 'a: [1, [2]\nb: 3\n', ['yaml-syntax 1:4']],
    [
      'a brace within words without marks, once',
      'a: { text: Only {F1}, and more }\nb: { c: {F2}, d }\n',
      ['yaml-syntax 1:17'],
    ],
    ['a mark that is never closed, once', 'a: "x\nb: 1\nc: "y"\n', ['yaml-syntax 1:4']],
    ['the first of two faults', 'a: b: c\nd: e: f\n', ['yaml-syntax 1:4']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['yaml-syntax 2:1']],
    ['a tag', 'a: !danger 1\n', ['yaml-syntax 1:4']],
    ['an empty file', '# nothing\n', ['yaml-empty 1:1']],
    ['brackets too deep', `a: ${'['.repeat(400)}${']'.repeat(400)}\n`, ['yaml-depth 1:1']],
    ['GBK', GBK, ['text-encoding 1:4']],
    ['UTF-16', UTF16, ['text-encoding 1:1']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected)
  })
})

test('says what the encoding looks like', () => {
  expect(read(GBK).diagnostics[0]?.message).toContain('GBK')
  expect(read(UTF16).diagnostics[0]?.message).toContain('UTF-16')
})

test.each([
  ['title: "Half "of" them"', 'Unexpected text behind the closing "', /inside the text is written \\"/],
  ["title: 'It's half'", "Unexpected text behind the closing '", /is written twice/],
  ['title: {F1} of them', 'Unexpected text behind the closing }', /begins with \{ needs quotation marks/],
  ['title: [half] of them', 'Unexpected text behind the closing ]', /begins with \[ needs quotation marks/],
  ['title: Half: of them', 'Unexpected ": " in a text without quotation marks', /needs quotation marks/],
  ['title: { text: Only {F1} }', 'Unexpected bracket in a text without quotation marks', /needs quotation marks/],
  ['title: - half', 'Unexpected "- " behind a key', /on the next line/],
  ['title: @half', 'Unexpected sign at the beginning of a text without quotation marks', /begins with \{/],
  ['title: %half', 'Unexpected sign at the beginning of a text without quotation marks', /begins with \{/],
])('%s: says it in words that need no knowledge of the parser', (text, message, help) => {
  const { diagnostics } = read(`${text}\n`)
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({ code: 'yaml-syntax', message, help: expect.stringMatching(help) })
})

test('nesting of blocks is capped', () => {
  const deep = Array.from({ length: 90 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')
  expect(faults(deep).map(each => each.split(' ')[0])).toEqual(['yaml-depth'])
})

test('aliases are followed, but not without end', () => {
  expect(plain(read('a: &x [1]\nb: *x\n').tree!)).toEqual({ a: [1], b: [1] })
  const bomb = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`),
  ].join('\n')
  expect(faults(bomb).map(each => each.split(' ')[0])).toEqual(['yaml-aliases'])
})

test('words that other versions of YAML would change stay words', () => {
  expect(plain(read('a: no\nb: on\nc: 012\nd: 1.50\ne: ~\n').tree!)).toEqual({
    a: 'no',
    b: 'on',
    c: 12,
    d: 1.5,
    e: null,
  })
  const tree = read('d: 1.50\n').tree
  expect(tree?.kind === 'map' && tree.entries.get('d')?.value).toMatchObject({ kind: 'number', text: '1.50' })
})

test('keys of the prototype are keys like others', () => {
  const tree = read('__proto__: { polluted: 1 }\nconstructor: 2\n').tree!
  expect(Object.keys(plain(tree) as object)).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a quoted text’s place leaves out its marks', () => {
  const tree = read('a: "广州"\n').tree
  expect(tree?.kind === 'map' && tree.entries.get('a')?.value.span).toMatchObject({ line: 1, column: 5, endColumn: 7 })
})

test('twenty thousand keys take no minute', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => `k${n}: ${n}`).join('\n')
  const tree = read(many).tree
  expect(tree?.kind === 'map' && tree.entries.size).toBe(20_000)
})

describe('the same fault is told in the same words of every file', () => {
  const root = { path: '/p', label: 'templates' }
  const FILES: Readonly<Record<string, (text: string) => Promise<readonly string[]>>> = {
    'a theme': async text => told((await loadTheme(hostOf('themes/a.yaml', text), [root], 'a')).diagnostics),
    'house words': async text => told((await loadTemplates(hostOf('house/en.yaml', text), [root])).diagnostics),
    'the front of a layout': async text =>
      told((await loadTemplates(hostOf('layouts/a.hbs', `---\n${text}---\n<slide/>`), [root])).diagnostics, 1),
    'the configuration': async text => told((await loadConfig(hostOf('briefdeck.yaml', text), '/p')).diagnostics),
  }
  const hostOf = (name: string, text: string) => memoryHost(new Map([[`/p/${name}`, encode(text)]]))
  const told = (diagnostics: readonly Diagnostic[], above = 0): readonly string[] =>
    diagnostics
      .filter(({ code }) => /^(yaml|text)-/.test(code))
      .map(({ code, message, help, span }) => `${(span?.line ?? 0) - above}:${span?.column} ${code} ${message} ${help}`)

  test.each([
    ['a repeated key', 'a: 1\na: 2\n'],
    ['a tag', 'a: !danger 1\n'],
    ['an alias of nothing', 'a: *none\n'],
    ['a control character', 'a: x\u0007y\n'],
    ['an escape for half a character', 'a: "\\uD800"\n'],
    ['brackets too deep', `a: ${'['.repeat(400)}${']'.repeat(400)}\n`],
    ['aliases without end', `a: &a [x]\nb: [${'*a, '.repeat(101)}]\n`],
    ['a brace before words', 'a: {F06} 个\n'],
  ])('%s', async (_, text) => {
    const expected = told(read(text).diagnostics)
    expect(expected.length).toBeGreaterThan(0)
    for (const [file, load] of Object.entries(FILES)) expect(await load(text), file).toEqual(expected)
  })
})
