import type { ChartItem, Face, Scene } from '../../scene/scene.ts'
import { bodiesOf, walkItems } from '../../scene/walk.ts'
import type { FaceRef } from '../../text/types.ts'
import type { Theme } from '../../theme/theme.ts'
import { facesOf } from './set-runs.ts'

/** All faces that a deck names, and others. */
export function facesIn(scene: Scene, theme: Theme, others: readonly Face[]): readonly FaceRef[] {
  const faces = new Map<string, Face>()
  for (const face of [...namedIn(scene), ...others]) faces.set(JSON.stringify(face), face)
  return [...faces.values()].flatMap(face => Object.values(facesOf(face, theme, scene.language)))
}

function* namedIn({ slides }: Scene): Generator<Face> {
  for (const { items } of slides) {
    for (const item of walkItems(items)) {
      for (const { paragraphs } of bodiesOf(item))
        for (const { runs } of paragraphs) for (const { face } of runs) yield face
      if (item.kind === 'chart') yield* namedInChart(item)
    }
  }
}

function* namedInChart({ labels, base, values }: ChartItem): Generator<Face> {
  yield labels.face
  if (values.numbers !== undefined) yield values.numbers.face
  if (base.kind === 'names' && base.names !== 'hidden') yield base.names.face
  if (base.kind === 'numbers' && base.scale.numbers !== undefined) yield base.scale.numbers.face
}
