import type { Language } from '../../base/language.ts'
import type { Scene } from '../../scene/scene.ts'
import { NOTES_SHEET } from '../drawing/draw-notes.ts'
import type { DrawnItem, Mark, NotesPage } from '../drawing/drawing.ts'
import { frame, groundOf } from '../drawing/frame.ts'
import { attach, type Element } from './pen.ts'
import { adornment, cornersOf, type Tagging, tagged, writeStretches } from './structure.ts'

const WORDS: Readonly<Record<Language, { notes: string; slide: (name: string) => string }>> = {
  zh: { notes: '备注', slide: name => `幻灯片“${name}”` },
  en: { notes: 'Notes', slide: name => `The slide “${name}”` },
}

/** Sheets with notes behind the slides, so that a page and its slide have one number; their bookmarks stand below one of their own. */
export function writeNotes(pages: readonly NotesPage[], scene: Scene, whole: Element, tagging: Tagging): void {
  const { doc } = tagging
  const say = WORDS[scene.language]
  let section: Element | undefined
  let paragraphs = new Map<number, Element>()
  let bookmarks: PDFKit.PDFOutline | undefined
  for (const page of pages) {
    const { slide } = page.of
    doc.addPage({ size: [NOTES_SHEET.width, NOTES_SHEET.height], margin: 0 })
    if (page.head !== undefined) {
      section?.end()
      section = attach(whole, doc.struct('Sect', { title: `${say.notes}: ${slide.name}` }))
      paragraphs = new Map()
      bookmarks ??= doc.outline.addItem(say.notes)
      bookmarks.addItem(slide.name)
      writeHead(page.of, page.head, say.slide(slide.name), section, scene, tagging)
    }
    const parent = section!
    writeStretches(
      page.notes,
      ({ place: { paragraph } }) => {
        const own = paragraphs.get(paragraph) ?? attach(parent, doc.struct('P'))
        paragraphs.set(paragraph, own)
        return own
      },
      tagging,
    )
    adornment(page.foot, tagging)
  }
  section?.end()
}

/** The slide's title, and the slide as a figure: its words were told on its own page. */
function writeHead(
  { slide, items }: NotesPage['of'],
  { title, picture }: NonNullable<NotesPage['head']>,
  alt: string,
  section: Element,
  { size }: Scene,
  { doc, pen }: Tagging,
): void {
  tagged(title, attach(section, doc.struct('H1')), 'H1', { doc, pen })
  const figure = attach(section, doc.struct('Figure', { alt, bbox: cornersOf(picture) }))
  const small = {
    draw: (mark: Mark) => {
      doc.save().rect(picture.x, picture.y, picture.width, picture.height).clip()
      doc.translate(picture.x, picture.y).scale(picture.width / size.width)
      pen.draw(mark)
      doc.restore()
    },
  }
  tagged([groundOf(slide, size), ...items.flatMap(marksOf)], figure, 'Figure', { doc, pen: small })
  adornment([{ kind: 'path', outlines: [frame(picture)], stroke: { paint: { slot: 'dk1' }, width: 0.5 } }], {
    doc,
    pen,
  })
}

const marksOf = ({ marks, items }: DrawnItem): readonly Mark[] => [...marks, ...items.flatMap(marksOf)]
