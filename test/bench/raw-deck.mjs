// The yardstick of the cold bench: one process of raw pptxgenjs that writes one unfinished deck of 16 slides (3 charts, 3 tables, 10 text slides, notes).
import pptxgenjs from 'pptxgenjs'

const deck = new pptxgenjs()
for (let at = 0; at < 16; at++) {
  const slide = deck.addSlide()
  slide.addText(`Slide ${at + 1}: a claim in one sentence`, { x: 0.6, y: 0.5, w: 12, h: 0.8, fontSize: 28, bold: true })
  slide.addNotes('What to say, the caution, and where each claim comes from.')
  if (at % 5 === 1)
    slide.addChart('bar', [{ name: 'n', labels: ['a', 'b'], values: [30, 13] }], { x: 1, y: 2, w: 8, h: 4 })
  else if (at % 5 === 3)
    slide.addTable(
      Array.from({ length: 7 }, (_, row) => Array.from({ length: 5 }, (_, cell) => ({ text: `${row}.${cell}` }))),
      { x: 0.6, y: 1.5, w: 12 },
    )
  else
    for (let box = 0; box < 8; box++)
      slide.addText(`${box}. Some words of a slide that somebody reads`, {
        x: 0.6,
        y: 1.4 + box * 0.6,
        w: 11,
        h: 0.5,
        fontSize: 16,
      })
}
await deck.write({ outputType: 'nodebuffer' })
