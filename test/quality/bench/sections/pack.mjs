// Packing alone, against raw pptxgenjs.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { bundleScript } from '../../../../.build/bundle.mjs'
import { barRow, measure, median, ROOT, ROUNDS, round, work } from '../measure.mjs'

/** A JPEG of some 25 KB, the same on every machine. */
function noise() {
  const [width, height] = [396, 297]
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0, state = 1; at < pixels.length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    pixels[at] = ((at % width) / 2 + ((state >> 16) % 96)) & 255
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 50 })
    .toBuffer()
}

export async function pack() {
  const child = join(ROOT, 'node_modules', '.cache', 'bench-pack.js')
  await bundleScript('test/quality/bench/pack/child.ts', child)
  const picture = join(work, 'picture.jpg')
  writeFileSync(picture, await noise())
  const one = (who, slides) => {
    const { out, processor } = measure([child, who, String(slides), picture])
    return { ...JSON.parse(out), processor }
  }
  const bars = { 20: 0.8, 100: 0.65, 500: 0.65 }
  const rows = [20, 100, 500].map(slides => {
    const pairs = Array.from({ length: slides === 500 ? Math.min(3, ROUNDS) : ROUNDS }, () => ({
      ours: one('ours', slides),
      raw: one('raw', slides),
    }))
    return {
      slides,
      ours: median(pairs.map(pair => pair.ours.milliseconds)),
      raw: median(pairs.map(pair => pair.raw.milliseconds)),
      ratio: median(pairs.map(pair => pair.ours.milliseconds / pair.raw.milliseconds)),
      processor: median(pairs.map(pair => pair.ours.processor / pair.raw.processor)),
      memory: median(pairs.map(pair => pair.ours.memory / pair.raw.memory)),
    }
  })
  const spent = { ...one('ours', 500).phases }
  const each = slides => rows.find(row => row.slides === slides).ours / slides
  return {
    bars: [
      ...rows.map(({ slides, ratio }) =>
        barRow({
          of: `pack ${slides} slides`,
          what: 'wall, of raw pptxgenjs',
          most: bars[slides],
          unit: ' ×',
          value: ratio,
        }),
      ),
      barRow({
        of: 'pack 500 slides',
        what: 'time a slide, of that at 100',
        most: 1.15,
        unit: ' ×',
        value: each(500) / each(100),
      }),
      barRow({
        of: 'pack 500 slides',
        what: 'memory, of raw pptxgenjs',
        most: 0.8,
        unit: ' ×',
        value: rows.at(-1).memory,
      }),
    ],
    lines: [
      '## Pack: scene → finished, verified, zipped deck without fonts inside, against raw pptxgenjs `stream()` of the same slides',
      '',
      '| slides | ours, ms | raw, ms | ratio | processor time of the process, ratio | memory ratio |',
      '|---|---|---|---|---|---|',
      ...rows.map(
        row =>
          `| ${row.slides} | ${round(row.ours, 0)} | ${round(row.raw, 0)} | ${round(row.ratio)} | ${round(row.processor)} | ${round(row.memory)} |`,
      ),
      '',
      `Phases of one more run at 500, ms: ${Object.entries(spent)
        .map(([phase, milliseconds]) => `${phase} ${round(milliseconds, 0)}`)
        .join(', ')}.`,
      '',
      'Every slide: title, 5 bullets, a table of 6 × 5, a chart of 4 columns, a 25 KB JPEG, notes; all different from slide to slide. The clock runs in',
      'the child from the scene (or from the first call of pptxgenjs) to the bytes; the process sets the V8 flags of `src/bin.ts`.',
      '',
    ],
  }
}
