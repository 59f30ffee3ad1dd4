import { isElement, textOf } from '../xml.ts'
import { type Check, repeated } from './check.ts'
import { CHILD_ORDER } from './child-order.ts'
import { ancestor, LOWEST_MASTER_ID, slidesOf } from './read-deck.ts'

const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/

/** presentation.xml, its slides, sections and notes. */
export const DECK_CHECKS: readonly Check[] = [
  {
    code: 'file-child-order',
    why: 'Elements out of the schema’s order make the part invalid; PowerPoint repairs many such files.',
    of: 'xml',
    each: function* (part) {
      for (const [key, order] of ORDERS) {
        for (const element of part.named(key.name)) {
          if (key.parent !== undefined && part.parent(element)?.name !== key.parent) continue
          let last = -1
          for (const node of element.children) {
            if (!isElement(node)) continue
            const place = order.indexOf(node.name)
            if (place < 0) yield `${part.name}: ${key.name} must not hold ${node.name}`
            else if (place < last) yield `${part.name}: in ${key.name}, ${node.name} stands too late`
            last = Math.max(last, place)
          }
        }
      }
    },
  },
  {
    code: 'file-slide-list',
    why: 'A slide that is not listed once, under a number of its own, is lost or makes the file unreadable.',
    find: function* (deck) {
      const presentation = deck.part('ppt/presentation.xml')
      if (presentation === undefined) {
        yield 'ppt/presentation.xml is not there'
        return
      }
      const listed = presentation.named('p:sldId').map(({ attributes }) => attributes)
      for (const id of repeated(listed.map(one => one.id ?? '')))
        yield `ppt/presentation.xml: slide id ${id} stands twice`
      for (const { id } of listed) {
        if (!(Number(id) >= 256 && Number(id) < LOWEST_MASTER_ID)) yield `ppt/presentation.xml: ${id} is no slide id`
      }
      const related = new Map(deck.relationships.get(presentation.name)?.map(one => [one.id, one.target]))
      const named = listed.map(one => related.get(one['r:id'] ?? '') ?? '')
      for (const { name } of slidesOf(deck)) {
        const times = named.filter(target => target === name).length
        if (times !== 1) yield `ppt/presentation.xml: ${name} is listed ${times} times`
      }
      if (listed.length === 0) yield 'ppt/presentation.xml lists no slide'
    },
  },
  {
    code: 'file-notes-size',
    why: 'Notes pages of another size print cut off.',
    find: function* (deck) {
      const size = deck.part('ppt/presentation.xml')?.named('p:notesSz')[0]?.attributes
      if (size?.cx !== '6858000' || size.cy !== '9144000')
        yield `ppt/presentation.xml: notes pages are ${size?.cx} × ${size?.cy}`
    },
  },
  {
    code: 'file-section-cover',
    why: 'A slide in no section, or in two, makes PowerPoint drop the sections.',
    find: function* (deck) {
      const presentation = deck.part('ppt/presentation.xml')
      const sections = presentation?.named('p14:section') ?? []
      if (presentation === undefined || sections.length === 0) return
      const members = presentation.named('p14:sldId').map(({ attributes }) => attributes.id ?? '')
      const slides = presentation.named('p:sldId').map(({ attributes }) => attributes.id ?? '')
      for (const id of slides) {
        const times = members.filter(member => member === id).length
        if (times !== 1) yield `ppt/presentation.xml: slide ${id} is in ${times} sections`
      }
      for (const id of members)
        if (!slides.includes(id)) yield `ppt/presentation.xml: a section names slide ${id}, which is not there`
      if (members.join() !== slides.join() && members.length === slides.length && repeated(members).length === 0) {
        yield 'ppt/presentation.xml: sections hold the slides in another order'
      }
    },
  },
  {
    code: 'file-guid',
    why: 'A GUID in another form than Office’s, or one twice, is invalid.',
    of: 'xml',
    each: function* (part) {
      const ids = part.named('p14:section').map(({ attributes }) => attributes.id ?? '')
      const fields = part.named('a:fld').map(({ attributes }) => attributes.id ?? '')
      const styles = part.named('a:tblStyle').map(({ attributes }) => attributes.styleId ?? '')
      for (const id of [...ids, ...fields, ...styles]) if (!GUID.test(id)) yield `${part.name}: ${id} is no GUID`
      for (const id of [...repeated(ids), ...repeated(styles)]) yield `${part.name}: ${id} stands twice`
    },
  },
  {
    code: 'file-slide-links',
    why: 'A slide has exactly one layout, and one notes page at most.',
    find: function* (deck) {
      for (const { name } of slidesOf(deck)) {
        const all = deck.relationships.get(name) ?? []
        const layouts = all.filter(({ kind }) => kind === 'slideLayout').length
        const notes = all.filter(({ kind }) => kind === 'notesSlide').length
        if (layouts !== 1) yield `${name} has ${layouts} layouts`
        if (notes > 1) yield `${name} has ${notes} notes pages`
      }
    },
  },
  {
    code: 'file-notes-empty',
    why: 'A notes page without words is noise, and an empty run on one makes PowerPoint repair the file.',
    of: 'notes',
    each: function* (notes) {
      const body = notes.named('p:ph').find(({ attributes }) => attributes.type === 'body')
      const shape = body === undefined ? undefined : ancestor(notes, body, 'p:sp')
      if (shape === undefined || textOf(shape).trim() === '') yield `${notes.name} has no words`
    },
    find: function* (deck) {
      const masters = deck.numbered('notesMasters/notesMaster')
      if (masters.length > 0 && deck.own('notesSlides/notesSlide').length === 0)
        yield `${masters[0]!.name} serves no notes page`
    },
  },
  {
    code: 'file-line-break',
    why: 'A line break inside a run is shown as a space: paragraphs run together.',
    of: 'pages',
    each: function* (page) {
      for (const element of page.named('a:t'))
        if (/[\n\r\v]/.test(textOf(element))) yield `${page.name}: a run holds a line break`
    },
  },
]

const ORDERS = Object.entries(CHILD_ORDER).map(([key, order]) => {
  const steps = key.split(' > ')
  return [{ name: steps.at(-1)!, parent: steps.length > 1 ? steps[0] : undefined }, order] as const
})
