import type { Item, Scene, TextBody } from '../../src/scene/scene.ts'
import { bodiesOf, walkItems } from '../../src/scene/walk.ts'

/** All words of a deck with the slide and the item that shows them. */
export function* walkTexts(scene: Scene): Generator<{ slide: string; item: Item; body: TextBody }> {
  for (const slide of scene.slides) {
    for (const item of walkItems(slide.items)) for (const body of bodiesOf(item)) yield { slide: slide.id, item, body }
  }
}
