import { describe, expect, test } from 'vitest'
import { pointSpan } from '../../../src/base/span.ts'
import { auditScene } from '../../../src/lint/audit.ts'
import type { Item, Paragraph, Scene, TextItem } from '../../../src/scene/scene.ts'

const span = pointSpan('templates/x.hbs', 1, 1)

function text(
  id: string,
  x: number,
  y: number,
  lines: readonly string[],
  own: Partial<Paragraph> = {},
  height = 30 * lines.length,
): TextItem {
  const paragraph: Paragraph = {
    runs: [
      {
        text: lines.join(''),
        face: { family: 'minor', bold: false },
        size: 20,
        color: { slot: 'dk1' },
        language: 'zh',
      },
    ],
    align: 'left',
    line: 30,
    size: 20,
    indent: { left: 0, first: 0 },
    before: 0,
    after: 0,
    level: 0,
    lines: lines.map(line => ({ text: line, width: 20 * [...line].length })),
    ...own,
  }
  const inset = { top: 0, right: 0, bottom: 0, left: 0 }
  return {
    kind: 'text',
    id,
    name: id,
    span,
    box: { x, y, width: 200, height },
    body: { paragraphs: [paragraph], inset, anchor: 'top' },
  }
}

const audit = (...items: readonly Item[]): readonly string[] => {
  const scene: Scene = {
    language: 'zh',
    size: { width: 960, height: 540 },
    deck: { title: 'T', keywords: [], story: '' },
    slides: [
      { id: 'S', name: 'S', layout: { key: 'x', name: 'X' }, background: { slot: 'lt1' }, items, notes: [], span },
    ],
  }
  return auditScene(scene).map(({ code }) => code)
}

describe('auditScene', () => {
  test.each<[string, readonly Item[], readonly string[]]>([
    ['two texts apart', [text('a', 48, 100, ['一二三']), text('b', 48, 130, ['一二三'])], []],
    ['two texts on each other', [text('a', 48, 100, ['一二三']), text('b', 68, 110, ['一二三'])], ['text-overlap']],
    ['boxes that overlap where no words stand', [text('a', 48, 100, ['一二三']), text('b', 148, 100, ['一二三'])], []],
    ['words in the margin', [text('a', 20, 100, ['一二三'])], ['outside-margins']],
    ['a hanging mark in the margin', [text('a', 28, 100, ['“一二三'], { indent: { left: 20, first: -20 } })], []],
    ['words below the foot', [text('a', 48, 510, ['一二三'])], ['outside-margins']],
    ['words off the slide', [text('a', 900, 100, ['一二三'])], ['outside-slide', 'outside-margins']],
    ['more lines than the box holds', [text('a', 48, 100, ['一二三四', '一二三'], {}, 50)], ['text-overflow']],
    ['a line wider than the box', [text('a', 48, 100, ['一二三四五六七八九十一'])], ['text-overflow']],
    ['a last line of two characters', [text('a', 48, 100, ['一二三四五', '六七'])], ['short-last-line']],
    ['a comma that begins a line', [text('a', 48, 100, ['一二三四五', '，六七八'])], ['line-edge']],
    ['an opening mark that ends a line', [text('a', 48, 100, ['一二三四“', '六七八'])], ['line-edge']],
  ])('%s', (_, items, codes) => {
    expect(audit(...items)).toEqual(codes)
  })
})
