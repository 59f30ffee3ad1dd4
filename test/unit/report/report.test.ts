import { describe, expect, test } from 'vitest'
import { error } from '../../../src/base/diagnostic.ts'
import { codeFrame } from '../../../src/report/code-frame.ts'
import { githubAnnotation } from '../../../src/report/github.ts'
import { countDiagnostics, prettyDiagnostic } from '../../../src/report/pretty.ts'

const span = {
  file: 'content/a.yaml',
  line: 2,
  column: 8,
  endLine: 2,
  endColumn: 12,
}

describe('codeFrame', () => {
  test('marks the place below its line', () => {
    expect(codeFrame('one: 1\ntitle: oops here', span)).toBe('1 | one: 1\n2 | title: oops here\n  |        ^^^^')
  })
  test('counts two columns for Han', () => {
    expect(
      codeFrame('标题: 错误', {
        ...span,
        line: 1,
        endLine: 1,
        column: 5,
        endColumn: 7,
      }),
    ).toBe('1 | 标题: 错误\n  |       ^^^^')
  })
  test('shows a window of a long line', () => {
    const frame = codeFrame(`${'x'.repeat(500)}BAD${'y'.repeat(500)}`, {
      ...span,
      line: 1,
      endLine: 1,
      column: 501,
      endColumn: 504,
    })
    const [line = '', marks = ''] = frame.split('\n')
    expect(line.length).toBeLessThan(110)
    expect(line.slice(marks.indexOf('^'), marks.indexOf('^') + 3)).toBe('BAD')
  })
  test('prints no control character', () =>
    expect(codeFrame('a\u0007b', { ...span, line: 1, endLine: 1 })).not.toContain('\u0007'))
  test.each<[what: string, line: string, place: string, pad: number, carets: number, shown?: string]>([
    ['Han beyond the first plane', 'x: 𠮷野家 is', '𠮷', 3, 2],
    ['what stands behind it', 'x: 𠮷野家 is', 'is', 10, 2],
    ['an emoji', 'x: 🚢 Swift', 'Swift', 6, 5],
    ['several joined to one', 'x: 👩‍👩‍👧 and', 'and', 6, 3],
    ['an emoji by its selector', 'x: ❤️ and', 'and', 6, 3],
    ['a mark on its letter', 'x: cafe\u0301 oops', 'oops', 8, 4],
    ['a tab', 'x:\toops', 'oops', 3, 4, 'x: oops'],
    ['half of a pair', 'x: \uD842 oops', 'oops', 5, 4, 'x: \uFFFD oops'],
    ['an override of direction', 'x: \u202Eab oops', 'oops', 7, 4, 'x: \uFFFDab oops'],
  ])('shows and counts %s', (_what, line, place, pad, carets, shown = line) => {
    const column = line.indexOf(place) + 1
    const at = { ...span, line: 1, column, endLine: 1, endColumn: column + place.length }
    expect(codeFrame(`${line}\r\nnext`, at)).toBe(`1 | ${shown}\n  | ${' '.repeat(pad)}${'^'.repeat(carets)}`)
  })
  test.each([0, 50_000, 99_990])('cuts a line of 100,000 characters round the place: %i', { timeout: 5000 }, at => {
    const line = `${'中'.repeat(at)}BAD${'🚢'.repeat((100_000 - at) / 2)}`
    const frame = codeFrame(line, { ...span, line: 1, column: at + 1, endLine: 1, endColumn: at + 4 })
    const [text = '', marks = ''] = frame.split('\n')
    const before = text.slice(4, text.indexOf('BAD')).replace('…', '')
    expect(before).toMatch(/^中*$/)
    expect(marks).toBe(`  | ${' '.repeat(2 * before.length + (at > 0 ? 1 : 0))}^^^`)
    expect(text.length).toBeLessThan(106)
  })
  test('is empty where the line is not there', () => expect(codeFrame('one', { ...span, line: 9 })).toBe(''))
})

describe('prettyDiagnostic', () => {
  test('says where, what, why and what to do', () => {
    const text = prettyDiagnostic(
      error('key-unknown', 'Unexpected key', {
        span,
        why: 'Because.',
        help: 'Do this.',
      }),
      new Map([[span.file, 'a\nkey:   oops']]),
      false,
    )
    expect(text.split('\n')).toEqual([
      'content/a.yaml:2:8 error Unexpected key [key-unknown]',
      '  1 | a',
      '  2 | key:   oops',
      '    |        ^^^^',
      '  why Because.',
      '  fix Do this.',
    ])
  })
})

test('counts errors and warnings', () =>
  expect(countDiagnostics([error('overflow', 'b'), error('overflow', 'b')])).toBe('2 errors'))

test('annotations escape what would end them', () => {
  expect(
    githubAnnotation(
      error('text-overlap', '100%\nlost, here', {
        span: { ...span, file: 'a,b:c.yaml' },
      }),
    ),
  ).toBe('::error file=a%2Cb%3Ac.yaml,line=2,col=8,endLine=2,endColumn=12,title=text-overlap::100%25%0Alost, here')
})
