import { describe, expect, test } from 'vitest'
import { chartTable } from '../../../src/scene/geometry/chart/table.ts'
import { itemText, walkItems } from '../../../src/scene/walk.ts'
import { drawnFiles } from '../../support/drawn-files.ts'
import { sampleDeck } from '../../support/sample-deck.ts'
import { box, scene, slide, text, title, words } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'

const markdownOf = async (deck: ReturnType<typeof scene>): Promise<string> => {
  const [file] = await drawnFiles({ scene: deck, theme: sampleTheme }, { formats: ['md'] })
  expect(file?.suffix).toBe('.md')
  return Buffer.from(file!.bytes).toString()
}
const plain = (markdown: string): string => markdown.replaceAll('\\', '').replace(/\s+/g, '')

describe('a deck as Markdown', () => {
  test('has the words of every item in reading order, but page numbers, and the notes', async () => {
    const deck = sampleDeck()
    const markdown = plain(await markdownOf(deck))
    let at = 0
    for (const { items, notes, name } of deck.slides) {
      at = markdown.indexOf(plain(name), at)
      expect(at, name).toBeGreaterThan(0)
      for (const item of walkItems(items)) {
        if (item.kind === 'chart' || item.kind === 'table' || item.kind === 'group') continue
        if (item.kind === 'text' && ['title', 'number'].includes(item.placeholder ?? '')) continue
        for (const line of itemText(item).split('\n')) {
          const found = markdown.indexOf(plain(line), at)
          expect(found, `${item.id}: ${line}`).toBeGreaterThanOrEqual(at)
          at = found
        }
      }
      for (const note of notes) expect(markdown).toContain(plain(note))
    }
  })

  test('has a table for a table and for a chart, with as many cells in every row', async () => {
    const deck = sampleDeck()
    const tables = (await markdownOf(deck)).split('\n\n').filter(block => block.startsWith('|'))
    const sources = deck.slides.flatMap(({ items }) =>
      [...walkItems(items)].flatMap(item =>
        item.kind === 'table'
          ? [[item.rows.length, item.columns.length]]
          : item.kind === 'chart'
            ? [[chartTable(item, 'zh').rows.length + 1, chartTable(item, 'zh').heads.length]]
            : [],
      ),
    )
    const cells = (row: string): number => row.split(/(?<!\\)\|/).length - 2
    expect(
      tables.map(table => {
        const rows = table.split('\n')
        expect(new Set(rows.map(cells)).size, table).toBe(1)
        return [rows.length - 1, cells(rows[0]!)]
      }),
    ).toEqual(sources)
  })

  test.each([
    ['# no head', '\\# no head'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['a | b', 'a \\| b'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['[a](javascript:1)', '\\[a\\](javascript:1)'],
    ['*not* _set_', '\\*not\\* \\_set\\_'],
  ])('takes no words for marks: %s', async (written, printed) => {
    const deck = scene([slide('A', [title('T'), text('a', box(0, 0, 100, 20), words(written))])])
    expect((await markdownOf(deck)).split('\n')).toContain(printed)
  })
})
