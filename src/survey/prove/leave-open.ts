import { uncovered } from '../../base/coverage.ts'
import { LANGUAGES } from '../../base/language.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import type { Survey, SurveyRecord, SurveyRecordKind, Texts } from '../model/survey.ts'

/** A field of records whose words reach a deck, and are an author's. */
interface OpenField {
  readonly field: string
  readonly kinds?: readonly SurveyRecordKind[]
  /** What words of it are that do not stand in the excerpt. */
  readonly why: string
  /** Words in the language of the source are judged elsewhere: those of a figure by its clause. */
  readonly translationsOnly?: boolean
}

const NOT_THE_WORDS = 'Not the words of its excerpt'

/** Every such field. Names, titles, units and values are proved by tables of their own. */
const FIELDS: readonly OpenField[] = [
  {
    field: 'says',
    kinds: [
      'quotation',
      'statement',
      'finding',
      'recommendation',
      'tension',
      'caption',
      'organisation',
      'product',
      'absence',
      'term',
    ],
    why: NOT_THE_WORDS,
  },
  { field: 'what', kinds: ['figure'], why: NOT_THE_WORDS, translationsOnly: true },
  { field: 'short', kinds: ['figure'], why: NOT_THE_WORDS, translationsOnly: true },
  { field: 'to', kinds: ['recommendation'], why: NOT_THE_WORDS },
  { field: 'gloss', kinds: ['term'], why: 'The author explains a term' },
  { field: 'note', why: 'The author remarks on it' },
  { field: 'caution', why: 'The author warns of it' },
]

/**
 * Leaves open: what a record says that is not in the words of its excerpt, what it says in another language than that of the
 * source, and what its author remarks on it.
 */
export const openClaimsOf = (survey: Survey): readonly OpenClaim[] =>
  [...survey.records.values()].flatMap(record =>
    FIELDS.flatMap(field =>
      field.kinds === undefined || field.kinds.includes(record.kind) ? claimsOf(record, field, survey) : [],
    ),
  )

function claimsOf(record: SurveyRecord, { field, why, translationsOnly }: OpenField, survey: Survey) {
  const texts = (record as unknown as Readonly<Record<string, Texts | undefined>>)[field]
  const excerpts = record.excerpts.map(({ words }) => words.text)
  return LANGUAGES.flatMap((language): readonly OpenClaim[] => {
    const text = texts?.[language]
    const own = language === survey.language
    if (text === undefined || (own && translationsOnly)) return []
    const strange = own ? uncovered(text.text, excerpts) : []
    if (own && strange.length === 0) return []
    return [
      {
        rule: own ? 'paraphrase' : 'translation',
        id: record.id,
        path: `${field}.${language}`,
        span: text.span,
        text: text.text,
        vouchers: [record.id],
        why: own ? `${why}: “${strange.join('” “')}”` : 'A translation',
      },
    ]
  })
}
