import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Language } from '../../src/base/language.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { loadTemplates } from '../../src/template/load-templates.ts'
import type { LayoutSpec, SlotSpec, TemplateSet } from '../../src/template/spec/layout-spec.ts'
import { bytesOf, type ProjectFiles } from '../support/fixture-project.ts'
import { ROOT } from '../support/source-files.ts'
import { composeSentence, composeTitle } from './compose-words.ts'
import { fillLayout, LEVELS, type Level, PICTURE, SECTIONS } from './fill-layout.ts'
import { type Ledger, printSurvey } from './make-record.ts'

/** One slide to be laid out: a layout at a level, or beyond what it holds. */
export interface Case {
  readonly id: string
  readonly layout: LayoutSpec
  readonly level: Level
  /** The list that has one item too many. */
  readonly beyond?: string
  /** Optional slots that stay empty. */
  readonly without?: readonly string[]
}

export async function loadLayouts(): Promise<TemplateSet> {
  const { value } = await loadTemplates(nodeHost({}), [{ path: join(ROOT, 'templates'), label: 'templates' }])
  if (value === undefined) throw new Error('The templates have faults')
  return value
}

/** Every layout at every level; the full one twice where a layout holds either of two slots. */
export const casesAtLevels = (layouts: readonly LayoutSpec[]): readonly Case[] =>
  layouts.flatMap(layout =>
    LEVELS.flatMap(level =>
      withouts(layout).map((without, at) => ({
        id: `${layout.key}-${level.name}${'b'.repeat(at)}`,
        layout,
        level,
        without,
      })),
    ),
  )

const withouts = ({ either }: LayoutSpec): readonly (readonly string[])[] =>
  either.length === 0 ? [[]] : [either.map(([, other]) => other), either.map(([one]) => one)]

/** Every list of every layout with one item more than it holds, and the whole slide in words at their middle length. */
export const casesBeyond = (layouts: readonly LayoutSpec[]): readonly Case[] =>
  layouts.flatMap(layout =>
    listsIn(layout.slots).map(beyond => ({ id: `${layout.key}-${beyond}`, layout, level: FULL_OF_ITEMS, beyond })),
  )

/** As many items as fit, in words of their stated length. */
const FULL_OF_ITEMS = LEVELS.at(-1)!

/** Every layout with words three times as long as it holds. */
export const casesTooLong = (layouts: readonly LayoutSpec[]): readonly Case[] =>
  layouts.map(layout => ({ id: `${layout.key}-long`, layout, level: { ...FULL_OF_ITEMS, name: 'long', words: 3 } }))

function listsIn(slots: readonly SlotSpec[], path = ''): readonly string[] {
  return slots.flatMap(({ name, list, value }) => [
    ...(list === undefined ? [] : [`${path}${name}`]),
    ...('slots' in value ? listsIn(value.slots, `${path}${name}.`) : []),
  ])
}

/** Words of our own in the foot, behind the source. */
const FOOT = { zh: 34, en: 90 } as const

/** A project with an audience for each theme, whose slides are the cases. */
export function stressProject(cases: readonly Case[], language: Language, themes: readonly string[]): ProjectFiles {
  const ledger: Ledger = new Map()
  const slides = cases.map((each, at) => ({
    ...slideOf(each, at, language, ledger),
    ...sectionAt(at, cases.length, language),
  }))
  const audiences = themes.map(
    theme => [`content/audiences/${theme}.yaml`, printAudience(theme, language, slides)] as const,
  )
  const picture = [PICTURE, readFileSync(join(ROOT, 'templates/samples', PICTURE), 'utf8')] as const
  const files = [['briefdeck.yaml', SETTINGS] as const, ...printSurvey(ledger), picture, ...audiences]
  return new Map(files.map(([path, text]) => [path, bytesOf(text)]))
}

/** Made-up words state no relations, and a slide with as little as a layout takes may be half empty: neither is a fault of the layout. */
const SETTINGS = 'rules: { relation-unstated: off, half-empty: off }\n'

/** A slide a line, so that the line of a diagnostic is its slide. */
const printAudience = (theme: string, language: Language, slides: readonly object[]): string =>
  [...headOf(theme, language), ...slides.map(slide => `  - ${JSON.stringify(slide)}`), ''].join('\n')

const headOf = (theme: string, language: Language): readonly string[] => [
  `audience: ${theme}`,
  `title: ${DECK[language]}`,
  `for: ${FOR[language]}`,
  `language: ${language}`,
  `theme: ${theme}`,
  'slides:',
]

/** The line of a case in its audience file. */
export const slideLine = (at: number): number => headOf('', 'en').length + 1 + at

const DECK: Readonly<Record<Language, string>> = { zh: '版式检验', en: 'Layouts under load' }
const FOR: Readonly<Record<Language, string>> = { zh: '给检验者', en: 'For those who check' }

/** The deck in five sections of about as many slides. */
function sectionAt(at: number, all: number, language: Language): { readonly section?: string } {
  const part = (slide: number): number => Math.floor((slide * 5) / all)
  return at === 0 || part(at) !== part(at - 1) ? { section: SECTIONS[language][part(at)]! } : {}
}

function slideOf({ id, layout, level, beyond, without }: Case, at: number, language: Language, ledger: Ledger): object {
  const share = Math.min(1, level.words)
  const title = composeTitle(
    Math.max(language === 'zh' ? 8 : 24, Math.floor(share * layout.title[language])),
    language,
    at,
  )
  const foot =
    level.words < 0.7 ? {} : { foot: { text: composeSentence(FOOT[language], language, at, false)[language] } }
  const slots = fillLayout(
    { ledger, language, level, layout, ...(beyond !== undefined && { beyond }), ...(without && { without }) },
    sampleOf(layout.key),
  )
  return { slide: id, layout: layout.key, title: { text: title[language] }, ours: true, ...slots, ...foot }
}

const sampleOf = (layout: string): unknown =>
  parse(readFileSync(join(ROOT, `templates/samples/${layout}.yaml`), 'utf8'))
