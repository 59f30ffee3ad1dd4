import { expect, test } from 'vitest'
import type { Package } from '../../../src/opc/package.ts'
import { ownerOf, relationshipsPart, relativePart, resolvePart } from '../../../src/opc/part-names.ts'
import { readRelationships, writeRelationships } from '../../../src/opc/relationships.ts'

test.each([
  ['ppt/slides/slide1.xml', '../media/a.png', 'ppt/media/a.png'],
  ['ppt/slides/slide1.xml', '/ppt/charts/chart1.xml', 'ppt/charts/chart1.xml'],
  ['ppt/presentation.xml', 'slides/slide1.xml', 'ppt/slides/slide1.xml'],
  ['', 'docProps/app.xml', 'docProps/app.xml'],
  ['ppt/presentation.xml', '../../etc', '../etc'],
])('from “%s”, %s is %s', (from, target, part) => {
  expect(resolvePart(from, target)).toBe(part)
})

test.each([
  ['ppt/slides/slide1.xml', 'ppt/media/a.png', '../media/a.png'],
  ['ppt/presentation.xml', 'ppt/slides/slide1.xml', 'slides/slide1.xml'],
  ['', 'docProps/app.xml', 'docProps/app.xml'],
  ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml', 'slide2.xml'],
])('from “%s”, %s is reached by %s', (from, to, target) => {
  expect(relativePart(from, to)).toBe(target)
  expect(resolvePart(from, target)).toBe(to)
})

test.each([
  ['', '_rels/.rels'],
  ['ppt/presentation.xml', 'ppt/_rels/presentation.xml.rels'],
])('the relationships of “%s” stand in %s', (part, rels) => {
  expect(relationshipsPart(part)).toBe(rels)
  expect(ownerOf(rels)).toBe(part)
})

test('relationships are read as they were written, and none leave no part', () => {
  const parts: Package = new Map()
  const link = { id: 'rId2', kind: 'hyperlink', target: 'https://example.org/', external: true }
  writeRelationships(parts, 'ppt/slides/slide1.xml', [{ id: 'rId1', kind: 'image', target: 'ppt/media/a.png' }, link])
  expect(readRelationships(parts, 'ppt/slides/slide1.xml')).toMatchObject([
    { id: 'rId1', kind: 'image', target: 'ppt/media/a.png', external: false },
    link,
  ])
  writeRelationships(parts, 'ppt/slides/slide1.xml', [])
  expect([...parts.keys()]).toEqual([])
})
