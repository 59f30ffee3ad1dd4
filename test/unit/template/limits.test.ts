import { expect, test } from 'vitest'
import type { LayoutSpec } from '../../../src/template/spec/layout-spec.ts'
import { loadTexts } from '../../support/template-set.ts'

const layoutOf = async (front: string): Promise<{ layout: LayoutSpec | undefined; told: readonly string[] }> => {
  const text = `---\nname: { zh: 样, en: Sample }\n${front}\n---\n<slide/>`
  const { value, diagnostics } = await loadTexts({ 'layouts/a.hbs': text })
  return { layout: value?.layouts.get('a'), told: diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

test('capacities of both languages: English takes twice the characters unless told otherwise, points are points', async () => {
  const { layout, told } = await layoutOf('slots: { one: words 24, other: words 24/60, data: series 4, none: figure }')
  expect(told).toEqual([])
  expect(layout?.slots.map(({ value }) => ('kind' in value ? value.capacity : undefined))).toEqual([
    { zh: 24, en: 48 },
    { zh: 24, en: 60 },
    { zh: 4, en: 4 },
    undefined,
  ])
})

test('lists that go on overleaf, lists with a limit in common, slots of which one is full, a title of one line', async () => {
  const { layout, told } = await layoutOf(
    'title: 30/62\nslots: { groups 1..4+: { rows 1..6: words 8 }, spoke 0..9: label 4, named 0..9: label 4, quote?: words 9, note?: words 9 }\nin-all: { groups.rows: 9, spoke + named: 12 }\neither: { quote: note, spoke: note }',
  )
  expect(told).toEqual([])
  expect(layout?.slots[0]?.list).toEqual({ min: 1, max: 4, more: true })
  expect(layout?.inAll.map(({ paths, most }) => [paths, most])).toEqual([
    [['groups.rows'], 9],
    [['spoke', 'named'], 12],
  ])
  expect(layout?.either).toEqual([
    ['quote', 'note'],
    ['spoke', 'note'],
  ])
  expect(layout?.title).toEqual({ zh: 30, en: 62 })
})

test.each([
  ['a limit of no list', 'slots: { head: label 4 }\nin-all: { head: 3 }', '"head" is no list of the layout'],
  ['a limit of nothing', 'slots: { rows 1..4: label 4 }\nin-all: { row: 3 }', '"row" is no list of the layout'],
  ['a limit that is no number', 'slots: { rows 1..4: label 4 }\nin-all: { rows: many }', 'Unexpected number of items'],
  ['limits that are no map', 'slots: { rows 1..4: label 4 }\nin-all: 3', 'Unexpected value of in-all'],
  ['a pair with a slot that must be', 'slots: { a: label 4, b?: label 4 }\neither: { a: b }', 'Expected pairs'],
  ['a title of one number', 'slots: { a: label 4 }\ntitle: 30', 'Unexpected value of title'],
])('tells %s', async (_, front, expected) => {
  const { told } = await layoutOf(front)
  expect(told.join()).toContain(expected)
})
