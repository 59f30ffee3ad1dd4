import { expect, test } from 'vitest'
import { checkSizes } from '../../../src/lint/check-sizes.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { lay } from '../layout/lay.ts'

/** A scene as no layout makes it: with words of another size. */
function resized(scene: Scene, from: number, to: number): Scene {
  return JSON.parse(JSON.stringify(scene).replaceAll(`"size":${from}`, `"size":${to}`)) as Scene
}

test.each([
  ['words', '<text style="label">A label</text>', 12],
  ['a cell', '<table><tr head="true"><td style="label">A label</td></tr></table>', 12],
  [
    'a chart’s names',
    '<chart kind="bar" height="200" alt="x" categories="shown"><point label="A label" value="2"/></chart>',
    14,
  ],
])('%s below what anybody reads are told', async (_, xml, size) => {
  const { scene } = await lay(`<slide><row height="60"/>${xml}</slide>`)
  expect(checkSizes(scene!)).toEqual([])
  expect(checkSizes(resized(scene!, size, 10.4))).toMatchObject([
    { code: 'text-too-small', severity: 'error', message: expect.stringMatching(/A label.* is 10\.4 points/) },
  ])
})
