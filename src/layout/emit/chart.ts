import { union } from '../../base/geometry.ts'
import { makeItem } from '../../scene/make.ts'
import type { ChartItem, Item, ShapeItem, TextItem } from '../../scene/scene.ts'
import { altOf } from '../chart/alt.ts'
import { type Composed, composeChart } from '../chart/compose.ts'
import type { ChartRuleLine, ChartWords, Swatch } from '../chart/composition.ts'
import { setText, sizeText } from '../flex/set-text.ts'
import type { Box, TextDraft } from '../model.ts'
import { kindWord, nameOf } from '../style/names.ts'
import { read } from '../style/read.ts'
import { baselineShift, makeBody } from './body.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'

/** The native frame is larger than its box: LibreOffice keeps the plot where the file puts it only so far inside (points). */
const FRAME = 8

/** A native chart; with what it cannot place itself (names of series, dates, remarks) one group. */
export function emitChart(box: Box, context: EmitContext): readonly Item[] {
  const { element } = box
  const place = context.place(box)
  const composed = composeChart(box, place, context)
  const { sheet, plot, marks, base, values, lies, kit, data } = composed
  const alt = read(element, 'alt')
  const labels = kit.text(kit.labelStyle)
  const chart: ChartItem = {
    kind: 'chart',
    id: box.key,
    name: nameOf(element, 'chart', context.language, alt),
    box: {
      x: place.x - FRAME,
      y: place.y - FRAME,
      width: place.width + 2 * FRAME,
      height: place.height + 2 * FRAME,
    },
    chart: data.kind,
    sheet,
    plot,
    marks,
    base,
    values,
    lies,
    labels: { ...labels, unitSize: composed.unitSize ?? labels.size },
    ...spoken(altOf(data, alt, kit)),
    ...spansOf(box),
  }
  const own = makeItem(chart)
  const beside = besides(composed, box, context)
  if (beside.length === 0) return [own]
  const items = [...beside.filter(({ kind }) => kind === 'shape'), own, ...beside.filter(({ kind }) => kind === 'text')]
  return [
    makeItem({
      kind: 'group',
      id: `${box.key}.parts.group`,
      name: `${own.name} ${kindWord('group', context.language)}`,
      box: union(items.map(item => item.box)),
      alt: own.name,
      items,
      ...spansOf(box),
    }),
  ]
}

function besides({ words = [], swatches = [], rules = [] }: Composed, box: Box, context: EmitContext): readonly Item[] {
  return [
    ...rules.map((rule, at) => makeItem(lineItem(rule, `${box.key}.rule-${at + 1}`, box, context))),
    ...swatches.map((swatch, at) => makeItem(swatchItem(swatch, `${box.key}.key-${at + 1}`, box, context))),
    // Blanks alone are no words: a text box of them would be an empty shape.
    ...words
      .filter(({ text }) => text.trim() !== '')
      .map((one, at) => makeItem(wordsItem(one, `${box.key}.words-${at + 1}`, box, context))),
  ]
}

const swatchItem = ({ box: place, paint }: Swatch, id: string, box: Box, { language }: EmitContext): ShapeItem => ({
  kind: 'shape',
  shape: 'rect',
  id,
  name: kindWord('field', language),
  ornament: true,
  box: place,
  fill: { kind: 'solid', paint },
  ...spansOf(box),
})

function lineItem({ from, to, stroke }: ChartRuleLine, id: string, box: Box, { language }: EmitContext): ShapeItem {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])]
  return {
    kind: 'shape',
    shape: 'line',
    id,
    name: kindWord('rule', language),
    ornament: true,
    box: { x, y, width: Math.abs(to[0] - from[0]), height: Math.abs(to[1] - from[1]) },
    stroke,
    ...spansOf(box),
  }
}

function wordsItem(
  { text, style, color, x, y, align }: ChartWords,
  id: string,
  box: Box,
  context: EmitContext,
): TextItem {
  const draft: TextDraft = {
    paragraphs: [
      { style, runs: [{ text, style, color }], align, level: 0, before: 0, hang: 0, span: box.element.span },
    ],
    anchor: 'top',
    stack: false,
    padding: [0, 0, 0, 0],
  }
  const set = setText(sizeText(draft, context), 10_000, context)
  const width = set.width + ROOM
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width
  const body = makeBody(
    draft,
    { ...set, stable: Math.min(set.stable, width) },
    { top: 0, right: 0, bottom: 0, left: 0 },
    width,
    context,
  )
  return {
    kind: 'text',
    id,
    name: nameOf(box.element, 'text', context.language, text),
    box: { x: left, y: y + baselineShift(set), width, height: set.height },
    body: { ...body, unwrapped: true },
    ...spansOf(box),
  }
}

/** A line keeps in a box only if that is a little wider. */
const ROOM = 2
