import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeHost } from '../../src/host/node-host.ts'
import { elements, parseXml, textOf, walk, type XmlElement } from '../../src/opc/xml.ts'
import { unzipEntries } from '../../src/opc/zip.ts'
import { build } from '../../src/pipeline/build.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import { WIDTHS } from '../../src/render/renderer.ts'
import { seriesOf } from '../../src/scene/geometry/chart/labels.ts'
import type { Item } from '../../src/scene/scene.ts'
import { bodiesOf, walkItems } from '../../src/scene/walk.ts'
import { drawnFiles } from '../support/drawn-files.ts'
import { box, scene, slide, span } from '../support/sample-scene.ts'
import { sampleTheme } from '../support/sample-theme.ts'
import { shippedDecks } from '../support/shipped-decks.ts'
import { ROOT } from '../support/source-files.ts'

let decks: readonly BuiltDeck[] = []
beforeAll(async () => {
  decks = (await shippedDecks()).filter(({ name }) => ['government', 'investor.en'].includes(name))
}, 240_000)

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const textIn = ({ bytes }: { bytes: Uint8Array }): string => Buffer.from(bytes).toString()
const byId = (root: XmlElement): ReadonlyMap<string, XmlElement> =>
  new Map([...walk(root)].flatMap(element => (element.attributes.id ? [[element.attributes.id, element]] : [])))

/** What an item draws: its words, and the marks of their evidence. */
const drawnText = (item: Item): string =>
  bodiesOf(item)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
    .join('')

describe('SVG', () => {
  test('holds every word of every item, as text and in order, and each id once', async () => {
    for (const deck of decks) {
      const files = await drawnFiles(deck, { formats: ['svg'], fontMode: 'none' })
      expect(files.map(({ suffix }) => suffix)).toEqual(deck.scene.slides.map(({ id }) => `.${id}.svg`))
      for (const [at, slide] of deck.scene.slides.entries()) {
        const root = parseXml(textIn(files[at]!))
        const ids = [...walk(root)].flatMap(({ attributes }) => attributes.id ?? [])
        expect(new Set(ids).size, slide.id).toBe(ids.length)
        const groups = byId(root)
        for (const item of walkItems(slide.items)) {
          const group = groups.get(`${slide.id}__${item.id}`)
          if (item.kind === 'group' || item.kind === 'chart' || group === undefined) continue
          expect(squeezed(textOf(group)), `${slide.id} ${item.id}`).toBe(squeezed(drawnText(item)))
        }
      }
    }
  })

  test('of a chart shows a label for each value that the file labels', async () => {
    let labels = 0
    for (const deck of decks) {
      const files = await drawnFiles(deck, { formats: ['svg'], fontMode: 'none' })
      for (const [at, slide] of deck.scene.slides.entries()) {
        const groups = byId(parseXml(textIn(files[at]!)))
        for (const item of walkItems(slide.items)) {
          if (item.kind !== 'chart') continue
          const words = textOf(groups.get(`${slide.id}__${item.id}`)!)
          for (const series of seriesOf(item)) {
            for (const [index, { label }] of series.points.entries()) {
              const value = item.sheet[series.values.column]?.cells[index]
              if (label === undefined || label.cell || value === null) continue
              expect(words, `${slide.id} ${item.id}`).toContain(String(Math.abs(Number(value))))
              labels++
            }
          }
        }
      }
    }
    expect(labels).toBeGreaterThan(5)
  })

  test('of a slide does not change when others leave the deck or move', async () => {
    const [deck] = decks
    const [first, ...others] = deck!.scene.slides
    const all = await drawnFiles(deck!, { formats: ['svg'] })
    const fewer = await drawnFiles(
      { ...deck!, scene: { ...deck!.scene, slides: [...others].reverse() } },
      { formats: ['svg'] },
    )
    expect(first).toBeDefined()
    for (const { suffix, bytes } of fewer) {
      expect(Buffer.compare(bytes, all.find(file => file.suffix === suffix)!.bytes), suffix).toBe(0)
    }
  })

  test('takes its colours from the theme’s by variables, and is named and described', async () => {
    const [deck] = decks
    const { slides } = deck!.scene
    for (const outlines of [false, true]) {
      const files = await drawnFiles(deck!, { formats: ['svg'], fontMode: 'none', outlines })
      for (const [at, { bytes }] of files.entries()) {
        const root = parseXml(textIn({ bytes }))
        const [style] = [...walk(root)].filter(({ name }) => name === 'style').map(textOf)
        for (const [slot, hex] of Object.entries(deck!.theme.colors)) expect(style).toContain(`--${slot}:#${hex};`)
        for (const [rule, property, slot] of style!.matchAll(/\.([fs])-(\w+)\{[^}]*\}/g))
          expect(rule).toContain(`${property === 'f' ? 'fill' : 'stroke'}:var(--${slot},#`)
        const colored = [...walk(root)].filter(
          ({ attributes: { fill } }) => fill !== undefined && !/^(none|url)/.test(fill),
        )
        expect(colored).toEqual([])
        expect(
          elements(root)
            .slice(0, 2)
            .map(({ name }) => name),
        ).toEqual(['title', 'desc'])
        expect(textOf(elements(root)[0]!)).toBe(slides[at]!.name)
      }
    }
  })

  test('with outlines has no text and no font, and says its words to screen readers', async () => {
    const [deck] = decks
    const [file] = await drawnFiles(deck!, { formats: ['svg'], outlines: true })
    const text = textIn(file!)
    expect(text).not.toMatch(/<text|@font-face/)
    const said = [...walk(parseXml(text))].map(({ attributes }) => attributes['aria-label'] ?? '').join('')
    expect(squeezed(said)).toContain(squeezed(deck!.scene.slides[0]!.name))
  })
})

