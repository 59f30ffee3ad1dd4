import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { zipPackage } from '../../src/opc/zip.ts'
import { renderPptx } from '../../src/render/pptx/draw/draw-deck.ts'
import { finishDeck } from '../../src/render/pptx/finish.ts'
import { colorOf, parseHex, printHex } from '../../src/theme/color.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { pageImages } from '../support/office.ts'
import { convertDecks } from '../support/office-decks.ts'
import { seeded } from '../support/random.ts'
import { randomColors, randomPaint } from '../support/random-paints.ts'
import { box, scene, shape, slide, title } from '../support/sample-scene.ts'
import { sampleTheme } from '../support/sample-theme.ts'

const COLUMNS = 10
const ROWS = 5
const SIDE = 60
/** Steps of 255 by which a channel may differ: LibreOffice keeps whole ones between the modifications. */
const TOLERANCE = 2

test('LibreOffice paints 50 colours as we say they look', async () => {
  const random = seeded(50)
  const theme: Theme = { ...sampleTheme, colors: { ...randomColors(random), lt1: 'FFFFFF' } }
  const white = parseHex(theme.colors.lt1)
  const drawn = Array.from({ length: 4 * COLUMNS * ROWS }, () => randomPaint(random))
  const distinct = [...new Map(drawn.map(paint => [printHex(colorOf(paint, white, theme)), paint])).values()]
  const fields = distinct.slice(0, COLUMNS * ROWS).map((paint, at) => ({
    paint,
    x: 48 + 80 * (at % COLUMNS),
    y: 120 + 75 * Math.floor(at / COLUMNS),
  }))
  expect(fields.length).toBe(50)
  const shapes = fields.map(({ paint, x, y }, at) =>
    shape(`field-${at}`, box(x, y, SIDE, SIDE), { fill: { kind: 'solid', paint } }),
  )
  const deck = scene([slide('A', [title('五十种颜色'), ...shapes])])
  const { parts, plan } = await renderPptx(deck, theme, '2026-01-01T00:00:00Z')
  await finishDeck(parts, plan, { fonts: 'none', fontFile: () => undefined })
  const path = join(mkdtempSync(join(tmpdir(), 'office-color-')), 'colors.pptx')
  writeFileSync(path, zipPackage(parts))

  const [pdf] = convertDecks([{ path, name: 'colors' }], 'pdf')
  const { data, info } = await sharp(pageImages(pdf!, deck.size.width)[0]!)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const distances = fields.map(({ paint, x, y }) => {
    const at = (Math.round(y + SIDE / 2) * info.width + Math.round(x + SIDE / 2)) * info.channels
    const own = colorOf(paint, white, theme)
    return Math.max(...own.map((value, channel) => Math.abs(value * 255 - data[at + channel]!)))
  })
  const far = fields.flatMap(({ paint }, at) =>
    distances[at]! > TOLERANCE ? [`${theme.colors[paint.slot]} ${JSON.stringify(paint)}: ${distances[at]}`] : [],
  )
  expect(far).toEqual([])
})
