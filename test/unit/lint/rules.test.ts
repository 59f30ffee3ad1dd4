import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/base/diagnostic.ts'
import { lintScene } from '../../../src/lint/lint.ts'
import { RULES } from '../../../src/lint/rules.ts'
import type { SceneSlide } from '../../../src/scene/scene.ts'
import { scene } from '../../support/sample-scene.ts'
import { filesBelow, readSource } from '../../support/source-files.ts'
import { testTheme } from '../layout/lay.ts'
import { SAMPLES } from './samples.ts'

const theme = await testTheme()
const codes = RULES.map(({ code }) => code)
const files = filesBelow('src/lint/rules', /\.ts$/)

/** What one rule finds on a slide, whether a build runs it or not. */
const findings = (wanted: string, slide: SceneSlide): readonly Diagnostic[] =>
  lintScene(
    scene([slide]),
    theme,
    RULES.filter(({ code }) => code === wanted).map(rule => ({ ...rule, severity: 'error' as const })),
  )

test('every file of a rule is in the table, and every rule has its samples', () => {
  expect(files.map(path => path.split('/').at(-1)!.replace('.ts', ''))).toEqual(codes.toSorted())
  expect(SAMPLES.map(({ code }) => code)).toEqual(codes)
})

test.each(files)('%s says what is wrong, why, and how to mend it', path => {
  expect(readSource(path)).toMatch(
    /\/\*\*\n \* What: (.+\n \* )+?Why: (.+\n \* )+?Fix: (.+\n \* )*?.+\n \*\/\nexport const \w+: (Slide|Deck)Rule = \{/,
  )
})

describe.each(SAMPLES)('$code', ({ code, broken, sound }) => {
  test.each(Object.entries(broken))('finds %s', (_, slide) => {
    const found = findings(code, slide)
    expect(found.length).toBeGreaterThan(0)
    for (const each of found) {
      expect(each).toMatchObject({ code, message: expect.stringMatching(/^A01: /) })
      expect(each.span).toBeDefined()
    }
  })

  test.each(Object.entries(sound))('passes %s', (_, slide) => {
    expect(findings(code, slide)).toEqual([])
  })
})

test('a half-empty slide is told with the layout that fits, asked for only then', () => {
  const { broken, sound } = SAMPLES.find(({ code }) => code === 'half-empty')!
  const asked: string[] = []
  const slides = [...Object.values(sound), ...Object.values(broken)].map((slide, at) => ({ ...slide, id: `S${at}` }))
  const rules = RULES.filter(({ code }) => code === 'half-empty')
  const found = lintScene(scene(slides), theme, rules, undefined, {
    fittingLayout: ({ id }) => {
      asked.push(id)
      return 'pair'
    },
  })
  expect(found.map(({ help }) => help)).toEqual(found.map(() => expect.stringMatching(/fills layout pair better/)))
  expect(asked).toHaveLength(Object.keys(broken).length)
})

describe('a build', () => {
  const slides = SAMPLES.flatMap(({ broken }) => Object.values(broken))
  const found = lintScene(scene(slides.map((slide, at) => ({ ...slide, id: `S${at}` }))), theme)

  test('runs every rule but those that are off', () => {
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(RULES.filter(({ severity }) => severity !== 'off').map(({ code }) => code)),
    )
    for (const { code, severity } of found) expect(severity).toBe(RULES.find(rule => rule.code === code)!.severity)
  })

  test('reports slide by slide, then what the deck has in common', () => {
    const ofSlides = found.filter(({ code }) => code !== 'contrast' && code !== 'color-alone')
    expect(found.slice(0, ofSlides.length)).toEqual(ofSlides)
    const numbers = ofSlides.map(({ message }) => Number(/^S(\d+)/.exec(message)![1]))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })
})
