import { beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import type { Language } from '../../src/base/language.ts'
import { lintScene } from '../../src/lint/lint.ts'
import { RULES } from '../../src/lint/rules.ts'
import type { BuildResult } from '../../src/pipeline/build.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { SceneSlide } from '../../src/scene/scene.ts'
import { namedLayouts } from '../../src/template/spec/layout-spec.ts'
import { listAt } from '../../src/template/spec/parse-limits.ts'
import { buildInMemory } from '../support/fixture-project.ts'
import { THEMES } from '../support/sample-decks.ts'
import { beyondUnstated } from '../support/unstated.ts'
import {
  type Case,
  casesAtLevels,
  casesBeyond,
  casesTooLong,
  loadLayouts,
  slideLine,
  stressProject,
} from './stress-project.ts'

/** Milliseconds for a build of some hundred slides on a machine that does other work. */
const PATIENCE = 240_000

const templates = await loadLayouts()
/** `LAYOUTS=points,agenda THEMES=press npx vitest …` fills these alone, in this theme. */
const isWanted = (name: string, list = 'LAYOUTS'): boolean => process.env[list]?.split(',').includes(name) ?? true
const all = namedLayouts(templates).filter(({ key }) => isWanted(key))
const themes = THEMES.filter(theme => isWanted(theme, 'THEMES'))

/** What must hold of every slide of our own layouts, and what a build does not ask of a user's. */
const STRICT = RULES.filter(({ severity }) => severity === 'off').map(rule => ({ ...rule, severity: 'error' as const }))

const messages = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`)

/** Every layout in a language: in every theme from a single item to as much as it says that it holds, and beyond. */
export function describeStress(language: Language): void {
  describe(`filled, in ${language}`, () => describeFilled(language))
  describe(`beyond what it holds, in ${language}`, () => describeBeyond(language))
}

function describeFilled(language: Language): void {
  const cases = casesAtLevels(all)

  describe.each(themes)('in the theme %s', theme => {
    let result: BuildResult
    const deck = (): BuiltDeck => result.decks[0]!
    const slides = (): readonly SceneSlide[] => deck().scene.slides
    beforeAll(async () => {
      result = await buildCases(cases, language, [theme])
    }, PATIENCE)

    test('there is nothing to say', () => {
      const said = beyondUnstated(result.diagnostics)
      expect(said.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([])
    })

    test('every layout takes a slide, and no second one', () => {
      expect(slides().map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
      const names = new Map(all.map(({ key, name }) => [key, name[language]]))
      expect(slides().filter(({ layout }) => layout.name !== names.get(layout.key))).toEqual([])
    })

    test.each(STRICT)('no slide breaks the rule: $code', rule => {
      expect(messages(lintScene(deck().scene, deck().theme, [rule]))).toEqual([])
    })
  })
}

function describeBeyond(language: Language): void {
  const [theme] = themes as [string]

  describe('one item more', () => {
    const cases = casesBeyond(all)
    const [overleaf, refused] = [cases.filter(goesOverleaf), cases.filter(each => !goesOverleaf(each))]
    let deck: BuiltDeck
    let told: ReadonlyMap<string, readonly Diagnostic[]>
    beforeAll(async () => {
      const continued = await buildCases(overleaf, language, [theme])
      if (overleaf.length > 0) expect(continued.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      deck = continued.decks[0]!
      const { diagnostics } = await buildCases(refused, language, [theme])
      told = new Map(
        refused.map((each, at) => [each.id, diagnostics.filter(({ span }) => span?.line === slideLine(at))]),
      )
    }, PATIENCE)

    test.each(overleaf)('$id goes overleaf', ({ id, layout, beyond }) => {
      const own = deck.scene.slides.filter(page => page.id === id || page.id.startsWith(`${id}.`))
      // What lists hold together is what they hold at their longest: one more may fit, its own limit never does.
      if (beyond === undefined || layout.inAll.every(({ paths }) => !paths.includes(beyond)))
        expect(own.length).toBeGreaterThan(1)
      expect(own.length).toBeGreaterThan(0)
      expect(messages(lintScene({ ...deck.scene, slides: own }, deck.theme, STRICT))).toEqual([])
    })

    test.each(refused)('$id is refused, with place and help', ({ id, layout }) => {
      const [fault] = (told.get(id) ?? []).filter(({ code }) => code === 'slot-count')
      expect(fault).toMatchObject({ severity: 'error', span: { file: `content/audiences/${theme}.yaml` } })
      expect(fault?.help).toMatch(layout.instead === undefined ? /\w/ : /Change the list|layout/)
    })
  })

  describe('words three times as long', () => {
    const cases = casesTooLong(all)
    let diagnostics: readonly Diagnostic[]
    beforeAll(async () => {
      diagnostics = (await buildCases(cases, language, [theme])).diagnostics
    }, PATIENCE)

    test.each(cases)('$id is told, with place and help', ({ id }) => {
      const at = slideLine(cases.findIndex(each => each.id === id))
      const longer = diagnostics.filter(({ code, span }) => code === 'slot-capacity' && span?.line === at)
      expect(longer.length).toBeGreaterThan(0)
      const faults = diagnostics.filter(({ severity, message }) => severity === 'error' && message.startsWith(id))
      for (const { span, help } of faults) {
        expect(span?.file).toMatch(/^content\//)
        expect(help).toMatch(/Shorten|Write/)
      }
    })
  })
}

const buildCases = async (
  cases: readonly Case[],
  language: Language,
  inThemes: readonly string[],
): Promise<BuildResult> => {
  const files = stressProject(cases, language, inThemes)
  return (await buildInMemory(files, { fonts: 'none', dry: true, keepGoing: true })).result
}

/** Whether the list, or one that holds it, says `+`. */
function goesOverleaf({ layout, beyond }: Case): boolean {
  const path = beyond!.split('.')
  const own = listAt(layout.slots, path)?.list?.more === true
  return (
    own ||
    layout.inAll.some(({ paths }) => paths.includes(beyond!) && listAt(layout.slots, path.slice(0, -1))?.list?.more)
  )
}
