import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readNumber } from '../../src/numbers/notation.ts'
import { unzipPackage } from '../../src/opc/zip.ts'
import { buildInMemory, bytesOf, fixtureProject, type ProjectFiles, textOf } from '../support/fixture-project.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { seeded } from '../support/seeded.ts'
import { SMALL_PACKAGE } from '../support/small-package.ts'
import { sheetCells } from '../support/workbook-cells.ts'
import { AUDIENCE, layout, replace, SOURCE, SURVEY } from './spoil.ts'

/** Lines of `values:` in a survey, each a number in a notation of YAML’s. */
function numbers(count: number): readonly string[] {
  const random = seeded(7)
  const digits = (most: number): string =>
    Array.from({ length: 1 + random(most) }, (_, at) => (at === 0 ? 1 + random(9) : random(10))).join('')
  const sign = (): string => ['', '', '-', '+'][random(4)]!
  const notations: readonly (() => string)[] = [
    () => sign() + digits(17),
    () => `${sign()}${digits(6)}.${digits(6)}`,
    () => `${sign()}.${'0'.repeat(random(10))}${digits(4)}`,
    () => `${sign()}${digits(3)}.`,
    () => `${sign()}${digits(2)}.${digits(2)}e${['', '-', '+'][random(3)]}${random(26)}`,
    () => `${digits(4)}E${random(400)}`,
    () => `0x${digits(14)}aF`,
    () => `0o${digits(12).replaceAll(/[89]/g, '7')}`,
    () => `${sign()}0${['', '.0', '.', 'e5'][random(4)]}`,
    () => `${sign()}00${digits(3)}`,
    () => ['.inf', '-.INF', '.nan', '.NaN'][random(4)]!,
  ]
  return Array.from({ length: count }, (_, at) => notations[at % notations.length]!())
}

const A_SLIDE = 15

/** The fixture with figures of these values, each chart on a slide of its own. */
function project(values: readonly string[]): ProjectFiles {
  const files = fixtureProject('night-buses')
  const charts = Array.from({ length: Math.ceil(values.length / A_SLIDE) }, (_, at) =>
    values.slice(at * A_SLIDE, (at + 1) * A_SLIDE),
  )
  const said = charts.map(
    (chart, at) =>
      `Seen: ${chart.map((value, index) => `a${at * A_SLIDE + index} ${readNumber(value)?.text ?? 'none'}`).join('; ')}.`,
  )
  const figures = charts.map((chart, at) => {
    const points = chart.map((value, index) => `      a${at * A_SLIDE + index}: ${value}\n`)
    return `  F${200 + at}:\n    what: Test\n    excerpt: '${said[at]}'\n    values:\n${points.join('')}`
  })
  files.set(SOURCE, bytesOf(`${textOf(files.get(SOURCE))}\n${said.join('\n\n')}\n`))
  replace(SURVEY, 'figures:\n', `figures:\n${figures.join('')}`)(files)
  layout(
    '<slide padding="48"><title>{{title}}</title><chart kind="bar" alt="x" flex="1">{{#each one.points}}<point label="{{label}}" value="{{value}}"/>{{/each}}</chart></slide>',
    'one: series 99',
  )(files)
  const head = textOf(files.get(AUDIENCE)).split('slides:')[0]
  const slides = charts.map(
    (_, at) => `  - { slide: X${at}, layout: contrast, title: Some lines, one: F${200 + at} }\n`,
  )
  files.set(AUDIENCE, bytesOf(`${head}slides:\n${slides.join('')}`))
  return files
}

const OPTIONS = { audiences: ['council'], packageRoot: SMALL_PACKAGE, fonts: 'none', dry: true } as const

/** The values of all charts, in the order of the slides. */
function workbookValues(deck: Uint8Array): readonly number[] {
  const workbooks = [...unzipPackage(deck)].flatMap(([name, part]) =>
    name.endsWith('.xlsx') && 'bytes' in part ? [{ number: Number(/\d+/.exec(name)![0]), bytes: part.bytes }] : [],
  )
  return workbooks
    .sort((a, b) => a.number - b.number)
    .flatMap(({ bytes }) =>
      [...sheetCells(bytes)].flatMap(([address, value]) => (/^B(?!1$)/.test(address) ? Number(value) : [])),
    )
}

test('what YAML calls a number is drawn with YAML’s value, or told once, at its place', async () => {
  const written = numbers(220)
  const first = await buildInMemory(project(written), OPTIONS)
  const lines = textOf(project(written).get(SURVEY)).split('\n')
  const refused = new Map<string, number>()
  for (const { message, span, code } of first.result.diagnostics.filter(({ severity }) => severity === 'error')) {
    const label = /^ *(a\d+):/.exec(lines[span!.line - 1] ?? '')?.[1] ?? `${code} ${message}`
    expect(message).toMatch(/expected a number such as 1650 or "1,650"/)
    refused.set(label, (refused.get(label) ?? 0) + 1)
  }
  expect([...refused].filter(([, times]) => times > 1)).toEqual([])
  const taken = written.filter((_, at) => !refused.has(`a${at}`))
  expect(Math.min(refused.size, taken.length)).toBeGreaterThan(50)

  const { result } = await buildInMemory(project(taken), OPTIONS)
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(workbookValues(pptxOf(result.decks[0]!))).toEqual(taken.map(text => (parse(text) as number) + 0))
})
