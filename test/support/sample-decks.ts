import type { Language } from '../../src/base/language.ts'
import type { BuildResult } from '../../src/pipeline/build.ts'
import { buildInMemory } from './fixture-project.ts'
import { layoutSamples, sampleProject } from './sample-project.ts'
import { filesBelow } from './source-files.ts'

/** The themes of the package. */
export const THEMES: readonly string[] = filesBelow('templates/themes', /\.yaml$/).map(path =>
  path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length),
)

export const SAMPLES = layoutSamples()
export const LANGUAGES = ['zh', 'en'] as const

/** Every theme in every language. */
export const LOOKS: readonly { theme: string; language: Language }[] = THEMES.flatMap(theme =>
  LANGUAGES.map(language => ({ theme, language })),
)

const built = new Map<string, Promise<BuildResult>>()

/** All samples of a language in a theme as one deck, built once a process, without fonts inside. */
export function buildSamples(theme: string, language: Language): Promise<BuildResult> {
  const key = `${theme} ${language}`
  const known = built.get(key)
  if (known !== undefined) return known
  const result = buildInMemory(sampleProject(theme, language, SAMPLES), { fonts: 'none', dry: true }).then(
    ({ result }) => result,
  )
  built.set(key, result)
  return result
}
