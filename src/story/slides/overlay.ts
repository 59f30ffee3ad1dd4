import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { parseReference } from '../../base/reference.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Audience, AudienceSlide } from '../../survey/model/audience.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'

/**
 * The slides of an audience. An overlay starts from the slides of the audience that it extends, and replaces words by
 * slide and key.
 */
export function layOver(audience: Audience, report: (diagnostic: Diagnostic) => void): readonly AudienceSlide[] {
  const { base, slides } = audience
  if (base === undefined) return slides
  const below = layOver(base, report)
  for (const { id, span } of slides) {
    if (below.some(slide => slide.id === id)) continue
    report(
      error('overlay-slide-unknown', `Unknown slide "${id}", expected one of ${base.file}`, {
        span,
        why: 'An overlay gives other words to slides that there are.',
        help: didYouMean(
          id,
          below.map(slide => slide.id),
        ),
      }),
    )
  }
  return below.map(slide => {
    const over = slides.find(({ id }) => id === slide.id)
    return over === undefined ? slide : layOverSlide(slide, over, report)
  })
}

function layOverSlide(
  slide: AudienceSlide,
  over: AudienceSlide,
  report: (diagnostic: Diagnostic) => void,
): AudienceSlide {
  if (over.layout !== undefined && over.layout.text !== slide.layout?.text) {
    const help = 'Delete the line: the layout carries over.'
    report(error('overlay-layout', 'Unexpected other layout in an overlay', { span: over.layout.span, help }))
  }
  const slots = new Map<string, YamlEntry>(slide.slots)
  for (const [name, entry] of over.slots) {
    const own = slots.get(name)
    slots.set(name, own === undefined ? entry : { key: own.key, value: layOverTree(own.value, entry.value, report) })
  }
  return {
    ...slide,
    slots,
    ...given({
      section: over.section ?? slide.section,
      title: layOverText(slide.title, over.title, report),
      foot: layOverText(slide.foot, over.foot, report),
      footnotes: layOverText(slide.footnotes, over.footnotes, report),
      notes: over.notes ?? slide.notes,
    }),
  }
}

const layOverText = (
  own: YamlTree | undefined,
  over: YamlTree | undefined,
  report: (diagnostic: Diagnostic) => void,
): YamlTree | undefined => (own === undefined || over === undefined ? (over ?? own) : layOverTree(own, over, report))

/**
 * Lays an overlay's tree over a base tree: words replace words and keep the base's voucher, maps and lists are merged
 * entry by entry, and `~` keeps the base's entry.
 */
function layOverTree(own: YamlTree, over: YamlTree, report: (diagnostic: Diagnostic) => void): YamlTree {
  if (over.kind === 'none') return own
  if (own.kind === 'list' && over.kind === 'list') {
    const beyond = over.items[own.items.length]
    if (beyond !== undefined) {
      const help = `There are ${own.items.length} in the audience below; ~ stands for one that keeps its words.`
      report(error('overlay-items', 'Unexpected further item in an overlay', { span: beyond.span, help }))
    }
    const items = own.items.map((item, index) => {
      const words = over.items[index]
      return words === undefined ? item : layOverTree(item, words, report)
    })
    return { ...own, items }
  }
  if (own.kind === 'map' && over.kind === 'map') {
    const entries = new Map(own.entries)
    for (const [key, entry] of over.entries) {
      const below = entries.get(key)
      const cut = parseReference(key) !== undefined
      entries.set(
        key,
        below === undefined || cut ? entry : { key: below.key, value: layOverTree(below.value, entry.value, report) },
      )
    }
    return { ...own, entries }
  }
  if (over.kind !== 'text') return over
  if (own.kind === 'map' && own.entries.has('text')) return withText(own, over)
  if (own.kind === 'text' && parseReference(own.text) !== undefined && parseReference(over.text) === undefined) {
    return vouched(over, own)
  }
  return over
}

function withText(own: Extract<YamlTree, { kind: 'map' }>, over: YamlTree): YamlTree {
  const entries = new Map(own.entries)
  const text = entries.get('text')
  if (text !== undefined) entries.set('text', { key: text.key, value: over })
  return { ...own, entries }
}

/** Own words that replace a bare id take the record as their voucher. */
function vouched(over: Extract<YamlTree, { kind: 'text' }>, id: Extract<YamlTree, { kind: 'text' }>): YamlTree {
  const entries = new Map<string, YamlEntry>([
    ['text', { key: new SourcedText('text', over.span), value: over }],
    ['from', { key: new SourcedText('from', over.span), value: id }],
  ])
  return { kind: 'map', entries, span: over.span }
}
