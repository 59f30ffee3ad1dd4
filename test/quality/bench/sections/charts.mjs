import { join } from 'node:path'
import { writeChartProject } from '../chart-project.mjs'
import { BIN, barRow, measure, median, ROUNDS, round, work } from '../measure.mjs'

/** Slides of charts and tables, above a deck of one; and a deck of three charts a slide. Each is a whole process. */
export function chartDecks() {
  const build = folder => [BIN, 'build', '--no-cache', '--json', '--out', join(folder, 'dist')]
  const project = (name, slides, three) => writeChartProject(join(work, name), slides, three)
  const [one, hundred, three] = [project('one', 1), project('hundred', 100), project('three', 100, true)]
  const run = folder => measure(build(folder), folder)
  run(one)
  const rounds = Array.from({ length: ROUNDS }, () => ({ one: run(one), hundred: run(hundred), three: run(three) }))
  const middle = of => median(rounds.map(of))
  const each = what => middle(pair => (pair.hundred[what] - pair.one[what]) / 99)
  const row = (name, of) =>
    `| ${name} | ${['milliseconds', 'processor', 'memory']
      .map(what =>
        round(
          middle(pair => pair[of][what]),
          0,
        ),
      )
      .join(' | ')} |`
  const [hundredOf, threeOf] = [{ of: '100 slides of charts and tables' }, { of: '300 charts on 100 slides' }]
  return {
    bars: [
      barRow({
        ...hundredOf,
        what: 'a slide over the start',
        most: 30,
        unit: ' ms',
        digits: 1,
        value: each('milliseconds'),
      }),
      barRow({
        ...threeOf,
        what: 'whole process, wall',
        most: 5000,
        unit: ' ms',
        digits: 0,
        value: middle(pair => pair.three.milliseconds),
      }),
      barRow({
        ...threeOf,
        what: 'peak memory',
        most: 300,
        unit: ' MB',
        digits: 0,
        value: middle(pair => pair.three.memory),
      }),
    ],
    lines: [
      '## Charts and tables: `briefdeck build` of slides that draw tables, each a CSV file of its own (fonts embedded, finished, verified)',
      '',
      '| | ms | processor time, ms | peak memory, MB |',
      '|---|---|---|---|',
      row('1 slide', 'one'),
      row('100 slides: bars, Likert, cross-tab, trend, table of figures, dots in turn', 'hundred'),
      row('100 slides of 3 charts', 'three'),
      '',
      `A slide over the start: ${round(each('milliseconds'), 1)} ms, ${round(each('processor'), 1)} ms of processor time.`,
      '',
    ],
  }
}
