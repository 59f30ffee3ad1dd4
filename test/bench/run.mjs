// `npm run bench`: paired, interleaved processes; medians and ratios. `--write` puts them into README.md beside this file,
// before what people wrote there.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { bundleScript } from '../../.build/bundle.mjs'

const HERE = import.meta.dirname
const ROOT = join(HERE, '..', '..')
const README = join(HERE, 'README.md')
/** From this heading on, the page is written by hand. */
const FINDINGS = '## What was found'
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const work = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'))
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const round = (value, digits = 2) => value.toFixed(digits)

/** One process, wall clock from outside, peak memory from inside. */
function measure(command) {
  const preload = "process.on('exit',()=>process.stderr.write('\\nRSS='+process.resourceUsage().maxRSS))"
  const start = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, ...command],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (run.status !== 0) throw new Error(`${command.join(' ')}: ${run.stderr}`)
  return {
    milliseconds: performance.now() - start,
    memory: Number(/RSS=(\d+)/.exec(run.stderr)?.[1]) / 1024,
    out: run.stdout,
  }
}

function cold() {
  const ours = ['lib/bin.js', 'build', 'government.en', 'investor', '--json', '--out', join(work, 'decks')]
  const raw = ['test/bench/raw-deck.mjs']
  measure(raw)
  const start = { ...JSON.parse(measure(ours).out) }
  const pairs = Array.from({ length: ROUNDS }, () => ({ ours: measure(ours), raw: measure(raw) }))
  const decks = start.decks.map(({ name, slides }) => `${name} ${slides}`).join(', ')
  const phases = JSON.parse(pairs.at(-1).ours.out).timings
  return [
    `## Cold: \`briefdeck build government.en investor\` (${decks} slides; fonts embedded, finished, verified) against one raw pptxgenjs \`write\` of 16 slides`,
    '',
    '| | ours | raw | ratio (median of pairs) | bar |',
    '|---|---|---|---|---|',
    `| whole process, ms | ${round(median(pairs.map(pair => pair.ours.milliseconds)), 0)} | ${round(median(pairs.map(pair => pair.raw.milliseconds)), 0)} | ${round(median(pairs.map(pair => pair.ours.milliseconds / pair.raw.milliseconds)))} | ≤ 5 |`,
    `| peak memory, MB | ${round(median(pairs.map(pair => pair.ours.memory)), 0)} | ${round(median(pairs.map(pair => pair.raw.memory)), 0)} | | < 300 |`,
    '',
    `Stages of the last run, ms, of all decks together: ${Object.entries(phases)
      .map(([stage, milliseconds]) => `${stage} ${milliseconds}`)
      .join(', ')}. From render on they run in the second thread, beside the others.`,
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
  await bundleScript('test/bench/pack/child.ts', child)
  const picture = join(work, 'picture.jpg')
  writeFileSync(picture, await noise())
  const one = (who, slides) => JSON.parse(measure([child, who, String(slides), picture]).out)
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
      memory: median(pairs.map(pair => pair.ours.memory / pair.raw.memory)),
    }
  })
  const spent = { ...one('ours', 500).phases }
  const each = slides => rows.find(row => row.slides === slides).ours / slides
  return [
    '## Pack: scene → finished, verified, zipped deck without fonts inside, against raw pptxgenjs `stream()` of the same slides',
    '',
    '| slides | ours, ms | raw, ms | ratio | bar | memory ratio |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      row =>
        `| ${row.slides} | ${round(row.ours, 0)} | ${round(row.raw, 0)} | ${round(row.ratio)} | ≤ ${bars[row.slides]} | ${round(row.memory)} |`,
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
    ...(await pack()),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (process.argv.includes('--write')) {
    const written = readFileSync(README, 'utf8')
    writeFileSync(README, [...lines, written.slice(written.indexOf(FINDINGS))].join('\n'))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
