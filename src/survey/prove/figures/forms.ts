import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { LANGUAGES, type Language } from '../../../base/language.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, Survey } from '../../model/survey.ts'
import { type WrittenValue, writtenValues } from './written.ts'

/** Whether a written form states the value; in the language of the source, with its unit and qualifiers too. */
export function proveForms(figure: FigureRecord, survey: Survey): readonly Diagnostic[] {
  const own = figure.forms[survey.language]
  const others = LANGUAGES.filter(language => language !== survey.language).flatMap(language => {
    const form = figure.forms[language]
    const other = form && lacking(figure, form.text, language)
    return form === undefined || other === undefined ? [] : [otherNumber(figure, form, other)]
  })
  return [...(own === undefined ? [] : proveOwn(figure, own, survey)), ...others]
}

/** What the value says in a language and its form does not. */
function lacking({ value }: FigureRecord, form: string, language: Language): string | undefined {
  if (value.form === 'number') return saysValue(form, language, value.value) ? undefined : String(value.value)
  if (value.form !== 'words') return undefined
  const { numbers } = readText(form, language)
  return readText(value.text[language]?.text ?? '', language).numbers.find(
    own => own.kind !== 'rank' && !numbers.some(other => other.value === own.value && other.to === own.to),
  )?.text
}

const saysValue = (form: string, language: 'zh' | 'en', value: number): boolean =>
  readText(form, language).numbers.some(
    token => token.value === value || Number(token.raw.replaceAll(',', '')) === value,
  ) || new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d])`).test(form)

function proveOwn(figure: FigureRecord, form: SourcedText, survey: Survey): readonly Diagnostic[] {
  const { numbers } = readText(form.text, survey.language)
  return writtenValues(figure, survey)
    .filter(written => !states(written))
    .slice(0, 1)
    .map(({ text }) => otherNumber(figure, form, text))

  function states({ number, value }: WrittenValue): boolean {
    if (number === undefined) return form.text.includes(value.text)
    return numbers.some(
      token =>
        (token.value === number.value &&
          token.to === number.to &&
          token.raw !== '' &&
          (token.mag ?? '') === (number.mag ?? '')) ||
        (token.kind === 'date' && token.raw === number.raw) ||
        form.text.includes(value.text),
    )
  }
}

const otherNumber = ({ id }: FigureRecord, { text, span }: SourcedText, value: string): Diagnostic =>
  error('form-says-other-number', `The form "${text}" of ${id} does not say ${value}`, {
    span,
    why: 'A figure is the same in every language.',
    help: 'Correct the form, or the value.',
  })
