import { expect, test } from 'vitest'
import type { SceneSlide } from '../../../src/scene/scene.ts'
import { bodiesOf, walkItems } from '../../../src/scene/walk.ts'
import { buildInMemory, bytesOf } from '../../support/fixture-project.ts'

const ROWS = Array.from({ length: 200 }, (_, at) => `项目${at + 1},${at % 90},${(at * 7) % 90},${(at * 3) % 90}`)
const FILES = new Map(
  Object.entries({
    'content/survey.yaml': `survey: 镇上
language: zh
sources: { S1: { file: source/report.md, cite: 镇报 } }
tables:
  G1: { file: data/large.csv, source: S1, what: 各项目, unit: "%", base: { columns: { 东区: 500, 西区: 40, 北区: 500 } }, low: 50 }
`,
    'content/source/report.md': '# 镇报\n\n各项目见表。\n',
    'content/data/large.csv': `项目,东区,西区,北区\n${ROWS.join('\n')}\n`,
    'content/audiences/town.yaml': `audience: town
title: 镇上
for: 镇上
language: zh
theme: briefing
slides:
  - slide: A1
    layout: agenda
    title: 先看表，再看其余
    ours: true
    items: [{ head: 全表, to: A2 }, { head: 其余, to: A3 }]
  - slide: A2
    section: 全表
    layout: figure-table
    title: 各项目在各区里
    ours: true
    data: G1
    notes: 只讲开头。
  - slide: A3
    section: 其余
    layout: cross-tab
    title: 开头的项目
    ours: true
    data: { table: G1, rows: [项目1, 项目2] }
`,
  }).map(([path, text]) => [path, bytesOf(text)]),
)

const wordsOf = ({ items }: SceneSlide): string =>
  [...walkItems(items)]
    .flatMap(item => bodiesOf(item))
    .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')))
    .join('\n')

test('a table of two hundred rows goes overleaf with its head and its page, and its notes have a line a row', async () => {
  const { result } = await buildInMemory(FILES, { fonts: 'none', dry: true })
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const { slides } = result.decks[0]!.scene
  const pages = slides.filter(({ id }) => id === 'A2' || id.startsWith('A2.'))
  expect(pages.length).toBeGreaterThan(10)
  for (const [at, page] of pages.entries()) {
    expect(page.name).toBe(`各项目在各区里（${at + 1}/${pages.length}）`)
    for (const head of ['东区', '西区', '北区']) expect(wordsOf(page)).toContain(head)
  }
  const shown = pages.flatMap(page => wordsOf(page).match(/项目\d+/g) ?? [])
  expect(shown).toEqual(ROWS.map((_, at) => `项目${at + 1}`))

  // What follows stands behind all of them, and so the agenda says.
  expect(wordsOf(slides[0]!).split('\n').slice(-1)[0]).toBe('1')
  expect(wordsOf(slides[0]!)).toContain(`\n${2 + pages.length}\n`)

  const [first, second] = pages
  const rows = first!.notes.filter(line => line.startsWith('G1/'))
  expect(rows).toHaveLength(ROWS.length)
  expect(rows[2]).toBe('G1/项目3\u2002东区 2%，西区 14%，北区 6% — data/large.csv B4–D4')
  expect(first!.notes.filter(line => line.startsWith('注意：'))).toHaveLength(1)
  expect(second!.notes).toEqual(['只讲开头。', '依据见本表首页的备注。'])
})
