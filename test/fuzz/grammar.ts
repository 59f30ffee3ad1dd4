import * as fc from 'fast-check'
import { BOXES, type ElementRule, LOCAL_ATTRIBUTES, PLACED_BY, RULES } from '../../src/markup/attributes.ts'
import { ELEMENTS, type ElementName } from '../../src/markup/nodes.ts'
import type { ValueKind } from '../../src/markup/values.ts'
import { NUMBERS, TEXTS } from './traps.ts'

const ROLES = ['text', 'muted', 'accent', 'fact', 'rest', 'dark', 'page', 'absent', 'none']
const numbers = fc.constantFrom('0', '1', '4', '12', '40', '90', '0.5', '300', '960')
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
  role: fc.constantFrom(...ROLES),
  fill: fc.constantFrom(...ROLES),
  style: fc.constantFrom('body', 'cell', 'lead', 'tag', 'label', 'hero-number', 'title', 'quote-large'),
  line: fc.constantFrom('hairline', 'heavy', 'dashed', 'outline'),
  id: fc.constantFrom('a', 'b', 'c'),
  place: fc.constantFrom('a', 'b.left', 'c.bottom', 'a.top', 'b'),
  pair: fc.tuple(numbers, numbers).map(pair => pair.join(' ')),
  points: points.map(list => list.map(point => point.join(',')).join(' ')),
  rows: fc.constantFrom('1', '2', 'rest', '9'),
  words: fc.constantFrom('x', 'Words of some length', '{{title}}', '{{lead}}', 'assets/photo.png', '港'),
}

const ODD = fc.constantFrom(...NUMBERS, '', ' ', 'nobody', '{{@index}}', '{{#if lead}}4{{/if}}', '10 10 10 10 10')

const legalValue = (kind: ValueKind): fc.Arbitrary<string> =>
  typeof kind === 'string' ? (LEGAL[kind] ?? LEGAL.words!) : fc.constantFrom(...kind)

const quoted = (value: string): string => value.replace(/[<&"]/g, '')

/** Some attributes of an element: nearly always what it must have, a few others, now and then a value that is wrong. */
function attributesOf(name: ElementName, rule: ElementRule): fc.Arbitrary<string> {
  const must = [...(rule.required ?? []), ...(PLACED_BY[name] ?? [])]
  const one = (key: string): fc.Arbitrary<readonly [string, string]> => {
    const legal = legalValue(rule.attributes[key] ?? 'words')
    return fc.oneof({ weight: 12, arbitrary: legal }, { weight: 1, arbitrary: ODD }).map(value => [key, value] as const)
  }
  const others = Object.keys(rule.attributes).filter(key => !LOCAL_ATTRIBUTES.includes(key))
  return fc
    .tuple(
      fc.tuple(...must.map(key => fc.option(one(key), { freq: 20 }))),
      others.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...others.map(one)), { maxLength: 4 }),
    )
    .map(([given, more]) => new Map([...given.flatMap(pair => (pair === null ? [] : [pair])), ...more]))
    .map(map => [...map].map(([key, value]) => ` ${key}="${quoted(value)}"`).join(''))
}

const WORDS = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Ferry', 'A pier for the north', '{{title}}', '{{lead}}', '港口', '12 %') },
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

const { slide } = fc.letrec<Record<ElementName, string>>(tie => {
  const boxes = fc.oneof(
    { maxDepth: 5, depthIdentifier: 'box' },
    { weight: 6, arbitrary: tie('text') },
    ...BOXES.map(name => ({ weight: 2, arbitrary: tie(name) })),
  )
  const stray = fc.constantFrom(...ELEMENTS).chain(name => tie(name))
  const inside = (content: ElementRule['content']): fc.Arbitrary<string> => {
    const list = (item: fc.Arbitrary<string>, maxLength = 4) =>
      fc.array(around(item), { maxLength, size: 'max' }).map(items => items.join(''))
    if (content === 'nothing') return fc.constant('')
    if (content === 'boxes') return list(fc.oneof({ weight: 40, arbitrary: boxes }, { weight: 1, arbitrary: stray }))
    if (content === 'words') return fc.oneof(WORDS, list(tie('p'), 3), list(fc.oneof(WORDS, tie('run')), 3))
    if (content === 'inline') {
      return fc.oneof({ maxDepth: 3, depthIdentifier: 'inline' }, WORDS, list(fc.oneof(WORDS, tie('run')), 3))
    }
    return list(fc.oneof(...content.map(name => tie(name))), 6)
  }
  return Object.fromEntries(
    ELEMENTS.map(name => {
      const rule = RULES[name]
      return [
        name,
        fc
          .tuple(attributesOf(name, rule), inside(rule.content))
          .map(([has, holds]) => `<${name}${has}>${holds}</${name}>`),
      ]
    }),
  ) as Record<ElementName, fc.Arbitrary<string>>
})

/** Slides as a random tree of the vocabulary's own elements: most are right, or nearly. */
export const SLIDES: fc.Arbitrary<string> = slide
