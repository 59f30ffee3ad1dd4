import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { VIEWS } from '../../src/lint/vision.ts'
import { unzipEntries, zipEntries } from '../../src/opc/zip.ts'
import { parseHex, printHex } from '../../src/theme/color.ts'
import { pageImages } from '../support/office.ts'
import { convertDecks, type OfficeDeck, officeDecks } from '../support/office-decks.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

const THEME = 'ppt/theme/theme1.xml'
/** Pixels at the edges of letters are rounded. */
const ROUNDING = 3

/** What PowerPoint’s Design › Variants › Colours does: other values in the theme part, and nothing else. */
function inGrey({ name, bytes }: OfficeDeck, folder: string): { name: string; path: string } {
  const files = new Map(unzipEntries(bytes).map(entry => [entry.name, entry.bytes]))
  const theme = new TextDecoder().decode(files.get(THEME))
  const grey = theme.replace(/srgbClr val="([0-9A-F]{6})"/g, (_, hex: string) => `srgbClr val="${greyOf(hex)}"`)
  expect(grey).not.toBe(theme)
  files.set(THEME, new TextEncoder().encode(grey))
  const path = join(folder, `${name}.pptx`)
  writeFileSync(path, zipEntries(files))
  return { name, path }
}

/** Pages with a picture: its colours stand in its own file. */
const pictured = ({ bytes }: OfficeDeck): ReadonlySet<number> =>
  new Set(
    unzipEntries(bytes).flatMap(({ name, bytes: part }) => {
      const page = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1]
      return page !== undefined && new TextDecoder().decode(part).includes('<p:pic>') ? [Number(page)] : []
    }),
  )

/** Of the same luminance. */
const greyOf = (hex: string): string => printHex(VIEWS.greyscale(parseHex(hex)))

/** How far the most colourful pixel of a page is from grey, in steps of 256. */
async function colourOf(page: string): Promise<number> {
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let most = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    most = Math.max(most, Math.max(red, green, blue) - Math.min(red, green, blue))
  }
  return most
}

describe('with the theme’s colours exchanged for greys', () => {
  const pages = { before: new Map<string, number[]>(), after: new Map<string, number[]>() }
  beforeAll(async () => {
    const decks = await officeDecks()
    const folder = mkdtempSync(join(tmpdir(), 'office-grey-'))
    for (const [key, files] of [
      ['before', decks],
      ['after', decks.map(deck => inGrey(deck, folder))],
    ] as const) {
      const pdfs = convertDecks(files, 'pdf')
      for (const [at, pdf] of pdfs.entries())
        pages[key].set(files[at]!.name, await Promise.all(pageImages(pdf, 480).map(colourOf)))
    }
  })

  test.each(SHIPPED)('no slide of %s keeps a colour', async name => {
    const skipped = pictured((await officeDecks()).find(deck => deck.name === name)!)
    const before = pages.before.get(name)!
    // A page in the theme's black and white alone has no colour to lose.
    expect(before.filter(colour => colour > 10 * ROUNDING).length).toBeGreaterThan(before.length / 2)
    const plain = pages.after.get(name)!.filter((_, at) => !skipped.has(at + 1))
    expect(plain.length).toBeGreaterThan(before.length / 2)
    for (const colour of plain) expect(colour).toBeLessThanOrEqual(ROUNDING)
  })
})

/** A font reference wants a colour, as PowerPoint itself writes it; the text style's own stands over it. */
const FONT_REFERENCE = /<a:fontRef idx="minor"><a:prstClr val="black"\/><\/a:fontRef>/g

test('no part but the themes holds a colour of its own', async () => {
  for (const { name, bytes } of await officeDecks()) {
    const loose = unzipEntries(bytes)
      .filter(entry => /\.(xml|rels)$/.test(entry.name) && !entry.name.startsWith('ppt/theme/'))
      .filter(entry =>
        /<a:(srgbClr|sysClr|prstClr|scrgbClr|hslClr)\b/.test(
          new TextDecoder().decode(entry.bytes).replace(FONT_REFERENCE, ''),
        ),
      )
    expect(
      loose.map(entry => entry.name),
      name,
    ).toEqual([])
  }
})
