import { createHash } from 'node:crypto'
import { childrenNamed } from '../xml.ts'
import { type Check, repeated } from './check.ts'
import { ENDINGS, endingOf, pictureKind, typeOf } from './content-types.ts'
import type { ReadDeck } from './read-deck.ts'

/** What a reader opens by a click, and no program by itself. */
const FOLLOWED_BY_HAND = /^(?:https:\/\/|mailto:)/

const TYPES = '[Content_Types].xml'

/** Relationships that no element names: programs follow them by their type. */
const IMPLICIT = new Set([
  'slideLayout',
  'slideMaster',
  'notesSlide',
  'notesMaster',
  'slide',
  'theme',
  'presProps',
  'viewProps',
  'tableStyles',
  'chartStyle',
  'chartColorStyle',
])

/** Content types, relationships and parts, as the packaging standard (ECMA-376 Part 2) wants them. */
export const PACKAGE_CHECKS: readonly Check[] = [
  {
    code: 'file-xml-malformed',
    why: 'Office opens no file with a part that is not XML.',
    find: function* ({ malformed }) {
      for (const { name, message } of malformed) yield `${name}: ${message}`
    },
  },
  {
    code: 'file-content-type-missing',
    why: 'Office takes a part of unknown type for damage.',
    find: function* (deck) {
      const { overrides, defaults } = contentTypes(deck)
      for (const { name } of deck.entries) {
        if (name === TYPES || name.endsWith('/')) continue
        if (!overrides.has(name) && !defaults.has(endingOf(name))) yield `${name} has no content type`
      }
    },
  },
  {
    code: 'file-content-type-ghost',
    why: 'An override for a part that is not there makes PowerPoint repair the file.',
    find: function* (deck) {
      const there = new Set(deck.entries.map(({ name }) => name))
      for (const name of contentTypes(deck).overrides.keys()) {
        if (!there.has(name)) yield `${TYPES} tells of ${name}, which is not there`
      }
    },
  },
  {
    code: 'file-content-type-duplicate',
    why: 'Two content types for one part make the package invalid.',
    find: function* (deck) {
      const root = deck.part(TYPES)?.root
      if (root === undefined) return
      const names = childrenNamed(root, 'Override').map(({ attributes }) => attributes.PartName ?? '')
      const extensions = childrenNamed(root, 'Default').map(({ attributes }) => attributes.Extension ?? '')
      for (const name of repeated([...names, ...extensions])) yield `${TYPES} tells of ${name} twice`
    },
  },
  {
    code: 'file-content-type-wrong',
    why: 'A part declared as what it is not is dropped, or the file repaired.',
    find: function* (deck) {
      const { overrides, defaults } = contentTypes(deck)
      for (const [name, type] of overrides) {
        const right = typeOf(name)
        if (right !== undefined && right !== type) yield `${name} is declared ${type}, not ${right}`
      }
      for (const [extension, type] of defaults) {
        if (ENDINGS[extension] !== type) yield `.${extension} is declared ${type}`
      }
    },
  },
  {
    code: 'file-part-unknown',
    why: 'A part that our decks do not have was left over by a tool, or carries what nobody looked at.',
    find: function* ({ entries }) {
      for (const { name } of entries) {
        const extension = endingOf(name)
        const known = extension === 'xml' ? typeOf(name) !== undefined : Object.hasOwn(ENDINGS, extension)
        if (name !== TYPES && !name.endsWith('/') && !known) yield `${name} is of no kind that a deck has`
      }
    },
  },
  {
    code: 'file-part-unreachable',
    why: 'A part that nothing leads to is invisible, and still goes out with the file.',
    find: function* (deck) {
      const there = new Set(deck.entries.map(({ name }) => name))
      const reached = reachedParts(deck)
      for (const name of there) {
        if (name !== TYPES && !/(\.rels|\/)$/.test(name) && !reached.has(name)) yield `nothing leads to ${name}`
      }
    },
  },
  {
    code: 'file-relationship-dangling',
    why: 'PowerPoint repairs a file whose relationship leads nowhere.',
    find: function* ({ relationships, entries }) {
      const there = new Set(entries.map(({ name }) => name))
      for (const [owner, all] of relationships) {
        for (const { id, target, external } of all) {
          if (!external && !there.has(target))
            yield `${owner || 'the package'}: ${id} leads to ${target}, which is not there`
        }
      }
    },
  },
  {
    code: 'file-relationship-orphan',
    why: 'Relationships of a part that is not there.',
    find: function* ({ relationships, entries }) {
      const there = new Set(entries.map(({ name }) => name))
      for (const owner of relationships.keys())
        if (owner !== '' && !there.has(owner)) yield `${owner} has relationships, and is not there`
    },
  },
  {
    code: 'file-relationship-duplicate',
    why: 'The same relationship id twice makes PowerPoint repair the file.',
    find: function* ({ relationships }) {
      for (const [owner, all] of relationships) {
        for (const id of repeated(all.map(one => one.id))) yield `${owner || 'the package'}: ${id} stands twice`
      }
    },
  },
  {
    code: 'file-relationship-unknown',
    why: 'An element that names a relationship which is not there loses its picture, chart or link.',
    of: 'xml',
    each: function* ({ name, references }, { relationships }) {
      const ids = new Set(relationships.get(name)?.map(({ id }) => id))
      for (const { element, key } of references) {
        if (!ids.has(element.attributes[key]!))
          yield `${name}: ${element.name} names ${element.attributes[key]}, which is not there`
      }
    },
  },
  {
    code: 'file-relationship-unused',
    why: 'A relationship that no element names keeps a part in the file that nobody sees.',
    of: 'xml',
    each: function* ({ name, references }, { relationships }) {
      const used = new Set(references.map(({ element, key }) => element.attributes[key]))
      for (const { id, kind } of relationships.get(name) ?? [])
        if (!used.has(id) && !IMPLICIT.has(kind)) yield `${name}: nothing names ${id} (${kind})`
    },
  },
  {
    code: 'file-relationship-external',
    why: 'Opening the file would reach out to another place; our decks hold all they show.',
    find: function* ({ relationships }) {
      for (const [owner, all] of relationships) {
        for (const { id, kind, target, external } of all)
          if (external && !(kind === 'hyperlink' && FOLLOWED_BY_HAND.test(target)))
            yield `${owner}: ${id} leads outside, to ${target}`
      }
    },
  },
  {
    code: 'file-picture-kind',
    why: 'A picture that is not what its name says shows as a red cross.',
    find: function* ({ blobs }) {
      for (const [name, bytes] of blobs) {
        if (!name.startsWith('ppt/media/') || bytes.length === 0) continue
        const kind = pictureKind(bytes)
        if (kind !== endingOf(name)) yield `${name} holds ${kind ?? 'no picture'}`
      }
    },
  },
  {
    code: 'file-picture-duplicate',
    why: 'The same picture is stored twice and makes the file larger than it is.',
    find: function* ({ blobs }) {
      const seen = new Map<string, string>()
      for (const [name, bytes] of blobs) {
        if (!name.startsWith('ppt/media/')) continue
        const hash = createHash('sha256').update(bytes).digest('hex')
        if (seen.has(hash)) yield `${name} is the same picture as ${seen.get(hash)}`
        else seen.set(hash, name)
      }
    },
  },
  {
    code: 'file-value-nonsense',
    why: 'NaN, Infinity or undefined in an attribute makes PowerPoint repair the file.',
    of: 'xml',
    each: function* ({ name, text, all }) {
      if (!NONSENSE.test(text)) return
      for (const { name: tag, attributes } of all) {
        for (const [key, value] of Object.entries(attributes)) {
          if (!WORDS.has(key) && NONSENSE_WORD.test(value)) yield `${name}: ${tag}@${key} is ${value}`
        }
      }
    },
  },
  {
    code: 'file-character-lost',
    why: 'Half of a character pair was written, and shows as a question mark in a box.',
    of: 'xml',
    each: function* ({ name, text }) {
      if (text.includes('\ufffd')) yield `${name} holds U+FFFD, the mark of a character that was lost`
    },
  },
  {
    code: 'file-leak',
    why: 'A path, a user’s name or a tool’s word tells of the machine that made the file.',
    of: 'xml',
    each: function* ({ name, text }) {
      const hit = LEAK.test(text) ? LEAK.exec(text.replace(SAID, ''))?.[0] : undefined
      if (hit !== undefined) yield `${name} holds “${hit}”`
    },
  },
]

