import { given } from '../../../base/given.ts'
import type { Package } from '../../../opc/package.ts'
import { printXml } from '../../../opc/xml.ts'
import type { Item, Scene, SceneSlide } from '../../../scene/scene.ts'
import { itemText } from '../../../scene/walk.ts'
import type { Theme } from '../../../theme/theme.ts'
import { schemeColor } from '../paint.ts'
import type { FinishPlan, ObjectPlan, SlidePlan } from '../plan.ts'
import { captureParts } from './capture.ts'
import { drawChart } from './chart.ts'
import { drawImage } from './image.ts'
import { placeholdersOf, planLayouts } from './layouts.ts'
import { writeNotes } from './notes.ts'
import { openPresentation } from './open-presentation.ts'
import { inches, type Pen, type Presentation } from './pen.ts'
import { drawConnector, drawShape, objectKey } from './shape.ts'
import { drawTable } from './table.ts'
import { drawText } from './text.ts'
import { createTokens } from './tokens.ts'

/**
 * Writes the scene with pptxgenjs: raw parts, and the plan of what pptxgenjs cannot write.
 * `open-presentation.ts` alone imports pptxgenjs, `pen.ts` its types.
 *
 * @param date ISO 8601 in UTC, whole seconds
 */
export async function renderPptx(
  scene: Scene,
  theme: Theme,
  date: string,
): Promise<{ parts: Package; plan: FinishPlan }> {
  const presentation = await newPresentation(scene)
  const tokens = createTokens()
  const pictures: Uint8Array[] = []
  const slides = sectioned(scene.slides, presentation).map(({ slide, options }): SlidePlan => {
    const pen: Pen = { slide: presentation.addSlide(options), tokens, pictures }
    writeNotes(pen.slide, slide.notes)
    return slidePlan(slide, drawItems(slide, pen))
  })
  const plan: FinishPlan = {
    language: scene.language,
    deck: { ...scene.deck, date },
    theme,
    size: scene.size,
    layouts: planLayouts(scene),
    slides,
    tokens: tokens.plan,
  }
  return { parts: await captureParts(presentation, pictures), plan }
}

async function newPresentation(scene: Scene): Promise<Presentation> {
  const presentation = await openPresentation()
  presentation.defineLayout({ name: 'deck', width: inches(scene.size.width), height: inches(scene.size.height) })
  presentation.layout = 'deck'
  presentation.title = scene.deck.title
  return presentation
}

/** Declares each run of slides under one name as a section. */
function sectioned(slides: readonly SceneSlide[], presentation: Presentation) {
  let current: string | undefined
  return slides.map(slide => {
    if (slide.section !== undefined && slide.section !== current) presentation.addSection({ title: slide.section })
    current = slide.section
    return { slide, options: slide.section === undefined ? {} : { sectionTitle: slide.section } }
  })
}

function slidePlan(slide: SceneSlide, objects: ReadonlyMap<string, ObjectPlan>): SlidePlan {
  const page = slide.background.slot === 'lt1' && Object.keys(slide.background).length === 1
  return {
    id: slide.id,
    layout: slide.layout.key,
    name: slide.name,
    ...given({ section: slide.section, hidden: slide.hidden }),
    ...(!page && { background: printXml(schemeColor(slide.background), false) }),
    notes: slide.notes,
    objects,
  }
}

function drawItems(slide: SceneSlide, pen: Pen): Map<string, ObjectPlan> {
  const indexes = new Map<Item, number | undefined>(placeholdersOf(slide).map(({ item, index }) => [item, index]))
  const objects = new Map<string, ObjectPlan>()
  const draw = (item: Item, groups: readonly string[]): void => {
    const key = objectKey(item.id)
    objects.set(key, { ...label(item, groups, indexes), ...drawItem(item, key, pen) })
    if (item.kind === 'group') for (const member of item.items) draw(member, [...groups, key])
  }
  for (const item of slide.items) draw(item, [])
  return objects
}

function label(item: Item, groups: readonly string[], indexes: ReadonlyMap<Item, number | undefined>): ObjectPlan {
  const index = indexes.get(item)
  const kind = (item.kind === 'text' || item.kind === 'shape') && indexes.has(item) ? item.placeholder : undefined
  return {
    name: item.name,
    ...given({
      alt: item.alt ?? (kind === 'picture' ? itemText(item) : undefined),
      ornament: item.ornament,
      link: item.link,
    }),
    ...(kind && { placeholder: { kind, ...given({ index }) } }),
    ...(groups.length > 0 && { groups }),
  }
}

function drawItem(item: Item, key: string, pen: Pen): Partial<ObjectPlan> {
  switch (item.kind) {
    case 'text':
      return drawText(item, key, pen)
    case 'shape':
      return drawShape(item, key, pen)
    case 'image':
      return drawImage(item, key, pen)
    case 'table':
      return drawTable(item, key, pen)
    case 'chart':
      return drawChart(item, key, pen)
    case 'connector':
      return drawConnector(item, key, pen)
    case 'group':
      return {}
  }
}
