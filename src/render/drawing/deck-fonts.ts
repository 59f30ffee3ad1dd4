import type { Language } from '../../base/language.ts'
import { faceKey } from '../../text/fonts/font-files.ts'
import { type GlyphFace, openGlyphs } from '../../text/fonts/glyphs.ts'
import type { FaceRef } from '../../text/types.ts'
import type { Subsetter } from '../fonts/subset.ts'
import type { DeckFonts, DrawnItem, DrawnSlide, NotesPage, Span } from './drawing.ts'

/** A face and the characters that are set in it. */
interface FaceUse {
  readonly face: FaceRef
  readonly characters: ReadonlySet<number>
}

/** What faces slides set, with their characters, in the order of first use. */
export const facesUsed = (slides: readonly DrawnSlide[]): ReadonlyMap<string, FaceUse> => usesOf(spansOf(slides))

function usesOf(spans: Iterable<Span>): ReadonlyMap<string, FaceUse> {
  const uses = new Map<string, { face: FaceRef; characters: Set<number> }>()
  for (const { text, face } of spans) {
    const key = faceKey(face)
    const use = uses.get(key) ?? { face, characters: new Set<number>() }
    for (const character of text) use.characters.add(character.codePointAt(0)!)
    uses.set(key, use)
  }
  return uses
}

function* spansOf(slides: readonly DrawnSlide[]): Generator<Span> {
  for (const { items } of slides) yield* spansIn(items)
}

function* spansIn(items: readonly DrawnItem[]): Generator<Span> {
  for (const { marks, items: inner } of items) {
    for (const mark of marks) if (mark.kind === 'words') yield* mark.spans
    yield* spansIn(inner)
  }
}

function* spansOfNotes(pages: readonly NotesPage[]): Generator<Span> {
  for (const { head, notes, foot } of pages)
    for (const { spans } of [...(head?.title ?? []), ...notes, ...foot]) yield* spans
}

/** @param cut a face of the deck, cut down to these characters; undefined where it cannot be, which the caller has reported */
export async function openDeckFonts(
  slides: readonly DrawnSlide[],
  notes: readonly NotesPage[],
  language: Language,
  subset: Subsetter,
  cut: (use: FaceUse) => Promise<Uint8Array | undefined>,
): Promise<DeckFonts> {
  const opened = new Map<string, { readonly face: FaceRef; readonly bytes: Uint8Array; readonly glyphs: GlyphFace }>()
  for (const [key, use] of usesOf([...spansOf(slides), ...spansOfNotes(notes)])) {
    const bytes = await cut(use)
    if (bytes === undefined) continue
    opened.set(key, { face: use.face, bytes, glyphs: await openGlyphs(bytes, language) })
  }
  const find = (face: FaceRef) => opened.get(faceKey(face))!
  return {
    part: async (face, characters) => (await subset(find(face).bytes, sorted(characters), true))!,
    beyond: async (face, characters) => {
      const bytes = await cut({ face, characters })
      return bytes && subset(bytes, sorted(characters), true)
    },
    bytes: face => find(face).bytes,
    glyphs: face => find(face).glyphs,
    faces: [...opened.values()].map(({ face }) => face),
  }
}

const HYPHEN = 0x2d
/** Characters to cut a font down to. No program takes a font without an outline, as it would be where all are of rare Han or blank. */
export const sorted = (characters: ReadonlySet<number>): number[] =>
  [...new Set([HYPHEN, ...characters])].sort((a, b) => a - b)
