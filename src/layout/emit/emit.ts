import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { sharedArea } from '../../base/geometry.ts'
import { given } from '../../base/given.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { makeSlide } from '../../scene/make.ts'
import type { Item, SceneSlide } from '../../scene/scene.ts'
import { bodiesOf } from '../../scene/walk.ts'
import type { Fitted } from '../fit/fit.ts'
import type { LayoutContext, SlideTree } from '../model.ts'
import { elementsOf } from '../style/read.ts'
import { glueTargets } from './connect.ts'
import { diagnoseMissing } from './diagnose.ts'
import { emitBox } from './emit-box.ts'
import type { EmitContext } from './emit-context.ts'
import { nameNumerals } from './name-numerals.ts'

/**
 * A fitted page as a slide of the scene: one item or more for each box, in reading order.
 * @param id the slide's id in the scene; a continued slide has one of its own
 * @param report gets what the page cannot show: missing characters, connectors without an end
 */
export function emitSlide(
  fitted: Fitted,
  { tree, slide, layoutName }: SlideTree,
  id: string,
  layout: LayoutContext,
  report: (diagnostic: Diagnostic) => void,
): SceneSlide {
  const { root, sizes, measure, places } = fitted
  const context: EmitContext = {
    ...layout,
    sizes,
    measure,
    place: box => places.get(box)!,
    targets: new Map(),
    report,
    emit: emitBox,
  }
  const emitted = emitBox(root, { ...context, targets: glueTargets(root, context) })
  const items = nameNumerals(titleFirst(emitted), layout.language)
  for (const diagnostic of diagnoseMissing(root, id, context)) report(diagnostic)
  const title = items.find(item => item.kind === 'text' && item.placeholder === 'title')
  if (title === undefined && hasTitle(tree))
    report(
      error('title-empty', `${id}: the title has no words, or stands in a group`, {
        span: slide.span,
        help: 'Fill what its layout shows; take `group` away.',
      }),
    )
  return makeSlide({
    id,
    name: title === undefined ? id : plainText(title).replace(/\s+/g, ' '),
    layout: { key: slide.layout, name: layoutName },
    background: root.inside.backdrop,
    items,
    notes: id === slide.id ? slide.notes : (slide.overleaf ?? slide.notes),
    span: slide.span,
    ...given({ section: slide.section, hidden: slide.hidden, continues: id === slide.id ? undefined : slide.id }),
  })
}

/** The words of a title without the marks of its evidence. */
const plainText = (title: Item): string =>
  bodiesOf(title)
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ runs }) => runs.map(({ text, raised }) => (raised ? '' : text)).join(''))
    .join('\n')

const hasTitle = (element: MarkupElement): boolean => element.name === 'title' || elementsOf(element).some(hasTitle)

/** Moves the title to the front, since it is read first, or behind the last filled shape that it stands on. */
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
