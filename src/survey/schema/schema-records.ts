import * as z from 'zod'
import { RELATION_TYPES } from '../../base/record-kinds.ts'
import { A_NUMBER, NOTATION, readNumber, whyNoNumber } from '../../numbers/notation.ts'
import { EVIDENCE_DEPTHS, RECOMMENDATION_STATES, VOICE_MODES } from '../model/survey.ts'
import { both, common, id, ids, oneOrMore, texts, words } from './schema-parts.ts'
import { table } from './schema-table.ts'

export { RECORD_ID } from './schema-parts.ts'

const hedges = z
  .record(words, words)
  .describe('What is hedged by what: { roughly: two paths } — who says two paths must say roughly')

const attribution = words
  .optional()
  .describe('Verbatim in the paragraph of the excerpt, with the speaker’s name: proves who says it')

const source = z.strictObject({
  ...common,
  file: words.optional().describe('Path of the text, from the content folder'),
  cite: texts.describe('As the source line prints it'),
  label: texts.optional().describe('The word before the cite'),
  lead: words.optional().describe('What the part of the file before its first heading is called'),
  covers: ids.optional().describe('Ids of the records that it covers'),
})
const voice = z.strictObject({
  ...common,
  name: texts,
  of: id.optional().describe('The person behind it'),
  how: z
    .enum(VOICE_MODES)
    .describe(
      'narration: the reporter; notes: a signed comment; team: the survey team; count: we counted; unnamed: somebody without name',
    ),
  words: z
    .array(words)
    .min(1)
    .optional()
    .describe(
      'The words of the source by which it says that this voice speaks; the excerpt or the attribution holds one',
    ),
})
const checked = z
  .union([z.boolean(), z.strictObject({ zh: z.boolean().optional(), en: z.boolean().optional() })], {
    error: 'expected true or false, or { zh: …, en: … }',
  })
  .optional()
  .describe(
    'Whether a person has checked that the name, and the offices of a person, are the official ones; false until one did',
  )
const person = z.strictObject({
  ...common,
  name: texts,
  checked,
  titles: z.array(texts).min(1).describe('As printed in the source, each writing of it'),
  role: texts.optional().describe('What slides show: a piece of one of the titles'),
  group: texts.optional(),
  affiliation: id.optional().describe('The organisation: it stands in a title, or in the attribution'),
  attribution: words
    .optional()
    .describe('Verbatim before the name in its paragraph: what says whose office it is, where the title does not'),
})
const organisation = z.strictObject({
  ...common,
  name: texts,
  checked,
  aka: z.array(words).optional().describe('Other names in the source'),
  type: texts.optional(),
  sample: z.boolean().optional().describe('Whether the survey took a sample of it'),
  spokesperson: id.optional(),
  says: texts.optional().describe('What it does, in a few words'),
  evidence: z
    .enum(EVIDENCE_DEPTHS)
    .optional()
    .describe('voice: somebody speaks for it; named: in the body; listed: in a list only. Derived where not given'),
})
const product = z.strictObject({ ...common, name: texts, checked, owner: id.optional(), says: texts.optional() })
const quotation = z.strictObject({
  ...common,
  excerpt: oneOrMore.describe('The quotation with its quotation marks'),
  by: id,
  attribution,
  keep: z.array(texts).optional().describe('Parts that no cut may leave out'),
  hedges: hedges.optional(),
})
const claim = { by: id, says: texts, attribution, excerpt: common.excerpt.unwrap(), hedges: hedges.optional() }
const statement = z.strictObject({ ...common, ...claim })
const finding = z.strictObject({
  ...common,
  ...claim,
  with: z
    .union([id, ids], { error: 'expected an id, or a list of ids' })
    .optional()
    .describe('What must stand on the same slide'),
})
const recommendation = z.strictObject({
  ...common,
  ...claim,
  to: texts.optional().describe('To whom'),
  status: z
    .enum(RECOMMENDATION_STATES)
    .optional()
    .describe('Whether somebody proposes, plans, judges or appeals; proposal by default'),
})

const NUMBER = `expected ${A_NUMBER}`
const atomWords = words.refine(text => whyNoNumber(text) === undefined, NUMBER)
const atom = z.union([z.number(NUMBER), atomWords, both], {
  error: 'expected a number, a text, or { zh: …, en: … }',
})
const numeral = z.union(
  [
    z.number(NUMBER),
    z
      .string()
      .regex(NOTATION, { error: NUMBER, abort: true })
      .refine(text => readNumber(text) !== undefined, NUMBER),
  ],
  { error: NUMBER },
)
const VALUE = 'expected a number, a text, { from: …, to: … } or { low: …, high: … }'
/** The sets of keys that may occur together in the map of a value. */
const VALUE_FORMS = [
  ['from', 'to'],
  ['low', 'high'],
]
const value = z
  .union(
    [
      z.number(NUMBER),
      atomWords,
      z
        .strictObject({
          ...both.shape,
          from: atom.optional(),
          to: atom.optional(),
          low: numeral.optional(),
          high: numeral.optional(),
        })
        .refine(map => isOneForm(Object.keys(map)), VALUE),
    ],
    { error: VALUE },
  )
  .describe('A number, words, a change { from, to } or a range { low, high }')

