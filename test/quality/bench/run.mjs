// `npm run bench`: paired, interleaved processes; medians and ratios. `--write` puts them into README.md beside this file,
// before what people wrote there.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { bundleScript } from '../../../.build/bundle.mjs'
import { writeChartProject } from './chart-project.mjs'

const HERE = import.meta.dirname
const ROOT = join(HERE, '..', '..', '..')
const README = join(HERE, 'README.md')
/** What is benched stays what it is: a survey of its own, frozen. */
const CONTENT = join(HERE, 'content')
/** From this heading on, the page is written by hand. */
const FINDINGS = '## What was found'
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const work = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'))
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const round = (value, digits = 2) => value.toFixed(digits)

/** One process: wall clock from outside, processor time of all its threads and peak memory from inside. */
function measure(command, folder = CONTENT) {
  const preload = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stderr.write(\`\\nUSED=\${maxRSS} \${userCPUTime + systemCPUTime}\`)
  })`
  const start = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, ...command],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  const milliseconds = performance.now() - start
  if (run.status !== 0) throw new Error(`${command.join(' ')}: ${run.stderr}`)
  const [, memory, processor] = /USED=(\d+) (\d+)/.exec(run.stderr)
  return { milliseconds, processor: Number(processor) / 1000, memory: Number(memory) / 1024, out: run.stdout }
}

function cold() {
  const ours = [
    join(ROOT, 'lib/bin.js'),
    'build',
    'government.en',
    'investor',
    '--no-cache',
    '--json',
    '--out',
    join(work, 'decks'),
  ]
  const raw = [join(HERE, 'raw-deck.mjs')]
  measure(raw)
  const start = { ...JSON.parse(measure(ours).out) }
  const pairs = Array.from({ length: ROUNDS }, () => ({ ours: measure(ours), raw: measure(raw) }))
  const decks = start.decks.map(({ name, slides }) => `${name} ${slides}`).join(', ')
  const phases = JSON.parse(pairs.at(-1).ours.out).timings
  const middle = (who, what) => round(median(pairs.map(pair => pair[who][what])), 0)
  const ratio = what => round(median(pairs.map(pair => pair.ours[what] / pair.raw[what])))
  return [
    `## Cold: \`briefdeck build government.en investor\` (${decks} slides; fonts embedded, finished, verified) against one raw pptxgenjs \`write\` of 16 slides`,
    '',
    '| | ours | raw | ratio (median of pairs) | bar |',
    '|---|---|---|---|---|',
    `| whole process, ms | ${middle('ours', 'milliseconds')} | ${middle('raw', 'milliseconds')} | ${ratio('milliseconds')} | ≤ 5 |`,
    `| processor time of all threads, ms | ${middle('ours', 'processor')} | ${middle('raw', 'processor')} | ${ratio('processor')} | |`,
    `| peak memory, MB | ${middle('ours', 'memory')} | ${middle('raw', 'memory')} | | < 300 |`,
    '',
    `Stages of the last run, ms, of all decks together: ${Object.entries(phases)
      .map(([stage, milliseconds]) => `${stage} ${milliseconds}`)
      .join(', ')}.`,
    '',
  ]
}

