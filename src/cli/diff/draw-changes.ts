import type { Comparison, SlideDiff } from '../../compare/changes.ts'
import type { SlidePictures } from '../../compare/print/html.ts'
import { differenceOf, smallPicture } from '../../render/png/difference.ts'
import type { DeckSource } from './deck-source.ts'

/** Pictures of the slides that differ, by `deck.slide`. Empty where a side was not built. */
export async function drawChanges(
  { decks }: Comparison,
  before: DeckSource,
  after: DeckSource,
): Promise<ReadonlyMap<string, SlidePictures>> {
  const pictures = new Map<string, SlidePictures>()
  for (const deck of decks) {
    for (const slide of deck.slides) {
      const [old, now] = [drawingOf(before, deck.name, slide.before), drawingOf(after, deck.name, slide.after)]
      if (slide.change === 'same' && old === now) continue
      const drawn = await pictureBoth(old, now)
      if (drawn !== undefined) pictures.set(keyOf(deck.name, slide), drawn)
    }
  }
  return pictures
}

export const keyOf = (deck: string, { id = '' }: SlideDiff): string => `${deck}.${id}`

const drawingOf = ({ drawings }: DeckSource, deck: string, slide = 0): string | undefined =>
  drawings.get(deck)?.[slide - 1]

async function pictureBoth(old: string | undefined, now: string | undefined): Promise<SlidePictures | undefined> {
  if (old !== undefined && now !== undefined) return differenceOf(old, now)
  if (old !== undefined) return { before: await smallPicture(old) }
  return now === undefined ? undefined : { after: await smallPicture(now) }
}
