import { type FontFacts, mayEmbed, readFontFacts } from '../../../base/fonts/font-facts.ts'
import { given } from '../../../base/given.ts'
import type { Package } from '../../../opc/package.ts'
import { type LooseRelationship, readRelationships, writeRelationships } from '../../../opc/relationships.ts'
import { el, elements, walk, type XmlElement } from '../../../opc/xml.ts'
import { type FontFile, readFont } from '../../../text/fonts/sfnt.ts'
import { fontFace, namesWeight } from '../../fonts/weights.ts'
import { EAST_ASIAN_EDITING_SET, LATIN_EDITING_SET } from '../fonts/editing-set.ts'
import { writeEot } from '../fonts/eot.ts'
import type { FontOptions } from '../fonts/options.ts'
import type { FinishPlan } from '../plan.ts'
import { xmlPart } from '../slide-objects.ts'
import { PRESENTATION } from './presentation.ts'
import { sortedCharacters, type UsedFace, usedFaces } from './used-faces.ts'

/**
 * Says of every typeface what it looks like (panose, pitch, character set), so that where it is missing a like one takes its
 * place, and, where fonts are to be embedded, puts subsets of them into the file. A font whose rights forbid it stays outside.
 */
export async function writeFonts(parts: Package, plan: FinishPlan, options: FontOptions): Promise<void> {
  for (const name of [...parts.keys()]) if (name.startsWith('ppt/fonts/')) parts.delete(name)
  if (options.fonts === 'none') return
  const faces = joinWeights(usedFaces(parts, plan))
  // Files are read side by side; the order of the list stays the order of first use.
  const opened = await Promise.all(faces.map(used => openFace(used, options)))
  const facts = new Map<string, FontFacts>()
  const embedded: Embedded[] = []
  for (const face of opened) {
    if (face === undefined) continue
    const { used, own, bytes } = face
    if (!facts.has(used.typeface) || !used.bold) facts.set(used.typeface, own)
    if (bytes !== undefined) embedded.push({ used, bytes })
  }
  for (const [typeface, own] of await factsOfUnused(plan, facts, options)) facts.set(typeface, own)
  hint(parts, facts)
  if (embedded.length > 0) list(parts, embedded, facts)
}

/** Facts of the typefaces that the theme names but no text uses: someone who edits the deck may use them. */
async function factsOfUnused(
  { theme, language }: FinishPlan,
  known: ReadonlyMap<string, FontFacts>,
  { fontFile }: FontOptions,
): Promise<readonly (readonly [string, FontFacts])[]> {
  const { major, minor } = theme.fonts[language]
  const names = new Set([major.latin, major.ea, minor.latin, minor.ea])
  const unused = [...names].filter(name => name !== '' && !known.has(name))
  const found = await Promise.all(
    unused.map(async name => {
      const file = await fontFile(fontFace(name, false))
      const font = file === undefined ? undefined : await readFont(file, tag => TELLING_TABLES.has(tag))
      const own = font === undefined ? undefined : readFontFacts(font)
      return own === undefined ? [] : [[name, own] as const]
    }),
  )
  return found.flat()
}

interface Embedded {
  readonly used: UsedFace
  readonly bytes: Uint8Array
}

/** A typeface that names its weight has one file, whether it is asked for in bold or not. */
function joinWeights(faces: readonly UsedFace[]): UsedFace[] {
  const merged = new Map<string, UsedFace>()
  for (const face of faces) {
    const bold = face.bold && !namesWeight(face.typeface)
    const key = `${face.typeface} ${bold}`
    const known = merged.get(key)
    merged.set(key, {
      typeface: face.typeface,
      bold,
      characters: new Set([...(known?.characters ?? []), ...face.characters]),
      ea: face.ea || known?.ea === true,
    })
  }
  return [...merged.values()]
}

const NO_SUBSETTING = 0x100

interface Opened {
  readonly used: UsedFace
  readonly own: FontFacts
  /** The part, where the font goes into the file. */
  readonly bytes?: Uint8Array
}

async function openFace(used: UsedFace, options: FontOptions): Promise<Opened | undefined> {
  const file = await options.fontFile(fontFace(used.typeface, used.bold))
  const font = file === undefined ? undefined : await portion(file, used, options)
  const own = font === undefined ? undefined : readFontFacts(font)
  if (file === undefined || font === undefined || own === undefined) return undefined
  if (!embeds(options) || !mayEmbed(own)) return { used, own }
  const embedded = (own.rights & NO_SUBSETTING) !== 0 ? await readFont(file, () => true) : font
  return { used, own, ...given({ bytes: embedded && writeEot(embedded) }) }
}

