import { expect, test } from 'vitest'
import { colorOf, WHITE } from '../../../src/theme/color.ts'
import { filesBelow } from '../../support/source-files.ts'
import { lay, testTheme } from '../layout/lay.ts'

const THEMES = filesBelow('templates/themes', /\.yaml$/).map(path => path.split('/').at(-1)!.replace('.yaml', ''))
const NAMES = ['one', 'two', 'three', 'four', 'five']
const CHART = `<slide><title id="t" margin-top="60">Five</title><chart id="c" kind="percent-bar" alt="Five parts" height="300">${NAMES.map(
  name => `<series name="${name}"><point label="a" value="20"/><point label="b" value="20"/></series>`,
).join('')}</chart></slide>`

test.each(THEMES)('five series of a chart have five colours in the theme %s', async id => {
  const theme = await testTheme(id)
  const { item } = await lay(CHART, 'en', new Map(), theme)
  const chart = item('c', 'chart')
  const fills = chart.marks.flatMap(marks =>
    marks.kind === 'bars' ? marks.series.map(({ fill }) => String(colorOf(fill!, WHITE, theme))) : [],
  )
  expect(new Set(fills).size).toBe(NAMES.length)
})
