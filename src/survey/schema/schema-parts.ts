import * as z from 'zod'

/** `F1`, `P1`: capitals, then digits. */
export const RECORD_ID = /^[A-Z]{1,3}\d{1,4}$/

export const id = z.string().regex(RECORD_ID, 'expected an id such as F1: capitals, then digits')
export const words = z.string().min(1, 'expected some text')
export const both = z.strictObject({ zh: words.optional(), en: words.optional() })
export const texts = z
  .union([words, both], { error: 'expected text, or { zh: …, en: … }' })
  .describe('Text in the survey’s language, or { zh: …, en: … }')
export const oneOrMore = z
  .union([words, z.array(words).min(1)], { error: 'expected text, or a list of texts' })
  .describe('A text or a list of texts')
export const ids = z.array(id)
export const common = {
  excerpt: oneOrMore.optional().describe('Verbatim in the source: proved character for character'),
  section: words
    .optional()
    .describe('A piece of the heading under which the excerpt stands, where it stands more than once'),
  source: id.optional().describe('The source; of a figure, that of its data'),
  note: texts.optional().describe('Small print beside the record'),
  caution: texts.optional().describe('What must not be said or read into it: goes into the speaker notes'),
  audiences: z.array(words).min(1).optional().describe('The only audiences that may see it, and what needs it'),
  short: texts.optional().describe('A shorter writing: ID.short; of a person, of the office'),
  en: words.optional().describe('The main text in English'),
  zh: words.optional().describe('The main text in Chinese'),
  kind: words.optional().describe('A word of your own to sort by; it is not shown'),
  about: texts.optional().describe('What it is about, in a few words; it is not shown'),
}
