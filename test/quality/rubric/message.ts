import { isMark } from '../../../src/base/characters.ts'
import type { Language } from '../../../src/base/language.ts'
import { innerBox, linesHeight, linesWidth, placedBodies } from '../../../src/scene/geometry/ink.ts'
import type { SceneSlide } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'
import type { SlideContent } from '../../../src/story/slide-content.ts'
import { lengthOf } from '../../../src/story/slots/capacity.ts'
import type { SlotSpec } from '../../../src/template/spec/layout-spec.ts'
import { LEAST_BODY } from '../../../src/theme/for-medium.ts'
import { type Count, content, few, none, share } from './count.ts'
import { isCover, type RubricDeck } from './rubric-decks.ts'
import { scaleOf } from './typography.ts'

export const OPEN_MESSAGE = ['whether a slide makes one claim and no second one']

export function countMessage(deck: RubricDeck): readonly Count[] {
  const { slides } = deck.scene
  const inner = slides.filter(slide => !isCover(deck, slide))
  const sizes = slides.flatMap(slide =>
    bodies(slide).flatMap(({ body }) => body.paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size))),
  )
  const carried = inner.map(slide => ({ slide, by: CARRIES[slide.layout.key] ?? 'text' }))
  const texts = carried.filter(({ by }) => by === 'text').map(({ slide }) => `${slide.id} ${slide.layout.key}`)
  const over = deck.content.map(slide => overCapacity(deck, slide))
  const kinds = [...new Set(carried.map(({ by }) => by))].sort()
  return [
    none('texts larger than their box', slides.flatMap(overflows), 1),
    { ...content('smallest size, in points', Math.min(...sizes)), allows: Math.min(...sizes) < 10 ? 1 : 4 },
    share(
      'slides within the capacity that their layout states',
      over.length,
      over.flatMap(({ most }) => most ?? []),
      { 4: 1, 3: 0.9, 2: 0 },
    ),
    share(
      'slides on which no letters shrank below their style',
      slides.length,
      slides.filter(slide => shrank(slide, deck)).map(({ id }) => id),
      { 4: 5 / 6, 3: 2 / 3, 2: 0 },
    ),
    ...(deck.telling.audience.reading === 'projected' ? readingDistance(slides) : []),
    share(
      'slides whose claim a number, chart, table, diagram, picture or quotation carries (covers apart)',
      inner.length,
      texts,
      { 4: 0.7, 3: 2 / 3, 2: 0 },
    ),
    content('by what', kinds.map(kind => `${kind} ${carried.filter(({ by }) => by === kind).length}`).join(', ')),
  ]
}

/** On a deck that is projected: the least sizes that are read from the back of a room (src/theme/for-medium.ts), feet, page numbers and evidence apart. */
function readingDistance(slides: readonly SceneSlide[]): readonly Count[] {
  const read = slides
    .filter(({ layout }) => layout.key !== 'evidence')
    .flatMap(slide =>
      [...walkItems(slide.items)]
        .filter(item => !(item.kind === 'text' && (item.placeholder === 'footer' || item.placeholder === 'number')))
        .flatMap(placedBodies)
        .flatMap(({ body }) => body.paragraphs.flatMap(({ runs }) => runs))
        .map(({ size, text }) => ({ size, text, slide: slide.id })),
    )
  const small = read.filter(({ size, text }) => size < LEAST_LABEL && text.trim() !== '')
  const letters = (runs: typeof read): number => runs.reduce((sum, { text }) => sum + text.length, 0)
  const large = letters(read.filter(({ size }) => size >= LEAST_BODY.projected))
  return [
    few(
      `texts under ${LEAST_LABEL} pt, feet and evidence apart`,
      small.map(({ slide, size, text }) => `${slide} ${size} pt “${text.slice(0, 12)}”`),
      { 3: 4, 2: 999 },
    ),
    content(
      `letters of ${LEAST_BODY.projected} pt and more`,
      `${Math.round((100 * large) / Math.max(1, letters(read)))} %`,
    ),
  ]
}
const LEAST_LABEL = 14

type Carrier = 'number' | 'picture' | 'chart' | 'table' | 'diagram' | 'quotation' | 'text'

