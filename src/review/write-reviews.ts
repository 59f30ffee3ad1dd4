import { appendItem, deleteItems, quoteYaml, replaceItem } from '../yaml/edit-list.ts'
import type { PlacedReview, Reviews } from './read-reviews.ts'
import type { Review } from './reviews-schema.ts'

const HEAD = `# yaml-language-server: $schema=schema/reviews.schema.json
# Decisions on what no machine can prove: that a title, a paraphrase or a translation follows from its excerpt.
# \`briefdeck trace --open\` lists the sentences, \`briefdeck review\` writes here. A review never silences an error.
# \`checked: true\` means that a person has read sentence and excerpt side by side.

reviews:
`

/** The file's text with a decision added, or put in the place of an older one on the same sentence or place. All else stays. */
export function signed({ text, list }: Reviews, review: Review): string {
  const whole = text === '' ? HEAD : text
  const older = list.find(
    each => (each.sentence === review.sentence && each.evidence === review.evidence) || each.at === review.at,
  )
  const item = itemOf(review)
  if (older === undefined) return appendItem(whole, item)
  return replaceItem(whole, older.span, item)
}

/** The file's text without these reviews. */
export const pruned = ({ text }: Reviews, unused: readonly PlacedReview[]): string =>
  deleteItems(
    text,
    unused.map(({ span }) => span),
  )

const itemOf = (review: Review): readonly string[] => [
  `at: ${quoteYaml(review.at)}`,
  `text: ${quoteYaml(review.text)}`,
  `sentence: ${quoteYaml(review.sentence)}`,
  `evidence: ${quoteYaml(review.evidence)}`,
  `as: ${review.as}`,
  `on: ${quoteYaml(review.on)}`,
  `checked: ${review.checked}`,
  `because: ${quoteYaml(review.because)}`,
]
