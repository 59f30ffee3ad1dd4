import { esc } from '../base/html/escape.ts'
import { LANGUAGE_TAG, LANGUAGE_WORD } from '../base/language.ts'
import type { Story } from '../story/story.ts'
import type {
  OrganisationRecord,
  PersonRecord,
  ProductRecord,
  Survey,
  SurveyRecord,
  Texts,
} from '../survey/model/survey.ts'

type Named = PersonRecord | OrganisationRecord | ProductRecord

/** The people, organisations and products that a deck names: as printed in the source, as the deck writes them, and who checked it. */
export function printNames(survey: Survey, { slides, language }: Story): string {
  const ids = slides.flatMap(slide => slide.shown)
  const shown = new Set([...ids, ...ids.flatMap(id => speakerOf(survey.records.get(id)))])
  const named = [...survey.records.values()].filter(
    (record): record is Named =>
      shown.has(record.id) && (record.kind === 'person' || record.kind === 'organisation' || record.kind === 'product'),
  )
  if (named.length === 0) return ''
  const unchecked = named.filter(({ checkedIn }) => !checkedIn.includes(language)).length
  const rows = named.map(record => {
    const there = writings(record, survey.language)
    const here = writings(record, language)
    const state = record.checkedIn.includes(language)
      ? '<span class="state signed" lang="en">checked by a person</span>'
      : `<span class="state open" lang="en">not checked by a person${language === survey.language ? '; printed so in the source' : ''}</span>`
    return `<tr><th scope="row" lang="${LANGUAGE_TAG[language]}">${here.map(esc).join('<br>')}${state}</th><td lang="${LANGUAGE_TAG[survey.language]}"><strong>${record.id}</strong> ${there.map(esc).join('<br>')}</td></tr>`
  })
  return `<section aria-label="Names">
<h3 lang="en">Names and offices</h3>
<table><caption lang="en">${unchecked} of ${named.length} not checked by a person in ${LANGUAGE_WORD[language]}</caption>
<thead><tr><th scope="col" lang="en">In the deck</th><th scope="col" lang="en">In the source</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</section>`
}

const speakerOf = (record: SurveyRecord | undefined): readonly string[] =>
  record !== undefined && 'by' in record && record.by !== undefined ? [record.by.text] : []

/** A name, and the offices of a person. */
function writings(record: Named, language: Survey['language']): readonly string[] {
  const texts: readonly (Texts | undefined)[] = [record.name, ...(record.kind === 'person' ? record.titles : [])]
  return texts.flatMap(each => each?.[language]?.text ?? [])
}
