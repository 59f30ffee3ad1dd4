import type { SceneSlide } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'

/** Tables with joined cells: PowerPoint's accessibility checker warns of them, for who hears a table hears cell by cell. */
export function findJoined(slide: SceneSlide): readonly string[] {
  return [...walkItems(slide.items)].flatMap(item =>
    item.kind === 'table' && item.rows.some(({ cells }) => cells.some(cell => 'covered' in cell))
      ? [`“${item.name}” has joined cells`]
      : [],
  )
}
