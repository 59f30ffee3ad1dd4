import { type Files, surveyOf } from './content-files.ts'

/** A survey of one table: YAML of the table's further fields, and the bytes of its file. */
export const tableSurvey = (fields: string, file: string | Uint8Array, name = 'data/t.csv'): Files => ({
  'survey.yaml': `survey: { zh: 调查, en: Survey }
language: en
sources: { S1: { cite: The office } }
tables:
  G1: { file: ${name}, source: S1${fields === '' ? '' : `, ${fields}`} }
`,
  [name]: file,
})

export const loadTable = (fields: string, file: string | Uint8Array, name?: string) =>
  surveyOf(tableSurvey(fields, file, name))

/** A cell of the loaded table as `value unit`, or the codes and messages of what is wrong. */
export async function cellOf(
  fields: string,
  file: string | Uint8Array,
  address: string,
  name?: string,
): Promise<string> {
  const { value, diagnostics } = await loadTable(fields, file, name)
  if (value === undefined) return diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')
  const figure = value.records.get(address)
  if (figure?.kind !== 'figure' || figure.value.form !== 'number') return 'no number'
  return [figure.value.text.en!.text, figure.unit?.en?.text].filter(Boolean).join(' ')
}
