import { describe, expect, test } from 'vitest'
import { lay } from './lay.ts'

const slide = (inside: string): string => `<slide><title margin-top="57">题</title>${inside}</slide>`

describe('boxes that share a row', () => {
  test('are of one width, whatever the length of their words', async () => {
    const chips = ['Talks', 'Volunteers', 'Seats and lights'].map(
      (words, at) => `<shape id="c${at}" kind="rect" flex="1" height="40" fill="fact" style="chip">${words}</shape>`,
    )
    const laid = await lay(slide(`<row gap="6">${chips.join('')}</row>`), 'en')
    expect(laid.diagnostics).toEqual([])
    const widths = [0, 1, 2].map(at => laid.item(`c${at}`, 'shape').box.width)
    expect(widths).toEqual(Array(3).fill((864 - 12) / 3))
  })

  test('give way to one whose word is longer than its share, and only by what it lacks', async () => {
    const long = 'Unbreakable'.repeat(5)
    const shapes = ['a', long, 'b'].map(
      (words, at) => `<shape id="c${at}" kind="rect" flex="1" height="40" fill="fact" style="cell">${words}</shape>`,
    )
    const laid = await lay(slide(`<row width="600">${shapes.join('')}</row>`), 'en')
    const [one = 0, wide = 0, other = 0] = [0, 1, 2].map(at => laid.item(`c${at}`, 'shape').box.width)
    expect(wide).toBeGreaterThan(200)
    expect(one).toBeCloseTo(other, 1)
    expect(one + wide + other).toBeCloseTo(600, 1)
  })
})

describe('in a drawing', () => {
  const ring = (words: string): string =>
    slide(
      `<drawing size="120 120" width="120" height="120" alt="环"><shape id="r" kind="ellipse" x="0" y="0" width="120" height="120" border="flow" style="number-large">${words}</shape></drawing>`,
    )
  const sizeOf = async (words: string): Promise<number | undefined> => {
    const { items } = await lay(ring(words))
    const shape = items.find(item => item.kind === 'shape')
    return shape?.kind === 'shape' ? shape.body?.paragraphs[0]?.runs[0]?.size : undefined
  }

  test('words that their shape does not hold shrink, and no further than they must', async () => {
    expect(await sizeOf('灯')).toBe(60)
    const smaller = await sizeOf('灯光')
    expect(smaller).toBeLessThan(60)
    expect(smaller).toBeGreaterThanOrEqual(40)
  })

  test('words that are too long even at the least size are an error', async () => {
    const { diagnostics } = await lay(ring('灯光与座位'))
    expect(diagnostics.map(({ code }) => code)).toContain('text-overflow')
    expect(diagnostics[0]?.help).toMatch(/Shorten/)
  })
})

test('a unit beside a small number is no smaller than the source line', async () => {
  const laid = await lay(slide('<text id="n" style="number-row">12<run style="unit" scale="0.2">家</run></text>'))
  const runs = laid.item('n', 'text').body.paragraphs[0]!.runs
  expect(runs.map(({ size }) => size)).toEqual([36, 10.5])
})