test.each(WIDTHS)('PNG of %d pixels: no pixel is far from the drawing, in few bytes', async width => {
  const [deck] = decks
  const [first] = deck!.scene.slides
  const short = { ...deck!, scene: { ...deck!.scene, slides: [first!] } }
  const [file] = await drawnFiles(short, { formats: ['png'], width })
  const [drawing] = await drawnFiles(short, { formats: ['svg'], outlines: true })
  const height = (width * 9) / 16
  expect(await sharp(file!.bytes).metadata()).toMatchObject({ width, height, hasAlpha: false, isPalette: true })
  const sized = textIn(drawing!).replace('width="960" height="540"', `width="${width}" height="${height}"`)
  const [own, wanted] = await Promise.all(
    [file!.bytes, Buffer.from(sized)].map(input => sharp(input, { unlimited: true }).removeAlpha().raw().toBuffer()),
  )
  let worst = 0
  for (let at = 0; at < wanted!.length; at++) worst = Math.max(worst, Math.abs(own![at]! - wanted![at]!))
  expect(own!.length).toBe(wanted!.length)
  expect(worst).toBeLessThanOrEqual(4)
  const whole = await sharp(wanted!, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 6 })
    .toBuffer()
  expect(file!.bytes.length).toBeLessThan(0.7 * whole.length)
})

test('PNG of a photograph keeps its colours', async () => {
  const noise = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, at) => (at * 7919 + ((at * at) >> 5)) & 255))
  const photo = await sharp(noise, { raw: { width: 200, height: 200, channels: 3 } })
    .png()
    .toBuffer()
  const picture: Item = {
    kind: 'image',
    id: 'p',
    name: 'p',
    alt: 'p',
    box: box(0, 0, 960, 540),
    bytes: photo,
    type: 'png',
    span,
  }
  const deck = { scene: scene([slide('A', [picture])]), theme: sampleTheme }
  const [file] = await drawnFiles(deck, { formats: ['png'], width: 1280 })
  expect(await sharp(file!.bytes).metadata()).toMatchObject({ width: 1280, isPalette: false, hasAlpha: false })
})

test('PPTX: file managers show the first slide, small', async () => {
  // Fonts inside: a file without them is made for speed, and has no picture.
  const { decks: withFonts } = await build({ host: nodeHost({}), folder: ROOT, audiences: ['press'], dry: true })
  const [deck] = withFonts
  const parts = unzipEntries(deck!.files[0]!.bytes)
  const thumbnail = parts.find(({ name }) => name === 'docProps/thumbnail.png')!
  expect(thumbnail.bytes.length).toBeLessThan(20_000)
  const [first] = await drawnFiles(
    { ...deck!, scene: { ...deck!.scene, slides: deck!.scene.slides.slice(0, 1) } },
    { formats: ['png'] },
  )
  const [small, large] = await Promise.all(
    [thumbnail.bytes, first!.bytes].map(input => sharp(input).resize(256, 144).removeAlpha().raw().toBuffer()),
  )
  const apart = small!.reduce((sum, value, at) => sum + Math.abs(value - large![at]!), 0) / small!.length
  expect(apart).toBeLessThan(8)
})

test('PNG: a picture a slide in the width asked for, drawn on; the sheet holds all', async () => {
  const [deck] = decks
  const slides = deck!.scene.slides.slice(0, 5)
  const short = { ...deck!, scene: { ...deck!.scene, slides } }
  const files = await drawnFiles(short, { formats: ['png', 'sheet'], width: 1280 })
  expect(files.map(({ suffix }) => suffix)).toEqual([...slides.map(({ id }) => `.${id}.png`), '.sheet.png'])
  for (const { bytes, suffix } of files) {
    const { channels } = await sharp(bytes).stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev)), suffix).toBeGreaterThan(5)
  }
  expect(await sharp(files[0]!.bytes).metadata()).toMatchObject({ width: 1280, height: 720, hasAlpha: false })
  expect(await sharp(files.at(-1)!.bytes).metadata()).toMatchObject({ width: 4 * 492 + 12, height: 2 * 282 + 12 })
})
