import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { pageImages } from '../support/office.ts'
import { convertDecks } from '../support/office-decks.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { buildSamples } from '../support/sample-decks.ts'
import { ROOT } from '../support/source-files.ts'

/** Two slides beside each other: Chinese in one house look, English in the other. */
const LOOKS = [
  { theme: 'briefing', language: 'zh' },
  { theme: 'ledger', language: 'en' },
] as const
const WIDTH = 480
const HEIGHT = 270
const GAP = 8
const QUALITY = 68

/** The samples of every layout as LibreOffice draws them, in docs/layouts/<layout>.jpg; gives the files with their sizes in bytes. */
export async function drawLayouts(): Promise<readonly { readonly file: string; readonly bytes: number }[]> {
  const folder = join(ROOT, 'docs/layouts')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const desk = mkdtempSync(join(tmpdir(), 'layouts-'))
  const decks = await Promise.all(
    LOOKS.map(async ({ theme, language }) => {
      const [deck] = (await buildSamples(theme, language)).decks
      if (deck === undefined) throw new Error(`The samples do not build in ${theme}, ${language}`)
      const path = join(desk, `${theme}.${language}.pptx`)
      writeFileSync(path, pptxOf(deck))
      return { path, name: `${theme}.${language}`, layouts: deck.scene.slides.map(({ layout }) => layout.key) }
    }),
  )
  const pdfs = convertDecks(decks, 'pdf')
  const pages = pdfs.map(pdf => pageImages(pdf, 2 * WIDTH))
  const drawn = await Promise.all(
    decks[0]!.layouts.map(async layout => {
      const file = join(folder, `${layout}.jpg`)
      await drawPair(
        decks.map((deck, at) => pages[at]![deck.layouts.indexOf(layout)]!),
        file,
      )
      return { file: `docs/layouts/${layout}.jpg`, bytes: statSync(file).size }
    }),
  )
  for (const path of [desk, dirname(pdfs[0]!)]) rmSync(path, { recursive: true, force: true })
  return drawn
}

async function drawPair(pages: readonly string[], file: string): Promise<void> {
  const tiles = await Promise.all(
    pages.map(async (page, at) => ({
      input: await sharp(page).resize(WIDTH, HEIGHT, { fit: 'fill' }).toBuffer(),
      left: GAP + at * (WIDTH + GAP),
      top: GAP,
    })),
  )
  const sheet = { width: GAP + pages.length * (WIDTH + GAP), height: HEIGHT + 2 * GAP }
  await sharp({ create: { ...sheet, channels: 3, background: '#c8ccd0' } })
    .composite(tiles)
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toFile(file)
}
