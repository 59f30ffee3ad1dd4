import { uncovered } from '../../base/coverage.ts'
import { LANGUAGES } from '../../base/language.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import type { Survey, SurveyRecord } from '../model/survey.ts'

/**
 * Leaves open: what a record says that is not in the words of its excerpt, and what it says in another language than that of
 * the source.
 */
export function openClaimsOf(survey: Survey): readonly OpenClaim[] {
  return [...survey.records.values()].flatMap(record => (SAYING.has(record.kind) ? claimsOf(record, survey) : []))
}

const SAYING: ReadonlySet<SurveyRecord['kind']> = new Set([
  'quotation',
  'statement',
  'finding',
  'recommendation',
  'tension',
  'caption',
])

function claimsOf(record: SurveyRecord, survey: Survey): readonly OpenClaim[] {
  if (!('says' in record)) return []
  const excerpts = record.excerpts.map(({ words }) => words.text)
  return LANGUAGES.flatMap(language => {
    const says = record.says?.[language]
    if (says === undefined) return []
    const own = language === survey.language
    const strange = own ? uncovered(says.text, excerpts) : []
    if (own && strange.length === 0) return []
    return {
      rule: own ? 'paraphrase' : 'translation',
      id: record.id,
      path: `says.${language}`,
      span: says.span,
      text: says.text,
      vouchers: [record.id],
      why: own ? `Not the words of its excerpt: “${strange.join('” “')}”` : 'A translation',
    }
  })
}
