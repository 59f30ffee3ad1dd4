import type { Language } from '../../src/base/language.ts'
import { makeScene } from '../../src/scene/make.ts'
import type { ChartItem, Scene } from '../../src/scene/scene.ts'
import { walkItems } from '../../src/scene/walk.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { corpusTheme, layOutCases } from '../corpus/build-corpus.ts'
import { slide } from '../corpus/cases.ts'
import { CHART_SAMPLES } from './chart-samples.ts'

/** Every sample of a chart as one deck of a language, a chart a slide. */
export async function chartDeck(language: Language): Promise<{ readonly scene: Scene; readonly theme: Theme }> {
  const theme = await corpusTheme()
  const cases = CHART_SAMPLES.map(({ kind, what, markup }) => ({
    what: `${kind}: ${what}`,
    markup: slide(`<title>${kind}</title>`, markup[language]),
    language,
  }))
  const scenes = (await layOutCases(cases, theme)).map(one => {
    if ('refused' in one) throw new Error(`${one.case.what}: ${one.refused.join(', ')}`)
    return one.scene
  })
  const [first] = scenes
  return { theme, scene: makeScene({ ...first!, slides: scenes.flatMap(({ slides }) => slides) }) }
}

/** The chart of each slide. */
export const chartsOf = ({ slides }: Scene): readonly ChartItem[] =>
  slides.flatMap(({ items }) => [...walkItems(items)].filter((item): item is ChartItem => item.kind === 'chart'))