/** All that relationships lead to from the package itself, whose name is empty. */
function reachedParts({ relationships }: ReadDeck): ReadonlySet<string> {
  const reached = new Set([''])
  for (const part of reached)
    for (const { target, external } of relationships.get(part) ?? []) if (!external) reached.add(target)
  return reached
}

const NONSENSE = /NaN|Infinity|undefined|null|\[object/
const NONSENSE_WORD = /^-?(NaN|Infinity|undefined|null|\[object .*)$/
/** Attributes that hold words of the deck. */
const WORDS = new Set(['name', 'descr', 'title'])
/** What the deck says, and what its objects are called by it: words may speak of paths. */
const SAID = /<(a:t|c:v|vt:lpstr|dc:title|dc:subject|cp:keywords)>[^<]*<\/\1>| (?:name|descr|styleName)="[^"]*"/g
const LEAK =
  /pptxgenjs|jszip|preencoded|file:\/\/|\b[A-Z]:\\[\w\\]+|(?<![\w.:/])\/(?:home|Users|tmp|var|mnt|opt|etc)\/[\w.-]+/i

interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>
  readonly defaults: ReadonlyMap<string, string>
}

function contentTypes(deck: ReadDeck): ContentTypes {
  const root = deck.part(TYPES)?.root
  const pairs = (name: string, key: string): Map<string, string> =>
    new Map(
      root === undefined
        ? []
        : childrenNamed(root, name).map(({ attributes }) => [
            (attributes[key] ?? '').replace(/^\//, ''),
            attributes.ContentType ?? '',
          ]),
    )
  return { overrides: pairs('Override', 'PartName'), defaults: pairs('Default', 'Extension') }
}