const isOneForm = (keys: readonly string[]): boolean =>
  VALUE_FORMS.some(form => form.length === keys.length && form.every(key => keys.includes(key))) ||
  keys.every(key => key in both.shape)

export const COUNTED =
  /^(sources|voices|people|organisations|products|quotations|statements|figures|findings|recommendations|tensions|captions|credits|absences|terms)(?: where ([a-z]+)(?: is (.+))?)?$/
const figure = z.strictObject({
  ...common,
  what: texts.describe('What is counted or measured'),
  value: value.optional().describe('Left out where `counted` or `values` gives it'),
  values: z.record(words, numeral).optional().describe('A series: label → number'),
  qualifier: texts.optional().describe('The word before the value: nearly. It never gets lost'),
  unit: texts.optional(),
  forms: both.optional().describe('Whole writings by language, where qualifier + value + unit is not right'),
  level: words
    .optional()
    .describe('One of the survey’s levels; the last by default where the figure has a data source'),
  at: z
    .union([words, z.record(words, words)], { error: 'expected text, or { label: text } for points of a series' })
    .optional()
    .describe(
      'A piece of the excerpt that holds the value, where it stands there more than once; of a series, by label, where label and value cannot be paired',
    ),
  scope: texts.optional().describe('Among whom a rank holds: in the province'),
  emphasis: oneOrMore.optional().describe('Words before the value that only stress it and may be left out: 长达'),
  figurative: z
    .boolean()
    .optional()
    .describe('A figure of speech or a label: its writings in two languages are a pair that a person checks'),
  currency: words.optional().describe('The sign or word of a currency before the value: £'),
  aliases: z.record(words, oneOrMore).optional().describe('Of a series: how the excerpt writes a label'),
  whole: z.boolean().optional().describe('Whether the values of a series are the shares of one whole: they add to 100'),
  by: id.optional(),
  attribution,
  hedges: hedges.optional(),
  counted: z
    .union([z.array(words).min(1), z.string().regex(COUNTED)], {
      error:
        'expected a list of ids or of words in the excerpt, or a group such as `quotations` or `organisations where sample`',
    })
    .optional()
    .describe(
      'We counted, the source does not print the number: a list of ids; a list of words that stand in the excerpt; or a group of records: `quotations`, `organisations where sample`, `people where group is Press`',
    ),
  same: z
    .union([words, z.record(words, words)], { error: 'expected the address of a cell, or { part: address }' })
    .optional()
    .describe(
      'The cell of a table that the figure repeats: G1/Very satisfied/2021; value and unit are compared. Of a figure with several numbers by part: { from: G1/Satisfied/2019, to: G1/Satisfied/2021 }, { low: …, high: … }, or the labels of a series',
    ),
  per: words.optional().describe('A field of the counted records; the count is split by it: `by`'),
})
const tension = z.strictObject({
  ...common,
  says: texts,
  sides: z
    .array(z.union([words, z.array(words).min(1), both], { error: 'expected a list of ids, or a text' }))
    .min(2)
    .optional()
    .describe('Lists of ids; a text where a side is no record'),
})
const caption = z.strictObject({ ...common, picture: words.optional(), says: texts.optional() })
const credit = z.strictObject({ ...common, says: texts.optional() })
const absence = z.strictObject({
  ...common,
  says: texts,
  words: z.array(words).optional().describe('Proof: words that do not stand in the sources'),
})
const term = z.strictObject({
  ...common,
  says: texts,
  idiom: z.boolean().optional().describe('A figure of speech: its numerals are no numbers'),
  gloss: texts.optional(),
})
const { excerpt: _, section: __, source: ___, ...said } = common
const derived = z
  .strictObject({
    ...said,
    formula: words.describe(
      '{G1/Satisfied/2021} + {G1/Very satisfied/2021}: figures and cells, + − × ÷, brackets, 100%',
    ),
    what: texts.describe('What it is: Top two'),
    as: texts.optional().describe('The unit of the result: 万亿元, 倍, "%"'),
    round: z.int().min(0).max(6).optional().describe('Places behind the point that are shown'),
  })
  .describe('A number that we compute from figures and cells; it is marked as calculated wherever it is shown')
const { en: _en, zh: _zh, ...stated } = common
const ends = z.union([words, z.array(words).min(1)], {
  error: 'expected an id or words of the excerpt, or a list of them',
})
const relation = z
  .strictObject({
    ...stated,
    type: z.enum(RELATION_TYPES).describe('How the two hang together'),
    from: ends.describe(
      'What causes, enables, contains, comes first, is a part: words of the excerpt, or ids of records of which the excerpt holds the name or a piece; where the type has no direction, one side',
    ),
    to: ends.describe('The other end, in the same way'),
    excerpt: common.excerpt.unwrap(),
    words: oneOrMore
      .optional()
      .describe('The words of the excerpt that state it, where the lexicon does not know them: a person reads them'),
  })
  .describe('What the source says of how two things hang together; a slide names it by `relation`')

/** Schemas of the records by group. */
export const RECORD_SCHEMAS = {
  sources: source,
  voices: voice,
  people: person,
  organisations: organisation,
  products: product,
  quotations: quotation,
  statements: statement,
  figures: figure,
  findings: finding,
  recommendations: recommendation,
  tensions: tension,
  captions: caption,
  credits: credit,
  absences: absence,
  terms: term,
  derived,
  tables: table,
  relations: relation,
} as const
