import { error, type Result } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { child, childrenNamed, textOf, walk, type XmlElement } from '../../opc/xml.ts'
import type { DeckContent, SlideContent } from '../deck-content.ts'
import { type OpenDeck, openDeck } from './open-deck.ts'
import { readChart } from './read-chart.ts'
import { lookOf, readShapes, type Shapes } from './read-shapes.ts'

/**
 * Reads what a presentation says. Files of other programs are read as far as they keep to the standard; what cannot be
 * read is a diagnostic.
 */
export function readDeck(name: string, bytes: Uint8Array): Result<DeckContent> {
  const { value: deck, diagnostics } = openDeck(name, bytes)
  if (deck === undefined) return { value: undefined, diagnostics }
  try {
    return { value: contentOf(deck), diagnostics }
  } catch (fault) {
    // A part of a stranger's may be spoilt in any way; whatever it is, the file cannot be compared.
    const why = fault instanceof Error ? fault.message : String(fault)
    const help = 'Save it anew in the program that made it.'
    return { value: undefined, diagnostics: [error('deck-unreadable', `"${name}" cannot be read: ${why}`, { help })] }
  }
}

const PRESENTATION = 'ppt/presentation.xml'

function contentOf(deck: OpenDeck): DeckContent {
  const targets = new Map(deck.relationships(PRESENTATION).map(({ id, target }) => [id, target]))
  const list = child(deck.xml(PRESENTATION), 'p:sldIdLst')
  const parts = (list === undefined ? [] : childrenNamed(list, 'p:sldId')).flatMap(
    ({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [],
  )
  if (new Set(parts).size < parts.length) throw new Error('it lists a slide twice')
  const layouts = new Map<string, string>()
  const slides = parts.map((part, at) => slideOf(deck, part, at + 1, layouts))
  return { slides, theme: themeOf(deck) }
}

function slideOf(deck: OpenDeck, part: string, number: number, layouts: Map<string, string>): SlideContent {
  const root = deck.xml(part)
  const relationships = deck.relationships(part)
  const target = (kind: string): string | undefined => relationships.find(each => each.kind === kind)?.target
  const byId = new Map(relationships.map(each => [each.id, each]))
  const shapes = readShapes(root)
  const notes = target('notesSlide')
  const layout = target('slideLayout')
  if (layout !== undefined && !layouts.has(layout))
    layouts.set(layout, child(deck.xml(layout), 'p:cSld')?.attributes.name ?? layout)
  return {
    number,
    ...given({ mark: markOf(root) }),
    title: shapes.title,
    layout: layouts.get(layout ?? '') ?? '',
    hidden: root.attributes.show === '0',
    texts: shapes.texts,
    tables: shapes.tables,
    charts: shapes.charts.flatMap(({ name, id }) => {
      const at = byId.get(id)?.target
      return at === undefined || !deck.has(at) ? [] : readChart(name, deck.xml(at))
    }),
    pictures: shapes.pictures.flatMap(({ name, id }) => {
      const at = byId.get(id)
      return at === undefined || at.external || !deck.has(at.target) ? [] : { name, bytes: deck.stamp(at.target) }
    }),
    notes: notes === undefined || !deck.has(notes) ? [] : notesOf(readShapes(deck.xml(notes))),
    look: lookOf(root),
  }
}

const notesOf = ({ texts }: Shapes): readonly string[] =>
  texts.flatMap(({ text }) => text.split('\n')).filter(line => line.trim() !== '')

/** PowerPoint marks a slide when it is made, and keeps the mark in copies of the file. */
function markOf(root: XmlElement): string | undefined {
  for (const element of walk(root)) if (element.name === 'p14:creationId') return element.attributes.val
  return undefined
}

function themeOf(deck: OpenDeck): ReadonlyMap<string, string> {
  const master = deck.relationships(PRESENTATION).find(({ kind }) => kind === 'slideMaster')?.target
  const theme = master && deck.relationships(master).find(({ kind }) => kind === 'theme')?.target
  const found = new Map<string, string>()
  for (const element of theme === undefined ? [] : walk(deck.xml(theme))) {
    const { name, children } = element
    if (name === 'a:clrScheme')
      for (const slot of children)
        if (typeof slot === 'object') found.set(`colour ${slot.name.slice(2)}`, colorIn(slot))
    if (name === 'a:majorFont' || name === 'a:minorFont')
      for (const script of ['latin', 'ea']) {
        const face = child(element, `a:${script}`)?.attributes.typeface
        if (face) found.set(`${name === 'a:majorFont' ? 'headings' : 'body'} ${script}`, face)
      }
  }
  return found
}

const colorIn = (slot: XmlElement): string => {
  for (const { attributes } of walk(slot))
    if (attributes.lastClr ?? attributes.val) return `#${attributes.lastClr ?? attributes.val}`
  return textOf(slot)
}
