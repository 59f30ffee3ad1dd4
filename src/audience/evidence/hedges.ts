import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { BINDING_HEDGES, keepsHedge } from '../../content/lexicon/hedges.ts'
import type { SurveyRecord } from '../../content/survey.ts'
import { placeOf, type Said, type ToldSlide } from '../said.ts'
import type { Telling } from '../telling.ts'

/** A hedge, and the words that say the claim without it. */
interface Bond {
  readonly hedge: string
  readonly binds: string
  readonly record: SurveyRecord
}

/** Who uses words that the source hedges keeps the hedge, or one that says as much. */
export function lostHedges({ said, slide }: ToldSlide, telling: Telling): readonly Diagnostic[] {
  return said
    .filter(({ place, form }) => place !== 'notes' && form !== 'record')
    .flatMap(each => {
      const bonds = each.vouchers.flatMap(id => {
        const record = telling.survey.records.get(id)
        return record === undefined ? [] : bondsOf(record, telling)
      })
      const lost = bonds.filter(({ hedge, binds }) => each.text.includes(binds) && !keepsHedge(each.text, hedge))
      return lost.slice(0, 1).map(bond => hedgeLost(bond, each, slide.id))
    })
}

function bondsOf(record: SurveyRecord, telling: Telling): readonly Bond[] {
  const given =
    'hedges' in record
      ? record.hedges.map(({ hedge, binds }) => ({ hedge: hedge.text, binds: binds.text, record }))
      : []
  if (telling.language !== telling.survey.language) return given
  return [...given, ...record.excerpts.flatMap(({ words }) => bondsIn(words.text, record))]
}

/** The words right behind a hedge, as many as make them unmistakable. */
function bondsIn(excerpt: string, record: SurveyRecord): readonly Bond[] {
  return [...excerpt.matchAll(BINDING_HEDGES)].flatMap(({ index, 0: hedge }) => {
    const rest = excerpt.slice(index + hedge.length)
    const binds = /^[\p{Script=Han}]{5}/u.exec(rest)?.[0] ?? /^ ?((?:[A-Za-z’'-]+ ){3}[A-Za-z’'-]+)/.exec(rest)?.[1]
    return binds === undefined ? [] : [{ hedge: hedge.replace(/是$/, ''), binds, record }]
  })
}

function hedgeLost({ hedge, binds, record }: Bond, said: Said, slide: string): Diagnostic {
  return error('hedge-lost', `"${binds}" in "${said.path}" of slide ${slide} has lost its "${hedge}"`, {
    span: placeOf(said, said.text.indexOf(binds), binds.length),
    why: `${record.id} says it with "${hedge}"; without it the slide claims more than the source.`,
    help: `Keep "${hedge}", or a word that says as much.`,
    trace: [{ label: `${record.id} is here`, span: record.span }],
  })
}
