import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { drawnFiles } from '../support/drawn-files.ts'
import { EXAMPLES, exampleDecks } from '../support/example-projects.ts'
import { shippedDecks } from '../support/shipped-decks.ts'
import { ROOT } from '../support/source-files.ts'
import { drawLayouts } from './draw-layouts.ts'

/**
 * `npm run gallery`: every deck as we draw it, four slides a row, in docs/gallery/<deck>.jpg, and every layout's sample.
 * `npm run gallery -- decks`, `-- layouts` or `-- <example>` draws some of them.
 */
const COLUMNS = 4
const WIDTH = 400
const HEIGHT = 225
const GAP = 8
const QUALITY = 72

const folder = join(ROOT, 'docs/gallery')
mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
const isWanted = (what: string): boolean => wanted.length === 0 || wanted.includes(what)
for (const { deck, name } of [
  ...(isWanted('decks') ? (await shippedDecks()).map(deck => ({ deck, name: deck.name })) : []),
  ...(await exampleDecks(EXAMPLES.filter(isWanted))),
]) {
  const file = join(folder, `${name}.jpg`)
  const pages = await drawnFiles(deck, { formats: ['png'], width: 2 * WIDTH })
  await drawSheet(
    pages.map(({ bytes }) => bytes),
    file,
  )
  process.stdout.write(`docs/gallery/${name}.jpg  ${Math.round(statSync(file).size / 1024)} KB\n`)
}
if (isWanted('layouts')) {
  const layouts = await drawLayouts()
  const kilobytes = layouts.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
  process.stdout.write(`docs/layouts/  ${layouts.length} pictures, ${Math.round(kilobytes)} KB\n`)
}

async function drawSheet(pages: readonly Uint8Array[], file: string): Promise<void> {
  const tiles = await Promise.all(
    pages.map(async (page, index) => ({
      input: await sharp(page).resize(WIDTH, HEIGHT, { fit: 'fill' }).toBuffer(),
      left: GAP + (index % COLUMNS) * (WIDTH + GAP),
      top: GAP + Math.floor(index / COLUMNS) * (HEIGHT + GAP),
    })),
  )
  const rows = Math.ceil(pages.length / COLUMNS)
  const sheet = { width: GAP + COLUMNS * (WIDTH + GAP), height: GAP + rows * (HEIGHT + GAP) }
  await sharp({ create: { ...sheet, channels: 3, background: '#c8ccd0' } })
    .composite(tiles)
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toFile(file)
}
