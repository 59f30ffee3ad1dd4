import { expect, test } from 'vitest'
import { SourcedText } from '../../../src/base/sourced-text.ts'
import { pointSpan } from '../../../src/base/span.ts'
import { chooseDecks } from '../../../src/survey/choose-decks.ts'
import type { Audience } from '../../../src/survey/model/audience.ts'

const audience = (name: string, output = name, language: 'zh' | 'en' = 'zh'): Audience => {
  const file = `content/audiences/${output}.yaml`
  const span = pointSpan(file, 1, 1)
  const leaf = new SourcedText('x', span)
  return {
    name,
    output,
    file,
    span,
    language,
    theme: leaf,
    reading: 'sent',
    evidence: 'notes',
    title: leaf,
    keywords: [],
    event: {},
    slides: [],
  }
}
const ALL = [audience('leaders'), audience('leaders', 'leaders.en', 'en'), audience('press')]
const outputs = (audiences: readonly string[], language?: 'zh' | 'en') =>
  chooseDecks(ALL, { audiences, ...(language && { language }) }).decks.map(({ output }) => output)

test.each([
  [[], undefined, ['leaders', 'leaders.en', 'press']],
  [['leaders'], undefined, ['leaders', 'leaders.en']],
  [['leaders'], 'en', ['leaders.en']],
  [['leaders.en'], undefined, ['leaders.en']],
  [[], 'zh', ['leaders', 'press']],
  [['press', 'leaders.en'], undefined, ['leaders.en', 'press']],
] as const)('%j in %s: %j', (audiences, language, expected) => {
  expect(outputs(audiences, language)).toEqual(expected)
})

test('asks back where a name or a language leads to nothing', () => {
  expect(chooseDecks(ALL, { audiences: ['leader'] }).diagnostics).toMatchObject([
    { code: 'audience-unknown', help: 'Did you mean "leaders"?' },
  ])
  expect(chooseDecks(ALL, { audiences: ['press'], language: 'en' }).diagnostics).toMatchObject([
    { code: 'deck-none', help: 'There are press: zh.' },
  ])
})
