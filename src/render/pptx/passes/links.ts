import type { LooseRelationship } from '../../../opc/relationships.ts'
import { childrenNamed, el, isElement, type XmlElement } from '../../../opc/xml.ts'
import type { Link } from '../../../scene/scene.ts'
import { slidePart } from '../parts/presentation.ts'
import type { FinishPlan } from '../plan.ts'
import { paragraphsOf, type Slide } from '../slide-objects.ts'

/** Words and objects that lead somewhere: into the web, or to a slide of the deck. A slide that is not there was reported before. */
export function linkObjects(slide: Slide, plan: FinishPlan): void {
  for (const { element, label, plan: object } of slide.objects) {
    if (object.link !== undefined) addClick(label, object.link, false, slide, plan)
    paragraphsOf(element).forEach((paragraph, index) => {
      const runs = childrenNamed(paragraph, 'a:r')
      for (const { run, link } of object.paragraphs?.[index]?.links ?? []) {
        const properties = runs[run]?.children.find(node => isElement(node) && node.name === 'a:rPr')
        if (properties !== undefined && isElement(properties)) addClick(properties, link, true, slide, plan)
      }
    })
  }
}

function addClick(owner: XmlElement, link: Link, isText: boolean, slide: Slide, plan: FinishPlan): void {
  if (owner.children.some(node => isElement(node) && node.name === 'a:hlinkClick')) return
  const id = relationshipTo(link, slide, plan)
  if (id === undefined) return
  const action = 'slide' in link ? 'ppaction://hlinksldjump' : undefined
  owner.children.push(el('a:hlinkClick', { 'r:id': id, action }, isText ? [OWN_COLOR()] : []))
}

function relationshipTo(link: Link, slide: Slide, plan: FinishPlan): string | undefined {
  const at = 'slide' in link ? plan.slides.findIndex(({ id }) => id === link.slide) : 0
  if (at < 0) return undefined
  const wanted: Omit<LooseRelationship, 'id'> =
    'slide' in link ? { kind: 'slide', target: slidePart(at) } : { kind: 'hyperlink', target: link.web, external: true }
  const known = slide.relationships.find(({ kind, target }) => kind === wanted.kind && target === wanted.target)
  if (known !== undefined) return known.id
  const id = `rId${1 + Math.max(0, ...slide.relationships.map(one => Number(one.id.slice(3)) || 0))}`
  slide.relationships = [...slide.relationships, { id, ...wanted }]
  return id
}

/** The words keep their colour, which has its contrast with the ground; without this Office takes the theme's one for links ([MS-ODRAWXML] 2.41). */
const OWN_COLOR = (): XmlElement =>
  el('a:extLst', {}, [
    el('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, [
      el('ahyp:hlinkClr', {
        'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
        val: 'tx',
      }),
    ]),
  ])
