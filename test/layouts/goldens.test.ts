import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../src/scene/scene.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { buildSamples, SAMPLES } from '../support/sample-decks.ts'
import { ROOT } from '../support/source-files.ts'

/**
 * How the sample of each layout is drawn, without its font: what a change to a layout, a theme or the layout engine moves shows in
 * these files. `npm run goldens` writes them anew; then look at the pictures before you commit.
 */
const FOLDER = join(ROOT, 'test/golden/svg')
const MOST_BYTES = 20_000
const LAYOUTS = SAMPLES.filter(({ language }) => language === 'zh').map(({ layout }) => layout)

const drawn = new Map<string, string>()
beforeAll(async () => {
  const [deck] = (await buildSamples('briefing', 'zh')).decks
  const { scene, theme } = deck!
  const slides = scene.slides.map(slide => ({ ...slide, items: slide.items.flatMap(withoutNumber) }))
  const files = await drawnFiles({ scene: { ...scene, slides }, theme }, { formats: ['svg'], fontMode: 'none' })
  for (const [at, { layout }] of slides.entries()) drawn.set(layout.key, lined(files[at]!.bytes))
}, 240_000)

/** A new layout moves the others' pages. */
const withoutNumber = (item: Item): readonly Item[] => {
  if (item.kind === 'text' && item.placeholder === 'number') return []
  return item.kind === 'group' ? [{ ...item, items: item.items.flatMap(withoutNumber) }] : [item]
}

/** An element a line, so that a difference shows where it is. */
const lined = (bytes: Uint8Array): string => Buffer.from(bytes).toString().replaceAll('><', '>\n<')

describe('the drawing of a layout', () => {
  test.each(LAYOUTS)('%s', async layout => {
    const svg = drawn.get(layout)
    if (svg === undefined) throw new Error(`the sample of ${layout} is not in the deck of samples`)
    await expect(svg).toMatchFileSnapshot(join(FOLDER, `${layout}.svg`))
  })

  test('is small, and there is none of a layout that is gone', () => {
    const files = readdirSync(FOLDER)
    expect(files.filter(name => !LAYOUTS.includes(name.replace(/\.svg$/, '')))).toEqual([])
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(24)
    for (const name of files) expect(statSync(join(FOLDER, name)).size, name).toBeLessThan(MOST_BYTES)
  })
})
