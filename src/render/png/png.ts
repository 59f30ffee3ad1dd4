import { startStopwatch } from '../../base/stopwatch.ts'
import type { Host } from '../../host/host.ts'
import type { Draw, Format, RenderedFile, Renderer } from '../format.ts'
import { slideToRasterize } from '../svg/svg.ts'
import { joinPictures, pictureOf } from './rasterize.ts'

/** Draws each slide as a PNG picture, from the outlines of its letters. */
export const openPngRenderer: Format = (host, { width }, draw) =>
  openPictures(host, draw, width, async slides => {
    return inLanes(slides, async ({ id, svg }) => ({ suffix: `.${id}.png`, bytes: await pictureOf(svg) }))
  })

/** The width of a slide on a contact sheet, in pixels. */
const SMALL = 480

/** Draws all slides of a deck on one PNG picture. */
export const openSheetRenderer: Format = (host, _, draw) =>
  openPictures(host, draw, SMALL, async slides => {
    const small = await inLanes(slides, ({ svg }) => pictureOf(svg))
    return [{ suffix: '.sheet.png', bytes: await joinPictures(small) }]
  })

/** While one slide is rasterized, beside this thread, the next one is printed and the one before is packed. More would take memory, not time. */
const LANES = 2

/** The results of work on all items, in their order. */
async function inLanes<Item, Made>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = []
  const numbered = numbersOf(items)
  const lane = async (): Promise<void> => {
    for (const { item, at } of numbered) made[at] = await work(item)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return made
}

function* numbersOf<Item>(items: Iterable<Item>): Generator<{ readonly item: Item; readonly at: number }> {
  let at = 0
  for (const item of items) yield { item, at: at++ }
}

/** A slide as an SVG that is made when it is asked for, so that few are held. */
type LazySlides = Iterable<{ readonly id: string; readonly svg: string }>

function openPictures(
  host: Host,
  draw: Draw,
  width: number,
  make: (slides: LazySlides) => Promise<readonly RenderedFile[]>,
): Renderer {
  return async request => {
    const stopwatch = startStopwatch(host.now)
    const outcome = await stopwatch.time('draw', () => draw(request))
    if ('faults' in outcome) return { value: undefined, diagnostics: outcome.faults, timings: stopwatch.total() }
    const { deck } = outcome
    function* slides(): Generator<{ id: string; svg: string }> {
      for (const drawn of deck.slides) {
        yield { id: drawn.slide.id, svg: slideToRasterize(drawn, deck, request, width) }
      }
    }
    const value = await stopwatch.time('png', () => make(slides()))
    return { value, diagnostics: [], timings: stopwatch.total() }
  }
}
