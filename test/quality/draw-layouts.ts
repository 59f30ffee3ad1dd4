import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { drawnFiles } from '../support/drawn-files.ts'
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

/** The samples of every layout as we draw them, in docs/layouts/<layout>.jpg; gives the files with their sizes in bytes. */
export async function drawLayouts(): Promise<readonly { readonly file: string; readonly bytes: number }[]> {
  const folder = join(ROOT, 'docs/layouts')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const decks = await Promise.all(
    LOOKS.map(async ({ theme, language }) => {
      const [deck] = (await buildSamples(theme, language)).decks
      if (deck === undefined) throw new Error(`The samples do not build in ${theme}, ${language}`)
      const files = await drawnFiles(deck, { formats: ['png'], width: 2 * WIDTH })
      const layouts = deck.scene.slides.map(({ layout }) => layout.key)
      return { layouts, pages: files.map(({ bytes }) => bytes) }
    }),
  )
  const drawn = await Promise.all(
    decks[0]!.layouts.map(async layout => {
      const file = join(folder, `${layout}.jpg`)
      await drawPair(
        decks.map(({ pages, layouts }) => pages[layouts.indexOf(layout)]!),
        file,
      )
      return { file: `docs/layouts/${layout}.jpg`, bytes: statSync(file).size }
    }),
  )
  return drawn
}

async function drawPair(pages: readonly Uint8Array[], file: string): Promise<void> {
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
