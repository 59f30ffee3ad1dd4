import { type Diagnostic, error, warning } from '../base/diagnostic.ts'
import { bottom, contains, type Rect, right, sharedArea } from '../base/geometry.ts'
import { HAN } from '../base/language.ts'
import { inkBox, innerBox, linesHeight, linesWidth, type PlacedBody, placedBodies } from '../scene/geometry/ink.ts'
import type { Item, Paragraph, Scene, SceneSlide } from '../scene/scene.ts'
import { walkItems } from '../scene/walk.ts'
import { SLIDE } from '../theme/theme.ts'

/** Where words may stand: between the margins, from the tracker's top to the foot's end. Hanging marks may stand outside. */
const SAFE: Rect = {
  x: SLIDE.margin,
  y: SLIDE.wordsTop,
  width: SLIDE.width - 2 * SLIDE.margin,
  height: SLIDE.wordsBottom - SLIDE.wordsTop,
}
const PAGE: Rect = { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height }
const SLACK = 0.75

/** Looks at every item of a finished scene: what layout promises is proved here once more, from the numbers alone. */
export function auditScene(scene: Scene): readonly Diagnostic[] {
  return scene.slides.flatMap(slide => auditSlide(slide))
}

function auditSlide(slide: SceneSlide): readonly Diagnostic[] {
  const items = [...walkItems(slide.items)].filter(item => item.kind !== 'group')
  const bodies = items.flatMap(item => placedBodies(item).map(placed => ({ item, placed })))
  return [
    ...items.flatMap(item => auditPlace(slide, item)),
    ...bodies.flatMap(({ item, placed }) => [
      ...auditFit(slide, item, placed),
      ...auditSafe(slide, item, placed),
      ...auditLines(slide, item, placed),
    ]),
    ...auditOverlaps(slide, bodies),
  ]
}

function auditPlace(slide: SceneSlide, item: Item): readonly Diagnostic[] {
  const box = item.kind === 'chart' ? item.plot : item.box
  if (contains(PAGE, box, SLACK)) return []
  return [
    error('outside-slide', `${slide.id}: “${item.name}” reaches beyond the slide (${print(box)})`, {
      ...places(item),
      help: `Make it smaller; a slide is ${PAGE.width} by ${PAGE.height} points.`,
    }),
  ]
}

function auditSafe(slide: SceneSlide, item: Item, placed: PlacedBody): readonly Diagnostic[] {
  const ink = inkBox(placed)
  if (ink === undefined) return []
  const hang = Math.max(
    0,
    ...placed.body.paragraphs.map(({ indent, marker }) => (marker === undefined ? -indent.first : 0)),
  )
  const inside = { ...ink, x: ink.x + hang, width: Math.max(0, ink.width - hang) }
  if (contains(SAFE, inside, 2)) return []
  const beyond = Math.max(
    SAFE.x - inside.x,
    right(inside) - right(SAFE),
    SAFE.y - inside.y,
    bottom(inside) - bottom(SAFE),
  )
  return [
    error(
      'outside-margins',
      `${slide.id}: the words “${item.name}” stand ${beyond.toFixed(1)} pt outside the margins`,
      {
        ...places(item),
        help: `Keep words between x ${SAFE.x} and ${right(SAFE)} and above y ${bottom(SAFE)}; only hanging marks and fills may go further.`,
      },
    ),
  ]
}

const SHORTEN = 'Shorten the words, or give them more room in the layout.'

function auditFit(slide: SceneSlide, item: Item, placed: PlacedBody): readonly Diagnostic[] {
  const inner = innerBox(placed)
  const tall = linesHeight(placed.body.paragraphs) - inner.height
  const wide = placed.body.writing === 'stack' ? 0 : linesWidth(placed.body.paragraphs) - inner.width
  const found: Diagnostic[] = []
  if (tall > SLACK)
    found.push(
      error('text-overflow', `${slide.id}: the words “${item.name}” are ${tall.toFixed(1)} pt taller than their box`, {
        ...places(item),
        help: SHORTEN,
      }),
    )
  if (wide > SLACK)
    found.push(
      error('text-overflow', `${slide.id}: the words “${item.name}” are ${wide.toFixed(1)} pt wider than their box`, {
        ...places(item),
        help: SHORTEN,
      }),
    )
  return found
}

/** Two texts that stand on each other cannot be read. The allowance is for descenders and touching corners. */
function auditOverlaps(
  slide: SceneSlide,
  bodies: readonly { item: Item; placed: PlacedBody }[],
): readonly Diagnostic[] {
  const inked = bodies.flatMap(({ item, placed }) => {
    const ink = inkBox(placed)
    return ink === undefined ? [] : [{ item, ink }]
  })
  const found: Diagnostic[] = []
  inked.forEach((a, index) => {
    for (const b of inked.slice(index + 1)) {
      if (sharedArea(a.ink, b.ink) <= 4) continue
      found.push(
        error('text-overlap', `${slide.id}: “${a.item.name}” and “${b.item.name}” stand on each other`, {
          ...places(a.item),
          help: SHORTEN,
          trace: [{ label: 'the other text', span: b.item.source ?? b.item.span }],
        }),
      )
    }
  })
  return found
}

const NEVER_FIRST = /^[，。、；：！？”’）》〉」』】〕％…·,.;:!?%)\]}]/
const NEVER_LAST = /[“‘（《〈「『【〔￥([{]$/
/** The least Han characters of a last line. */
const LEAST_LAST = 3

function auditLines(slide: SceneSlide, item: Item, { body }: PlacedBody): readonly Diagnostic[] {
  if (body.writing === 'stack') return []
  return body.paragraphs.flatMap(paragraph => [
    ...auditEdges(slide, item, paragraph),
    ...auditLast(slide, item, paragraph),
  ])
}

function auditEdges(slide: SceneSlide, item: Item, { lines }: Paragraph): readonly Diagnostic[] {
  const bad = lines.flatMap(({ text }, index) => [
    ...(index > 0 && NEVER_FIRST.test(text.trimStart()) ? [`begins with “${text.trimStart().slice(0, 1)}”`] : []),
    ...(index < lines.length - 1 && NEVER_LAST.test(text.trimEnd()) ? [`ends with “${text.trimEnd().slice(-1)}”`] : []),
  ])
  return bad.map(what => warning('line-edge', `${slide.id}: a line of “${item.name}” ${what}`, places(item)))
}

function auditLast(slide: SceneSlide, item: Item, { lines }: Paragraph): readonly Diagnostic[] {
  const last = lines.at(-1)?.text ?? ''
  if (lines.length < 2 || !HAN.test(lines.map(({ text }) => text).join(''))) return []
  const count = [...last].filter(character => HAN.test(character) || /[\p{L}\d]/u.test(character)).length
  if (count >= LEAST_LAST) return []
  return [
    warning('short-last-line', `${slide.id}: the last line of “${item.name}” is only “${last.trim()}”`, {
      ...places(item),
      help: 'Shorten or lengthen the words a little.',
    }),
  ]
}

const places = (item: Item): Pick<Diagnostic, 'span' | 'trace'> => ({
  span: item.source ?? item.span,
  ...(item.source === undefined ? {} : { trace: [{ label: 'laid out by', span: item.span }] }),
})

const print = ({ x, y, width, height }: Rect): string => [x, y, width, height].map(Math.round).join(' ')
