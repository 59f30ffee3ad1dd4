import { createRequire } from 'node:module'
import type { Presentation } from '../../../../src/render/pptx/draw/pen.ts'
import { BOXES, type SlideContent } from './content.ts'

const NewPresentation = createRequire(import.meta.url)('pptxgenjs') as new () => Presentation

/** The same slides as a user of pptxgenjs writes them, compressed. (`write` in Node never compresses, so `stream` it is.) */
export async function packRaw(contents: readonly SlideContent[]): Promise<Uint8Array> {
  const presentation = new NewPresentation()
  presentation.defineLayout({ name: 'deck', width: 960 / 72, height: 540 / 72 })
  presentation.layout = 'deck'
  presentation.title = 'Sample'
  for (const content of contents) addSlide(presentation, content)
  return (await presentation.stream({ compression: true } as never)) as Uint8Array
}

function addSlide(presentation: Presentation, { title, bullets, table, chart, picture, notes }: SlideContent): void {
  const slide = presentation.addSlide()
  slide.addText(title, { ...place('title'), fontSize: 28, bold: true, color: '1B2427' })
  slide.addText(
    bullets.map(text => ({ text, options: { bullet: true, breakLine: true } })),
    { ...place('bullets'), fontSize: 14, color: '1B2427' },
  )
  slide.addTable(
    table.map(row => row.map(text => ({ text, options: { fontSize: 12, color: '1B2427' } }))),
    { ...place('table'), rowH: BOXES.table.height / 72 / table.length },
  )
  slide.addChart('bar' as never, [{ name: chart.series, labels: [...chart.labels], values: [...chart.values] }], {
    ...place('chart'),
    barDir: 'col',
    showValue: true,
    chartColors: ['1D5C5E'],
    valAxisMinVal: 0,
    valAxisMaxVal: 50,
    catAxisLabelFontSize: 12,
    dataLabelFontSize: 12,
    altText: 'Columns by region',
  })
  slide.addImage({
    ...place('picture'),
    data: `image/jpeg;base64,${Buffer.from(picture).toString('base64')}`,
    altText: 'A pattern',
  })
  slide.addNotes(notes.join('\n'))
}

function place(name: keyof typeof BOXES): { x: number; y: number; w: number; h: number } {
  const { x, y, width, height } = BOXES[name]
  return { x: x / 72, y: y / 72, w: width / 72, h: height / 72 }
}
