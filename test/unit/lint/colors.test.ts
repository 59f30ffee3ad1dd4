import { describe, expect, test } from 'vitest'
import { lintScene } from '../../../src/lint/lint.ts'
import { colorAlone } from '../../../src/lint/rules/color-alone.ts'
import { contrastRule } from '../../../src/lint/rules/contrast.ts'
import { VIEWS } from '../../../src/lint/vision.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { contrast, parseHex } from '../../../src/theme/color.ts'
import { lay, testTheme } from '../layout/lay.ts'

const theme = await testTheme()
const page = (content: string): string => `<slide><row height="60"/>${content}</slide>`
/** Shapes side by side. */
const drawing = (...shapes: readonly string[]): string => {
  const placed = shapes.map((shape, at) => shape.replace('<shape', `<shape x="${60 * at}" y="20"`)).join('')
  return page(`<column width="300"><drawing size="300 100" alt="marks">${placed}</drawing></column>`)
}
const dot = (fill: string, words = ''): string =>
  `<shape kind="ellipse" width="40" height="40" alt="" style="label" fill="${fill}">${words}</shape>`
const ring = (color: string): string =>
  `<shape kind="ellipse" width="40" height="40" alt="" border="ring" color="${color}"/>`

async function laid(xml: string | readonly string[]): Promise<Scene> {
  const { scene, diagnostics } = await lay(xml)
  expect(diagnostics).toEqual([])
  return scene!
}

describe('how others see', () => {
  test.each(Object.entries(VIEWS))('%s: black, grey and white stay what they are', (_, see) => {
    for (const hex of ['000000', '808080', 'FFFFFF'])
      for (const [at, value] of see(parseHex(hex)).entries()) expect(value).toBeCloseTo(parseHex(hex)[at]!, 2)
  })

  test('red and green of one lightness are told apart by those who see them alone', () => {
    const [red, green] = [parseHex('D62F2F'), parseHex('6F7F00')] as const
    const distance = (view: keyof typeof VIEWS): number =>
      Math.hypot(...[0, 1, 2].map(at => VIEWS[view](red)[at]! - VIEWS[view](green)[at]!))
    expect(distance('full colour')).toBeGreaterThan(0.5)
    expect(distance('deuteranopia')).toBeLessThan(distance('full colour') / 2)
    expect(distance('tritanopia')).toBeGreaterThan(0.4)
  })

  test('grey keeps contrast to the last digit', () => {
    const [one, other] = [parseHex('A5322A'), parseHex('F1ECE1')] as const
    expect(contrast(VIEWS.greyscale(one), VIEWS.greyscale(other))).toBeCloseTo(contrast(one, other), 6)
  })
})

describe('marks that differ by colour alone', () => {
  test.each([
    ['two dots of one lightness', drawing(dot('fact'), dot('accent'))],
    ['two rings of one lightness', drawing(ring('fact'), ring('accent'))],
  ])('%s are told', async (_, xml) => {
    expect(lintScene(await laid(xml), theme, [colorAlone]).map(({ code }) => code)).toEqual(['color-alone'])
  })

  test.each([
    ['of one colour', drawing(dot('fact'), dot('fact'))],
    ['that differ in lightness', drawing(dot('dark'), dot('quiet'))],
    ['of which one is a ring', drawing(dot('fact'), ring('accent'))],
    ['of which one is hatched', drawing(dot('fact'), dot('absent'))],
    ['of two sizes', drawing(dot('fact'), dot('accent').replaceAll('"40"', '"50"'))],
    ['with words on them', drawing(dot('fact', 'A'), dot('accent', 'B'))],
  ])('two %s are not', async (_, xml) => {
    expect(lintScene(await laid(xml), theme, [colorAlone])).toEqual([])
  })
})

describe('contrast is held against what is really behind', () => {
  const PALE = page('<text color="line">pale words</text>')

  test.each([
    [
      'words of a role too pale for the page',
      PALE,
      /^T1: “pale words” in accent6 \(D9CFBD\) stands out from lt1 \(FBF9F4\) behind it by 1\.\d\d, expected at least 4\.5$/,
    ],
    [
      'words that begin on a field and end on the page',
      page(
        '<column><row layer="under"><column width="60" fill="dark"/></row><text>half of these words stand on it</text></column>',
      ),
      /in dk1 .* from dk2/,
    ],
    [
      'a cell’s words on the cell’s own fill',
      page('<table><tr head="true"><td color="line" fill="quiet">some words</td></tr></table>'),
      /in accent6 .* from lt2/,
    ],
  ])('%s are told', async (_, xml, message) => {
    const faults = lintScene(await laid(xml), theme, [contrastRule])
    expect(faults.map(fault => fault.message)).toEqual([expect.stringMatching(message)])
  })

  test('one pair on many slides is told once, with how many', async () => {
    const [fault, ...others] = lintScene(await laid([PALE, PALE, PALE]), theme, [contrastRule])
    expect(others).toEqual([])
    expect(fault!.message).toContain('T1: ')
    expect(fault!.message).toContain(', and on 2 more slides')
    expect(fault!.span).toMatchObject({ file: 'templates/themes/briefing.yaml' })
  })
})
