import type { Draw, RenderRequest } from '../format.ts'
import { slideToRasterize } from '../svg/svg.ts'
import { pictureOf } from './rasterize.ts'

/** In pixels: what file managers show. */
const WIDTH = 256

/** The first slide as a small picture. What keeps it from being drawn is told where its file is written. */
export async function thumbnailOf(request: RenderRequest, draw: Draw): Promise<Uint8Array | undefined> {
  const first = { ...request, scene: { ...request.scene, slides: request.scene.slides.slice(0, 1) } }
  const outcome = await draw(first)
  if ('faults' in outcome) return undefined
  const [drawn] = outcome.deck.slides
  return drawn && pictureOf(slideToRasterize(drawn, outcome.deck, first, WIDTH))
}
