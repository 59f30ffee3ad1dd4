import { bottom, type Rect, right } from '../../../src/base/geometry.ts'
import { HAN } from '../../../src/base/language.ts'
import { colorAlone } from '../../../src/lint/rules/color-alone.ts'
import { leastContrast, wordsOn } from '../../../src/lint/words-on.ts'
import { walk, type XmlElement } from '../../../src/opc/xml.ts'
import { inkBox, placedBodies } from '../../../src/scene/geometry/ink.ts'
import type { Item, SceneSlide } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'
import { colorOf, contrast } from '../../../src/theme/color.ts'
import { auditDeck } from '../audit-table.ts'
import { type Count, content, few, none } from './count.ts'
import type { RubricDeck } from './rubric-decks.ts'

export const OPEN_ACCESS = [
  'PowerPoint’s own accessibility checker was not run: errors, warnings and tips are those of our model of it',
  'whether the slides make sense to somebody who hears them',
]

export function countAccess(deck: RubricDeck): readonly Count[] {
  const ratios = deck.scene.slides.flatMap(slide =>
    wordsOn(slide, deck.theme)
      .filter(({ text }) => text.trim() !== '')
      .map(words => ({
        place: `${slide.id} ${words.text.slice(0, 20)}`,
        ratio: contrast(colorOf(words.paint, words.ground.color, deck.theme), words.ground.color),
        least: leastContrast(words),
      })),
  )
  const least = Math.min(...ratios.map(({ ratio }) => ratio))
  const lines = new Map(auditDeck(deck.bytes).map(line => [line.what, line.count]))
  const audit = (line: string): readonly string[] => Array.from({ length: lines.get(line) ?? 1 }, () => line)
  const slides = [...deck.parts].flatMap(([name, part]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name) && 'xml' in part ? [{ name, root: part.xml }] : [],
  )
  const titles = deck.scene.slides.map(({ name }) => name)
  const sections = [...new Set(deck.scene.slides.map(({ section }) => section ?? ''))]
  return [
    { ...content('least contrast of words', least.toFixed(1)), allows: least < 3 ? 1 : 4 },
    none(
      'words below 4.5, or 3 where large',
      ratios.filter(({ ratio, least }) => ratio < least).map(({ place }) => place),
      2,
    ),
    none('objects without words or alt text (error)', audit('Objects without words or alt text'), 2),
    none(
      'tables without a head row (error)',
      slides.flatMap(({ name, root }) => tablesWithoutHead(root).map(() => name)),
      2,
    ),
    none(
      'slides without a title, or with one that is another’s (error, tip)',
      [...audit('Slides without exactly one title'), ...repeated(titles)],
      2,
    ),
    none(
      'reading order: texts read before one that stands above them in their column (warning)',
      deck.scene.slides.flatMap(inversions),
      3,
    ),
    none(
      'slides whose title is not read first (warning)',
      deck.scene.slides.filter(slide => !titleFirst(slide)).map(({ id }) => id),
      3,
    ),
    few(
      'tables with joined cells: PowerPoint warns of them, our model lets a layout’s group cells pass',
      deck.scene.slides.flatMap(mergedTables),
      { 3: 3, 2: 99 },
    ),
    none('Han runs not marked as Chinese', audit('Han runs not marked as Chinese'), 3),
    none(
      'Latin runs marked as Chinese alone',
      deck.scene.language === 'en' ? foreignRuns(slides.map(({ root }) => root)) : [],
      3,
    ),
    none('sections without a name of their own (tip)', repeated(sections), 3),
    none(
      'pictures without words for those who cannot see them, and not marked as ornaments',
      deck.scene.slides.flatMap(mutePictures),
      1,
    ),
    none(
      'marks content apart by a colour that not every reader sees, or no printer without colours',
      colorAlone.checkDeck(deck.scene, deck.theme).map(({ slide, message }) => `${slide}: ${message}`),
      3,
    ),
  ]
}

const repeated = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at)

const mutePictures = ({ id, items }: SceneSlide): string[] =>
  [...walkItems(items)].flatMap(item => (item.kind === 'image' && !item.alt && !item.ornament ? [id] : []))

const titleFirst = ({ items }: SceneSlide): boolean => items[0]?.kind === 'text' && items[0].placeholder === 'title'

const tablesWithoutHead = (root: XmlElement): readonly XmlElement[] =>
  [...walk(root)]
    .filter(({ name }) => name === 'a:tbl')
    .filter(
      table => ![...walk(table)].some(({ name, attributes }) => name === 'a:tblPr' && attributes.firstRow === '1'),
    )

const mergedTables = (slide: SceneSlide): readonly string[] =>
  [...walkItems(slide.items)].flatMap(item =>
    item.kind === 'table' && item.rows.some(({ cells }) => cells.some(cell => 'covered' in cell)) ? [slide.id] : [],
  )

const foreignRuns = (slides: readonly XmlElement[]): string[] =>
  slides.flatMap(slide =>
    [...walk(slide)]
      .filter(({ name }) => name === 'a:r')
      .flatMap(run => {
        const parts = [...walk(run)]
        const lang = parts.find(({ name }) => name === 'a:rPr')?.attributes.lang ?? ''
        const text = parts
          .filter(({ name }) => name === 'a:t')
          .flatMap(({ children }) => children.map(String))
          .join('')
        return lang.startsWith('zh') && /[A-Za-z]{4}/.test(text) && !HAN.test(text) ? [text] : []
      }),
  )

/** Pairs of texts of one column that are read from below upwards. The title is read first, wherever it stands. */
function inversions(slide: SceneSlide): readonly string[] {
  const inks = slide.items
    .filter(item => !(item.kind === 'text' && item.placeholder === 'title'))
    .map(item => ({ item, ink: inkOf(item) }))
  return inks.flatMap(({ item, ink }, at) => {
    const next = inks[at + 1]
    if (ink === undefined || next?.ink === undefined) return []
    const isAbove = bottom(next.ink) <= ink.y + 1
    return isAbove && shared(ink, next.ink) > 0.5
      ? [`${slide.id} “${next.item.name.slice(0, 12)}” after “${item.name.slice(0, 12)}”`]
      : []
  })
}

/** How much of the narrower one's width two boxes share. */
const shared = (a: Rect, b: Rect): number =>
  (Math.min(right(a), right(b)) - Math.max(a.x, b.x)) / Math.max(1, Math.min(a.width, b.width))

function inkOf(item: Item): Rect | undefined {
  const inks = [...walkItems([item])].flatMap(each => placedBodies(each).flatMap(placed => inkBox(placed) ?? []))
  if (inks.length === 0) return undefined
  const x = Math.min(...inks.map(ink => ink.x))
  const y = Math.min(...inks.map(ink => ink.y))
  return { x, y, width: Math.max(...inks.map(right)) - x, height: Math.max(...inks.map(bottom)) - y }
}
