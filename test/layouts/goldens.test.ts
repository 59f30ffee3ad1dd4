import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Item } from '../../src/scene/scene.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { printSlide } from '../support/print-scene.ts'
import { buildSamples, SAMPLES } from '../support/sample-decks.ts'
import { ROOT } from '../support/source-files.ts'

/**
 * The sample of each layout as a scene, and as it is drawn without its font: what a change to a layout, a theme or the layout engine
 * moves shows in these files. `npm run goldens` writes them anew; then look at the pictures before you commit.
 */
const FOLDERS = { svg: join(ROOT, 'test/golden/svg'), json: join(ROOT, 'test/golden/layouts') } as const
const MOST_BYTES = 20_000
const LAYOUTS = SAMPLES.filter(({ language }) => language === 'zh').map(({ layout }) => layout)

const KINDS = ['svg', 'json'] as const
const goldens = new Map<string, string>()
beforeAll(async () => {
  const [deck] = (await buildSamples('briefing', 'zh')).decks
  const { scene, theme } = deck!
  const slides = scene.slides.map(slide => ({ ...slide, items: slide.items.flatMap(withoutNumber) }))
  const files = await drawnFiles({ scene: { ...scene, slides }, theme }, { formats: ['svg'], fontMode: 'none' })
  for (const [at, slide] of slides.entries()) {
    goldens.set(`${slide.layout.key}.svg`, lined(files[at]!.bytes))
    goldens.set(`${slide.layout.key}.json`, printSlide(slide))
  }
}, 240_000)

/** A new layout moves the others' pages. */
const withoutNumber = (item: Item): readonly Item[] => {
  if (item.kind === 'text' && item.placeholder === 'number') return []
  return item.kind === 'group' ? [{ ...item, items: item.items.flatMap(withoutNumber) }] : [item]
}

/** An element a line, so that a difference shows where it is. */
const lined = (bytes: Uint8Array): string => Buffer.from(bytes).toString().replaceAll('><', '>\n<')

describe.each(KINDS)('the golden %s of a layout', kind => {
  test.each(LAYOUTS)('%s', async layout => {
    const golden = goldens.get(`${layout}.${kind}`)
    if (golden === undefined) throw new Error(`the sample of ${layout} is not in the deck of samples`)
    await expect(golden).toMatchFileSnapshot(join(FOLDERS[kind], `${layout}.${kind}`))
  })

  test('is small, and there is none of a layout that is gone', () => {
    const files = readdirSync(FOLDERS[kind])
    expect(files.filter(name => !LAYOUTS.some(layout => name === `${layout}.${kind}`))).toEqual([])
    expect(files.length).toBeGreaterThanOrEqual(24)
    for (const name of files) expect(statSync(join(FOLDERS[kind], name)).size, name).toBeLessThan(MOST_BYTES)
  })
})
