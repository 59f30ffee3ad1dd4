import { parse } from 'yaml'
import { LANGUAGES, type Language } from '../../src/base/language.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { loadTemplates, type TemplatesOutcome } from '../../src/template/load-templates.ts'
import type { TemplateSet } from '../../src/template/spec/layout-spec.ts'

const HOUSE = `list-comma: { zh: 、, en: ", " }
clause-comma: { zh: ，, en: "; " }
holds-office: { zh: 为, en: ": " }
not-stated: { zh: 原文未述, en: not stated }
source: { zh: "来源：", en: "Source: " }
`

/** House words, a line each with both languages beside each other, as the files of the languages. */
export const houseFiles = (words: string): Readonly<Record<string, string>> => {
  const all = Object.entries(parse(words) as Readonly<Record<string, Readonly<Record<Language, string>>>>)
  return Object.fromEntries(
    LANGUAGES.map(language => [
      `house/${language}.yaml`,
      all.map(([key, by]) => `${key}: ${JSON.stringify(by[language])}\n`).join(''),
    ]),
  )
}

/** Loads templates from texts by path below the root: `layouts/a.hbs`, `partials/b.hbs`, `house/en.yaml`. */
export function loadTexts(files: Readonly<Record<string, string>>, label = 'templates'): Promise<TemplatesOutcome> {
  const encoder = new TextEncoder()
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [`/project/templates/${path}`, encoder.encode(text)]),
  )
  return loadTemplates(memoryHost(bytes), [{ path: '/project/templates', label }])
}

export const front = (slots: string): string => `---\nname: { zh: 样, en: Sample }\nslots: ${slots}\n---\n`

/** A set with one layout `a`, whose front matter takes four lines: the body begins on line 5. */
export async function setOf(
  slots: string,
  body: string,
  partials: Readonly<Record<string, string>> = {},
): Promise<TemplateSet> {
  const files = Object.entries(partials).map(([name, text]) => [`partials/${name}.hbs`, text] as const)
  const { value, diagnostics } = await loadTexts({
    'layouts/a.hbs': front(slots) + body,
    ...houseFiles(HOUSE),
    ...Object.fromEntries(files),
  })
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}
