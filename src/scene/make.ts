import type { Item, Scene, SceneSlide } from './scene.ts'

/**
 * The only ways to make parts of a scene: they freeze, and they refuse what no file may hold (a length that is not
 * finite, a box of negative size, two items of one id). Each such thing is our fault, so it throws.
 */
export function makeItem<T extends Item>(item: T): T {
  const { box } = item
  if (box.width < 0 || box.height < 0) throw new RangeError(`${item.id}: a box of ${box.width} × ${box.height} pt`)
  return seal(item, item.id)
}

export function makeSlide(slide: SceneSlide): SceneSlide {
  const seen = new Set<string>()
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (seen.has(item.id)) throw new RangeError(`${slide.id}: two items "${item.id}"`)
      seen.add(item.id)
      if (item.kind === 'group') visit(item.items)
    }
  }
  visit(slide.items)
  return seal(slide, slide.id)
}

export function makeScene(scene: Scene): Scene {
  const ids = new Set(scene.slides.map(slide => slide.id))
  if (ids.size !== scene.slides.length) throw new RangeError('two slides of one id')
  return seal(scene, 'scene')
}

/** Freezes a tree of plain values and checks its numbers. */
function seal<T extends object>(value: T, name: string): T {
  const fault = freeze(value)
  if (fault !== undefined) throw new RangeError(`${name}${fault}`)
  return value
}

/** Frozen parts were checked when they were made. Returns the path of the first number that is not finite. */
function freeze(value: object): string | undefined {
  if (Object.isFrozen(value) || ArrayBuffer.isView(value)) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'number' && !Number.isFinite(inner)) return `.${key} is ${inner}`
    const fault = typeof inner === 'object' && inner !== null ? freeze(inner) : undefined
    if (fault !== undefined) return `.${key}${fault}`
  }
  Object.freeze(value)
  return undefined
}
