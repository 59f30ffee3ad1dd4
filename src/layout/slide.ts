import { type Diagnostic, error } from '../base/diagnostic.ts'
import { sharedArea } from '../base/geometry.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import { makeSlide } from '../scene/make.ts'
import type { Item, SceneSlide } from '../scene/scene.ts'
import { itemText } from '../scene/walk.ts'
import { SLIDE } from '../theme/theme.ts'
import { computeBoxes } from './draft/compute.ts'
import type { Page } from './draft/drafting.ts'
import { glueTargets } from './emit/connect.ts'
import { describeMissing, describeOverflows, describeSurplus } from './emit/diagnose.ts'
import { emitBox } from './emit/emit.ts'
import type { Emitting } from './emit/emitting.ts'
import { nameNumerals } from './emit/name-numerals.ts'
import { type Fitted, fitPage } from './fit/fit.ts'
import { fitFallbackFonts } from './fit/fit-fallback-fonts.ts'
import type { Flex } from './flex/flex.ts'
import type { LayoutContext, SlideTree } from './model.ts'
import { paginate } from './paginate/paginate.ts'
import { pageSuffix } from './style/names.ts'
import { elementsOf } from './style/read.ts'

const SIZE = { width: SLIDE.width, height: SLIDE.height }

export interface LaidSlide {
  readonly slide: SceneSlide
  /** Whether all of it has its place. */
  readonly fits: boolean
}

/** One slide of the story as one slide of the scene, or several where its layout lets it go on overleaf. */
export function layoutSlide(
  source: SlideTree,
  number: number,
  flex: Flex,
  setting: LayoutContext,
  report: (diagnostic: Diagnostic) => void,
): readonly LaidSlide[] {
  const layOut = (tree: MarkupElement, page: Page): Fitted =>
    fitPage(computeBoxes(tree, setting, page), SIZE, flex, setting)
  const alone = (page: Fitted): readonly LaidSlide[] => {
    const emit = (tried: Fitted, tell: typeof report): SceneSlide =>
      emitSlide(source, source.slide.id, tried, setting, tell)
    return [{ slide: fitFallbackFonts(page, SIZE, flex, setting, { emit, report }), fits: true }]
  }
  const roomy = firstThatFits(ROOMY, air => layOut(source.tree, { number, ...air }))
  if (fits(roomy)) return alone(roomy)
  const suffix = pageSuffix(1, 2, setting.language)
  const trees = paginate(source.tree, roomy.overflows, tree => layOut(tree, { number, suffix }))
  // What can go overleaf does so before its parts close up.
  const close = trees.length > 1 ? undefined : firstThatFits(CLOSE, air => layOut(source.tree, { number, ...air }))
  if (close !== undefined && fits(close)) return alone(close)
  const pages = close
    ? [close]
    : trees.map((tree, index) => layOut(tree, { number: number + index, ...suffixOf(index, trees.length, setting) }))
  return pages.map((page, index) => {
    for (const diagnostic of describeOverflows(page, source, setting)) report(diagnostic)
    const id = index === 0 ? source.slide.id : `${source.slide.id}.${index + 1}`
    return { slide: emitSlide(source, id, page, setting, report), fits: fits(page) }
  })
}

type Air = Pick<Page, 'tight' | 'gaps'>

/** What a page is tried with, one after the other, and, where that is not enough and nothing can go overleaf, what then. */
const ROOMY: readonly Air[] = [{}, { tight: true }]
const CLOSE: readonly Air[] = [0.7, 0.4].map(gaps => ({ tight: true, gaps }))

/** The last where none does. */
function firstThatFits(airs: readonly Air[], layOut: (air: Air) => Fitted): Fitted {
  const [first, ...more] = airs
  const page = layOut(first!)
  return fits(page) || more.length === 0 ? page : firstThatFits(more, layOut)
}

const fits = (page: Fitted): boolean => page.overflows.length === 0

const suffixOf = (index: number, count: number, { language }: LayoutContext): Pick<Page, 'suffix'> =>
  count > 1 ? { suffix: pageSuffix(index + 1, count, language) } : {}

function emitSlide(
  source: SlideTree,
  id: string,
  fitted: Fitted,
  setting: LayoutContext,
  report: (diagnostic: Diagnostic) => void,
): SceneSlide {
  const { root, sizes, measure, places } = fitted
  const { slide, layoutName } = source
  const bare: Emitting = {
    setting,
    sizes,
    measure,
    place: box => places.get(box)!,
    targets: new Map(),
    report,
    emit: emitBox,
  }
  const emitted = emitBox(root, { ...bare, targets: glueTargets(root, bare) })
  const items = nameNumerals(titleFirst(emitted), setting.language)
  for (const diagnostic of [...describeSurplus(root, id), ...describeMissing(root, sizes, id, setting)])
    report(diagnostic)
  const title = items.find(item => item.kind === 'text' && item.placeholder === 'title')
  if (title === undefined && hasTitle(source.tree))
    report(
      error('title-empty', `${id}: the title has no words, or stands in a group`, {
        span: slide.span,
        help: 'Fill what its layout shows; take `group` away.',
      }),
    )
  return makeSlide({
    id,
    name: title === undefined ? id : itemText(title).replace(/\s+/g, ' '),
    layout: { key: slide.layout, name: layoutName },
    background: root.inside.backdrop,
    items,
    notes: slide.notes,
    span: slide.span,
    ...(slide.section === undefined ? {} : { section: slide.section }),
  })
}

const hasTitle = (element: MarkupElement): boolean => element.name === 'title' || elementsOf(element).some(hasTitle)

/** The title is read first: it moves to the front, or behind the last filled field that it stands on. */
function titleFirst(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(item => item.kind === 'text' && item.placeholder === 'title')
  if (at <= 0) return items
  const title = items[at]!
  const before = items.slice(0, at)
  const ground = before.findLastIndex(
    item => item.kind === 'shape' && item.fill !== undefined && sharedArea(item.box, title.box) > 0,
  )
  return [...before.slice(0, ground + 1), title, ...before.slice(ground + 1), ...items.slice(at + 1)]
}
