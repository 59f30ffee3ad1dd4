import { expect, test } from 'vitest'
import { plainWords } from '../../../src/base/plain-words.ts'
import { findWords } from '../../../src/opc/find-words.ts'
import { parseXml } from '../../../src/opc/xml.ts'
import { zipPackage } from '../../../src/opc/zip.ts'

const found = (name: string, xml: string, words: string) =>
  findWords(zipPackage(new Map([[name, { xml: parseXml(xml) }]])), [{ id: 'K04', words: plainWords(words).text }]).map(
    leak => leak.words,
  )

test.each([
  [
    'over runs of a paragraph',
    '<p><a:p><a:r><a:t>a survey re</a:t></a:r><a:r><a:t>port: the team</a:t></a:r></a:p></p>',
    1,
  ],
  ['over two paragraphs', '<p><a:p><a:t>a survey report</a:t></a:p><a:p><a:t>the team</a:t></a:p></p>', 1],
  [
    'not over two properties of the file',
    '<p><dc:title>a survey report</dc:title><dc:subject>The team</dc:subject></p>',
    0,
  ],
  ['in one property', '<p><dc:title>A survey report, the team</dc:title></p>', 1],
])('words are found %s', (_, xml, many) => {
  expect(found('docProps/core.xml', xml, 'survey report: the team')).toHaveLength(many)
})
