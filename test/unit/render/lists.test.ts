import { expect, test } from 'vitest'
import { drawnFiles } from '../../support/drawn-files.ts'
import { body, box, paint, paragraph, run, scene, slide, text, title } from '../../support/sample-scene.ts'
import { sampleTheme } from '../../support/sample-theme.ts'

const LINES = ['words of a', 'list']

/** The left edges of what an SVG draws in a list of one item: its lines, and its mark's right edge. */
async function drawn(kind: 'bullet' | 'dot' | 'ring' | 'none', align: 'left' | 'center') {
  const item = paragraph([run(LINES.join(' '))], {
    align,
    indent: { left: 20, first: kind === 'none' ? 0 : -20 },
    marker: { kind, color: paint('accent1') },
    lines: LINES.map(line => ({ text: line, width: 80 })),
  })
  const items = [title('甲'), text('list', box(100, 100, 300, 60), body([item]))]
  const [file] = await drawnFiles({ scene: scene([slide('A', items)]), theme: sampleTheme }, {})
  const svg = Buffer.from(file!.bytes).toString()
  const list = svg.slice(svg.indexOf('id="A__list"'))
  const mark = /<path d="([^"]*)"/.exec(list)?.[1]
  return {
    lines: [...list.matchAll(/<text x="([\d.]+)"/g)].map(([, x]) => Number(x)),
    mark:
      mark === undefined ? undefined : Math.max(...[...mark.matchAll(/([\d.]+) [\d.]+/g)].map(([, x]) => Number(x))),
  }
}

test.each(['bullet', 'dot', 'ring'] as const)('the words of an item begin in line, behind its %s', async kind => {
  const { lines, mark } = await drawn(kind, 'left')
  expect(lines).toEqual([120, 120])
  expect(mark).toBeGreaterThan(100)
  expect(mark).toBeLessThan(120)
})

test('an item without a mark begins in line with the others', async () => {
  expect(await drawn('none', 'left')).toEqual({ lines: [120, 120], mark: undefined })
})

test('a mark stands before the words that are centred', async () => {
  const { lines, mark } = await drawn('bullet', 'center')
  expect(mark).toBeLessThan(lines[0]!)
  expect(mark).toBeGreaterThan(lines[0]! - 20)
})
