import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Language } from '../../src/base/language.ts'
import { bytesOf, type ProjectFiles } from './fixture-project.ts'
import { filesBelow, ROOT, readSource } from './source-files.ts'

const SAMPLES = 'templates/samples'

/** A sample of a layout: a slide of the made-up survey beside it. `name.en.yaml` is an English one. */
export interface Sample {
  readonly layout: string
  readonly language: Language
  readonly text: string
}

export function layoutSamples(): Sample[] {
  return readdirSync(join(ROOT, SAMPLES))
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => ({
      layout: basename(name, '.yaml').replace(/\.en$/, ''),
      language: name.endsWith('.en.yaml') ? 'en' : 'zh',
      text: readSource(`${SAMPLES}/${name}`),
    }))
}

/** A project that shows all samples of a language in a theme, one a slide. */
export function sampleProject(theme: string, language: Language, samples = layoutSamples()): ProjectFiles {
  const slides = samples.filter(sample => sample.language === language).map(({ text }) => listItem(text))
  const audience = `audience: samples\ntitle: ${TITLE[language]}\nfor: ${FOR[language]}\nlanguage: ${language}\ntheme: ${theme}\nslides:\n${slides.join('')}`
  return new Map([
    ...filesBelow(`${SAMPLES}/content`).map(
      path => [path.slice(SAMPLES.length + 1), bytesOf(readSource(path))] as const,
    ),
    ['content/audiences/samples.yaml', bytesOf(audience)] as const,
    ['briefdeck.yaml', bytesOf('rules: { relation-unstated: off }\n')] as const,
  ])
}

const TITLE: Readonly<Record<Language, string>> = { zh: '样张', en: 'Samples' }
const FOR: Readonly<Record<Language, string>> = { zh: '看样张的人', en: 'For those who look at samples' }

/** A slide's YAML as an item of a list. */
const listItem = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`)
    .join('')
