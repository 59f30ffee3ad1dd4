import { expect, test } from 'vitest'
import { run } from '../support/command-line.ts'
import { bytesOf, fixtureProject, PROJECT, textOf } from '../support/fixture-project.ts'

interface Traced {
  readonly words: string
  readonly template: { readonly file: string }
  readonly yaml?: { readonly file: string; readonly line: number }
  readonly records: readonly {
    readonly id: string
    readonly places: readonly { readonly words: string; readonly line: number }[]
  }[]
}

test('words of a slide lead through template and YAML to the marked place in the source', async () => {
  const { out, code } = await run(['trace', 'drivers', 'B6', '--json'])
  expect(code).toBe(0)
  const words = JSON.parse(out) as readonly Traced[]
  const quoted = words.find(each => each.words.includes('eleven hours'))
  expect(quoted?.template.file).toMatch(/^templates\/.+\.hbs$/)
  expect(quoted?.yaml?.file).toBe('content/audiences/drivers.yaml')
  const quotation = quoted?.records.find(({ id }) => id === 'Q02')?.places[0]
  expect(quotation?.words).toContain('eleven hours')
  expect(quotation?.line).toBeGreaterThan(1)
})

test('a record leads to every slide and note that shows it', async () => {
  const { out, code } = await run(['trace', 'Q02'])
  expect(code).toBe(0)
  expect(out).toMatch(/council \d+ \(A\d\) +shows/)
  expect(out).toMatch(/drivers 1 \(B1\)/)
  expect(out).toMatch(/ notes +notes +Q02/)
  expect(out).toMatch(/source content\/source\/report\.md:\d+ .*⟦.*eleven hours.*⟧/)
})

test('a relation leads to the slides whose layouts draw it', async () => {
  const { out } = await run(['trace', 'L03'])
  expect(out).toMatch(/council 4 \(A4\) +draws/)
  expect(out).toContain('L03\u2002Order — ')
})

test('a table leads to the slides of its cells', async () => {
  const { out, code } = await run(['trace', 'G1'])
  expect(code).toBe(0)
  expect(out).toMatch(/Shown in \d deck/)
})

test('an evidence book holds claims beside marked passages, and no script', async () => {
  const { out, code, disk } = await run(['trace', 'drivers', '--html', 'book.html'])
  expect([code, out.split(':')[0]]).toEqual([0, 'Wrote book.html'])
  const book = textOf(disk.get(`${PROJECT}/book.html`))
  expect(book).toMatch(/<mark>[^<]*eleven hours[^<]*<\/mark>/)
  expect(book).toContain('drivers&#39; council')
  expect(book).not.toMatch(/<script|javascript:|\son\w+=|<img|<link|https?:/i)
})

test('an evidence book says of each name whether a person has checked it', async () => {
  const files = fixtureProject('night-buses')
  const survey = 'content/survey.yaml'
  files.set(
    survey,
    bytesOf(textOf(files.get(survey)).replace('name: Tom Becker', 'name: Tom Becker\n    checked: { en: true }')),
  )
  const { disk } = await run(['trace', 'council', '--html', 'book.html'], { files })
  const rows = textOf(disk.get(`${PROJECT}/book.html`)).split('<tr>')
  const stateOf = (name: string) => rows.find(row => row.includes(`>${name}<br>`))
  expect(stateOf('Tom Becker')).toContain('>checked by a person<')
  expect(stateOf('Maria Lopez')).toContain('>not checked by a person')
})

test('what there is not is told', async () => {
  const { err, code } = await run(['trace', 'drivrs', '4'])
  expect(code).toBe(2)
  expect(err).toContain('Did you mean "drivers"?')
})
