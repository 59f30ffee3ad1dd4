import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeChartProject } from '../chart-project.mjs'
import { BIN, barRow, measure, median, ROUNDS, round, work } from '../measure.mjs'

const [FEW, MANY, SLIDES] = [50, 200, 9]

/** `build --each`: decks of one project, made one behind the other by one process that has it loaded. */
export function manyDecks() {
  const folder = writeChartProject(join(work, 'each'), SLIDES, false, true)
  for (const count of [FEW, MANY]) {
    const rows = Array.from({ length: count }, (_, at) => `d${at},District ${at}`)
    writeFileSync(join(folder, `${count}.csv`), ['id,name', ...rows].join('\n'))
  }
  const run = count =>
    measure([BIN, 'build', '--each', `${count}.csv`, '--no-cache', '--out', join(folder, `dist-${count}`)], folder)
  const rounds = Array.from({ length: Math.min(3, ROUNDS) }, () => ({ few: run(FEW), many: run(MANY) }))
  const middle = (who, what) => median(rounds.map(each => each[who][what]))
  const warm = (MANY - FEW) / ((middle('many', 'processor') - middle('few', 'processor')) / 1000)
  const grown = middle('many', 'memory') / middle('few', 'memory')
  const row = (count, who) =>
    `| ${count} | ${['milliseconds', 'processor', 'memory'].map(what => round(middle(who, what), 0)).join(' | ')} |`
  return {
    bars: [
      barRow({
        of: `${MANY} decks of ${SLIDES} slides`,
        what: 'warm, decks a second of processor time',
        least: 5,
        value: warm,
      }),
      barRow({ of: `${MANY} decks of ${SLIDES} slides`, what: `memory, of that of ${FEW}`, most: 1.1, value: grown }),
    ],
    lines: [
      `## Many decks: \`briefdeck build --each\`, ${SLIDES} slides of charts and tables a deck`,
      '',
      '| decks | wall, ms | processor time, ms | peak memory, MB |',
      '|---|---|---|---|',
      row(FEW, 'few'),
      row(MANY, 'many'),
      '',
    ],
  }
}
