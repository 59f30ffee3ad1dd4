import { type Diagnostic, warning } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import type { OutputFile } from './write.ts'

/** The files of a deck that a build is about to write. */
interface DeckOutput {
  readonly name: string
  readonly files: readonly Pick<OutputFile, 'name'>[]
}

/** The picture of a slide, or of a page that it goes on with: `.A3.svg`, `.A3.2.svg`. */
const PICTURE = /^\.([^.]+)(\.\d+)?\.(svg|png)$/
/** A picture of the whole deck. */
const SHEET = 'sheet'

/** Pictures that an earlier build left beside those of this one: their slides have left the deck, or are called otherwise now. */
export async function stalePictures(
  host: Host,
  folder: string,
  decks: readonly DeckOutput[],
): Promise<readonly Diagnostic[]> {
  const pictured = decks.filter(({ name, files }) => files.some(file => pictureOf(file.name, name) !== undefined))
  if (pictured.length === 0) return []
  const found = await host.list(folder).catch(() => [])
  return pictured.flatMap(deck => staleOf(deck, found))
}

function staleOf({ name: deck, files }: DeckOutput, found: readonly string[]): readonly Diagnostic[] {
  const written = files.flatMap(({ name }) => pictureOf(name, deck) ?? [])
  const endings = new Set(written.map(({ ending }) => ending))
  const slides = new Set(written.map(({ slide }) => slide))
  const stale = found.filter(name => {
    const picture = pictureOf(name, deck)
    if (picture === undefined || !endings.has(picture.ending) || files.some(file => file.name === name)) return false
    // A name with another dot may be that of another deck’s slide.
    return !picture.goesOn || slides.has(picture.slide)
  })
  if (stale.length === 0) return []
  const [some, more] = [stale.slice(0, 3).map(name => `"${name}"`), stale.length - 3]
  return [
    warning(
      'output-stale',
      `No slide of this build is shown by ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      {
        why: `They are pictures of an earlier build of "${deck}", and whoever takes all its pictures takes them too.`,
        help: 'Delete them.',
      },
    ),
  ]
}

function pictureOf(file: string, deck: string) {
  const [, slide, page, ending] = (file.startsWith(deck) && PICTURE.exec(file.slice(deck.length))) || []
  if (slide === undefined || ending === undefined || slide === SHEET) return undefined
  return { slide, ending, goesOn: page !== undefined }
}
