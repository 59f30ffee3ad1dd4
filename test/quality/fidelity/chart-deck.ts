import { makeScene } from '../../../src/scene/make.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import type { Theme } from '../../../src/theme/theme.ts'
import { corpusTheme, layOutCases } from '../../corpus/build-corpus.ts'
import { slide } from '../../corpus/cases.ts'
import { CHART_SAMPLES } from '../../support/chart-samples.ts'

export const CHARTS = 'charts'

/** A chart of every kind as one Chinese deck: the corpus sets every other case in English. */
export async function chartDeck(): Promise<{ readonly name: string; readonly scene: Scene; readonly theme: Theme }> {
  const theme = await corpusTheme()
  const cases = CHART_SAMPLES.map(({ kind, what, markup }) => ({
    what: `${kind}: ${what}`,
    markup: slide(`<title>${kind}</title>`, markup.zh),
  }))
  const twice = cases.flatMap(one => [one, one])
  const laid = (await layOutCases(twice, theme)).filter((_, at) => at % 2 === 0)
  const scenes = laid.flatMap(one => ('scene' in one ? [one.scene] : []))
  const [first] = scenes
  return { name: CHARTS, theme, scene: makeScene({ ...first!, slides: scenes.flatMap(({ slides }) => slides) }) }
}
