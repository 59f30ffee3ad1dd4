import { describe, expect, test } from 'vitest'
import { pointSpan } from '../../../src/base/span.ts'
import { makeItem, makeScene, makeSlide } from '../../../src/scene/make.ts'
import type { GroupItem, Item, Scene, SceneSlide, ShapeItem } from '../../../src/scene/scene.ts'
import { itemText, walkItems } from '../../../src/scene/walk.ts'
import { printScene } from '../../support/print-scene.ts'

const span = pointSpan('templates/x.hbs', 3, 5)
const box = { x: 1, y: 2, width: 3, height: 4 }
const shape = (id: string, own: Partial<ShapeItem> = {}): ShapeItem => ({
  kind: 'shape',
  shape: 'rect',
  id,
  name: id,
  box,
  span,
  ...own,
})
const group = (id: string, items: readonly Item[]): GroupItem => ({ kind: 'group', id, name: id, box, items, span })
const slide = (items: readonly Item[]): SceneSlide => ({
  id: 'S1',
  name: 'S1',
  layout: { key: 'x', name: 'X' },
  background: { slot: 'lt1' },
  items,
  notes: [],
  span,
})
const scene = (items: readonly Item[]): Scene => ({
  language: 'zh',
  size: { width: 960, height: 540 },
  deck: { title: 'T', keywords: [], story: 'ab' },
  slides: [slide(items)],
})

describe('makers', () => {
  test('freeze all the way down', () => {
    const made = makeItem(shape('a', { fill: { kind: 'solid', paint: { slot: 'dk1' } } }))
    expect(Object.isFrozen(made.box) && Object.isFrozen(made.fill)).toBe(true)
  })
  test.each([
    ['a length that is no number', { box: { ...box, x: Number.NaN } }, /a\.box\.x is NaN/],
    ['an infinite one', { depth: Number.POSITIVE_INFINITY }, /a\.depth is Infinity/],
    ['a negative size', { box: { ...box, width: -1 } }, /-1 × 4/],
  ])('refuse %s', (_, own, message) => {
    expect(() => makeItem(shape('a', own))).toThrow(message)
  })
  test('refuse one id twice, in groups too', () => {
    expect(() => makeSlide(slide([shape('a'), group('g', [shape('a')])]))).toThrow(/two items "a"/)
    expect(() => makeScene({ ...scene([]), slides: [slide([]), slide([])] })).toThrow(/two slides/)
  })
})

test('walking visits groups before their parts', () => {
  expect([...walkItems([group('g', [shape('a'), shape('b')]), shape('c')])].map(item => item.id)).toEqual([
    'g',
    'a',
    'b',
    'c',
  ])
  expect(itemText(shape('a'))).toBe('')
})

test('printing does not depend on the order of keys, nor on noise after the hundredth', () => {
  const a = printScene(scene([shape('a')]))
  const b = printScene(scene([{ ...shape('a'), box: { height: 4.0001, width: 3, y: 2, x: 1 } }]))
  expect(a).toBe(b)
  expect(a).toContain('"span": "templates/x.hbs:3:5"')
})
