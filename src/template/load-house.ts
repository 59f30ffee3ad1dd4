import { type Diagnostic, error } from '../base/diagnostic.ts'
import { LANGUAGE_WORD, LANGUAGES, type Language } from '../base/language.ts'
import { pointSpan } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import { mapOf } from '../yaml/map-of.ts'
import { readYamlText } from '../yaml/read-yaml.ts'
import { scalarText } from '../yaml/yaml-tree.ts'
import type { TemplateSet } from './spec/layout-spec.ts'
import { inEvery } from './spec/parse-layout.ts'

/** A file of templates/house, named after its language. */
export interface HouseFile {
  readonly file: string
  readonly name: string
  readonly text: string
}

/** What breaks a line or has no form on it. */
const NO_LINE = /[\p{Cc}\u2028\u2029\uE000-\uF8FF]/u

/**
 * The house words of all languages, each from the file of its name: those of an earlier file before those of a later one. A word that a
 * language lacks is shown in another: a project writes the languages that it uses.
 */
export function readHouse(files: readonly HouseFile[], diagnostics: Diagnostic[]): TemplateSet['house'] {
  const house = new Map<string, Partial<Record<Language, string>>>()
  for (const { file, name, text } of files) {
    const language = LANGUAGES.find(known => known === name)
    if (language === undefined) {
      diagnostics.push(
        error('house-words', `Unexpected file "${name}.yaml" of house words: "${name}" is no language of decks`, {
          span: pointSpan(file, 1, 1),
          help: didYouMean(name, LANGUAGES),
        }),
      )
      continue
    }
    const map = mapOf(readYamlText(file, text), { whole: pointSpan(file, 1, 1) })
    diagnostics.push(...map.diagnostics)
    for (const { key, value } of map.value?.entries.values() ?? []) {
      const word = scalarText(value)
      if (word !== undefined && !NO_LINE.test(word)) {
        house.set(key.text, { [language]: word, ...house.get(key.text) })
        continue
      }
      const message =
        word === undefined
          ? `Expected "${key.text}" in ${LANGUAGE_WORD[language]}`
          : `Unexpected line break or control character in "${key.text}"`
      const help =
        word === undefined
          ? `As in \`${key.text}: …\`; other languages have files of their own.`
          : 'House words stand within a line: write them on one, or as paragraphs of a layout.'
      diagnostics.push(error('house-words', message, { span: value.span, help }))
    }
  }
  return Object.assign(Object.create(null), Object.fromEntries([...house].map(([key, words]) => [key, inEvery(words)])))
}
