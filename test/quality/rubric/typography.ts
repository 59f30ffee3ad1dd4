import { isMark } from '../../../src/base/characters.ts'
import { HAN } from '../../../src/base/language.ts'
import { findOffices } from '../../../src/reading/offices.ts'
import { placedBodies } from '../../../src/scene/geometry/ink.ts'
import type { Paragraph } from '../../../src/scene/scene.ts'
import { paragraphText, walkItems } from '../../../src/scene/walk.ts'
import { houseWord } from '../../../src/story/story-context.ts'
import type { SurveyRecord } from '../../../src/survey/model/survey.ts'
import { deckWords } from '../../support/deck-words.ts'
import { type Count, content, few, none } from './count.ts'
import type { RubricDeck } from './rubric-decks.ts'

export const OPEN_TYPOGRAPHY = [
  'where PowerPoint itself breaks lines: the breaks are those that layout measured, and LibreOffice was seen to keep them',
  'whether a line ends where a reader would end it',
]

/** Faults of punctuation and of line breaks, together at most four for grade 3. */
export function countTypography(deck: RubricDeck): readonly Count[] {
  const paragraphs = deck.scene.slides.flatMap(slide =>
    [...walkItems(slide.items)]
      .flatMap(placedBodies)
      .flatMap(({ body }) =>
        body.writing === 'stack' ? [] : body.paragraphs.map(paragraph => ({ slide: slide.id, paragraph })),
      ),
  )
  // Pages of evidence are set as the source is.
  const verbatim = new Set(deck.scene.slides.flatMap(({ id, layout }) => (layout.key === 'evidence' ? id : [])))
  const texts = paragraphs
    .filter(({ slide }) => !verbatim.has(slide))
    .map(({ slide, paragraph }) => ({ slide, text: paragraphText(paragraph) }))
  const chinese = deck.scene.language === 'zh'
  const names = namesOf(deck)
  const breaks = paragraphs.flatMap(({ slide, paragraph }) =>
    badBreaks(paragraph, names).map(what => `${slide} ${what}`),
  )
  const orphans = paragraphs.flatMap(({ slide, paragraph }) =>
    orphan(paragraph, chinese).map(what => `${slide} ${what}`),
  )
  const hits = (pattern: RegExp): string[] =>
    texts.flatMap(({ slide, text }) =>
      (text.match(pattern) ?? []).map(hit => `${slide} “${hit}” in ${text.slice(0, 30)}`),
    )
  const faults = { 3: 4, 2: 999 }
  const sizes = new Map(
    paragraphs.flatMap(({ paragraph }) =>
      paragraph.runs.filter(run => !isMark(run)).map(({ size, text }) => [Math.round(size * 100) / 100, text]),
    ),
  )
  const isOnScale = scaleOf(deck)
  const offices = houseWord(deck.telling, 'part-offices')
  const feet = deck.scene.slides.flatMap(slide => {
    const lines = [...walkItems(slide.items)].flatMap(item =>
      item.kind === 'text' && (item.placeholder === 'footer' || item.name === offices)
        ? item.body.paragraphs.flatMap(each => each.lines)
        : [],
    ).length
    return lines > 1 ? [`${slide.id}: ${lines} lines`] : []
  })
  return [
    none('Traditional characters, pinyin, private-use or broken signs, anywhere in the file', residue(deck), 1),
    few('breaks inside names, numbers and words', breaks, faults),
    few(
      'last lines of fewer than 3 characters, in English of one word where the line before has more',
      orphans,
      faults,
    ),
    few(
      'half-width punctuation beside Han, in English full-width beside Latin',
      hits(
        chinese
          ? /\p{Script=Han}[,.:;?!()]|[,:;?!(]\p{Script=Han}/gu
          : /[A-Za-z0-9][，。：；？！（）、]|[，。：；？！、（][A-Za-z0-9]/gu,
      ),
      faults,
    ),
    few('straight quotes', hits(/["']/g), faults),
    few(
      'dots for an ellipsis, hyphens for a dash',
      hits(/\.\.\.|。。|(?<!…)…(?!…)(?=\p{Script=Han})|--|(?<!—)—(?!—)(?=\p{Script=Han})/gu),
      faults,
    ),
    few(
      'spaces typed between Han and Latin',
      chinese ? hits(/\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/gu) : [],
      faults,
    ),
    few(
      'sizes, as shown, that are none of the theme’s scale',
      [...sizes].filter(([size]) => !isOnScale(size)).map(([size, text]) => `${size} pt “${text.slice(0, 20)}”`),
      faults,
    ),
    content('sizes in use', sizes.size),
    few('feet of more than one line', feet, faults),
  ]
}

const RESIDUE = /著|[āáǎàēéěèīíǐìōóǒòūúǔùǘǚ]|[\uE000-\uF8FF\uFFFD\u200B]|\?\/p>/u
const residue = (deck: RubricDeck): string[] =>
  deckWords(deck.bytes)
    .filter(({ text }) => RESIDUE.test(text))
    .map(({ part, text }) => `${part} ${text.slice(0, 40)}`)

/** What a line should not split: persons, their offices in Chinese, products, and organisations of at most six Han characters or a word. */
function namesOf(deck: RubricDeck): readonly string[] {
  const { language, survey } = deck.telling
  return [...survey.records.values()].flatMap((record: SurveyRecord) => {
    if (record.kind !== 'person' && record.kind !== 'organisation' && record.kind !== 'product') return []
    const name = record.name[language]?.text.replace(/ ?\(.*$/, '') ?? ''
    const short = HAN.test(name) ? [...name].length <= 6 : name.split(' ').length <= 1 || record.kind === 'person'
    const offices =
      record.kind === 'person' && language === 'zh'
        ? record.titles.flatMap(({ zh }) => findOffices(zh?.text ?? '', 'zh').map(({ text }) => text))
        : []
    return [...(short && name !== '' ? [name] : []), ...offices]
  })
}

/** Breaks that stand in a name, between two digits, a number and its unit, or two letters. */
function badBreaks({ lines, runs }: Paragraph, names: readonly string[]): readonly string[] {
  const whole = runs.map(({ text }) => text).join('')
  let at = 0
  return lines.slice(0, -1).flatMap(({ text }) => {
    at = whole.indexOf(text.trim(), at) + text.trim().length
    const before = whole.slice(0, at)
    const behind = whole.slice(at)
    const near = `${before.slice(-12)}|${behind.slice(0, 12)}`
    const name = names.find(each => splits(whole, at, each))
    if (name !== undefined) return [`${name}: ${near}`]
    const word = /[\p{Script=Latin}]$/u.test(before) && /^[\p{Script=Latin}]/u.test(behind)
    const number = /\d$/.test(before) && /^[\d.%]|^[个家条名位项年倍]/.test(behind)
    const lead = /[近约第]$/.test(before) && /^\d/.test(behind)
    return word || number || lead ? [near] : []
  })
}

/** Whether a name stands across a place of a text. */
function splits(text: string, at: number, name: string): boolean {
  for (let from = text.indexOf(name); from >= 0 && from < at; from = text.indexOf(name, from + 1))
    if (at > from && at < from + name.length) return true
  return false
}

/** The last line of a paragraph that leaves hardly anything for it. A label with a word a line has no other lines. */
function orphan({ lines }: Paragraph, chinese: boolean): readonly string[] {
  const last = lines.at(-1)?.text.trim() ?? ''
  if (lines.length < 2) return []
  const signs = [...last].filter(sign => /[\p{L}\d]/u.test(sign)).length
  const short = chinese ? signs < 3 : !last.includes(' ') && lines.at(-2)!.text.trim().includes(' ')
  return short ? [`“${last}” after “${lines.at(-2)?.text.trim().slice(-12)}”`] : []
}

/** Whether a size as shown is a style's own, or the part of one that a layout asks for by `scale`: a shrunk one is neither. */
export function scaleOf(deck: RubricDeck): (size: number) => boolean {
  const parts = [1, ...scalesOf(deck)]
  const own = Object.values(deck.theme.styles).flatMap(({ size }) => parts.map(part => size * part))
  return size => own.some(each => Math.abs(each - size) < SAME_SIZE)
}
const SAME_SIZE = 0.02

/** The scales that the layouts and partials give to pieces of a text. */
export const scalesOf = ({ telling: { templates } }: RubricDeck): readonly number[] => [
  ...new Set(
    [...templates.layouts.values(), ...templates.partials.values()].flatMap(({ source }) =>
      [...source.matchAll(/ scale="(?:\{\{#if \([^)]*\)\}\})?([\d.]+)(?:\{\{else\}\}([\d.]+))?/g)].flatMap(
        ([, one, other]) => [one, other].flatMap(scale => (scale === undefined ? [] : Number(scale))),
      ),
    ),
  ),
]
