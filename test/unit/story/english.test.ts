import { describe, expect, test } from 'vitest'
import type { Files } from '../../support/content-files.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const REPORT = `# Harbour survey

Traffic grew 41% in 2024, to nearly 1,200 ships; fees brought $3.5 million.

“We may need a second crane before the summer, but not two,” said Ana Ruiz, deputy harbour master.

The board is expected to vote on the plan. Tom Hale, chair of the pilots, thinks that nights are too short.
Waiting fell from nine hours to 45 minutes. Between 10 and 15 firms left. The balance fell from +42 to -7.
`
const SURVEY = `survey: Harbour
language: en
sources: { S1: { file: report.md, cite: Harbour Board } }
voices: { V1: { name: The report, how: narration } }
people:
  P1: { name: Ana Ruiz, titles: [deputy harbour master], excerpt: "Ana Ruiz, deputy harbour master" }
  P2: { name: Tom Hale, titles: [chair of the pilots], excerpt: "Tom Hale, chair of the pilots" }
quotations: { Q1: { by: P1, attribution: said Ana Ruiz, keep: [but not two], excerpt: "“We may need a second crane before the summer, but not two,”" } }
statements: { I1: { by: P2, says: nights are too short, excerpt: nights are too short } }
findings: { N1: { by: V1, says: the board is expected to vote on the plan, excerpt: The board is expected to vote on the plan } }
figures:
  F1: { value: 41, unit: "%", what: growth of traffic, excerpt: Traffic grew 41% in 2024 }
  F2: { value: "1,200", qualifier: nearly, unit: ships, what: traffic, excerpt: "to nearly 1,200 ships" }
  F3: { value: 3.5, unit: million, forms: { en: $3.5 million }, what: fees, excerpt: fees brought $3.5 million }
  F4: { value: { from: nine hours, to: 45 minutes }, what: waiting, excerpt: Waiting fell from nine hours to 45 minutes }
  F5: { value: { low: 10, high: 15 }, unit: firms, what: firms that left, excerpt: Between 10 and 15 firms left }
  F6: { value: { from: "+42", to: "-7" }, what: balance, excerpt: The balance fell from +42 to -7 }
`
const HEAD = 'audience: board\ntitle: Harbour\nlanguage: en\ntheme: briefing\nslides:\n'
const tell = (slides: string) => {
  const files: Files = { 'survey.yaml': SURVEY, 'report.md': REPORT, 'audiences/board.yaml': HEAD + slides }
  return tellSlides('  - slide: A1\n', files, 'board')
}
const say = (words: string, title = 'The harbour is busy') =>
  tell(slide('plain', `from: [F1, Q1, I1, N1, F2]\nsays: ${words}`, title))

test.each([
  ['F1', { text: '41%', value: '41', unit: '%' }],
  ['F2', { text: 'nearly 1,200 ships', lead: 'nearly', value: '1,200', unit: 'ships' }],
  ['F3', { text: '$3.5 million', value: '$3.5', unit: 'million' }],
  ['F4', { text: 'nine hours→45 minutes', from: 'nine hours', to: '45 minutes' }],
  ['F5', { text: '10–15 firms', value: '10–15' }],
  ['F6', { text: '+42\u00a0→\u00a0-7', from: '+42', to: '-7' }],
])('%s is parted for setting', async (id, expected) => {
  expect(contextOf(await tell(slide('records', `hero: ${id}`))).hero).toMatchObject(expected)
})

describe('the rules read English', () => {
  test.each<readonly [string, readonly string[]]>([
    ['"Traffic grew {F1}, to {F2}"', []],
    ['Traffic doubled', ['number-unbound']],
    ['Some thirty-five firms left', ['number-unbound']],
    ['The port ranked first', ['number-unbound']],
    ['One of the ports is busy; see form A4', []],
    ['"{F2.value} ships came"', ['approximator-lost']],
    ['The board will vote on the plan', ['hedge-lost']],
    ['The board is expected to vote on the plan', []],
    ['The board is likely to vote on the plan', []],
    ['Tom Hale said, “nights are far too short for us”', ['quote-of-unquoted']],
    ['Ana Ruiz said, “We may need a second crane before the summer, but not two,”', []],
    ['Deputy harbour master Ana Ruiz agrees', []],
    ['Harbour master Ana Ruiz agrees', ['title-of-person-wrong']],
    ['Director Ana Ruiz agrees', ['title-of-person-wrong']],
    ['Vice chair Tom Hale agrees', ['title-of-person-wrong']],
    ['Chair Tom Hale agrees', []],
    ['{ Q1: We may need a second crane }', ['quote-part-dropped']],
    ['{ Q1: [a second crane, but not two] }', []],
  ])('%s', async (words, expected) => {
    expect(codes(await say(words))).toEqual(expected)
  })
})

test('the source line and the marks are English', async () => {
  const context = contextOf(await say('{ text: Decide soon, ours: true }'))
  expect(context.foot).toBe('Source: Harbour Board · Suggestions by the makers, not in the source')
  expect(context.says).toMatchObject({ ours: 'maker’s suggestion' })
})