/** What carries the claim of a slide of each layout, as we see them: words side by side, however large, are text. */
export const CARRIES: Readonly<Record<string, Carrier>> = {
  agenda: 'text',
  'answer-first': 'text',
  'argument-stairs': 'diagram',
  'bar-chart': 'chart',
  'barrier-wall': 'diagram',
  'before-after': 'number',
  'branch-status': 'diagram',
  canvas: 'diagram',
  'case-and-verify': 'number',
  'cause-chain': 'diagram',
  'column-chart': 'chart',
  'company-card': 'text',
  'company-pair': 'diagram',
  'comparison-table': 'table',
  contrast: 'text',
  'decision-page': 'table',
  'decision-table': 'table',
  evidence: 'table',
  'depth-table': 'table',
  'evidence-bars': 'chart',
  'figures-unsaid': 'number',
  'first-steps': 'text',
  'flow-highway': 'diagram',
  fork: 'diagram',
  form: 'text',
  foundation: 'diagram',
  'four-actions': 'text',
  'gates-closing': 'diagram',
  glossary: 'text',
  'grouped-table': 'table',
  'hero-number': 'number',
  'linked-rings': 'diagram',
  monday: 'table',
  'number-ledger': 'number',
  'people-sample': 'number',
  'picture-slots': 'picture',
  'plan-board': 'diagram',
  'process-data': 'diagram',
  'quote-cards': 'quotation',
  'quote-and-flow': 'quotation',
  'quote-and-readings': 'quotation',
  'quote-wall': 'quotation',
  'risk-register': 'table',
  'section-divider': 'text',
  'span-matrix': 'diagram',
  'stance-table': 'table',
  strata: 'diagram',
  'summary-three-steps': 'text',
  'then-and-now': 'diagram',
  'two-and-a-gap': 'text',
  'two-columns': 'text',
  'two-lanes': 'text',
  'two-paths': 'diagram',
  'two-routes': 'diagram',
  'voice-matrix': 'table',
  weave: 'diagram',
  wordings: 'table',
}

const bodies = (slide: SceneSlide) => [...walkItems(slide.items)].flatMap(placedBodies)

function overflows(slide: SceneSlide): readonly string[] {
  return bodies(slide).flatMap(placed => {
    const inner = innerBox(placed)
    const { paragraphs, writing } = placed.body
    const tall = linesHeight(paragraphs) - inner.height
    const wide = writing === 'stack' ? 0 : linesWidth(paragraphs) - inner.width
    return Math.max(tall, wide) > 0.75 ? [`${slide.id} “${paragraphs[0]?.lines[0]?.text.slice(0, 12)}”`] : []
  })
}

/** Whether a slide shows a size that no style has, nor a layout asks for. */
function shrank(slide: SceneSlide, deck: RubricDeck): boolean {
  const isOwn = scaleOf(deck)
  return bodies(slide).some(({ body }) =>
    body.paragraphs.some(({ runs }) => runs.some(run => !isMark(run) && !isOwn(run.size))),
  )
}

/** The text of a slide that exceeds the most what its layout is sure to hold. */
function overCapacity(deck: RubricDeck, { slide, texts, layout }: SlideContent): { readonly most?: string } {
  const { language, templates } = deck.telling
  const { slots, title } = templates.layouts.get(layout)!
  const over = texts.flatMap(({ path, text, place }) => {
    const capacity =
      place === 'title' ? title : place === 'foot' || place === 'notes' ? undefined : capacityOf(slots, path.split('.'))
    const length = lengthOf(text, language)
    const holds = capacity?.[language]
    return holds !== undefined && length > holds ? [{ path, part: length / holds, length, holds }] : []
  })
  const [most] = over.sort((a, b) => b.part - a.part)
  if (most === undefined) return {}
  const more = over.length > 1 ? `, and ${over.length - 1} more` : ''
  return { most: `${slide.id} ${most.path}: ${most.length} of ${most.holds}${more}` }
}

function capacityOf(
  slots: readonly SlotSpec[],
  [name, ...rest]: readonly string[],
): Readonly<Record<Language, number>> | undefined {
  const slot = slots.find(each => each.name === name)
  if (slot === undefined) return undefined
  const below = rest.filter(each => !/^\d+$/.test(each))
  if ('slots' in slot.value) return capacityOf(slot.value.slots, below)
  return COUNTED.has(slot.value.kind) ? undefined : slot.value.capacity
}

/** What such slots hold are points, rows or fields, not letters. */
const COUNTED: ReadonlySet<string> = new Set(['series', 'chart', 'cells', 'matrix'])
