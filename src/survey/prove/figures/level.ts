import type { Diagnostic } from '../../../base/diagnostic.ts'
import { SourcedText } from '../../../base/sourced-text.ts'
import { LEVEL_WORDS } from '../../../reading/lexicon/levels.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, Level, Survey } from '../../model/survey.ts'
import { figureFault } from './faults.ts'
import type { Place } from './find-place.ts'

/** The declared words of the level stand in the clause, and no other level’s do. Without a level, no word of rank stands there. */
export function compareLevel(figure: FigureRecord, survey: Survey, place: Place): readonly Diagnostic[] {
  const { level } = figure
  const scope = figure.scope?.[survey.language]?.text
  const clause = scope === undefined ? place.clause : `${place.passage.excerpt.words.text}`.replaceAll(scope, '')
  if (level === undefined) {
    const ranked = RANKED[survey.language].exec(clause)?.[0]
    return ranked === undefined || figure.figurative ? [] : [fault(figure, `its clause says “${ranked}”`, place)]
  }
  const own = survey.levels.find(({ key }) => key === level.text)
  const says = ({ words }: Level): string | undefined => words?.find(word => standsAlone(clause, word, survey))
  if (own?.words !== undefined && own.words.length > 0 && says(own) === undefined)
    return [fault(figure, `its clause holds none of “${own.words.join('”, “')}”`, place)]
  const other = survey.levels.find(each => each.key !== level.text && says(each) !== undefined)
  if (other !== undefined && (own?.words?.length ?? 0) === 0)
    return [fault(figure, `its clause says “${says(other)}”, the level ${other.key}`, place)]
  const rank = own?.words?.length === 0 ? RANKED[survey.language].exec(clause)?.[0] : undefined
  return rank === undefined ? [] : [fault(figure, `its clause says “${rank}”`, place)]
}

/** A level’s word that is no part of a name which only holds it: 金砖国家. */
function standsAlone(clause: string, word: string, { language }: Survey): boolean {
  if (!clause.includes(word)) return false
  const known = Object.values(LEVEL_WORDS).some(each => each[language].includes(word))
  return !known || readText(clause, language).levels.some(({ text }) => text.toLowerCase().includes(word.toLowerCase()))
}

const RANKED = {
  zh: /(?:国家|省|市|区|县|世界)级/,
  en: /\b(?:national|state|provincial|municipal|city|district|county)-(?:level|wide)\b/i,
}

const fault = (figure: FigureRecord, found: string, place: Place): Diagnostic =>
  figureFault('figure-level', figure, figure.level ?? new SourcedText('none', figure.span), found, place)
