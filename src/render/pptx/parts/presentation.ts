import type { Language } from '../../../base/language.ts'
import { toEmu } from '../../../base/units.ts'
import { NAMESPACES, type RelationshipKind, ROOT } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { type LooseRelationship, writeRelationships } from '../../../opc/relationships.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { guidOf } from '../guid.ts'
import type { FinishPlan, SlidePlan } from '../plan.ts'
import { defaultTextStyle, MASTER, MASTER_ID } from './master.ts'
import { NOTES_MASTER } from './notes.ts'

export const PRESENTATION = 'ppt/presentation.xml'
export const slidePart = (at: number): string => `ppt/slides/slide${at + 1}.xml`
const slideId = (at: number): number => 256 + at

/** presentation.xml and its relationships, in the order of children that the schema demands and PowerPoint writes. */
export function writePresentation(parts: Package, plan: FinishPlan): void {
  const targets: [RelationshipKind, string][] = [
    ['slideMaster', MASTER],
    ...plan.slides.map((_, at): [RelationshipKind, string] => ['slide', slidePart(at)]),
    ...(parts.has(NOTES_MASTER) ? ([['notesMaster', NOTES_MASTER]] as [RelationshipKind, string][]) : []),
    ['presProps', 'ppt/presProps.xml'],
    ['viewProps', 'ppt/viewProps.xml'],
    ['theme', 'ppt/theme/theme1.xml'],
    ['tableStyles', 'ppt/tableStyles.xml'],
  ]
  const relationships = targets.map(([kind, target], at): LooseRelationship => ({ id: `rId${at + 1}`, kind, target }))
  const ids = new Map(relationships.map(({ target, id }) => [target, id]))
  const idOf = (target: string): string => ids.get(target)!
  const slides = plan.slides.map((_, at) => el('p:sldId', { id: slideId(at), 'r:id': idOf(slidePart(at)) }))
  const root = el('p:presentation', { ...ROOT, saveSubsetFonts: 1, autoCompressPictures: 0 }, [
    el('p:sldMasterIdLst', {}, [el('p:sldMasterId', { id: MASTER_ID, 'r:id': idOf(MASTER) })]),
    parts.has(NOTES_MASTER)
      ? el('p:notesMasterIdLst', {}, [el('p:notesMasterId', { 'r:id': idOf(NOTES_MASTER) })])
      : undefined,
    el('p:sldIdLst', {}, slides),
    el('p:sldSz', { cx: toEmu(plan.size.width), cy: toEmu(plan.size.height) }),
    el('p:notesSz', { cx: 6858000, cy: 9144000 }),
    defaultTextStyle(plan.theme, plan.language),
    sections(plan),
  ])
  parts.set(PRESENTATION, { xml: root })
  writeRelationships(parts, PRESENTATION, relationships)
}

/** Sections as PowerPoint shows them, each over its run of slides. Once there is one, every slide must be in one. */
function sections({ slides, language, deck }: FinishPlan): XmlElement | undefined {
  if (!slides.some(({ section }) => section !== undefined)) return undefined
  const runs: { name: string; slides: number[] }[] = []
  slides.forEach((slide, at) => {
    const name = sectionOf(slide, runs.at(-1)?.name, language)
    if (runs.at(-1)?.name !== name) runs.push({ name, slides: [] })
    runs.at(-1)!.slides.push(at)
  })
  const all = runs.map(({ name, slides: members }, at) =>
    el('p14:section', { name, id: guidOf(`section ${deck.story} ${at} ${name}`) }, [
      el(
        'p14:sldIdLst',
        {},
        members.map(member => el('p14:sldId', { id: slideId(member) })),
      ),
    ]),
  )
  return el('p:extLst', {}, [
    el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [
      el('p14:sectionLst', { 'xmlns:p14': NAMESPACES.p14 }, all),
    ]),
  ])
}

/** A slide without a section of its own goes on with the one before it. */
function sectionOf(slide: SlidePlan, before: string | undefined, language: Language): string {
  return slide.section ?? before ?? FIRST_SECTION[language]
}

const FIRST_SECTION: Readonly<Record<Language, string>> = { zh: '开篇', en: 'Opening' }
