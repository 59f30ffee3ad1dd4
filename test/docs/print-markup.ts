import { BOXES, type Content, RULES } from '../../src/markup/attributes.ts'
import { ELEMENTS, type ElementName } from '../../src/markup/nodes.ts'
import type { ValueKind } from '../../src/markup/values.ts'
import { HELPERS } from '../../src/template/compile/helper-table.ts'
import { VIEW_FIELDS } from '../../src/template/context.ts'
import { COLOR_ROLES } from '../../src/theme/theme.ts'
import { code, table } from './markdown.ts'
import { ATTRIBUTE_WORDS, ELEMENT_WORDS, FIELD_WORDS, HELPER_WORDS, SLOT_WORDS, VALUE_WORDS } from './words.ts'

/** docs/markup.md: the vocabulary as the tables of src/ have it. */
export function printMarkup(): string {
  return `${INTRODUCTION}
## Values

${table(
  ['kind', 'what may stand there'],
  Object.entries(VALUE_WORDS).map(([kind, words]) => [`_${kind}_`, words]),
)}

Colour roles: ${COLOR_ROLES.map(code).join(' ')}. A theme says which colour serves each, on a light ground and on a dark one.

## Attributes of every box

Boxes are ${BOXES.map(code).join(' ')}.

${attributeTable(COMMON)}

## Elements

${ELEMENTS.map(elementSection).join('\n\n')}

${HANDLEBARS}
## Helpers

No others: a call of anything else is an error. Helpers in brackets stand inside \`if\`, \`unless\` or another call.

${table(
  ['call', 'gives'],
  Object.entries(HELPERS).map(([name, { usage }]) => [code(usage), HELPER_WORDS[name] ?? '']),
)}

## Slots

A slot is \`name: kind\`, \`name?: kind\` (may be missing), \`name 1..3: kind\` (a list) or \`name: { … }\` (slots of its own). Behind the kind stands
how much fits while the other slots are full: in Chinese (characters of full width count 1, others ½) and, where it is not twice as much, in English:
\`words 40\`, \`words 40/96\`. Two kinds: \`quotation|statement\`. Items of \`name 1..6+\` beyond the sixth go on overleaf; without \`+\` they are refused.

Beside \`slots:\`, the front matter says what else bounds a slide: \`title: 30/62\`, a title’s characters, of two lines if it says nothing;
\`in-all: { groups.rows: 9, spoke + named: 12 }\`, the items of lists that share their room; \`either: { quote: note }\`, optional slots of which one is full,
or the other. test/layouts/ holds every layout to all of it.

${table(
  ['kind', 'what fills it', 'fields that a layout sees'],
  Object.entries(VIEW_FIELDS).map(([kind, fields]) => [
    code(kind),
    SLOT_WORDS[kind as keyof typeof SLOT_WORDS] ?? `The id of a ${kind}.`,
    fields.map(code).join(' '),
  ]),
)}

\`?\` marks fields that may be missing: print them inside \`{{#if}}\` or \`{{#with}}\`, or the build says so.

${table(
  ['field', 'meaning'],
  Object.entries(FIELD_WORDS).map(([field, words]) => [code(field), words]),
)}
`
}

const INTRODUCTION = `<!-- Written by \`npm run docs\` from the tables in src/; do not edit. -->
# Slide markup

A layout prints one \`<slide>\`: a small XML with flexbox, laid out by measured text. It has no coordinates, no hex colours, no fonts and no sizes: it
names what the theme has. A slide is 960 × 540 points; the grid has twelve columns of 50 with gaps of 24, so \`c5\` is 346 wide.

- White space with a line break in it, between tags, vanishes; elsewhere it is one blank.
- What does not fit shrinks, all texts of one style alike, down to the style’s least size; then \`overflow="continue"\` goes on
  overleaf; else gaps and top margins close up, to four tenths at least; what does not fit then is an error. What must keep its distance has a padding or a height.
- A value of several lines (parted by a line feed, a carriage return, U+0085, U+2028 or U+2029) has line breaks in its paragraph; a blank line begins another
  paragraph where it is the words of a \`<text>\`, \`<shape>\` or \`<td>\`. In a title lines are joined with a blank each, and a warning says so; in attributes too. \`&#10;\` is refused.
- Own words of the YAML may be \`**bold**\` and lead somewhere: \`[words](https://example.org)\`, \`[words](mailto:a@example.org)\`, \`[words](#A04)\`, the id of a slide.
  Behind a backslash these signs are signs: \`\\*\`. Nothing else is markup there.
- \`[^low]\` in own words is the mark of a footnote, which stands under \`footnotes:\` of its slide; marks are numbered in the order of title, slots and foot, and set as raised
  numbers. The notes stand at the foot, above the source line, with what marks they have themselves:

  \`\`\`yaml
  title: Most visitors come after 6 pm[^late]
  footnotes:
    late: "Counted at the **door**: [how](https://example.org)"
  \`\`\`

- A value is escaped by Handlebars: \`<\` and \`&\` of the YAML are words, never markup. \`{{{ }}}\` is refused.
`

const HANDLEBARS = `## What Handlebars sees

Every slot by its name, and of each slide: \`title\` \`foot\` \`slide.id\` \`slide.number\` \`sections\` (list of \`name\` \`current\` \`past\` \`index\`) \`section\` \`appendix\`
\`speakers\` (list of \`name\` \`role\` \`office\`: who has a say on the slide, unless its own words name the office)
\`deck.title\` \`deck.for\` \`event.host\` \`event.speaker\` \`event.date\` \`event.mark\` \`theme.id\` \`theme.tracker\` \`language\`. Partials: \`{{> tag hero}}\`,
\`{{#> frame}}…{{/frame}}\`; a partial sees what it is given, and \`@root\`.
`

function elementSection(name: ElementName): string {
  const { content, attributes, required = [], instead = {} } = RULES[name]
  const common = BOXES.includes(name) ? COMMON : {}
  const own = Object.entries(attributes).filter(([key, kind]) => !isEqual(common[key], kind))
  const needs =
    required.length === 0
      ? ''
      : ` Required: ${required.map(one => code(one) + (instead[one] === undefined ? '' : ` or ${code(instead[one])}`)).join(' ')}.`
  const rows = own.length === 0 ? '' : `\n\n${attributeTable(Object.fromEntries(own))}`
  return `### \`<${name}>\`\n\n${ELEMENT_WORDS[name]} Holds ${contentWords(content)}.${needs}${rows}`
}

type Attributes = Readonly<Record<string, ValueKind>>

const isEqual = (one: ValueKind | undefined, other: ValueKind): boolean => String(one) === String(other)

/** What all boxes may say, and mean the same by. */
const COMMON: Attributes = Object.fromEntries(
  Object.entries(RULES[BOXES[0]!].attributes).filter(([key, kind]) =>
    BOXES.every(box => isEqual(RULES[box].attributes[key], kind)),
  ),
)

function contentWords(content: Content): string {
  if (typeof content !== 'string') return content.map(name => code(`<${name}>`)).join(', ')
  return {
    nothing: 'nothing',
    boxes: 'boxes',
    words: 'words and `<run>`, or `<p>` alone',
    inline: 'words and `<run>`',
  }[content]
}

const attributeTable = (attributes: Attributes): string =>
  table(
    ['attribute', 'value', 'meaning'],
    Object.entries(attributes).map(([name, kind]) => [code(name), kindWords(kind), ATTRIBUTE_WORDS[name] ?? '']),
  )

const kindWords = (kind: ValueKind): string => (typeof kind === 'string' ? `_${kind}_` : kind.map(code).join(' '))
