import * as fc from 'fast-check'
import { BOXES, type ElementRule, LOCAL_ATTRIBUTES, PLACED_BY, RULES } from '../../src/markup/attributes.ts'
import { ELEMENTS, type ElementName } from '../../src/markup/nodes.ts'
import type { ValueKind } from '../../src/markup/values.ts'
import { COLOR_ROLES } from '../../src/theme/theme.ts'
import { NUMBERS, TEXTS } from './traps.ts'

const numbers = fc.constantFrom('4', '12', '24', '40', '60', '1', '0.5', '0', '90', '300')
const lengths = fc.oneof(numbers, fc.constantFrom('xs', 's', 'm', 'l', 'xl', 'c1', 'c4', 'c12'))
const points = fc.array(fc.tuple(numbers, numbers), { minLength: 2, maxLength: 5 })

/** Values as the vocabulary wants them; a kind that is not here takes any of the words. */
const LEGAL: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: fc.oneof(numbers, fc.constantFrom('-5', '1000000')),
  size: numbers,
  count: fc.constantFrom('1', '2', '3', '12', '9999'),
  length: lengths,
  offset: fc.oneof(lengths, fc.constantFrom('-9', '-400')),
  edges: fc.array(lengths, { minLength: 1, maxLength: 4 }).map(list => list.join(' ')),
  flag: fc.constantFrom('true', 'false'),
  role: fc.constantFrom(...COLOR_ROLES),
  fill: fc.constantFrom(...COLOR_ROLES, 'absent', 'none'),
  style: fc.constantFrom('body', 'cell', 'lead', 'tag', 'label', 'hero-number', 'title', 'quote-large'),
  line: fc.constantFrom('hairline', 'heavy', 'dashed', 'outline'),
  id: fc.constantFrom('a', 'b', 'c'),
  place: fc.constantFrom('a', 'b.left', 'c.bottom', 'a.top', 'b'),
  pair: fc.tuple(numbers, numbers).map(pair => pair.join(' ')),
  points: points.map(list => list.map(point => point.join(',')).join(' ')),
  rows: fc.constantFrom('1', '2', 'rest', '9'),
  words: fc.constantFrom('x', 'Words of some length', '{{@root.title}}', '港'),
}

/** What only some words are right for. */
const NAMED: Readonly<Record<string, fc.Arbitrary<string>>> = {
  src: fc.constantFrom('assets/photo.png', 'assets/photo.jpeg', 'brand/logo.svg'),
  of: fc.constantFrom('mark', 'nobody'),
  name: fc.constantFrom('mark', 'anchor'),
}

const ODD = fc.constantFrom(...NUMBERS, '', ' ', 'nobody', '{{@index}}', '{{#if lead}}4{{/if}}', '10 10 10 10 10')

const legalValue = (kind: ValueKind): fc.Arbitrary<string> =>
  typeof kind === 'string' ? (LEGAL[kind] ?? LEGAL.words!) : fc.constantFrom(...kind)

const quoted = (value: string): string => value.replace(/[<&"]/g, '')

/** Some attributes of an element: nearly always what it must have, a few others, now and then a value that is wrong. */
function attributesOf(name: ElementName, rule: ElementRule, drawn: boolean): fc.Arbitrary<string> {
  const must = [...(rule.required ?? []), ...((drawn && PLACED_BY[name]) || [])]
  const one = (key: string): fc.Arbitrary<readonly [string, string]> => {
    const legal = NAMED[key] ?? legalValue(rule.attributes[key] ?? 'words')
    return fc.oneof({ weight: 80, arbitrary: legal }, { weight: 1, arbitrary: ODD }).map(value => [key, value] as const)
  }
  const others = Object.keys(rule.attributes).filter(key => !LOCAL_ATTRIBUTES.includes(key))
  return fc
    .tuple(
      fc.tuple(...must.map(key => fc.option(one(key), { freq: 60 }))),
      others.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...others.map(one)), { maxLength: 4 }),
    )
    .map(([given, more]) => new Map([...given.flatMap(pair => (pair === null ? [] : [pair])), ...more]))
    .map(map => [...map].map(([key, value]) => ` ${key}="${quoted(value)}"`).join(''))
}

const WORDS = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('Ferry', 'A pier', '{{@root.title}}', '{{@root.lead}}', '港口', '12 %') },
  { weight: 1, arbitrary: fc.constantFrom(...TEXTS) },
)

