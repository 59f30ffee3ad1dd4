import * as z from 'zod'
import { EVIDENCE_PLACES } from '../../base/kinds/evidence-places.ts'
import { LANGUAGES } from '../../base/language.ts'
import { MEDIA } from '../../base/medium.ts'
import type { SlideKey } from '../../base/slide-keys.ts'
import { RECORD_ID, texts } from './schema-parts.ts'
import { RECORD_SCHEMAS } from './schema-records.ts'

const groupOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.record(z.string().regex(RECORD_ID, 'expected an id such as F1: capitals, then digits'), schema).optional()

const groups = {
  sources: groupOf(RECORD_SCHEMAS.sources),
  voices: groupOf(RECORD_SCHEMAS.voices),
  people: groupOf(RECORD_SCHEMAS.people),
  organisations: groupOf(RECORD_SCHEMAS.organisations),
  products: groupOf(RECORD_SCHEMAS.products),
  quotations: groupOf(RECORD_SCHEMAS.quotations),
  statements: groupOf(RECORD_SCHEMAS.statements),
  figures: groupOf(RECORD_SCHEMAS.figures),
  findings: groupOf(RECORD_SCHEMAS.findings),
  recommendations: groupOf(RECORD_SCHEMAS.recommendations),
  tensions: groupOf(RECORD_SCHEMAS.tensions),
  captions: groupOf(RECORD_SCHEMAS.captions),
  credits: groupOf(RECORD_SCHEMAS.credits),
  absences: groupOf(RECORD_SCHEMAS.absences),
  terms: groupOf(RECORD_SCHEMAS.terms),
  derived: groupOf(RECORD_SCHEMAS.derived),
  tables: groupOf(RECORD_SCHEMAS.tables),
  relations: groupOf(RECORD_SCHEMAS.relations),
  adds: z
    .array(z.strictObject({ of: z.array(z.string()).min(2), why: texts }))
    .optional()
    .describe('Figures or cells that exclude one another, so that they may be added, and why that is so'),
}

const look = z.enum(['strong', 'plain', 'unknown'])
const level = z.union(
  [
    look,
    z.strictObject({
      look,
      zh: z.string().optional(),
      en: z.string().optional(),
      words: z
        .array(z.string().min(1))
        .optional()
        .describe('Words that say this level in the clause of a figure; an empty list: no word of any level'),
    }),
  ],
  {
    error: 'expected strong, plain or unknown, or { look: …, en: … }',
  },
)

/** Whether the date exists: 2024-02-29 does, 2025-02-29 does not. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** content/survey.yaml: what the survey is, and records. */
export const surveySchema = z.strictObject({
  survey: texts.describe('Its name'),
  language: z.enum(LANGUAGES).describe('The language of the sources'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2024-05-31')
    .refine(isDay, 'expected a day that the calendar has')
    .optional()
    .describe('Of the survey, YYYY-MM-DD; leave it out where the source has none'),
  levels: z
    .record(z.string(), level)
    .optional()
    .describe('Ranks of figures and the look of their tags; the last is the default'),
  include: z.array(z.string()).optional().describe('Further files of records, beside this one'),
  ...groups,
})

/** An included file: records alone. */
export const includeSchema = z.strictObject(groups)

const text = z.string().regex(/\S/, 'expected some text')
const SLIDE = {
  slide: text.describe('Its id'),
  layout: text.optional().describe('A layout of templates/layouts; not in an overlay'),
  section: text.optional().describe('Opens a section of this name'),
  title: z.unknown().optional().describe('Words: the slide’s claim as a sentence'),
  from: z
    .union([text, z.array(text)], { error: 'expected an id, or a list of ids' })
    .optional()
    .describe('Ids that vouch for the slide’s own words'),
  ours: z.boolean().optional().describe('The slide’s own words are the makers’ opinion'),
  relation: z
    .union([text, z.array(text)], { error: 'expected an id, or a list of ids' })
    .optional()
    .describe('Ids of the relations that its layout draws'),
  foot: z.unknown().optional().describe('Words after the source line'),
  footnotes: z
    .record(z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u, 'expected a name of letters, digits and hyphens'), z.unknown())
    .optional()
    .describe('Notes at the foot by name; [^name] in the slide’s words marks where each belongs'),
  notes: z.unknown().optional().describe('What to say: a text, or a list of texts'),
  weight: z.int().min(1).max(3).optional().describe('How much it matters: 3 most'),
  role: z.enum(['opening', 'answer', 'decision', 'divider']).optional(),
  backup: z.boolean().optional().describe('Belongs to the appendix'),
  hidden: z.boolean().optional().describe('Left out of the show; whoever edits the file sees it'),
  when: z
    .union([text, z.array(text)], { error: 'expected a condition, or a list of conditions' })
    .optional()
    .describe('With --each, the rows for which the slide is shown: a column, `not` and a column, or as in `lines > 1`'),
} satisfies Record<SlideKey, z.ZodType>

const slide = z.looseObject(SLIDE).describe('A slide; beside these keys stand the slots of its layout')

/** content/audiences/NAME.yaml. An overlay `extends` another and gives words alone. */
export const audienceSchema = z.strictObject({
  audience: text.optional().describe('Its name'),
  extends: text.optional().describe('The audience whose words this file gives anew'),
  title: text.describe('Of the deck'),
  for: text.optional().describe('Who is told'),
  language: z.enum(LANGUAGES),
  theme: text.optional().describe('A theme of templates/themes'),
  reading: z.enum(MEDIA).optional().describe('How it is read: sent (body from 14 points) or projected (from 18)'),
  evidence: z
    .enum(EVIDENCE_PLACES)
    .optional()
    .describe(
      'Where the excerpts behind the claims stand: notes, appendix (pages behind the slides, linked both ways), both',
    ),
  subject: text.optional().describe('For the file’s properties'),
  keywords: z.array(text).optional().describe('For the file’s properties'),
  event: z
    .strictObject({ host: text.optional(), speaker: text.optional(), date: text.optional(), mark: text.optional() })
    .optional()
    .describe('Of one occasion; nothing by default'),
  slides: z.array(slide).min(1, 'expected at least one slide'),
})

/** JSON Schemas for editors, by file name: what stands in content/schema/. */
export function printSchemas(): Readonly<Record<string, string>> {
  const survey = z.object({ ...surveySchema.shape, survey: texts.optional(), language: z.enum(LANGUAGES).optional() })
  return {
    'survey.schema.json': print(z.strictObject(survey.shape), 'A survey, or a file that it includes'),
    'audience.schema.json': print(audienceSchema, 'An audience'),
  }
}

function print(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, { io: 'input', reused: 'ref', target: 'draft-7' })
  return `${JSON.stringify({ ...json, title }, null, 2)}\n`
}
