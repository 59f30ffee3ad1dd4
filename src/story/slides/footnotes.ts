import { error } from '../../base/diagnostic.ts'
import type { AudienceSlide } from '../../survey/model/audience.ts'
import type { LayoutSpec } from '../../template/spec/layout-spec.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'
import type { StoryContext } from '../story-context.ts'
import { noteMarksIn } from '../words/note-marks.ts'

/** Numbers the footnotes of a slide in the order of their first marks: in the title, the layout's slots, the foot. */
export function numberNotes(slide: AudienceSlide, layout: LayoutSpec): ReadonlyMap<string, number> {
  const notes = entriesOf(slide)
  if (notes.size === 0) return new Map()
  const slots = layout.slots.map(({ name }) => slide.slots.get(name)?.value)
  const names = [slide.title, ...slots, slide.foot].flatMap(marksIn).filter(name => notes.has(name))
  return new Map([...new Set(names)].map((name, at) => [name, at + 1]))
}

/** The footnotes in the order of their numbers; one that no words mark is told. */
export function notesInOrder(
  { report }: StoryContext,
  slide: AudienceSlide,
  numbers: ReadonlyMap<string, number>,
): readonly YamlEntry[] {
  const notes = entriesOf(slide)
  for (const [name, { key }] of notes) {
    if (numbers.has(name)) continue
    report(
      error('footnote-unmarked', `No words of slide ${slide.id} mark the footnote "${name}"`, {
        span: key.span,
        why: 'A note without a number at the words that it explains belongs to none.',
        help: `Write [^${name}] behind those words, or delete the note.`,
      }),
    )
  }
  return [...numbers.keys()].flatMap(name => notes.get(name) ?? [])
}

const entriesOf = ({ footnotes }: AudienceSlide): ReadonlyMap<string, YamlEntry> =>
  footnotes?.kind === 'map' ? footnotes.entries : new Map()

/** The names of all marks in what a slot holds, in order. */
function marksIn(tree: YamlTree | undefined): readonly string[] {
  if (tree?.kind === 'text') return noteMarksIn(tree.text).map(({ name }) => name)
  if (tree?.kind === 'list') return tree.items.flatMap(marksIn)
  return tree?.kind === 'map' ? [...tree.entries.values()].flatMap(({ value }) => marksIn(value)) : []
}
