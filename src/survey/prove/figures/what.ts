import type { Diagnostic } from '../../../base/diagnostic.ts'
import type { OpenClaim } from '../../../base/open-claim.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import { readText, statedNumbers } from '../../../reading/read-text.ts'
import type { FigureRecord, Survey } from '../../model/survey.ts'
import { coverage } from './coverage.ts'
import { clauseOf } from './evidence.ts'
import { figureFault } from './faults.ts'
import type { Place } from './find-place.ts'

/** As much of `what` in another number’s clause belongs there. */
const BELONGS = 0.8
/** By so much less of it stands in the clause of the figure itself. */
const LESS = 0.25

/** What is counted, and its short name, are of the clause’s words: another number’s are faults, own words are open. */
export function compareWhat(
  figure: FigureRecord,
  survey: Survey,
  places: readonly Place[],
  masks: readonly string[],
): { readonly diagnostics: readonly Diagnostic[]; readonly open: readonly OpenClaim[] } {
  const { language } = survey
  const texts = { what: figure.what[language], short: figure.short?.[language] }
  const given = Object.entries(texts).flatMap(([field, sourced]) => (sourced === undefined ? [] : { field, sourced }))
  const faults = figure.figurative
    ? []
    : given.flatMap(({ sourced }) =>
        [
          ...ofAnotherNumber(sourced, figure, survey, places),
          ...ofAnotherLevel(sourced, figure, survey, places),
          ...ofAnotherCount(sourced, figure, survey, places, masks),
        ].slice(0, 1),
      )
  const own = places.map(({ clause }) => clause).join(' ')
  const open = given
    .filter(({ sourced }) => coverage(sourced.text, own, language) < 1)
    .map(({ field, sourced }) => ({
      rule: 'figure-what',
      id: figure.id,
      path: `${field}.${language}`,
      span: sourced.span,
      text: sourced.text,
      vouchers: [figure.id],
      why: `Not the words of its clause: “${own.trim()}”`,
    }))
  return { diagnostics: faults, open: faults.length > 0 ? [] : open }
}

function ofAnotherNumber(
  sourced: SourcedText,
  figure: FigureRecord,
  survey: Survey,
  places: readonly Place[],
): readonly Diagnostic[] {
  const [place] = places
  if (place === undefined) return []
  const { language } = survey
  if (readText(sourced.text, language).terms.length < 2) return []
  const own = Math.max(...places.map(({ clause }) => coverage(sourced.text, clause, language)))
  const clauses = places.map(({ clause }) => clause)
  const other = place.passage.paragraph.numbers
    .map(token => clauseOf(place.passage, token.start, token.end))
    .find(clause => !clauses.includes(clause) && coverage(sourced.text, clause, language) >= BELONGS)
  if (other === undefined || own > coverage(sourced.text, other, language) - LESS) return []
  return [figureFault('figure-what', figure, sourced, `its words stand with another number, “${other.trim()}”`, place)]
}

/** A level in `what` stands in the excerpt, itself or in the clause a word of its class. English words of level are words of places too. */
function ofAnotherLevel(
  sourced: SourcedText,
  figure: FigureRecord,
  survey: Survey,
  places: readonly Place[],
): readonly Diagnostic[] {
  const [place] = places
  if (place === undefined) return []
  const { language } = survey
  const excerpt = place.passage.excerpt.words.text.toLowerCase()
  const there = new Set(places.flatMap(({ clause }) => readText(clause, language).levels.map(each => each.class)))
  const added = readText(sourced.text, language).levels.find(
    each =>
      (language === 'zh' || ADJECTIVES.test(each.text)) &&
      !there.has(each.class) &&
      !excerpt.includes(each.text.toLowerCase()),
  )
  return added === undefined
    ? []
    : [figureFault('figure-what', figure, sourced, `its excerpt does not say “${added.text}”`, place)]
}

const ADJECTIVES = /^(?:national|provincial|municipal|nationwide|citywide|worldwide|global)/i

/** A number in `what` is one of its own clause. */
function ofAnotherCount(
  sourced: SourcedText,
  figure: FigureRecord,
  survey: Survey,
  places: readonly Place[],
  masks: readonly string[],
): readonly Diagnostic[] {
  const [place] = places
  if (place === undefined) return []
  const { language } = survey
  const there = places.flatMap(({ clause }) => readText(clause, language).numbers)
  const added = statedNumbers(sourced.text, language, masks).find(
    token =>
      !there.some(
        other =>
          other.value === token.value && other.raw !== '' && (other.value !== undefined || other.raw === token.raw),
      ),
  )
  return added === undefined
    ? []
    : [figureFault('figure-what', figure, sourced, `its clause does not hold the number “${added.text}”`, place)]
}
