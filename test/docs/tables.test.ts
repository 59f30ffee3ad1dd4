import { describe, expect, test } from 'vitest'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { buildInMemory, bytesOf, type ProjectFiles } from '../support/fixture-project.ts'
import { readSource } from '../support/source-files.ts'

const PAGE = readSource('docs/tables.md')
const REPORT = 'We asked 812 employees in 2024; 31% say they are satisfied with their job.\n'

/** The files of the page, each with its path above it, and the report that they are about; some words of one replaced. */
function project(from = '', to = ''): ProjectFiles {
  const samples = [...PAGE.matchAll(/^`(content\/[^`]+)`:\n\n```\w+\n([\s\S]*?)\n```/gm)]
  expect(samples.map(([, path]) => path)).toHaveLength(3)
  expect(samples.some(([, , text]) => text!.includes(from))).toBe(true)
  return new Map([
    ...samples.map(([, path, text]) => [path!, bytesOf(`${text!.replace(from, () => to)}\n`)] as const),
    ['content/source/report.md', bytesOf(REPORT)] as const,
  ])
}

const build = async (from?: string, to?: string) =>
  (await buildInMemory(project(from, to), { fonts: 'none', dry: true })).result

describe('the sample of docs/tables.md', () => {
  test('builds, with numbers, labels and bases of the file', async () => {
    const { decks, diagnostics } = await build()
    expect(diagnostics).toEqual([])
    const [slide] = decks[0]!.scene.slides
    const words = [...walkItems(slide!.items)].map(itemText).join('\n')
    for (const piece of ['46%', '15', 'Very satisfied (2024)', 'n = 812, all employees', 'low base', 'calculated'])
      expect(words).toContain(piece)
    expect(slide!.notes.join('\n')).toContain('29%')
  })

  test.each([
    ['another value than its cell', 'value: 31', 'value: 30', 'figure-not-as-cell'],
    ['a label that is not there', '[G1/Very satisfied/2024', '[G1/Very satisfied/2023', 'cell-unknown'],
    ['a missing value', 'G1/Satisfied/2020]', 'G1/Very dissatisfied/2020]', 'cell-without-number'],
    ['a sum of two waves', '+ {G1/Satisfied/2024}', '+ {G1/Satisfied/2022}', 'derived-not-computed'],
    ['a label that stands twice', 'Dissatisfied,20', 'Satisfied,20', 'table-label-repeated'],
  ])('is refused with %s', async (_, from, to, code) => {
    expect((await build(from, to)).diagnostics.map(each => each.code)).toContain(code)
  })
})
