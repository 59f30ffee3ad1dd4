import * as z from 'zod'

/** Who may sign: a role, since a name that nobody checked would be an invention. */
export const ROLES = ['editor', 'author', 'analyst', 'reviewer', 'translator'] as const
export type Role = (typeof ROLES)[number]

const hash = z.string().regex(/^[0-9a-f]{12}$/, 'expected the twelve digits that `briefdeck review` writes')

const review = z.strictObject({
  at: z.string().describe('Where the sentence stood when it was signed: deck, slide and slot, or record and field'),
  text: z.string().describe('The sentence'),
  sentence: hash.describe('Hash of the sentence'),
  evidence: hash.describe('Hash of its vouchers’ ids and words'),
  as: z.enum(ROLES).describe('The role in which it was signed'),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2025-05-31'),
  checked: z.boolean().describe('Whether a person has read sentence and excerpt side by side'),
  because: z.string().min(4).describe('Why the excerpt supports the sentence, in words of the reviewer’s own'),
})
export type Review = z.infer<typeof review>

/** content/reviews.yaml: decisions on what no machine can prove. */
export const reviewsSchema = z.strictObject({ reviews: z.array(review) })

/** The JSON Schema for editors, content/schema/reviews.schema.json. */
export const printReviewsSchema = (): string =>
  `${JSON.stringify({ ...z.toJSONSchema(reviewsSchema, { io: 'input', target: 'draft-7' }), title: 'Reviews' }, null, 2)}\n`
