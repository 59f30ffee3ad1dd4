import { beforeAll, expect, test } from 'vitest'
import { RULES } from '../../src/markup/attributes.ts'
import { verifyPackage } from '../../src/opc/verify/verify.ts'
import type { Scene } from '../../src/scene/scene.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { corpusTheme, type LaidCase, layOutCases, packScenes } from './build-corpus.ts'
import { corpusCases } from './cases.ts'

/** Slides a deck: small enough to point at the case that is at fault. */
const SLIDES = 4

let theme: Theme
let laid: readonly LaidCase[]

beforeAll(async () => {
  theme = await corpusTheme()
  laid = await layOutCases(corpusCases(theme), theme)
}, 120_000)

/** Refused whatever its value: a placeholder has no place in a group. */
const NEVER = ['<title group=']

test('every element and every attribute stands on some slide that is laid out', () => {
  const wanted = Object.entries(RULES).flatMap(([name, { attributes }]) =>
    Object.keys(attributes).map(attribute => `<${name} ${attribute}=`),
  )
  const shown = laid.filter(each => 'scene' in each).map(each => each.case.what)
  expect(wanted.filter(start => !shown.some(what => what.startsWith(start)))).toEqual(NEVER)
})

test('what is refused is refused with a reason', () => {
  const silent = laid.filter(each => 'refused' in each && each.refused.length === 0)
  expect(silent.map(each => each.case.what)).toEqual([])
})

test('small decks of every case are clean to our own lint', async () => {
  const decks = ['zh', 'en'].flatMap(language => {
    const scenes = laid.filter(each => 'scene' in each).filter(({ scene }) => scene.language === language)
    return Array.from({ length: Math.ceil(scenes.length / SLIDES) }, (_, at) =>
      scenes.slice(at * SLIDES, (at + 1) * SLIDES),
    )
  })
  expect(decks.length).toBeGreaterThanOrEqual(150)
  const faults: string[] = []
  for (const deck of decks) {
    const bytes = await packScenes(
      deck.map(({ scene }): Scene => scene),
      theme,
    )
    const found = verifyPackage(bytes).map(({ code, message }) => `${code}: ${message}`)
    if (found.length > 0) faults.push(`${deck.map(each => each.case.what).join(' | ')}\n  ${found.join('\n  ')}`)
  }
  expect(faults).toEqual([])
}, 120_000)
