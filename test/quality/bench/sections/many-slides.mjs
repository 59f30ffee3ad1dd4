import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BIN, barRow, CONTENT, measure, median, ROUNDS, round, work } from '../measure.mjs'

const [FILE, OVERLAY] = ['content/audiences/investor.yaml', 'content/audiences/investor.en.yaml']

/** The frozen survey's deck of 16 slides, told over and over. */
function longProject(count) {
  const folder = join(work, `long-${count}`)
  cpSync(CONTENT, folder, { recursive: true })
  // Sections may not come again, and the overlay's slides are the first ones alone.
  rmSync(join(folder, OVERLAY))
  const text = readFileSync(join(folder, FILE), 'utf8').replace(/^ {4}section: .*\n/gm, '')
  const [head, ...slides] = text.split(/^(?= {2}- slide: )/m)
  const again = Array.from({ length: count }, (_, at) =>
    slides[at % slides.length].replace(/slide: (\S+)/, (_, id) => `slide: ${id}-${Math.floor(at / slides.length)}`),
  )
  writeFileSync(join(folder, FILE), head + again.join(''))
  return folder
}

/** How time and memory grow with the slides of one deck. */
export function manySlides() {
  const counts = [16, 100, 500]
  const folders = counts.map(longProject)
  const rounds = Array.from({ length: Math.min(3, ROUNDS) }, () =>
    folders.map(folder =>
      measure([BIN, 'build', 'investor', '--no-cache', '--json', '--out', join(folder, 'dist')], folder),
    ),
  )
  const middle = (at, what) => median(rounds.map(each => each[at][what]))
  const eachOver = (from, to) =>
    (middle(to, 'milliseconds') - middle(from, 'milliseconds')) / (counts[to] - counts[from])
  const long = { of: '500 slides' }
  return {
    bars: [
      barRow({ ...long, what: 'a slide over the start', most: 27, unit: ' ms', digits: 1, value: eachOver(0, 2) }),
      barRow({
        ...long,
        what: 'linear: a slide from 100 to 500, of one from 16 to 100',
        most: 1.15,
        value: eachOver(1, 2) / eachOver(0, 1),
      }),
      barRow({ ...long, what: 'peak memory', most: 350, unit: ' MB', digits: 0, value: middle(2, 'memory') }),
    ],
    lines: [
      '## Many slides: the 16 slides of `investor`, told over and over in one deck',
      '',
      '| slides | wall, ms | processor time, ms | peak memory, MB |',
      '|---|---|---|---|',
      ...counts.map(
        (count, at) =>
          `| ${count} | ${['milliseconds', 'processor', 'memory'].map(what => round(middle(at, what), 0)).join(' | ')} |`,
      ),
      '',
    ],
  }
}