/** Handlebars round a piece of markup. */
const ROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['{{#each points}}', '{{/each}}'],
  ['{{#if lead}}', '{{/if}}'],
  ['{{#with data}}', '{{/with}}'],
  ['{{#each who}}', '{{/each}}'],
]

const around = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: piece },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...ROUND), piece).map(([[open, close], it]) => open + it + close),
    },
  )

const cells = fc.array(
  fc.tuple(fc.constantFrom('', '', '', ' colspan="2"', ' rowspan="2"', ' rowspan="rest"'), WORDS),
  { minLength: 0, maxLength: 4, size: 'max' },
)

/** Tables of rows that often have as many cells as there are columns. */
const TABLES: fc.Arbitrary<string> = fc
  .tuple(fc.nat(4), fc.array(cells, { maxLength: 5, size: 'max' }), fc.boolean())
  .map(([columns, rows, ragged]) => {
    const row = (list: readonly (readonly [string, string])[], at: number): string => {
      const filled = ragged
        ? list
        : Array.from({ length: columns }, (_, column) => list[column] ?? (['', 'x'] as const))
      return `<tr${at === 0 ? ' head="true"' : ''}>${filled.map(([span, words]) => `<td${span}>${words}</td>`).join('')}</tr>`
    }
    return '<col flex="1"/>'.repeat(columns) + rows.map(row).join('')
  })

type Drawn = `drawn ${ElementName}`

const { slide } = fc.letrec<Record<ElementName | Drawn, string>>(tie => {
  const boxes = fc.oneof(
    { maxDepth: 5, depthIdentifier: 'box' },
    { weight: 6, arbitrary: tie('text') },
    ...BOXES.filter(name => name !== 'title').map(name => ({ weight: 2, arbitrary: tie(name) })),
  )
  const stray = fc.constantFrom(...ELEMENTS).chain(name => tie(name))
  const list = (item: fc.Arbitrary<string>, maxLength = 4) =>
    fc.array(around(item), { maxLength, size: 'max' }).map(items => items.join(''))
  const inside = (name: ElementName, content: ElementRule['content']): fc.Arbitrary<string> => {
    if (content === 'nothing') return fc.constant('')
    if (content === 'boxes') return list(fc.oneof({ weight: 80, arbitrary: boxes }, { weight: 1, arbitrary: stray }))
    if (content === 'words') return fc.oneof(WORDS, list(tie('p'), 3), list(fc.oneof(WORDS, tie('run')), 3))
    if (content === 'inline') {
      return fc.oneof({ maxDepth: 3, depthIdentifier: 'inline' }, WORDS, list(fc.oneof(WORDS, tie('run')), 3))
    }
    if (name === 'table') return TABLES
    return list(fc.oneof(...content.map(child => tie(name === 'drawing' ? `drawn ${child}` : child))), 6)
  }
  const markup = (name: ElementName, drawn: boolean): fc.Arbitrary<string> =>
    fc
      .tuple(attributesOf(name, RULES[name], drawn), inside(name, RULES[name].content))
      .map(([has, holds]) => `<${name}${has}>${holds}</${name}>`)
  return Object.fromEntries(
    ELEMENTS.flatMap(name => [
      [name, markup(name, false)],
      [`drawn ${name}`, markup(name, true)],
    ]),
  ) as Record<ElementName | Drawn, fc.Arbitrary<string>>
})

/** What stands round the boxes of a slide; nearly always with a title and margins, as what is refused at once tests nothing that comes after. */
const FRAMES: readonly ((slide: string) => string)[] = [
  ...Array<(slide: string) => string>(12).fill(slide =>
    slide.replace(/^<slide[^>]*>/, '{{#> frame}}').replace(/<\/slide>$/, '{{/frame}}'),
  ),
  ...Array<(slide: string) => string>(6).fill(slide => slide.replace(/^<slide[^>]*>/, '$&<title>{{title}}</title>')),
  slide => slide,
]

/** No id twice. */
function withIdsOnce(markup: string): string {
  const ids = new Set<string>()
  return markup.replace(/ id="(\w*)"/g, (attribute, id) => {
    const before = ids.size
    return ids.add(id).size === before ? '' : attribute
  })
}

/** Slides as a random tree of the vocabulary's own elements: most are right, or nearly. */
export const SLIDES: fc.Arbitrary<string> = fc
  .tuple(slide, fc.constantFrom(...FRAMES))
  .map(([markup, frame]) => frame(withIdsOnce(markup)))
