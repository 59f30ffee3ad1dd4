// `npm run bench [section…]`: each bar beside what is measured, then what it was measured on; paired, interleaved processes; medians
// and ratios. `--write` puts all into README.md beside this file, before what people wrote there.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { HERE, ROUNDS, work } from './measure.mjs'
import { chartDecks } from './sections/charts.mjs'
import { edits } from './sections/edits.mjs'
import { manyDecks } from './sections/many-decks.mjs'
import { manySlides } from './sections/many-slides.mjs'
import { memory } from './sections/memory.mjs'
import { pack } from './sections/pack.mjs'
import { threeDecks } from './sections/three-decks.mjs'

const README = join(HERE, 'README.md')
/** From this heading on, the page is written by hand. */
const FINDINGS = '## What was found'
const SECTIONS = { charts: chartDecks, pack, three: threeDecks, slides: manySlides, decks: manyDecks, edits, memory }

const asked = process.argv.slice(2).filter(word => !word.startsWith('--'))
const unknown = asked.find(name => !(name in SECTIONS))
if (unknown !== undefined) throw new Error(`no section "${unknown}". Known: ${Object.keys(SECTIONS).join(', ')}`)
if (asked.length > 0 && process.argv.includes('--write')) throw new Error('--write needs all sections')
try {
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
  const found = []
  for (const [name, measureAll] of Object.entries(SECTIONS))
    if (asked.length === 0 || asked.includes(name)) found.push(await measureAll())
  const lines = [
    '# Benches',
    '',
    `\`npm run bench\` prints this table (some 15 minutes; \`npm run bench -- charts\` one section), \`npm run bench -- --write\` puts it here. ${ROUNDS} pairs, interleaved; trust ratios, not times.`,
    `Last run: Node ${process.version}, ${availableParallelism()} cores, load ${load} when it began.`,
    '',
    '| of | what | bar | measured | holds |',
    '|---|---|---|---|---|',
    ...found.flatMap(({ bars }) => bars),
    '',
    ...found.flatMap(section => section.lines),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (process.argv.includes('--write')) {
    const written = readFileSync(README, 'utf8')
    writeFileSync(README, [...lines, written.slice(written.indexOf(FINDINGS))].join('\n'))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
