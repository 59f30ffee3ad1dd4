import { LANGUAGE_TAG } from '../../base/language.ts'
import { startStopwatch } from '../../base/stopwatch.ts'
import type { Scene } from '../../scene/scene.ts'
import { faceKey } from '../../text/fonts/font-files.ts'
import type { DrawnDeck } from '../drawing/drawing.ts'
import { groundOf } from '../drawing/frame.ts'
import type { Format } from '../format.ts'
import { writeNotes } from './notes.ts'
import { openDocument } from './open-document.ts'
import { createPen, type Document } from './pen.ts'
import { adornment, writeSlide } from './structure.ts'

/** Writes a deck as one PDF: a page a slide, tagged, with bookmarks. */
export const openPdfRenderer: Format = (host, _, draw) => async request => {
  const stopwatch = startStopwatch(host.now)
  const outcome = await stopwatch.time('draw', () => draw(request))
  if ('faults' in outcome) return { value: undefined, diagnostics: outcome.faults, timings: stopwatch.total() }
  const bytes = await stopwatch.time('pdf', () => writeDeck(request.scene, outcome.deck, request.date))
  return { value: [{ suffix: '.pdf', bytes }], diagnostics: [], timings: stopwatch.total() }
}

async function writeDeck(scene: Scene, deck: DrawnDeck, date: string): Promise<Uint8Array> {
  const { size, language } = scene
  const doc = await openDocument({
    size: [size.width, size.height],
    lang: LANGUAGE_TAG[language],
    info: about(scene, new Date(date)),
  })
  const bytes = collect(doc)
  for (const face of deck.fonts.faces) doc.registerFont(faceKey(face), Buffer.from(deck.fonts.bytes(face)))
  const pen = createPen(doc, deck.theme, ({ face }) => faceKey(face))
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const bookmark = openBookmarks(doc)
  for (const drawn of deck.slides) {
    const { slide } = drawn
    doc.addPage()
    bookmark(slide.name, slide.section)
    doc.addNamedDestination(slide.id)
    // Keys go from link to link in the order of the structure.
    Object.assign(doc.page.dictionary.data, { Tabs: 'S' })
    const section = doc.struct('Sect', { title: slide.name })
    whole.add(section)
    adornment([groundOf(slide, size)], { doc, pen })
    writeSlide(drawn, section, { doc, pen })
    section.end()
  }
  writeNotes(deck.notes, scene, whole, { doc, pen })
  whole.end()
  doc.end()
  return bytes
}

const about = ({ deck }: Scene, date: Date): PDFKit.DocumentInfo => ({
  Title: deck.title,
  ...(deck.subject !== undefined && { Subject: deck.subject }),
  ...(deck.creator !== undefined && { Author: deck.creator }),
  Keywords: deck.keywords.join(', '),
  Creator: 'briefdeck',
  Producer: 'briefdeck',
  CreationDate: date,
  ModDate: date,
})

/** Bookmarks of the current page, below one of their section. */
function openBookmarks(doc: Document): (name: string, section: string | undefined) => void {
  let open: { readonly name: string; readonly outline: PDFKit.PDFOutline } | undefined
  return (name, section) => {
    if (section === undefined) open = undefined
    else if (open?.name !== section) open = { name: section, outline: doc.outline.addItem(section, { expanded: true }) }
    const parent = open?.outline ?? doc.outline
    parent.addItem(name)
  }
}

function collect(doc: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}
