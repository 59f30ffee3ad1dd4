import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../../src/host/memory-host.ts'
import { fillRow } from '../../../src/survey/each/fill-row.ts'
import { loadRowAudiences } from '../../../src/survey/each/load-rows.ts'
import { readRows } from '../../../src/survey/each/rows.ts'
import { loadAudiences } from '../../../src/survey/load-audience.ts'
import { readYaml } from '../../../src/yaml/read-yaml.ts'
import { plain } from '../../../src/yaml/yaml-tree.ts'
import {
  buildInMemory,
  bytesOf,
  fixtureProject,
  PROJECT,
  type ProjectFiles,
  textOf,
} from '../../support/fixture-project.ts'

const rowsOf = (text: string) => readRows(memoryHost(new Map([['/p/rows.csv', bytesOf(text)]])), '/p', 'rows.csv')

describe('the table of rows', () => {
  test('its first line names the columns, its first column the rows', async () => {
    const { value } = await rowsOf('id,name,lines\nnorth,The North,3\nsouth,"South, and East",\n')
    expect(value!.map(({ name, cells }) => [name, Object.fromEntries(cells)])).toEqual([
      ['north', { id: 'north', name: 'The North', lines: '3' }],
      ['south', { id: 'south', name: 'South, and East', lines: '' }],
    ])
  })

  test.each([
    ['no row', 'id,name\n', 1, 'Expected a line of names and at least one row'],
    ['a column twice', 'id,id\na,b\n', 1, 'Unexpected second column "id"'],
    ['a column without a name', 'id,\na,b\n', 1, 'Expected a name of the column'],
    ['a row twice', 'id\na\nA\n', 3, 'Unexpected second row "A"'],
    ['a row that is no file name', 'id\na/b\n', 2, '"a/b" cannot be a part of a file’s name'],
  ])('%s is told at its place', async (_, text, line, message) => {
    const { value, diagnostics } = await rowsOf(text)
    expect(value).toBeUndefined()
    expect(diagnostics.map(each => [each.code, each.span?.line, each.message])).toEqual([['each-table', line, message]])
  })

  test('a file that is not there is told', async () => {
    const { diagnostics } = await readRows(memoryHost(new Map()), '/p', 'rows.csv')
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([['each-table', 'There is no rows.csv']])
  })
})

const ROW = {
  name: 'north',
  span: { file: 'rows.csv', line: 2, column: 1, endLine: 2, endColumn: 6 },
  cells: new Map([
    ['name', 'The North'],
    ['lines', '1,204'],
    ['share', '12%'],
    ['note', ''],
  ]),
}
const filled = (yaml: string) => {
  const { tree, diagnostics } = fillRow(readYaml('a.yaml', bytesOf(yaml)).tree!, ROW)
  return { value: plain(tree) as Record<string, unknown>, diagnostics }
}

describe('an audience of a row', () => {
  test('cells fill texts wherever they stand, in lists and maps too', () => {
    const { value } = filled(
      'title: Buses of {each.name}\nslides:\n  - { a: ["{each.name}: {each.lines}"], when: name }\n',
    )
    expect(value).toEqual({ title: 'Buses of The North', slides: [{ a: ['The North: 1,204'] }] })
  })

  test('a slot called `when` inside a slide stays', () => {
    expect(filled('slides:\n  - events: [{ when: 2020, says: x }]\n').value).toEqual({
      slides: [{ events: [{ when: 2020, says: 'x' }] }],
    })
  })

  test('a column that is not there is told at the text', () => {
    const { diagnostics } = filled('title: x\nfor: "{each.nmae}"\nslides: []\n')
    expect(diagnostics).toMatchObject([
      { code: 'each-column', span: { line: 2 }, help: expect.stringContaining('name') },
    ])
  })

  test.each([
    ['name', true],
    ['note', false],
    ['not note', true],
    ['name = The North', true],
    ['name != The North', false],
    ['lines > 999', true],
    ['lines <= 1204', true],
    ['lines = 1204', true],
    ['share < 12', false],
    ['[name, note]', false],
  ])('when: %s → %s', (when, shown) => {
    const { value, diagnostics } = filled(
      `slides:\n  - { slide: A, when: ${when.startsWith('[') ? when : `"${when}"`} }\n`,
    )
    expect(diagnostics).toEqual([])
    expect((value.slides as unknown[]).length).toBe(shown ? 1 : 0)
  })

  test.each([
    ['nmae', 'The table has no column "nmae"'],
    ['name > 3', '"The North" and "3" are not both numbers'],
  ])('when: %s is told', (when, message) => {
    const { diagnostics } = filled(`slides:\n  - { slide: A, when: "${when}" }\n`)
    expect(diagnostics.map(each => [each.code, each.message])).toEqual([['each-condition', message]])
  })
})

describe('an audience with words of a row', () => {
  const project = (): ProjectFiles => {
    const files = fixtureProject('night-buses')
    const drivers = textOf(files.get('content/audiences/drivers.yaml'))
    files.set('content/audiences/line.yaml', bytesOf(drivers.replace(/^title: .*$/m, 'title: Buses of {each.name}')))
    return files
  }
  const told = async (options: object) => {
    const { result } = await buildInMemory(project(), { fonts: 'none', dry: true, ...options })
    return {
      decks: result.decks.map(({ name }) => name),
      codes: result.diagnostics.map(({ code, severity }) => [code, severity]),
    }
  }

  test('is left out where all decks are built, and an error where it is asked for', async () => {
    expect(await told({})).toEqual({ decks: ['council', 'drivers'], codes: [['each-missing', 'info']] })
    expect(await told({ audiences: ['line'] })).toMatchObject({ decks: [], codes: [['each-missing', 'error']] })
  })

  test('so is an overlay of it, and one of that overlay; with a table, each has decks', async () => {
    const files = new Map([...project()].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
    const overlay = (base: string) => bytesOf(`extends: ${base}\nlanguage: en\ntitle: Buses\nslides:\n  - slide: B1\n`)
    files.set(`${PROJECT}/content/audiences/a.yaml`, overlay('line'))
    files.set(`${PROJECT}/content/audiences/z.yaml`, overlay('a'))
    files.set(`${PROJECT}/rows.csv`, bytesOf('id,name\nnorth,The North\n'))
    const host = memoryHost(files)
    const plain = await loadAudiences(host, PROJECT, 'content')
    expect(plain.value?.map(({ output }) => output)).toEqual(['council', 'drivers'])
    expect(plain.diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
      Array(3).fill(['each-missing', 'info']),
    )
    expect((await loadAudiences(host, PROJECT, 'content', ['z'])).diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', message: expect.stringContaining('"z" extends "a"') }),
    )
    const rows = await loadRowAudiences(host, PROJECT, 'content', { tables: host, each: 'rows.csv', wanted: [] })
    expect(rows.value?.map(({ output }) => output)).toEqual(['a.north', 'line.north', 'z.north'])
  })

  test('a column that the table lacks is the one thing told', async () => {
    const files = project()
    files.set('rows.csv', bytesOf('id,label\nnorth,The North\n'))
    const { result } = await buildInMemory(files, { fonts: 'none', dry: true, each: 'rows.csv' })
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['each-column'])
  })

  test('a table without such an audience is told', async () => {
    const files = fixtureProject('night-buses')
    files.set('rows.csv', bytesOf('id\na\n'))
    const { result } = await buildInMemory(files, { dry: true, each: 'rows.csv' })
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['each-missing'])
  })
})