/** Slides of charts and tables, above a deck of one; and a deck of three charts a slide. Each is a whole process. */
function chartDecks() {
  const build = folder => [join(ROOT, 'lib/bin.js'), 'build', '--no-cache', '--json', '--out', join(folder, 'dist')]
  const project = (name, slides, three) => writeChartProject(join(work, name), slides, three)
  const [one, hundred, three] = [project('one', 1), project('hundred', 100), project('three', 100, true)]
  const run = folder => measure(build(folder), folder)
  run(one)
  const rounds = Array.from({ length: ROUNDS }, () => ({ one: run(one), hundred: run(hundred), three: run(three) }))
  const middle = of => median(rounds.map(of))
  const each = what =>
    round(
      middle(pair => (pair.hundred[what] - pair.one[what]) / 99),
      1,
    )
  const row = (name, of) =>
    `| ${name} | ${['milliseconds', 'processor', 'memory']
      .map(what =>
        round(
          middle(pair => pair[of][what]),
          0,
        ),
      )
      .join(' | ')} |`
  return [
    '## Charts and tables: `briefdeck build` of slides that draw tables, each a CSV file of its own (fonts embedded, finished, verified)',
    '',
    '| | ms | processor time, ms | peak memory, MB |',
    '|---|---|---|---|',
    row('1 slide', 'one'),
    row('100 slides: bars, Likert, cross-tab, trend, table of figures, dots in turn', 'hundred'),
    row('100 slides of 3 charts', 'three'),
    '',
    `A slide over the start: ${each('milliseconds')} ms, ${each('processor')} ms of processor time (bar ≤ 30 ms). 300 charts: bars ≤ 5000 ms, < 300 MB.`,
    '',
  ]
}

/** How memory grows with the builds of one process, after the caches of the first builds have filled. */
function memory() {
  const sizes = JSON.parse(measure(['--expose-gc', join(HERE, 'memory.mjs'), join(ROOT, 'lib/index.js'), CONTENT]).out)
  const megabytes = (at, what) => round(sizes[at - 1][what] / 1024 / 1024, 1)
  const total = at => sizes[at - 1].heap + sizes[at - 1].external
  const marks = [1, 10, 20, 40, sizes.length]
  return [
    `## Memory: ${sizes.length} builds of government.en in one process through the library (dry, fonts embedded), after collecting garbage`,
    '',
    `| after build | ${marks.join(' | ')} |`,
    `|---|${marks.map(() => '---|').join('')}`,
    ...['heap', 'external', 'rss'].map(what => `| ${what}, MB | ${marks.map(at => megabytes(at, what)).join(' | ')} |`),
    '',
    `Heap and external together, from build 10 to ${sizes.length}: ${round((total(sizes.length) - total(10)) / 1024 / (sizes.length - 10), 1)} KB a build (bar ≤ 100 KB).`,
    '',
  ]
}

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

async function pack() {
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
  return [
    '## Pack: scene → finished, verified, zipped deck without fonts inside, against raw pptxgenjs `stream()` of the same slides',
    '',
    '| slides | ours, ms | raw, ms | ratio | bar | processor time of the process, ratio | memory ratio |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      row =>
        `| ${row.slides} | ${round(row.ours, 0)} | ${round(row.raw, 0)} | ${round(row.ratio)} | ≤ ${bars[row.slides]} | ${round(row.processor)} | ${round(row.memory)} |`,
    ),
    '',
    `Time a slide at 500 against 100: ${round(each(500) / each(100))} (bar ≤ 1.15). Memory ratio at 500: bar ≤ 0.8.`,
    '',
    `Phases of one more run at 500, ms: ${Object.entries(spent)
      .map(([phase, milliseconds]) => `${phase} ${round(milliseconds, 0)}`)
      .join(', ')}.`,
    '',
    'Every slide: title, 5 bullets, a table of 6 × 5, a chart of 4 columns, a 25 KB JPEG, notes; all different from slide to slide. The clock runs in',
    'the child from the scene (or from the first call of pptxgenjs) to the bytes; the process sets the V8 flags of `src/bin.ts`.',
    '',
  ]
}

try {
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
  const lines = [
    '# Benches',
    '',
    `\`npm run bench\` prints this table, \`npm run bench -- --write\` puts it here. ${ROUNDS} pairs, interleaved; trust ratios, not times.`,
    `Last run: Node ${process.version}, ${availableParallelism()} cores, load ${load} when it began.`,
    '',
    ...cold(),
    ...chartDecks(),
    ...(await pack()),
    ...memory(),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (process.argv.includes('--write')) {
    const written = readFileSync(README, 'utf8')
    writeFileSync(README, [...lines, written.slice(written.indexOf(FINDINGS))].join('\n'))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
