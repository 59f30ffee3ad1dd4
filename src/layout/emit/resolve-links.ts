import type { SceneSlide } from '../../scene/scene.ts'
import { walkItems } from '../../scene/walk.ts'
import { linksOf } from './check-links.ts'

interface Page {
  readonly slide: SceneSlide
  readonly anchors: readonly string[]
}

/** The slides with links to an element of a slide, which name its first page, led to the page on which it came to stand. */
export function resolveLinks(pages: readonly Page[]): readonly SceneSlide[] {
  const places = new Map<string, string>(
    pages.flatMap(({ slide, anchors }) =>
      anchors.map(anchor => [`${slide.continues ?? slide.id}/${anchor}`, slide.id] as const),
    ),
  )
  return pages.map(({ slide }) => ledTo(slide, places))
}

interface Led {
  readonly to: string
  readonly slide: SceneSlide
}

/** A laid slide that is taken again, with links to the same places, is the same object: its picture is kept by it. */
const ledBefore = new WeakMap<SceneSlide, Led>()

function ledTo(slide: SceneSlide, places: ReadonlyMap<string, string>): SceneSlide {
  const targets = [...walkItems(slide.items)]
    .flatMap(item => linksOf(item))
    .flatMap(link => ('slide' in link ? [String(link.slide)] : []))
  if (!targets.some(target => places.has(target))) return slide
  const to = JSON.stringify(targets.map(target => places.get(target) ?? target))
  const before = ledBefore.get(slide)
  if (before?.to === to) return before.slide
  const led = { ...slide, items: redirect(slide.items, places) }
  ledBefore.set(slide, { to, slide: led })
  return led
}

/** The same value, its links led to where their places are. */
function redirect<T>(value: T, places: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map(each => redirect(each, places)) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key !== 'link' || typeof inner !== 'object' || inner === null) return [key, redirect(inner, places)]
    return [key, 'slide' in inner ? { slide: places.get(inner.slide) ?? inner.slide } : inner]
  })
  return Object.fromEntries(entries)
}
