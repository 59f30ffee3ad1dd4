import { describe, expect, test } from 'vitest'
import { barsIn } from '../../support/bar-chart.ts'
import { lay } from './lay.ts'

const slide = (body: string): string =>
  `<slide padding="60 48 40"><title>Title</title><column flex="1" gap="m">${body}</column></slide>`

describe('what the corpus of markup has found', () => {
  test.each([
    ['a group without a name', '<row group=""><text>one</text></row>', '组合'],
    ['a group that is called as a program would', '<row group="Text 1"><text>one</text></row>', '“Text 1”'],
    [
      'a drawing of a blank name',
      '<drawing size="100 50" alt="a bar" group=" " width="100"><shape kind="rect" x="0" y="0" width="50" height="20"/></drawing>',
      '示意图',
    ],
  ])('%s has one', async (_, body, name) => {
    const { items, diagnostics } = await lay(slide(body))
    expect(diagnostics).toEqual([])
    const group = items.find(({ kind }) => kind === 'group')
    expect(group?.name).toBe(name)
    expect(group?.alt?.trim()).not.toBe('')
  })

  test('words that are blank are none', async () => {
    const { items } = await lay(slide('<text> </text><shape kind="rect" width="50" height="20" fill="fact"> </shape>'))
    expect(items.filter(({ kind }) => kind === 'text').map(({ name }) => name)).toEqual(['Title'])
    expect(items.find(({ kind }) => kind === 'shape')?.ornament).toBe(true)
  })

  test('a title without words is told', async () => {
    const { diagnostics } = await lay('<slide padding="60 48 40"><title> </title></slide>')
    expect(diagnostics.map(({ code }) => code)).toEqual(['title-empty'])
  })

  test('a table that is narrower than its words is told', async () => {
    const { diagnostics } = await lay(
      slide('<table width="12"><tr head="true"><td>a word</td><td>another</td></tr></table>'),
    )
    expect(diagnostics[0]).toMatchObject({ code: 'overflow', message: expect.stringMatching(/too wide/) })
  })

  test.each([['align-items="center"'], ['rows="equal"']])('a grid with %s keeps its columns and rows', async more => {
    const { item, diagnostics } = await lay(
      slide(`<grid columns="2" ${more}><text id="a">one</text><text id="b">two</text><text id="c">three</text></grid>`),
    )
    expect(diagnostics).toEqual([])
    expect(item('b', 'text').box.x).toBeCloseTo(item('a', 'text').box.x + 432)
    expect(item('c', 'text').box.y).toBeGreaterThanOrEqual(item('a', 'text').box.y + item('a', 'text').box.height)
  })

  test('a picture that fills its parent is drawn as large as it finds room', async () => {
    const { diagnostics, items } = await lay(
      slide(
        '<row width="100" height="40"><drawing layer="under" size="50 50" alt="a dot"><shape kind="ellipse" x="0" y="0" width="50" height="50"/></drawing></row>',
      ),
    )
    expect(diagnostics).toEqual([])
    expect(items.find(({ kind }) => kind === 'shape')?.box).toMatchObject({ width: 40, height: 40 })
  })

  test('a chart’s gap is what a file can say', async () => {
    const gaps = ['2.75', '9999'].map(async gap => {
      const points = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(label => `<point label="${label}" value="1"/>`)
      const chart = `<chart id="c" kind="column" alt="c" height="150" gap="${gap}">${points.join('')}</chart>`
      return barsIn((await lay(slide(chart))).item('c', 'chart')).gap
    })
    expect(await Promise.all(gaps)).toEqual([3, 500])
  })
})
