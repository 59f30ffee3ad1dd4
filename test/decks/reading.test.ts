import { expect, test } from 'vitest'
import { LEAST, LEAST_BODY } from '../../src/theme/for-medium.ts'
import { inWords } from '../support/in-words.ts'
import { buildShipped, SHIPPED, shippedDecks } from '../support/shipped-decks.ts'
import { readSource } from '../support/source-files.ts'
import { walkTexts } from '../support/walk-texts.ts'

/** How an audience's file says that it is read. */
const readingOf = (name: string): string | undefined =>
  /^reading: (sent|projected)$/m.exec(readSource(`content/audiences/${name}.yaml`))?.[1]

test('every shipped deck says how it is read, and its theme keeps to that', async () => {
  const bases = SHIPPED.filter(name => !name.endsWith('.en'))
  expect(bases.filter(name => readingOf(name) === undefined)).toEqual([])
  for (const { theme } of await shippedDecks()) {
    const body = Object.values(theme.styles).filter(style => style.body)
    expect(body.length).toBeGreaterThan(10)
    expect(Math.min(...body.map(({ min }) => min))).toBeGreaterThanOrEqual(LEAST_BODY.sent)
  }
})

test('no word of a shipped deck is smaller than anybody reads', async () => {
  for (const { scene, name } of await shippedDecks()) {
    const sizes = [...walkTexts(scene)].flatMap(({ body }) =>
      body.paragraphs.flatMap(({ runs }) => runs.map(run => run.size)),
    )
    expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(LEAST)
  }
})

test('every shipped deck can be projected: its sentences in 18 points at least, in English too', async () => {
  const { decks, diagnostics } = await buildShipped({ reading: 'projected' })
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(inWords)).toEqual([])
  const named = SHIPPED.map(name => (readingOf(name.replace(/\.en$/, '')) === 'projected' ? name : `${name}.projected`))
  expect(decks.map(({ name }) => name).sort()).toEqual(named.sort())
  for (const { name, scene, theme } of decks) {
    const body = Object.values(theme.styles).filter(style => style.body)
    expect(Math.min(...body.map(({ min }) => min)), name).toBeGreaterThanOrEqual(LEAST_BODY.projected)
    expect(scene.slides.filter(({ layout }) => layout.key !== 'evidence').length, name).toBeLessThanOrEqual(20)
  }
})
