import { describe, expect, test } from 'vitest'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const BASE = slide(
  'items',
  'section: 现状\nfoot: 未标注年份\nrows:\n  - { head: 甲, says: { text: 河水清了些, from: Q01 } }\n  - { head: 乙, says: Q02 }\n  - { head: 丙, says: { Q01: 但是鱼还不算多 } }',
)
const HEAD = 'extends: town\nlanguage: en\ntitle: River\nfor: The town\nslides:\n'
const FULL = `${HEAD}  - slide: A1
    section: Now
    title: The water is clearer
    foot: No year given
    rows:
      - { head: First, says: Water is clearer }
      - { head: Second }
      - { head: Third, says: { Q01: but fish are still few } }
`
const tell = (overlay: string) => tellSlides(BASE, { 'audiences/town.en.yaml': overlay }, 'town.en')

test('words are laid over; records carry over and print their English', async () => {
  const told = await tell(FULL)
  expect(codes(told)).toEqual([])
  const context = contextOf(told)
  expect(context).toMatchObject({
    title: { text: 'The water is clearer' },
    foot: 'Source: Qinghe Daily · No year given',
    rows: [
      {
        head: { text: 'First' },
        says: { text: 'Water is clearer', speaker: { name: 'Lin Xiaoxi', role: 'Deputy Head', mode: 'paraphrased' } },
      },
      {
        says: {
          text: '“one day is not enough”',
          translated: 'translated from Chinese',
          speaker: { mode: 'translated from Chinese' },
        },
      },
      { says: { text: '“but fish are still few”' } },
    ],
    deck: { title: 'River', for: 'The town' },
  })
  expect(told.story).toMatchObject({ audience: 'town', output: 'town.en', language: 'en', theme: 'briefing' })
})

test('the notes keep the source’s own words', async () => {
  const { story } = await tell(FULL)
  expect(story?.slides[0]?.notes).toContain(
    'Q02\u2002“one day is not enough” — Lin Xiaoxi (translated from Chinese), Deputy Head — 02 观察 / 河里有什么 “不能只看一天”',
  )
})

describe('tells', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['words that are left in the other language', FULL.replace('head: First, ', ''), ['translation-missing']],
    ['a title that is', FULL.replace('    title: The water is clearer\n', ''), ['translation-missing']],
    ['a section that is', FULL.replace('    section: Now\n', ''), ['translation-missing']],
    ['a whole slide that is', `${HEAD}  - slide: A1\n`, ['quote-not-verbatim', 'translation-missing']],
    [
      'a slide that there is not',
      FULL.replace('slide: A1', 'slide: A9'),
      ['overlay-slide-unknown', 'quote-not-verbatim', 'translation-missing'],
    ],
    [
      'a cut that is no piece of the translation',
      FULL.replace('but fish are still few', 'but fish are few'),
      ['quote-not-verbatim', 'quote-part-dropped'],
    ],
    ['another layout', FULL.replace('slide: A1', 'slide: A1\n    layout: rest'), ['overlay-layout']],
    [
      'an item too many',
      FULL.replace('      - { head: Second }\n', '      - { head: Second }\n      - ~\n      - ~\n'),
      ['overlay-items', 'translation-missing'],
    ],
    ['a number', FULL.replace('No year given', 'Since 2019'), ['number-unbound']],
    [
      'a lost translation of a record',
      FULL.replace('says: Water is clearer', 'says: "{N03} it says"'),
      ['record-closed', 'translation-missing'],
    ],
  ])('%s', async (_, overlay, expected) => {
    expect(codes(await tell(overlay))).toEqual(expect.arrayContaining([...expected]))
  })
})

test('a missing translation names the place and the file to mend', async () => {
  const { diagnostics } = await tell(FULL.replace('head: First, ', ''))
  expect(diagnostics[0]).toMatchObject({
    span: { file: 'content/audiences/town.yaml' },
    help: expect.stringContaining('town.en.yaml'),
  })
})

test('measure words have no English, figures have their forms', async () => {
  const overlay = `${HEAD}  - slide: A1\n    title: "{F03} mills, {F02}"\n`
  const base = slide('plain', 'from: [F02, F03]', '"{F03}造纸厂，{F02}"')
  const told = await tellSlides(base, { 'audiences/town.en.yaml': overlay }, 'town.en')
  expect(contextOf(told).title).toMatchObject({ text: '4 mills, nearly 30' })
})
