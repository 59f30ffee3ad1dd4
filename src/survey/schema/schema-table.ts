import * as z from 'zod'
import { LETTER_MEANINGS } from '../model/table.ts'
import { common, id, texts, words } from './schema-parts.ts'

const label = z.union([words, z.number()], { error: 'expected a label of the file' })
const labels = z.array(label)
/** YAML reads a label such as 2021 as a number. */
const byLabel = <Schema extends z.ZodType>(schema: Schema) => z.record(z.string().min(1), schema)
const count = z.union([z.int().min(0), z.string().regex(/^\d{1,3}(,\d{3})*$|^\d+$/)], {
  error: 'expected a whole number such as 8266 or "8,266"',
})

const base = z.strictObject({
  n: count.optional().describe('How many answered, where it is the same for every value'),
  row: label.optional().describe('The row of the file that holds it'),
  column: label.optional().describe('The column of the file that holds it'),
  rows: byLabel(count).optional().describe('By label of a row: { Men: 412 }'),
  columns: byLabel(count).optional().describe('By label of a column: { 2021: 8266 }'),
  who: texts.optional().describe('Who answered: all employees'),
})

/** A table of numbers in a CSV or XLSX file. */
export const table = z.strictObject({
  ...common,
  file: words.describe('Path of a .csv or .xlsx file, from the content folder'),
  sheet: words.optional().describe('Of a workbook: the sheet; the first by default'),
  range: z
    .string()
    .regex(/^\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$/i, 'expected a range such as A3:D9')
    .optional()
    .describe('The part of the sheet that is the table, heads included: A3:D9'),
  source: id.describe('Whose data it is: an id of `sources`'),
  what: texts.optional().describe('What the table shows, in a few words'),
  heads: z.int().min(1).max(3).optional().describe('Rows of heads above the values; 1 by default'),
  rows: label
    .optional()
    .describe('The head of the column that holds the labels of the rows; the first column by default'),
  path: z
    .array(label)
    .min(2)
    .optional()
    .describe('Of a long table, one value a line: the columns whose labels address it'),
  value: label.optional().describe('Of a long table: the column of the values'),
  question: z
    .strictObject({ code: label.optional(), text: texts.optional() })
    .optional()
    .describe('The question as it was asked: { code: Q7, text: How satisfied are you? }'),
  base: z
    .union([count, base], { error: 'expected a number, or { row: n, who: all employees }' })
    .optional()
    .describe('How many answered, and who'),
  unit: z
    .union([texts, byLabel(texts)], { error: 'expected a unit, or units by label' })
    .optional()
    .describe('Of all values, or by label of a row or column: { users: million, share: "%" }'),
  labels: byLabel(texts).optional().describe('How labels are printed: { pct_sat: { zh: 满意, en: satisfied } }'),
  scale: labels.min(2).optional().describe('The answers in order, where each respondent gave one'),
  wave: label.optional().describe('The wave of all values; or `rows` or `columns`, where they are waves'),
  weighting: texts.optional().describe('How answers were weighted; `none` where they were not'),
  missing: z
    .record(z.string(), texts)
    .optional()
    .describe('What stands where there is no value, and what it means: { "-": not asked, "": not printed }'),
  low: z.int().min(1).optional().describe('The base below which a value is marked as a low base'),
  level: words.optional().describe('One of the survey’s levels'),
  adds: z
    .enum(['rows', 'columns'])
    .optional()
    .describe('rows: the values of a column exclude one another and may be added; columns: those of a row'),
  whole: z.boolean().optional().describe('Whether what `adds` says may be added is a whole: 100% but for rounding'),
  significance: z
    .strictObject({
      letters: z
        .union([z.literal('cells'), byLabel(label)], { error: 'expected cells, or { Men: Men sig }' })
        .describe(
          'Where the letters stand: cells, as in 45 BC; or by label of the values the column or row that holds them',
        ),
      means: z
        .enum(LETTER_MEANINGS)
        .optional()
        .describe('Whether a value with letters differs from those groups, or is higher; different by default'),
      groups: byLabel(texts).optional().describe('Which group each letter stands for: { A: Men, B: Others }'),
      test: texts.optional().describe('The test: two-sided z-test'),
      level: label.optional().describe('Its level of confidence: 95%'),
    })
    .optional()
    .describe(
      'Which values differ from which others beyond chance: { letters: { Men: Men sig }, groups: { A: Men, B: Others }, test: t-test, level: 95% }',
    ),
  only: byLabel(z.array(words).min(1)).optional().describe('Rows that only these audiences may see: { Pay: [board] }'),
})
