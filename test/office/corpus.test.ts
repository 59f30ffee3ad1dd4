import { expect, test } from 'vitest'
import { corpusTheme, type LaidCase, layOutCases, packScenes } from '../corpus/build-corpus.ts'
import { corpusCases } from '../corpus/cases.ts'
import { officeErrors } from '../support/office-validator.ts'

/** Slides a file: most of a validator's run is its start, and a fault names its slide. */
const SLIDES = 240

test('every case of the corpus is valid in every version of Office', async () => {
  const theme = await corpusTheme()
  const laid = (await layOutCases(corpusCases(theme), theme)).filter(each => 'scene' in each)
  const faults: string[] = []
  for (const language of ['zh', 'en']) {
    const cases = laid.filter(({ scene }) => scene.language === language)
    for (let from = 0; from < cases.length; from += SLIDES) {
      const part = cases.slice(from, from + SLIDES)
      const bytes = await packScenes(
        part.map(({ scene }) => scene),
        theme,
      )
      for (const error of await officeErrors(bytes)) faults.push(`${caseOf(error, part)}: ${error}`)
    }
  }
  expect(faults).toEqual([])
})

/** The case whose slide, notes or chart a fault names. */
function caseOf(error: string, cases: readonly LaidCase[]): string {
  const number = /\/(?:slide|notesSlide)(\d+)\.xml/.exec(error)?.[1]
  return number === undefined ? '?' : (cases[Number(number) - 1]?.case.what ?? '?')
}
