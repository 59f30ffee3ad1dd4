// What the cold bench is measured against: a whole process that makes one unfinished deck of 16 slides with pptxgenjs alone
// (3 charts, 3 tables, 2 quotations, 1 diagram, 7 slides of text, notes).
import { createRequire } from 'node:module'

const Presentation = createRequire(import.meta.url)('pptxgenjs')
const presentation = new Presentation()
presentation.layout = 'LAYOUT_WIDE'
presentation.title = '样本'
const wide = { x: 0.7, y: 1.6, w: 11.9, h: 4.8 }
const names = ['东区', '西区', '南区', '北区', '中区']

const text = slide => {
  const lines = names.map(name => ({
    text: `${name}：一句说明，a few words beside it`,
    options: { bullet: true, breakLine: true },
  }))
  slide.addText(lines, { ...wide, fontSize: 18, color: '1B2427' })
}
const chart = slide =>
  slide.addChart('bar', [{ name: '数量', labels: names, values: [30, 13, 7, 3, 2] }], { ...wide, showValue: true })
const table = slide => {
  const row = name => [name, '12', '30 个', '省级', '说明一句'].map(cell => ({ text: cell, options: { fontSize: 14 } }))
  slide.addTable([row('名称'), ...names.map(row)], { ...wide, rowH: 0.6 })
}
const quote = slide => slide.addText('“一段引语，两行长，留给听众去想。”', { ...wide, fontSize: 32, italic: true })
const diagram = slide =>
  names.forEach((name, at) => {
    slide.addShape('roundRect', { x: 0.7 + at * 2.4, y: 3, w: 2, h: 1, fill: { color: '1D5C5E' } })
    slide.addText(name, { x: 0.7 + at * 2.4, y: 3, w: 2, h: 1, color: 'FFFFFF', align: 'center' })
    if (at > 0) slide.addShape('line', { x: 0.3 + at * 2.4, y: 3.5, w: 0.4, h: 0, line: { color: '5E6964', width: 1 } })
  })

const kinds = [
  text,
  chart,
  table,
  text,
  quote,
  text,
  chart,
  table,
  text,
  diagram,
  text,
  chart,
  table,
  text,
  quote,
  text,
]
kinds.forEach((draw, at) => {
  const slide = presentation.addSlide()
  slide.addText(`第${at + 1}页的结论，一句话写完`, { x: 0.7, y: 0.6, w: 11.9, h: 0.7, fontSize: 28, bold: true })
  draw(slide)
  slide.addNotes(`[F${at + 1}] 来源：样本报告`)
})
await presentation.write({ outputType: 'nodebuffer' })
