import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/base/language.ts'
import type { RelationType } from '../../../src/base/record-kinds.ts'
import { markerOf } from '../../../src/reading/relations.ts'

type Row = readonly [type: RelationType, text: string, from: string, to: string, states: boolean]

const ROWS: Readonly<Record<Language, readonly Row[]>> = {
  zh: [
    ['cause', '河水变清，导致鱼越来越多。', '河水变清', '鱼越来越多', true],
    ['cause', '河水变清，导致鱼越来越多。', '鱼越来越多', '河水变清', false],
    ['cause', '由于安全问题，夜间停航。', '安全问题', '夜间停航', true],
    ['cause', '夜间停航是由于安全问题。', '安全问题', '夜间停航', true],
    ['cause', '优势还不够明显，原因之一是研究组不够多。', '研究组不够多', '优势还不够明显', true],
    ['cause', '河水变清，鱼越来越多。', '河水变清', '鱼越来越多', false],
    ['enable', '只有治好水，才能养鱼。', '治好水', '养鱼', true],
    ['enable', '可靠的水让人放心养鱼。', '水', '养鱼', false],
    ['contain', '三家企业，像云从科技，已经进场。', '三家企业', '云从科技', true],
    ['contain', '图像与鱼。', '图像', '鱼', false],
    ['part-of', '甲站、乙站等水站已经完工。', '甲站', '水站', true],
    ['part-of', '甲站、乙站等水站已经完工。', '水站', '甲站', false],
    ['precede', '时间从一周缩短到了两分钟。', '一周', '两分钟', true],
    ['precede', '云从科技到访广州。', '云从科技', '广州', false],
    ['precede', '先清淤，再放鱼。', '清淤', '放鱼', true],
    ['contrast', '参与踊跃，但成果还不算多。', '参与踊跃', '成果还不算多', true],
    ['contrast', '参与踊跃，不但成果多。', '参与踊跃', '成果多', false],
    ['between', '让研发与转化有效协同。', '研发', '转化', true],
  ],
  en: [
    ['cause', 'Many ride because nothing else runs.', 'nothing else runs', 'Many ride', true],
    ['cause', 'Many ride because nothing else runs.', 'Many ride', 'nothing else runs', false],
    ['cause', 'Clean water leads to more fish.', 'Clean water', 'more fish', true],
    ['cause', 'Clean water, more fish.', 'Clean water', 'more fish', false],
    ['contrast', 'Butter melts, bread stays.', 'melts', 'stays', false],
    ['contrast', 'Butter melts, but bread stays.', 'Butter melts', 'bread stays', true],
    ['part-of', 'The N4 is one of the night lines.', 'The N4', 'night lines', true],
    ['precede', 'Since 4 November 2024 the lines meet.', '4 November 2024', 'the lines meet', true],
  ],
}

describe.each(Object.entries(ROWS))('a text states a relation by a marker between its ends: %s', (language, rows) => {
  test.each(rows)('%s: %s %s → %s: %s', (type, text, from, to, states) => {
    const at = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]
    const marker = markerOf(text, language as Language, type, { from: at(from), to: at(to) })
    expect(marker !== undefined).toBe(states)
  })
})
