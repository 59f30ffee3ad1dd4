import { child, elements, type XmlElement } from '../xml.ts'
import { type Check, repeated } from './check.ts'
import { readEot } from './eot.ts'
import { chartsOf, type DeckFacts, slidesOf } from './read-deck.ts'
import { FACES, type PartFacts } from './read-part.ts'

/** Typefaces, and the fonts inside. */
export const FONT_CHECKS: readonly Check[] = [
  {
    code: 'file-font-list',
    why: 'Embedded typefaces must each be listed once, used in the deck, and have a file, or PowerPoint drops them.',
    find: function* (deck) {
      const listed = embedded(deck)
      for (const typeface of repeated(listed.map(one => one.typeface))) yield `“${typeface}” is embedded twice`
      const naming = [...slidesOf(deck), ...deck.numbered('slideLayouts/slideLayout'), ...chartsOf(deck)]
      const used = new Set([...themeFaces(deck), ...naming.flatMap(namedFaces)])
      for (const { typeface, targets } of listed) {
        if (!used.has(typeface)) yield `“${typeface}” is embedded and not used`
        if (targets.length === 0) yield `“${typeface}” is listed without a file`
      }
    },
  },
  {
    code: 'file-font-data',
    why: 'A font that is not what the list says is not installed, and another takes its place.',
    find: function* (deck) {
      for (const { typeface, targets } of embedded(deck)) {
        for (const target of targets) {
          const file = deck.blobs.get(target)
          if (file === undefined) continue
          const family = readEot(file)?.family
          if (family === undefined) yield `${target} is no Embedded OpenType file`
          else if (family !== typeface) yield `${target} holds “${family}”, listed as “${typeface}”`
        }
      }
    },
  },
  {
    code: 'file-typeface-loose',
    why: 'A typeface that is neither embedded nor the theme’s is replaced on the next machine.',
    of: 'texts',
    each: function* (part, deck) {
      const own = NAMING.has(part.stem) ? namedFaces(part) : []
      const listed = own.length === 0 ? [] : embedded(deck)
      if (listed.length === 0) return
      const known = new Set([...themeFaces(deck), ...listed.map(one => one.typeface)])
      for (const typeface of own) if (!known.has(typeface)) yield `${part.name} names the typeface “${typeface}”`
    },
  },
  {
    code: 'file-typeface-empty',
    why: 'A run that names no typeface, or a theme’s that is not there, takes whatever the machine prefers.',
    of: 'texts',
    each: function* (part) {
      for (const name of FACES) {
        for (const { attributes } of part.named(name)) {
          const face = attributes.typeface ?? ''
          if (face === '' || (face.startsWith('+') && !/^\+m[jn]-(lt|ea|cs)$/.test(face))) {
            yield `${part.name}: ${name} names “${face}”`
          }
        }
      }
    },
  },
  {
    code: 'file-typeface-looks',
    why: 'Where a font is missing, its panose, pitch, family and character set say which one is like it.',
    of: 'xml',
    each: function* (part, deck) {
      if (!DESCRIBED.test(part.name) || !describesFaces(deck)) return
      for (const { attributes } of NAMED.flatMap(tag => part.named(tag))) {
        const { typeface = '', panose = '', pitchFamily = '', charset = '' } = attributes
        if (typeface === '' || typeface.startsWith('+')) continue
        const known = /^[0-9A-F]{20}$/.test(panose) && /^\d+$/.test(pitchFamily) && /^-?\d+$/.test(charset)
        if (!known) yield `${part.name} does not say what “${typeface}” looks like`
        else if (Number(pitchFamily) >> 4 === 0) yield `${part.name}: “${typeface}” is of no family of fonts`
      }
    },
  },
]

/** Where typefaces are named. The notes' own theme names what any machine has. */
const DESCRIBED =
  /^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$|^ppt\/(theme\/theme1|presentation)\.xml$/
const NAMED = ['a:latin', 'a:ea', 'a:buFont', 'p:font'] as const

/** A deck may say nothing of what its faces look like (`--fonts none`), but not of some only: the theme names them. */
const describesFaces = (deck: DeckFacts): boolean =>
  deck
    .part('ppt/theme/theme1.xml')
    ?.named('a:latin')
    .some(({ attributes }) => 'panose' in attributes) ?? false

interface Listed {
  readonly typeface: string
  readonly targets: readonly string[]
}

function embedded(deck: DeckFacts): Listed[] {
  const presentation = deck.part('ppt/presentation.xml')
  const fonts = presentation?.named('p:embeddedFont') ?? []
  if (presentation === undefined || fonts.length === 0) return []
  const related = new Map(deck.relationships.get(presentation.name)?.map(one => [one.id, one.target]))
  return fonts.map(font => ({
    typeface: child(font, 'p:font')?.attributes.typeface ?? '',
    targets: elements(font).flatMap(({ attributes }) => related.get(attributes['r:id'] ?? '') ?? []),
  }))
}

function themeFaces(deck: DeckFacts): string[] {
  const theme = deck.part('ppt/theme/theme1.xml')
  const families = theme === undefined ? [] : [...theme.named('a:majorFont'), ...theme.named('a:minorFont')]
  const face = (family: XmlElement, name: string): string => child(family, name)?.attributes.typeface ?? ''
  return families.flatMap(family => [face(family, 'a:latin'), face(family, 'a:ea')]).filter(name => name !== '')
}

/** Parts whose typefaces must be listed: slides inherit some from their layouts; masters name the theme's alone. */
const NAMING: ReadonlySet<string> = new Set(['slides/slide', 'slideLayouts/slideLayout', 'charts/chart'])

/** Typefaces by their own name. */
const namedFaces = ({ typefaces }: PartFacts): string[] =>
  typefaces.filter(typeface => typeface !== '' && !typeface.startsWith('+'))