const embeds = ({ fonts, subset }: FontOptions): boolean => fonts === 'embed' && subset !== undefined

/** The bytes of a font that go into the file, or, if none do, the facts that describe it. */
async function portion(file: FontFile, used: UsedFace, options: FontOptions): Promise<Uint8Array | undefined> {
  if (!embeds(options)) return readFont(file, tag => TELLING_TABLES.has(tag))
  const extra = used.ea ? EAST_ASIAN_EDITING_SET : LATIN_EDITING_SET
  return options.subset?.(file, sortedCharacters(used, extra))
}

const TELLING_TABLES = new Set(['OS/2', 'head', 'name', 'post'])

/** Panose, pitch and family, and character set, as `a:latin`, `a:ea` and `p:font` say them. */
function description(facts: FontFacts): Record<string, string> {
  const panose = Buffer.from(facts.panose).toString('hex').toUpperCase()
  const pitch = facts.fixedPitch ? 1 : 2
  return { panose, pitchFamily: String(pitch | familyOf(facts)), charset: String(charsetOf(facts)) }
}

const ROMAN = 0x10
const SWISS = 0x20

/** Serifs by panose, else by the IBM class; 0 if neither is set. */
function familyOf({ panose, familyClass }: FontFacts): number {
  const serif = panose[1] ?? 0
  if (serif >= 11) return SWISS
  if (serif >= 2) return ROMAN
  return familyClass === 8 ? SWISS : familyClass >= 1 && familyClass <= 7 ? ROMAN : 0
}

const SIMPLIFIED_CHINESE = 1 << 18
/** GB2312_CHARSET (134) as the signed byte that the schema wants. */
const GB2312 = -122

const charsetOf = ({ codePages }: FontFacts): number => (((codePages[0] ?? 0) & SIMPLIFIED_CHINESE) !== 0 ? GB2312 : 0)

function hint(parts: Package, facts: ReadonlyMap<string, FontFacts>): void {
  for (const [name, part] of parts) {
    if (!HINTED.test(name) || !('xml' in part)) continue
    for (const element of walk(part.xml)) {
      if (!FACES.has(element.name)) continue
      const known = facts.get(element.attributes.typeface ?? '')
      if (known !== undefined) element.attributes = { typeface: element.attributes.typeface!, ...description(known) }
    }
  }
}

const HINTED = /^ppt\/((slides|slideLayouts|slideMasters|theme)\/[^/]+|charts\/chart\d+)\.xml$/
const FACES: ReadonlySet<string> = new Set(['a:latin', 'a:ea', 'a:buFont'])

/** The list in presentation.xml, one entry a typeface, and a part for each of its faces. */
function list(parts: Package, embedded: readonly Embedded[], facts: ReadonlyMap<string, FontFacts>): void {
  const relationships: LooseRelationship[] = readRelationships(parts, PRESENTATION).filter(
    ({ kind }) => kind !== 'font',
  )
  const first = relationships.length + 1
  const entries = new Map<string, Partial<Record<'p:regular' | 'p:bold', XmlElement>>>()
  embedded.forEach(({ used, bytes }, at) => {
    const target = `ppt/fonts/font${at + 1}.fntdata`
    const id = `rId${first + at}`
    parts.set(target, { bytes })
    relationships.push({ id, kind: 'font', target })
    const slot = used.bold ? 'p:bold' : 'p:regular'
    entries.set(used.typeface, { ...entries.get(used.typeface), [slot]: el(slot, { 'r:id': id }) })
  })
  const fonts = [...entries].map(([typeface, slots]) =>
    el('p:embeddedFont', {}, [
      el('p:font', { typeface, ...description(facts.get(typeface)!) }),
      slots['p:regular'],
      slots['p:bold'],
    ]),
  )
  const root = xmlPart(parts, PRESENTATION).xml
  const others = elements(root).filter(({ name }) => name !== 'p:embeddedFontLst')
  const at = others.findIndex(({ name }) => name === 'p:notesSz') + 1
  root.attributes.embedTrueTypeFonts = '1'
  root.children = [...others.slice(0, at), el('p:embeddedFontLst', {}, fonts), ...others.slice(at)]
  writeRelationships(parts, PRESENTATION, relationships)
}
